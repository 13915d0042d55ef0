import Foundation
import Testing

@testable import FEEL

@Suite("Docs/feel-functions.md")
struct FunctionTableTests {
    /// The rows of all tables, each as its cells without quotation marks for code.
    private static func rows() throws -> [[String]] {
        let page = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Docs/feel-functions.md")
        return try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| 函数") }
            .map { line in
                line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                    .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
            }
    }

    @Test("every example comes out as the page says")
    func examples() throws {
        let rows = try Self.rows()
        #expect(rows.count > 80)
        for row in rows {
            try #require(row.count == 5, "\(row)")
            #expect(try same(row[3], row[4]), "\(row[3])")
        }
    }

    @Test("every function is on the page, and nothing else")
    func complete() throws {
        let named = try Set(
            Self.rows().compactMap { $0[0].split(separator: "(").first.map(String.init) })
        #expect(named.sorted() == BuiltInLibrary.standard.names)
    }
}
