import Model
import Workbook

/// The sheet of one ledger, found by the code that stands over its heads, or by its name.
struct LedgerGrid {
    private static let headRows = 200

    let sheet: Sheet
    let file: String
    private let headRow: Int
    private let columns: [LedgerColumn: Int]

    /// The ledger with `code`; `nil` when there is none.
    init?(_ code: String, named name: String, in workbook: Workbook, file: String) {
        let found = workbook.sheets.compactMap { sheet -> (Sheet, Int, [LedgerColumn: Int])? in
            guard let (row, columns) = Self.heads(of: sheet) else { return nil }
            return (sheet, row, columns)
        }
        let mine =
            found.first { Self.code(over: $0.1, of: $0.0) == code }
            ?? found.first { $0.0.name == name }
        guard let (sheet, row, columns) = mine else { return nil }
        self.sheet = sheet
        self.file = file
        self.headRow = row
        self.columns = columns
    }

    /// The rows below the heads that say something.
    var rows: [Int] {
        sheet.rows.compactMap { cells in
            guard let row = cells.first?.reference.row, row > headRow else { return nil }
            let isEntry = LedgerColumn.allCases.contains { column in
                column.isContent && cell(row, column).map { !$0.isNothing } ?? false
            }
            return isEntry ? row : nil
        }
    }

    /// The cell of a row in a column.
    func cell(_ row: Int, _ column: LedgerColumn) -> Cell? {
        columns[column].flatMap { CellReference(row: row, column: $0) }.flatMap { sheet[$0] }
    }

    /// The place of a row in a column.
    func place(_ row: Int, _ column: LedgerColumn) -> Place {
        Place(file: file, sheet: sheet.name, row: row, column: columns[column] ?? 0)
    }

    private static func heads(of sheet: Sheet) -> (Int, [LedgerColumn: Int])? {
        for row in sheet.rows.prefix(headRows) {
            var columns: [LedgerColumn: Int] = [:]
            for cell in row {
                let key = FormText.key(cell.value.shown)
                guard let column = LedgerColumn.allCases.first(where: { $0.key == key }),
                    columns[column] == nil
                else { continue }
                columns[column] = cell.reference.column
            }
            if let head = row.first, columns[.title] != nil, columns[.from] != nil {
                return (head.reference.row, columns)
            }
        }
        return nil
    }

    private static func code(over row: Int, of sheet: Sheet) -> String? {
        let key = FormText.key(FormTexts.ledgerCodeLabel)
        guard
            let label = sheet.cells.first(where: {
                $0.reference.row < row && FormText.key($0.value.shown) == key
            })
        else { return nil }
        return sheet.row(label.reference.row)
            .first { $0.reference > label.reference && !$0.isNothing }
            .map { FormText.folded($0.value.shown) }
    }
}

extension Cell {
    /// Whether nothing was filled in: neither something to see nor a formula.
    var isNothing: Bool { value.isBlank && formula == nil }
}
