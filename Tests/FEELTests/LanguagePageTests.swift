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
        #expect(Self.examples.count >= 35)
    }

    @Test("every example comes out as the page says", arguments: examples)
    func outcome(example: PageExample) throws {
        #expect(try same(example.expression, example.result, Self.data))
    }
}
