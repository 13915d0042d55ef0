import DMN
import FEEL
import Testing

@Suite("Values that models nest")
struct NestingTests {
    private func isStopped(_ result: DecisionResult) -> Bool {
        result.value.isNull
            && result.diagnostics.contains {
                if case .tooNested = $0.problem { return true }
                return false
            }
    }

    @Test("a boxed loop cannot nest its results without end")
    func loop() throws {
        let body = """
            <for iteratorVariable="i"><in>\(Sample.feel("for x in 1..20000 return x"))</in>
            <return>\(Sample.feel("if i = 1 then [] else [partial[-1]]"))</return></for>
            """
        #expect(isStopped(try Sample.model(Sample.decision("d", body)).evaluate("d")))
    }

    @Test("nor can decisions that build on each other")
    func chain() throws {
        let body =
            Sample.decision("d0", Sample.feel("[]"))
            + (1...1_000).map {
                Sample.decision("d\($0)", needs: ["d\($0 - 1)"], Sample.feel("[1, d\($0 - 1)]"))
            }.joined()
        let model = try Sample.model(body)
        #expect(try model.evaluate("d100").value.isNull == false)
        let stopped = try model.evaluate("d300")
        #expect(
            stopped.diagnostics.contains {
                if case .tooNested = $0.problem { return true }
                return false
            })
    }
}
