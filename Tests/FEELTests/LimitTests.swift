import Exact
import Testing

@testable import FEEL

@Suite("Limits")
struct LimitTests {
    private func problem(_ text: String) -> Problem? {
        do {
            _ = try Expression(compiling: text, scope: Scope())
            return nil
        } catch {
            return error.diagnostics.first?.problem
        }
    }

    @Test(
        "refuse nesting that would exhaust the stack",
        arguments: ["(", "[", "-", "{a:", "not(", "if ", "function(x) ", "1[", "x(", "]"])
    func nesting(opening: String) {
        #expect(problem(String(repeating: opening, count: 10_000)) != nil)
    }

    @Test("refuse chains that would exhaust the stack", arguments: ["+", " and ", "=", "**", "."])
    func chains(operation: String) {
        let text = Array(repeating: "1", count: 10_000).joined(separator: operation)
        #expect(problem(text) != nil)
    }

    @Test("refuse texts that are too long")
    func length() {
        let text = String(repeating: "1", count: 70_000)
        #expect(problem(text) == .tooLong(found: 70_000, limit: 65_536))
    }

    @Test(
        "end every evaluation, and say why",
        arguments: [
            "for a in 1..10000, b in 1..10000 return 1", "count(for a in 1..100000000 return a)",
            "some a in 1..9999, b in 1..9999 satisfies false",
            "[1..2000000000][item > 0] = 1 or every x in 1..2000000000 satisfies true",
        ])
    func steps(text: String) throws {
        let (value, diagnostics) = try evaluated(text, steps: 10_000)
        #expect(value.isNull)
        #expect(diagnostics.contains { $0.problem == .tooManySteps(limit: 10_000) })
    }

    @Test("end functions that call themselves")
    func recursion() throws {
        let (value, diagnostics) = try evaluated(
            "{f: function(g, n) g(g, n + 1), r: f(f, 0)}.r")
        #expect(value.isNull)
        #expect(diagnostics.contains { $0.problem == .tooManyCalls })
    }

    @Test("keep texts from doubling without end")
    func doubling() throws {
        let doubled = "for i in 1..60 return if i = 1 then \"政务公开\" else partial[-1] + partial[-1]"
        let (value, diagnostics) = try evaluated(doubled, steps: 10_000)
        #expect(diagnostics.contains { $0.problem == .tooManySteps(limit: 10_000) })
        #expect(value.isNull || value.asList?.last?.isNull == true)
    }
}
