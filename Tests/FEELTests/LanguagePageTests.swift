import Exact
import Foundation
import Testing

@testable import FEEL

/// One row of a table of examples.
struct PageExample: Sendable, CustomTestStringConvertible {
    let expression: String
    let result: String

    var testDescription: String { expression }
}

@Suite("Docs/feel.md")
struct LanguagePageTests {
    private static let page: [Substring] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Docs/feel.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false)
    }()

    /// The data block.
    private static var data: String {
        page.drop { $0 != "```feel" }.dropFirst().prefix { $0 != "```" }.joined(separator: "\n")
    }

    static let examples: [PageExample] = page.compactMap { line in
        let cells = line.split(separator: " | ")
        guard line.hasPrefix("| `"), cells.count == 4 else { return nil }
        return PageExample(
            expression: String(cells[0].dropFirst(3).dropLast()),
            result: String(cells[1].dropFirst().dropLast()))
    }

    @Test("has examples of every section")
    func sections() {
        #expect(Self.examples.count >= 43)
    }

    @Test("every example comes out as the page says", arguments: examples)
    func outcome(example: PageExample) throws {
        #expect(
            FEELEquality.equal(try value(example.expression), try evaluate(example.result)) == true)
    }

    /// What a rule author gets: the functions of working days are there.
    private func value(_ text: String) throws -> Value {
        guard case .context(let data) = try evaluate(Self.data) else { throw NotAContext() }
        var scope = Scope(library: .workingDays, checking: .lenient)
        let slots = data.keys.map { scope.declare($0) }
        var frame = Frame(scope)
        for (slot, value) in zip(slots, data.values) { frame[slot] = value }
        var context = EvaluationContext(calendar: .published)
        return try Expression(compiling: text, scope: scope).evaluate(frame, &context)
    }
}
