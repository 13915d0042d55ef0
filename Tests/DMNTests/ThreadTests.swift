import DMN
import FEEL
import Testing

@Suite("A compiled model")
struct ThreadTests {
    @Test("serves many threads at the same time, each with a context of its own")
    func threads() async throws {
        let table = Sample.table(
            "hitPolicy=\"FIRST\"",
            [("[0..100)", "for i in 1..3 return x + i"), (">= 100", "matches(\"示例县\", \"示.*\")")])
        let model = try Sample.model(
            Sample.input("x", type: "number") + Sample.decision("d", needs: ["i-x"], table))
        let decision = try model.prepare("d")
        let agreed = await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    var context = EvaluationContext()
                    return (0..<500).allSatisfy { number in
                        let x = (task * 31 + number) % 200
                        context.clear()
                        let found = decision.evaluate([.number(x)], &context).json
                        return found == (x < 100 ? "[\(x + 1), \(x + 2), \(x + 3)]" : "true")
                    }
                }
            }
            var all = true
            for await task in group { all = all && task }
            return all
        }
        #expect(agreed)
    }

    @Test("gives each record what is its own, though records share memory")
    func records() throws {
        let body =
            Sample.input("x", type: "number")
            + Sample.decision("甲", needs: ["i-x"], Sample.feel("[x, x * 2]"))
            + Sample.decision(
                "乙", needs: ["甲", "i-x"], Sample.feel("function(n) n + count(甲) + x"))
            + Sample.decision("d", needs: ["乙", "甲"], Sample.feel("{都: 甲, 和: 乙(1)}"))
        let decision = try Sample.model(body).prepare("d")
        var context = EvaluationContext()
        let kept = (1...3).map { number in
            context.clear()
            return decision.evaluate([.number(number)], &context)
        }
        #expect(
            kept.map(\.json) == [
                #"{"都": [1, 2], "和": 4}"#, #"{"都": [2, 4], "和": 5}"#, #"{"都": [3, 6], "和": 6}"#,
            ])
    }
}
