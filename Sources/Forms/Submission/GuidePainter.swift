import Exact
import Model
import Workbook

/// Draws the sheet that says how the form is filled in.
struct GuidePainter {
    let form: SubmissionForm
    let unit: Unit

    private static let width = 100.0

    var sheet: SheetDraft {
        var sheet = SheetDraft(name: FormTexts.guideSheet)
        sheet.tabColor = 0x1F4E79
        sheet.columns = [1: ColumnDraft(width: 18), 2: ColumnDraft(width: Self.width)]
        sheet.put(.text(FormTexts.guideTitle), row: 1, column: 1, style: FormStyle.title)
        sheet.rows[1] = RowDraft(height: 34)
        sheet.mergedRanges = [CellRange(rows: 1...1, columns: 1...2)].compactMap(\.self)
        var row = 2
        for (label, value) in FormTexts.facts(form.identity.round, form.identity.pack, unit) {
            sheet.put(.text(label), row: row, column: 1, style: FormStyle.label)
            sheet.put(.text(value), row: row, column: 2, style: FormStyle.text)
            sheet.rows[row] = FormStyle.height(of: [(value, Self.width)], least: 24)
            row += 1
        }
        row += 1
        let steps = FormTexts.steps(
            items: form.items.count, hasLedgers: !form.ledgerNames.isEmpty)
        for (index, step) in steps.enumerated() {
            sheet.put(
                .text(FormTexts.step(index + 1)), row: row, column: 1, style: FormStyle.label)
            sheet.put(.text(step), row: row, column: 2, style: FormStyle.text)
            sheet.rows[row] = FormStyle.height(of: [(step, Self.width)], least: 28)
            row += 1
        }
        row += 1
        for (text, style, meaning) in Self.legend {
            sheet.put(.text(text), row: row, column: 1, style: style)
            sheet.put(.text(meaning), row: row, column: 2, style: FormStyle.text)
            sheet.rows[row] = RowDraft(height: 24)
            row += 1
        }
        sheet.protection = SheetProtection(permissions: [.formatColumns, .formatRows])
        sheet.printSetup = PrintSetup(isLandscape: true)
        return sheet
    }

    private static let legend: [(String, CellStyle, String)] = [
        (FormTexts.yellow, FormStyle.entry.with { $0.isLocked = true }, FormTexts.yellowMeaning),
        (FormTexts.red, FormStyle.wrong.with { $0.isLocked = true }, FormTexts.redMeaning),
        (FormTexts.plain, FormStyle.centered, FormTexts.plainMeaning),
    ]
}
