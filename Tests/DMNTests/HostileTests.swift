import DMN
import FEEL
import Testing

@Suite("Models made to do harm")
struct HostileTests {
    @Test("a long chain of decisions takes no stack")
    func chain() throws {
        let body =
            Sample.decision("d0", Sample.feel("1"))
            + (1...3_000).map {
                Sample.decision("d\($0)", needs: ["d\($0 - 1)"], Sample.feel("d\($0 - 1) + 1"))
            }.joined()
        let model = try Sample.model(body)
        #expect(try model.evaluate("d3000").value.json == "3001")
    }

    @Test("services that call services ever deeper are stopped")
    func services() throws {
        func service(_ number: Int) -> String {
            """
            <decisionService id="f-\(number)" name="s\(number)"><outputDecision href="#d\(number)"/>
            </decisionService>
            """
        }
        let body =
            Sample.decision("d0", Sample.feel("1")) + service(0)
            + (1...2_500).map {
                Sample.decision("d\($0)", needs: ["f-\($0 - 1)"], Sample.feel("s\($0 - 1)() + 1"))
                    + service($0)
            }.joined()
        let model = try Sample.model(body)
        #expect(try model.evaluate("d100").value.json == "101")
        let result = try model.evaluate("d2500")
        #expect(result.value.isNull)
        #expect(result.diagnostics.contains { $0.problem == .tooManyCalls })
    }

    @Test("a cycle is refused with the names on its way, however long")
    func cycle() {
        let body = (0..<1_000).map {
            Sample.decision("d\($0)", needs: ["d\(($0 + 1) % 1_000)"], Sample.feel("1"))
        }.joined()
        #expect(throws: ModelProblems.self) { try Sample.model(body) }
    }

    @Test("types that double with each definition are cut, types that hold themselves too")
    func types() throws {
        let doubling = (0..<60).map {
            """
            <itemDefinition name="t\($0)"><itemComponent name="a"><typeRef>t\($0 + 1)</typeRef>
            </itemComponent><itemComponent name="b"><typeRef>t\($0 + 1)</typeRef></itemComponent>
            </itemDefinition>
            """
        }.joined()
        let looping = """
            <itemDefinition name="t60"><itemComponent name="c"><typeRef>t60</typeRef></itemComponent>
            </itemDefinition>
            """
        let model = try Sample.model(
            doubling + looping + Sample.decision("d", type: "t0", Sample.feel("{a: 1}")))
        let reasons = model.problems.map(\.reason)
        #expect(reasons.contains(.cycle(["t60", "t60"])))
        #expect(reasons.contains { if case .tooLarge = $0 { true } else { false } })
        #expect(try model.evaluate("d").value.isNull)
    }

    @Test("endless lists run into the bound on steps")
    func steps() throws {
        let body = """
            <for iteratorVariable="i"><in>\(Sample.feel("for x in 1..1000 return x"))</in>
            <return><for iteratorVariable="j"><in>\(Sample.feel("for x in 1..1000 return x"))</in>
            <return><for iteratorVariable="k"><in>\(Sample.feel("for x in 1..1000 return x"))</in>
            <return>\(Sample.feel("i + j + k"))</return></for></return></for></return></for>
            """
        var limits = Limits()
        limits.steps = 20_000
        let result = try Sample.model(Sample.decision("d", body)).evaluate("d", limits: limits)
        #expect(result.value.isNull)
        #expect(result.diagnostics.contains { $0.problem == .tooManySteps(limit: 20_000) })
    }
}
