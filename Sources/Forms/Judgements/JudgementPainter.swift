import Exact
import Model
import Workbook

/// Draws the judgement sheet.
struct JudgementPainter {
    let round: Round
    let rows: [JudgementRow]
    let entries: JudgementEntries

    private var lastColumn: Int { JudgementColumn.allCases.count }
    private var headRow: Int { JudgementSheet.headRow }

    var sheet: SheetDraft {
        var sheet = SheetDraft(name: JudgementTexts.sheet)
        sheet.tabColor = 0xFFC000
        for column in JudgementColumn.allCases {
            sheet.columns[column.rawValue] = ColumnDraft(width: column.width)
            sheet.put(
                .text(column.head), row: headRow, column: column.rawValue, style: FormStyle.head)
        }
        sheet.put(
            .text(JudgementTexts.title(round)), row: 1, column: 1, style: FormStyle.title)
        sheet.put(.text(JudgementTexts.note), row: 2, column: 1, style: FormStyle.subtitle)
        sheet.mergedRanges = [1, 2].compactMap { CellRange(rows: $0...$0, columns: 1...lastColumn) }
        sheet.rows = [
            1: RowDraft(height: 30), 2: RowDraft(height: 22), 3: RowDraft(height: 22),
            headRow: RowDraft(height: 30),
        ]
        for (index, row) in rows.enumerated() { paint(row, at: headRow + 1 + index, on: &sheet) }
        let last = headRow + max(rows.count, 1)
        progress(to: last, on: &sheet)
        sheet.filter = CellRange(rows: headRow...last, columns: 1...lastColumn)
        sheet.frozenRows = headRow
        sheet.frozenColumns = JudgementColumn.code.rawValue
        sheet.protection = SheetProtection(
            permissions: [.sort, .filter, .formatColumns, .formatRows])
        sheet.printSetup = PrintSetup(
            isLandscape: true, repeatedRows: headRow...headRow,
            header: JudgementTexts.title(round))
        return sheet
    }

    /// How many rows are decided, counted by Excel itself.
    private func progress(to last: Int, on sheet: inout SheetDraft) {
        let points = CellReference.letters(ofColumn: JudgementColumn.points.rawValue)
        let decision = CellReference.letters(ofColumn: JudgementColumn.decision.rawValue)
        let (first, count) = (headRow + 1, rows.count)
        let ranges = [points, decision].map { "COUNTA(\($0)\(first):\($0)\(last))" }
        let filled = rows.count { row in
            let entry = entries.rows[row.key]
            return !(entry?.points.isBlank ?? true) || !(entry?.decision.isBlank ?? true)
        }
        sheet.put(
            .text(JudgementTexts.progress), row: 3, column: JudgementColumn.unitName.rawValue,
            style: FormStyle.label)
        sheet.put(
            .empty, row: 3, column: JudgementColumn.code.rawValue, style: FormStyle.label)
        if let range = CellRange(
            rows: 3...3,
            columns: JudgementColumn.unitName.rawValue...JudgementColumn.code.rawValue)
        {
            sheet.mergedRanges.append(range)
            sheet[3, JudgementColumn.code.rawValue] = nil
        }
        sheet[3, JudgementColumn.check.rawValue] = CellDraft(
            .text("\(filled) / \(count)"),
            formula: "\(ranges.joined(separator: "+"))&\" / \(count)\"", style: FormStyle.centered)
    }

    private func paint(_ row: JudgementRow, at number: Int, on sheet: inout SheetDraft) {
        func put(_ column: JudgementColumn, _ value: CellValue, _ style: CellStyle) {
            sheet.put(value, row: number, column: column.rawValue, style: style)
        }
        let texts = (
            check: row.criterion.check, state: row.state?.zh ?? JudgementTexts.open,
            declared: row.declared.isEmpty
                ? JudgementTexts.nothingDeclared : row.declared.joined(separator: "\n")
        )
        let code = FormStyle.centered.with { $0.numberFormat = "@" }
        put(.unit, .text(row.unit.id), code)
        put(.unitName, .text(row.unit.name), FormStyle.centered)
        put(.code, .text(row.criterion.id), code)
        put(.check, .text(texts.check), FormStyle.text)
        put(.state, .text(texts.state), FormStyle.text)
        put(.declared, .text(texts.declared), FormStyle.text)
        put(
            .full, row.isVeto ? .text("—") : .number(row.criterion.points.amount.reduced),
            FormStyle.centered.with { $0.numberFormat = "0.##" })
        let entry = entries.rows[row.key] ?? JudgementEntries.Row()
        // A veto has no points.
        put(
            .points, entry.points,
            (row.isVeto ? FormStyle.centered : FormStyle.entry).with { $0.numberFormat = "0.##" })
        put(.decision, entry.decision, FormStyle.entry)
        put(.assessor, entry.assessor, FormStyle.entry.with { $0.numberFormat = "@" })
        put(.time, entry.time, FormStyle.entry.with { $0.numberFormat = FormStyle.momentFormat })
        put(.reason, entry.reason, FormStyle.longEntry.with { $0.numberFormat = "@" })
        sheet.rows[number] = FormStyle.height(of: [
            (texts.check, JudgementColumn.check.width), (texts.state, JudgementColumn.state.width),
            (texts.declared, JudgementColumn.declared.width),
            (entry.reason.shown, JudgementColumn.reason.width),
        ])
        validate(row, at: number, on: &sheet)
    }

    private func validate(_ row: JudgementRow, at number: Int, on sheet: inout SheetDraft) {
        func add(_ column: JudgementColumn, _ rule: DataValidation.Rule, _ prompt: String) {
            guard
                let range = CellRange(
                    rows: number...number, columns: column.rawValue...column.rawValue)
            else { return }
            sheet.validations.append(
                DataValidation(
                    range, rule,
                    prompt: DataValidation.Message(
                        title: FormText.key(column.head), text: prompt),
                    alert: DataValidation.Message(
                        title: JudgementTexts.alertTitle, text: prompt)))
        }
        let full = row.criterion.points.amount
        if row.isVeto {
            add(
                .decision, .list([JudgementTexts.confirmed, JudgementTexts.refuted]),
                JudgementTexts.vetoPrompt)
        } else {
            add(
                .points, .decimal(min(row.criterion.leastPoints.amount, 0)...max(full, 0)),
                JudgementTexts.pointsPrompt(full.reduced.plain)
            )
            add(
                .decision, .list([JudgementTexts.notApplicable]), JudgementTexts.decisionPrompt)
        }
        add(.assessor, .textLength(1...100), JudgementTexts.assessorPrompt)
        add(.time, .date(EntryReader.days), JudgementTexts.timePrompt)
        add(.reason, .textLength(1...EntryReader.textLimit), JudgementTexts.reasonPrompt)
    }
}
