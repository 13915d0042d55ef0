import Exact
import Foundation
import Model
import Testing

/// The hand-worked table of a sample round, read from its README.
///
/// Nobody may write that table by program; it is what the engine is held to.
struct HandTable {
    /// One cell: what a person worked out for one unit and row.
    struct Cell: Sendable, CustomTestStringConvertible {
        let unit: String
        let row: String
        let text: String

        var testDescription: String { "\(unit) \(row): \(text)" }

        /// The range of points; `nil` for “—”.
        var points: PointRange? {
            get throws {
                if text == "—" { return nil }
                let number = text.split(separator: " ").first.map(String.init) ?? ""
                let ends = number.components(separatedBy: "..")
                let low = try #require(Decimal128(ends[0]), "\(testDescription)")
                let high = try #require(Decimal128(ends[ends.count - 1]), "\(testDescription)")
                return PointRange(Points(low), Points(high))
            }
        }

        /// The outcome a criterion's cell states.
        var outcome: Outcome {
            if text == "—" { return .notApplicable }
            if text.hasSuffix("待核") { return .awaitingReview }
            return text.hasSuffix("无法判定") ? .undetermined : .scored
        }
    }

    let units: [String]
    let rows: [String: [Cell]]
    /// The criteria's ids in the order of the table.
    let criteria: [String]

    /// Reads the first table whose head starts with `| Criterion | Points |`.
    init(readme: URL) throws {
        let text = try String(contentsOf: readme, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let head = try #require(
            lines.firstIndex { $0.hasPrefix("| Criterion | Points |") },
            "no table in \(readme.path)")
        units = Array(Self.cells(lines[head]).dropFirst(2))
        var rows: [String: [Cell]] = [:]
        var criteria: [String] = []
        for line in lines[(head + 2)...].prefix(while: { $0.hasPrefix("|") }) {
            let cells = Self.cells(line)
            guard let name = cells.first else { continue }
            if name.first?.isNumber == true { criteria.append(name) }
            rows[name] = zip(units, cells.dropFirst(2)).map {
                Cell(unit: $0, row: name, text: $1)
            }
        }
        self.rows = rows
        self.criteria = criteria
    }

    /// Every cell of the rows whose name `isWanted`.
    func cells(where isWanted: (String) -> Bool) -> [Cell] {
        rows.keys.filter(isWanted).sorted().flatMap { rows[$0] ?? [] }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
