import DMN
import FEEL
import Testing

@Suite("Models with random damage")
struct MutationTests {
    /// A generator with a fixed seed (SplitMix64), so that a failure can be repeated.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Every kind of element once.
    private static let whole = """
        <definitions xmlns="\(DMNVersion.v1_5.namespace)" name="示例" namespace="urn:example:shili">
        <itemDefinition name="t"><itemComponent name="a" isCollection="true"><typeRef>number</typeRef>
        <allowedValues><text>[0..9], null</text></allowedValues></itemComponent></itemDefinition>
        <itemDefinition name="u"><functionItem outputTypeRef="t"><parameters name="p" typeRef="t"/>
        </functionItem></itemDefinition>
        \(Sample.input("x", type: "number"))\(Sample.input("y", type: "t"))
        <businessKnowledgeModel id="f-k" name="k"><variable name="k"/><encapsulatedLogic>
        <formalParameter name="n" typeRef="number"/>\(Sample.feel("n * 2"))</encapsulatedLogic>
        </businessKnowledgeModel>
        <decisionService id="f-s" name="s"><outputDecision href="#d"/><inputData href="#i-x"/>
        </decisionService>
        \(Sample.decision("d", needs: ["i-x"], Sample.table(
            "hitPolicy=\"PRIORITY\"", values: "3, 2", fallback: "0", [("> 1", "x + 1"), ("-", "3")])))
        \(Sample.decision("e", type: "number", needs: ["d", "f-k", "f-s"], """
            <context><contextEntry><variable name="v"/><for iteratorVariable="i"><in>
            \(Sample.feel("[d, k(d), s(2)]"))</in><return>\(Sample.feel("i + 1"))</return></for>
            </contextEntry><contextEntry><variable name="w"/><filter><in>\(Sample.feel("v"))</in>
            <match>\(Sample.feel("item > 1"))</match></filter></contextEntry><contextEntry>
            <conditional><if>\(Sample.feel("count(w) > 1"))</if><then>\(Sample.feel("sum(w)"))</then>
            <else><invocation>\(Sample.feel("k"))<binding><parameter name="n"/>\(Sample.feel("1"))
            </binding></invocation></else></conditional></contextEntry></context>
            """))
        </definitions>
        """

    @Test("reading, compiling and evaluating ends without a crash", arguments: 0..<20)
    func mutations(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let pieces = Self.whole.split(separator: "<").map { "<" + $0 }
        var limits = Limits()
        limits.steps = 2_000
        for _ in 0..<25 {
            var model = pieces
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let from = Int.random(in: 0..<model.count, using: &dice)
                let to = Int.random(in: 0..<model.count, using: &dice)
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: model.swapAt(from, to)
                case 1: model[from] = model[to]
                case 2: model.remove(at: from)
                default:
                    var scalars = Array(model[from].unicodeScalars)
                    let place = Int.random(in: 0..<scalars.count, using: &dice)
                    scalars[place] =
                        "#\"'(){}[]<>,.?-+ 1分".unicodeScalars.randomElement(
                            using: &dice) ?? "x"
                    model[from] = String(String.UnicodeScalarView(scalars))
                }
            }
            guard let definitions = try? Definitions(Array(model.joined().utf8)),
                let compiled = try? DecisionModel(definitions)
            else { continue }
            for decision in compiled.decisions {
                let inputs = [ModelInput(name: "x", value: .number(3))]
                let result = try? compiled.evaluate(decision, inputs, limits: limits)
                #expect(result != nil)
            }
        }
    }

    @Test("undamaged, the model works")
    func undamaged() throws {
        let model = try DecisionModel(Definitions(Array(Self.whole.utf8)))
        #expect(model.problems == [])
        let inputs = [ModelInput(name: "x", value: .number(3))]
        // d is the better of 4 and 3, which is 3; [3, 6, 3] becomes [4, 7, 4].
        #expect(try model.evaluate("e", inputs).value.json == "15")
    }
}
