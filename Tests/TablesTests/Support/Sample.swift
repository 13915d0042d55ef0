import Exact
import Foundation
import Indicators
import Model
import Testing
import Workbook

@testable import Tables

/// The tables beside the tests, and packs read from them.
enum Sample {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = root.appendingPathComponent("Tests/TablesTests/Tables")
    static let packs = root.appendingPathComponent("Indicators").path

    /// A table that was written by `generate.py`.
    static func file(_ name: String) throws -> TableFile {
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        return name.hasSuffix(".csv")
            ? TableFile(csv: bytes, file: name) : try TableFile(workbook: bytes, file: name)
    }

    /// A table of texts; `merges` are ranges such as `A1:B2`.
    static func grid(_ rows: [[String]], merges: [String] = [], sheet: String = "表") throws
        -> TableFile
    {
        var draft = SheetDraft(name: sheet)
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                draft.put(.text(text), row: row + 1, column: column + 1)
            }
        }
        draft.mergedRanges = try merges.map { try #require(CellRange($0)) }
        for range in draft.mergedRanges {
            for row in range.first.row...range.last.row {
                for column in range.first.column...range.last.column
                where (row, column) != (range.first.row, range.first.column) {
                    draft[row, column] = nil
                }
            }
        }
        return try TableFile(workbook: bytes(of: [draft]), file: "表.xlsx")
    }

    static func bytes(of sheets: [SheetDraft]) throws -> [UInt8] {
        try WorkbookWriter.write(WorkbookDraft(created: try moment, sheets: sheets))
    }

    static var moment: DateTime {
        get throws { try #require(DateTime("2024-01-01T09:00:00+08:00")) }
    }

    static func options(
        _ id: String = "shili", sums: MisfitChoice = .report, period: Bool = false
    ) throws -> ImportOptions {
        var options = ImportOptions(id: id, sums: sums)
        if period {
            options.period = Period(
                from: try #require(CivilDate("2024-01-01")),
                to: try #require(CivilDate("2024-12-31")))
        }
        return options
    }

    /// What a table comes to, and what its check as a pack says.
    static func imported(
        _ file: TableFile, _ options: ImportOptions
    ) throws -> (made: PackImport, reading: PackReading) {
        let made = try TableImporter.read(file, options: options, features: .plain)
        return (made, reader.read(made.files, folder: options.id))
    }

    static let reader = PackReader { _, _ in [] }
}

/// A source of numbers that gives the same ones each time.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
