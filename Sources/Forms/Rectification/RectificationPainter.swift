import Exact
import Model
import Workbook

/// Draws the rectification ledger.
struct RectificationPainter {
    let round: Round
    let rectification: Rectification
    let rows: [RectificationRow]

    private var headRow: Int { RectificationLedger.headRow }
    private var lastColumn: Int { RectificationColumn.allCases.count }

    var sheet: SheetDraft {
        var sheet = SheetDraft(name: RectificationTexts.sheet)
        sheet.tabColor = 0xC00000
        for column in RectificationColumn.allCases {
            sheet.columns[column.rawValue] = ColumnDraft(width: column.width)
            sheet.put(
                .text(column.head), row: headRow, column: column.rawValue, style: FormStyle.head)
        }
        sheet.put(
            .text(RectificationTexts.title(round)), row: 1, column: 1, style: FormStyle.title)
        sheet.put(
            .text("\(RectificationTexts.subtitle(rectification))　　\(RectificationTexts.note)"),
            row: 2, column: 1, style: FormStyle.subtitle)
        sheet.mergedRanges = [1, 2].compactMap { CellRange(rows: $0...$0, columns: 1...lastColumn) }
        sheet.rows = [
            1: RowDraft(height: 30), 2: RowDraft(height: 34), 3: RowDraft(height: 24),
            headRow: RowDraft(height: 30),
        ]
        submitted(on: &sheet)
        for (index, row) in rows.enumerated() { paint(row, at: headRow + 1 + index, on: &sheet) }
        sheet.filter = CellRange(
            rows: headRow...(headRow + max(rows.count, 1)), columns: 1...lastColumn)
        sheet.frozenRows = headRow
        sheet.frozenColumns = RectificationColumn.number.rawValue
        sheet.protection = SheetProtection(
            permissions: [.sort, .filter, .formatColumns, .formatRows])
        sheet.printSetup = PrintSetup(
            isLandscape: true, repeatedRows: headRow...headRow,
            header: RectificationTexts.title(round))
        return sheet
    }

    private func submitted(on sheet: inout SheetDraft) {
        let row = RectificationLedger.submittedRow
        sheet.put(
            .text(RectificationTexts.submitted), row: row, column: 1, style: FormStyle.label)
        sheet.put(
            .empty, row: row, column: 2,
            style: FormStyle.entry.with { $0.numberFormat = FormStyle.momentFormat })
        validate(
            .date(EntryReader.days), RectificationTexts.submittedPrompt, row: row, column: 2,
            title: RectificationTexts.submitted, on: &sheet)
    }

    private func paint(_ row: RectificationRow, at number: Int, on sheet: inout SheetDraft) {
        func put(_ column: RectificationColumn, _ value: CellValue, _ style: CellStyle) {
            sheet.put(value, row: number, column: column.rawValue, style: style)
        }
        let criterion = row.item.finding.criterion
        let places = row.item.places.prefix(5).joined(separator: "\n")
        let problem = row.item.finding.verdict.reason.zh
        put(.number, .text(row.number), FormStyle.centered.with { $0.numberFormat = "@" })
        put(.check, .text("\(criterion.id) \(criterion.check)"), FormStyle.text)
        put(.problem, .text(problem), FormStyle.text)
        put(
            .gain, Decimal128(row.item.gain).map { .number($0) } ?? .text(row.item.gain),
            FormStyle.centered.with { $0.numberFormat = "0.00" })
        put(.place, .text(places), FormStyle.text)
        put(.fix, .text(criterion.fix), FormStyle.text)
        put(.responsible, .text(criterion.responsible ?? ""), FormStyle.centered)
        put(
            .deadline, .date(rectification.deadline),
            FormStyle.centered.with { $0.numberFormat = FormStyle.dayFormat })
        put(.asked, .text(row.asked), FormStyle.text)
        let kind = row.question.map(EntryKind.init)
        put(.answer, .empty, kind?.style ?? FormStyle.centered)
        put(.state, .empty, FormStyle.entry)
        put(.done, .empty, FormStyle.entry.with { $0.numberFormat = FormStyle.dayFormat })
        put(.proof, .empty, FormStyle.longEntry.with { $0.numberFormat = "@" })
        put(.remark, .empty, FormStyle.longEntry.with { $0.numberFormat = "@" })
        sheet.rows[number] = FormStyle.height(of: [
            (criterion.check, RectificationColumn.check.width),
            (problem, RectificationColumn.problem.width),
            (places, RectificationColumn.place.width),
            (criterion.fix, RectificationColumn.fix.width),
            (row.asked, RectificationColumn.asked.width),
        ])
        if let kind, let question = row.question {
            validate(
                kind.rule, kind.demand, row: number, column: RectificationColumn.answer.rawValue,
                title: FormText.quoted(question.question), on: &sheet)
        }
        let choices = RectificationState.allCases.map(\.rawValue)
        for (column, rule, prompt) in [
            (
                RectificationColumn.state, DataValidation.Rule.list(choices),
                RectificationTexts.statePrompt
            ),
            (.done, .date(EntryReader.days), RectificationTexts.donePrompt),
            (.proof, .textLength(1...EntryReader.textLimit), RectificationTexts.proofPrompt),
            (.remark, .textLength(1...EntryReader.textLimit), RectificationTexts.remarkPrompt),
        ] {
            validate(
                rule, prompt, row: number, column: column.rawValue, title: column.head, on: &sheet)
        }
    }

    private func validate(
        _ rule: DataValidation.Rule, _ prompt: String, row: Int, column: Int, title: String,
        on sheet: inout SheetDraft
    ) {
        guard let range = CellRange(rows: row...row, columns: column...column) else { return }
        sheet.validations.append(
            DataValidation(
                range, rule,
                prompt: DataValidation.Message(title: String(title.prefix(30)), text: prompt),
                alert: DataValidation.Message(
                    title: RectificationTexts.alertTitle, text: prompt)))
    }
}
