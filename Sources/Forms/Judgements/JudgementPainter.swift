import Model
import Workbook

/// Draws the judgement sheet.
struct JudgementPainter {
    let round: Round
    let rows: [JudgementRow]
    let entries: JudgementEntries

    private var headRow: Int { JudgementSheet.headRow }

    var sheet: SheetDraft {
        var drawing = DecisionSheet<JudgementColumn>(
            title: JudgementTexts.title(round), note: JudgementTexts.note, color: 0xFFC000)
        for (index, row) in rows.enumerated() { paint(row, at: headRow + 1 + index, on: &drawing) }
        let last = headRow + max(rows.count, 1)
        return drawing.finished(to: last) { progress(to: last, on: &$0) }
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

    private func paint(
        _ row: JudgementRow, at number: Int, on sheet: inout DecisionSheet<JudgementColumn>
    ) {
        let state = row.state?.zh ?? JudgementTexts.open
        let declared =
            row.declared.isEmpty
            ? JudgementTexts.nothingDeclared : row.declared.joined(separator: "\n")
        let entry = entries.rows[row.key] ?? JudgementEntries.Row()
        sheet.paint(row.unit, row.criterion, isVeto: row.isVeto, at: number)
        sheet.put(.state, .text(state), FormStyle.text, at: number)
        sheet.put(.declared, .text(declared), FormStyle.text, at: number)
        sheet.paint(entry, isVeto: row.isVeto, at: number)
        sheet.fit(
            [
                (row.criterion.check, JudgementColumn.check.width),
                (state, JudgementColumn.state.width),
                (declared, JudgementColumn.declared.width),
                (entry.reason.shown, JudgementColumn.reason.width),
            ], at: number)
        sheet.validate(
            row.criterion, isVeto: row.isVeto, reason: JudgementTexts.reasonPrompt, at: number)
    }
}
