import Exact
import Foundation
import Model
import Testing

/// The table that the sample round's README works out by hand.
struct HandWorkedTable {
    /// The unit ids, in the order of the columns.
    let units: [String]
    private let rows: [String: [String]]

    /// Reads the table from the README of the sample round.
    init(readme: URL) throws {
        let text = try String(contentsOf: readme, encoding: .utf8)
        var units: [String] = []
        var rows: [String: [String]] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| ") {
            let cells = line.dropFirst().dropLast().split(
                separator: "|", omittingEmptySubsequences: false
            ).map { $0.trimmingCharacters(in: .whitespaces) }
            guard let label = cells.first, cells.count > 2 else { continue }
            if label == "Criterion" {
                units = Array(cells.dropFirst(2))
            } else if !units.isEmpty, cells.count == units.count + 2, rows[label] == nil {
                rows[label] = Array(cells.dropFirst(2))
            }
        }
        self.units = units
        self.rows = rows
    }

    /// The cell of a row (`2.1.2`, `subtotal 4`, `grade` …) and a unit.
    func cell(_ row: String, _ unit: String) throws -> String {
        let column = try #require(units.firstIndex(of: unit))
        return try #require(rows[row])[column]
    }

    /// The criteria of the table.
    var criteria: [String] { rows.keys.filter { $0.first?.isNumber == true }.sorted() }
}

extension PointRange {
    /// As the table writes it, exact or rounded.
    func cell(_ text: (Points) -> String = { $0.amount.reduced.plain }) -> String {
        isCertain ? text(lowest) : "\(text(lowest))..\(text(highest))"
    }
}
