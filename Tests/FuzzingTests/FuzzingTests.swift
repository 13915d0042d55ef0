import DMN
import FEEL
import Testing

@testable import Fuzzing

@Suite("Inputs nobody meant")
struct FuzzingTests {
    /// A failure, made short, with what repeats it.
    private func report(_ target: FuzzTarget, _ seed: UInt64, _ input: [UInt8], _ error: any Error)
    {
        let short = FuzzShrinker.shrink(input) { shorter in
            do {
                try FuzzTarget.check(shorter)
                return false
            } catch {
                return true
            }
        }
        Issue.record(
            "\(target), seed \(seed): \(error); input \(String(decoding: short, as: UTF8.self))")
    }

    @Test(
        "are answered, the same each time, with reasons in both languages",
        arguments: FuzzTarget.allCases, [UInt64(1), 2, 3, 4])
    func generated(target: FuzzTarget, block: UInt64) {
        for number in 0..<UInt64(target == .model ? 60 : 150) {
            let seed = block << 32 | number
            var grammar = FuzzGrammar(seed: seed)
            var damage = FuzzDamage(seed: seed)
            let whole = grammar.input(for: target)
            for input in [whole, damage.change(whole), damage.change(damage.change(whole))] {
                do { try FuzzTarget.check(input) } catch { report(target, seed, input, error) }
            }
        }
    }

    @Test("that were found to be answered wrongly once", arguments: Found.inputs)
    func found(input: String) throws {
        try FuzzTarget.check(Array(input.utf8))
    }

    @Test("are mostly such that they get through the parser")
    func grammatical() throws {
        var read = 0
        for seed in 0..<UInt64(200) {
            var grammar = FuzzGrammar(seed: seed)
            let text = String(decoding: grammar.input(for: .expression).dropFirst(), as: UTF8.self)
            if (try? Surroundings.compiles(text)) == true { read += 1 }
        }
        #expect(read > 100)
    }

    @Test("are made of a model that works undamaged")
    func undamaged() throws {
        let model = try DecisionModel(Definitions(Array(FuzzGrammar.whole.utf8)))
        #expect(model.problems == [])
        let inputs = [ModelInput(name: "x", value: .number(3))]
        // d is the better of 4 and 3, which is 3; [3, 6, 3] becomes [4, 7, 4].
        #expect(try model.evaluate("e", inputs).value.json == "15")
    }

    @Test("are shrunk to what they fail by")
    func shrinking() {
        let long = Array("e1 + (2 * x) - 政务 + sum([1, 2, 3])".utf8)
        let short = FuzzShrinker.shrink(long) { $0.contains(UInt8(ascii: "x")) }
        #expect(String(decoding: short, as: UTF8.self) == "ex")
    }
}
