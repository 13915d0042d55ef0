import Exact
import Foundation
import Model
import Testing

/// The hand-worked table of a round, read from a Markdown file.
///
/// Nobody may write that table by program; it is what the engine is held to.
struct HandTable {
    /// What a row speaks of.
    enum Row: Sendable, Hashable {
        case criterion
        /// The first-level indicator with this id.
        case subtotal(String)
        case total
        case grade
        case rank
        case veto

        /// The row that `name`, its first cell, means.
        init?(_ name: String) {
            switch name {
            case "total": self = .total
            case "grade": self = .grade
            case "rank": self = .rank
            case "veto": self = .veto
            case _ where name.first?.isNumber == true: self = .criterion
            case _ where name.hasPrefix("subtotal "):
                self = .subtotal(String(name.dropFirst("subtotal ".count)))
            default: return nil
            }
        }
    }

    /// One cell: what a person worked out for one unit and row.
    struct Cell: Sendable, CustomTestStringConvertible {
        let unit: String
        let row: String
        let text: String

        var testDescription: String { "\(unit) \(row): \(text)" }

        var kind: Row? { Row(row) }

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
    /// Every cell, row by row.
    let cells: [Cell]
    /// The criteria's ids in the order of the table.
    let criteria: [String]
    /// Rows that are neither a criterion nor a result.
    let unknownRows: [String]

    /// Reads the first table whose head starts with `| Criterion | Points |`.
    init(file: URL) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let head = try #require(
            lines.firstIndex { $0.hasPrefix("| Criterion | Points |") }, "no table in \(file.path)")
        let units = Array(Self.cells(lines[head]).dropFirst(2))
        let rows = lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map(Self.cells)
        let names = rows.compactMap(\.first)
        for row in rows { try #require(row.count == units.count + 2, "\(row)") }
        self.units = units
        cells = rows.flatMap { row in
            zip(units, row.dropFirst(2)).map { Cell(unit: $0, row: row[0], text: $1) }
        }
        criteria = names.filter { Row($0) == .criterion }
        unknownRows = names.filter { Row($0) == nil }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
