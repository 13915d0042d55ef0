import Model
import Workbook

/// The sheet that is filled in, found by its heads wherever they stand.
struct FormGrid {
    /// Heads stand in the first rows; a form has them in the fifth.
    private static let headRows = 200

    let sheet: Sheet
    let file: String
    let headRow: Int
    /// Where each column stands that is there once.
    let columns: [FormColumn: Int]
    /// What is wrong with the heads; an error means that the rows cannot be read.
    let notices: [Notice]

    /// The sheet to read among those of `workbook`.
    ///
    /// - Throws: why there is none, or which of several it may be.
    init(_ workbook: Workbook, file: String) throws(RejectedInput) {
        let found = workbook.sheets.filter { $0.name != FormMeta.sheetName }.compactMap { sheet in
            Self.headRow(of: sheet).map { (sheet, $0) }
        }
        let named = found.first { $0.0.name == FormTexts.entrySheet }
        guard let (sheet, row) = named ?? (found.count == 1 ? found.first : nil) else {
            let names =
                (found.isEmpty
                ? workbook.sheets.filter { $0.visibility == .visible } : found.map(\.0))
                .map { "“\($0.name)”" }.joined(separator: "、")
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file),
                    found.isEmpty ? FormsWording.noEntrySheet : FormsWording.manyEntrySheets,
                    found: FormText.quoted(names), wanted: FormsWording.entrySheet,
                    fix: found.isEmpty ? FormsWording.takeTemplate : FormsWording.removeCopies))
        }
        var columns: [FormColumn: Int] = [:]
        var notices: [Notice] = []
        for cell in sheet.row(row) {
            let key = FormText.key(cell.value.shown)
            guard let column = FormColumn.allCases.first(where: { $0.key == key }) else { continue }
            if let first = columns[column] {
                let place = Place(
                    file: file, sheet: sheet.name, row: row, column: cell.reference.column)
                let other = Place(file: file, sheet: sheet.name, row: row, column: first)
                notices.append(
                    Notice(
                        column.isNeeded ? .error : .warning, at: place,
                        FormsWording.headTwice(column.head, other.cell ?? ""),
                        fix: FormsWording.removeColumn))
            } else {
                columns[column] = cell.reference.column
            }
        }
        for column in [FormColumn.support, .remark] where columns[column] == nil {
            notices.append(
                Notice(
                    .warning, at: Place(file: file, sheet: sheet.name, row: row),
                    FormsWording.headMissing(column.head)))
        }
        guard !notices.contains(where: { $0.severity == .error }) else {
            throw RejectedInput(notices)
        }
        self.sheet = sheet
        self.file = file
        self.headRow = row
        self.columns = columns
        self.notices = notices
    }

    /// The cell of a row in a column.
    func cell(_ row: Int, _ column: FormColumn) -> Cell? {
        columns[column].flatMap { CellReference(row: row, column: $0) }.flatMap { sheet[$0] }
    }

    /// The place of a row in a column.
    func place(_ row: Int, _ column: FormColumn) -> Place {
        Place(file: file, sheet: sheet.name, row: row, column: columns[column] ?? 0)
    }

    /// The rows below the heads that hold something.
    var rows: [Int] {
        sheet.rows.compactMap { $0.first?.reference.row }.filter { $0 > headRow }
    }

    private static func headRow(of sheet: Sheet) -> Int? {
        let wanted = FormColumn.allCases.filter(\.isNeeded).map(\.key)
        return sheet.rows.prefix(headRows).first { row in
            let keys = Set(row.map { FormText.key($0.value.shown) })
            return wanted.allSatisfy(keys.contains)
        }?.first?.reference.row
    }
}

extension FormColumn {
    /// Whether nothing can be read without it.
    var isNeeded: Bool { self == .code || self == .entry }
}
