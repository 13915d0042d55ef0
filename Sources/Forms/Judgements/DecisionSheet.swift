import Exact
import Model
import Workbook

/// Draws what every sheet with decisions has: heads, and the cells people fill in.
struct DecisionSheet<Column: DecisionColumn> {
    private(set) var sheet = SheetDraft(name: Column.sheet)
    private let headRow = JudgementSheet.headRow
    private var lastColumn: Int { Column.allCases.count }

    init(title: String, note: String, color: CellColor) {
        sheet.tabColor = color
        for column in Column.allCases {
            sheet.columns[column.rawValue] = ColumnDraft(width: column.width)
            sheet.put(
                .text(column.head), row: headRow, column: column.rawValue, style: FormStyle.head)
        }
        sheet.put(.text(title), row: 1, column: 1, style: FormStyle.title)
        sheet.put(.text(note), row: 2, column: 1, style: FormStyle.subtitle)
        sheet.mergedRanges = [1, 2].compactMap { CellRange(rows: $0...$0, columns: 1...lastColumn) }
        sheet.rows = [
            1: RowDraft(height: 30), 2: RowDraft(height: 22), 3: RowDraft(height: 22),
            headRow: RowDraft(height: 30),
        ]
        sheet.frozenRows = headRow
        sheet.frozenColumns = Column.code.rawValue
        sheet.protection = SheetProtection(
            permissions: [.sort, .filter, .formatColumns, .formatRows])
        sheet.printSetup = PrintSetup(
            isLandscape: true, repeatedRows: headRow...headRow, header: title)
    }

    /// The sheet, which goes down to row `last`.
    func finished(to last: Int, _ change: (inout SheetDraft) -> Void = { _ in }) -> SheetDraft {
        var sheet = sheet
        change(&sheet)
        sheet.filter = CellRange(rows: headRow...last, columns: 1...lastColumn)
        return sheet
    }

    mutating func put(_ column: Column, _ value: CellValue, _ style: CellStyle, at row: Int) {
        sheet.put(value, row: row, column: column.rawValue, style: style)
    }

    /// What tells the row: unit, criterion and its full points.
    mutating func paint(_ unit: Unit, _ criterion: Criterion, isVeto: Bool, at row: Int) {
        let code = FormStyle.centered.with { $0.numberFormat = "@" }
        put(.unit, .text(unit.id), code, at: row)
        put(.unitName, .text(unit.name), FormStyle.centered, at: row)
        put(.code, .text(criterion.id), code, at: row)
        put(.check, .text(criterion.check), FormStyle.text, at: row)
        put(
            .full, isVeto ? .text("—") : .number(criterion.points.amount.reduced),
            FormStyle.centered.with { $0.numberFormat = "0.##" }, at: row)
    }

    /// The cells for a decision with what stands in them; a veto has no points.
    mutating func paint(_ entry: JudgementEntries.Row, isVeto: Bool, at row: Int) {
        put(
            .points, entry.points,
            (isVeto ? FormStyle.centered : FormStyle.entry).with { $0.numberFormat = "0.##" },
            at: row)
        put(.decision, entry.decision, FormStyle.entry, at: row)
        put(.assessor, entry.assessor, FormStyle.entry.with { $0.numberFormat = "@" }, at: row)
        put(
            .time, entry.time, FormStyle.entry.with { $0.numberFormat = FormStyle.momentFormat },
            at: row)
        put(.reason, entry.reason, FormStyle.longEntry.with { $0.numberFormat = "@" }, at: row)
    }

    /// Makes the row as high as its `texts` need.
    mutating func fit(_ texts: [(text: String, width: Double)], at row: Int) {
        sheet.rows[row] = FormStyle.height(of: texts)
    }

    /// What may be entered about a criterion, or about any where the row is free.
    mutating func validate(_ criterion: Criterion?, isVeto: Bool, reason: String, at row: Int) {
        if isVeto {
            add(
                .decision, .list([JudgementTexts.confirmed, JudgementTexts.refuted]),
                JudgementTexts.vetoPrompt, at: row)
        } else if let criterion {
            let full = criterion.points.amount
            add(
                .points, .decimal(min(criterion.leastPoints.amount, 0)...max(full, 0)),
                JudgementTexts.pointsPrompt(full.reduced.plain), at: row)
            add(
                .decision, .list([JudgementTexts.notApplicable]), JudgementTexts.decisionPrompt,
                at: row)
        } else {
            add(
                .decision,
                .list([
                    JudgementTexts.notApplicable, JudgementTexts.confirmed, JudgementTexts.refuted,
                ]), JudgementTexts.decisionPrompt, at: row)
        }
        add(.assessor, .textLength(1...100), JudgementTexts.assessorPrompt, at: row)
        add(.time, .date(EntryReader.days), JudgementTexts.timePrompt, at: row)
        add(.reason, .textLength(1...EntryReader.textLimit), reason, at: row)
    }

    mutating func add(
        _ column: Column, _ rule: DataValidation.Rule, _ prompt: String, at row: Int
    ) {
        guard let range = CellRange(rows: row...row, columns: column.rawValue...column.rawValue)
        else { return }
        sheet.validations.append(
            DataValidation(
                range, rule,
                prompt: DataValidation.Message(title: FormText.key(column.head), text: prompt),
                alert: DataValidation.Message(title: JudgementTexts.alertTitle, text: prompt)))
    }
}
