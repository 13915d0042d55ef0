import Model
import Workbook

/// A sheet with decisions, found by its heads wherever they stand.
struct DecisionGrid<Column: DecisionColumn> {
    private static var headRows: Int { 200 }

    let sheet: Sheet
    let file: String
    let headRow: Int
    private let columns: [Column: Int]

    /// - Throws: why there is no such sheet, or which of several it may be.
    init(_ workbook: Workbook, file: String) throws(RejectedInput) {
        let sheets = workbook.sheets.filter { $0.name != FormMeta.sheetName }
        let found = sheets.compactMap { sheet in
            sheet.rows.prefix(Self.headRows).first { row in
                let keys = Set(row.map { FormText.key($0.value.shown) })
                return keys.contains(Column.code.key)
                    && keys.contains(Column.points.key)
            }.flatMap { row in row.first.map { (sheet, $0.reference.row) } }
        }
        let named = found.first { $0.0.name == Column.sheet }
        guard let (sheet, row) = named ?? (found.count == 1 ? found.first : nil) else {
            let names = (found.isEmpty ? sheets : found.map(\.0)).map { "“\($0.name)”" }
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file),
                    found.isEmpty
                        ? JudgementWording.noSheet(Column.sheet)
                        : JudgementWording.manySheets(Column.sheet),
                    found: FormText.quoted(names.joined(separator: "、")),
                    wanted: JudgementWording.theSheet(Column.sheet, heads: Column.points.head),
                    fix: JudgementWording.writeAgain))
        }
        var columns: [Column: Int] = [:]
        var notices: [Notice] = []
        for cell in sheet.row(row) {
            let key = FormText.key(cell.value.shown)
            guard let column = Column.allCases.first(where: { $0.key == key }) else {
                continue
            }
            if columns[column] != nil, column.isEntry || column.isNeeded {
                notices.append(
                    Notice(
                        .error,
                        at: Place(
                            file: file, sheet: sheet.name, row: row,
                            column: cell.reference.column), UnitWording.headTwice,
                        found: FormText.quoted(column.head), fix: FormsWording.removeColumn))
            } else if columns[column] == nil {
                columns[column] = cell.reference.column
            }
        }
        let missing = Column.allCases.filter { $0.isNeeded && columns[$0] == nil }
        if !missing.isEmpty {
            notices.append(
                Notice(
                    .error, at: Place(file: file, sheet: sheet.name, row: row),
                    JudgementWording.headsMissing(missing.map(\.head)),
                    fix: JudgementWording.writeAgain))
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        self.sheet = sheet
        self.file = file
        self.columns = columns
        headRow = row
    }

    func cell(_ row: Int, _ column: Column) -> Cell? {
        columns[column].flatMap { CellReference(row: row, column: $0) }.flatMap { sheet[$0] }
    }

    func place(_ row: Int, _ column: Column) -> Place {
        Place(file: file, sheet: sheet.name, row: row, column: columns[column] ?? 0)
    }

    func text(_ row: Int, _ column: Column) -> String {
        FormText.trimmed(cell(row, column)?.value.shown ?? "")
    }

    /// The rows below the heads that hold something.
    var rows: [Int] {
        sheet.rows.compactMap { $0.first?.reference.row }.filter { $0 > headRow }
    }

    /// Merged entries below the heads: cells under a merged one hold nothing, whatever they show.
    var mergedEntries: [CellRange] {
        let entries = columns.filter(\.key.isEntry).map(\.value)
        return sheet.mergedRanges.filter { range in
            range.first.row < range.last.row && range.last.row > headRow
                && entries.contains { (range.first.column...range.last.column).contains($0) }
        }
    }
}
