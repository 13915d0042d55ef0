import Model
import Workbook

/// Draws the sheet with re-checks and appeals: what lost points, what was reviewed already, and free
/// rows for all else.
struct ReviewPainter {
    /// Rows for what is not listed.
    static let freeRows = 30

    let round: Round
    let rows: [ReviewRow]
    let entries: JudgementEntries

    var sheet: SheetDraft {
        var drawing = DecisionSheet<ReviewColumn>(
            title: JudgementTexts.reviewTitle(round), note: JudgementTexts.reviewNote,
            color: 0xC00000)
        var number = JudgementSheet.headRow
        var listed: Set<JudgementEntries.Key> = []
        for row in rows {
            let (unit, criterion) = (row.unit.id, row.criterion.id)
            // A row for each review there was, and one for the next.
            let turns = entries.turns(unit: unit, criterion: criterion, in: \.reviews)
            for turn in 0...turns {
                number += 1
                let key = JudgementEntries.Key(unit: unit, criterion: criterion, turn: turn)
                listed.insert(key)
                paint(row, key, at: number, on: &drawing)
            }
        }
        let others = entries.reviews.filter { !$0.value.isEmpty && !listed.contains($0.key) }
            .sorted {
                ($0.key.unit, $0.key.criterion, $0.key.turn)
                    < ($1.key.unit, $1.key.criterion, $1.key.turn)
            }
        for (key, entry) in others {
            number += 1
            paintFree(key, entry, at: number, on: &drawing)
        }
        for _ in 0..<Self.freeRows {
            number += 1
            paintFree(nil, JudgementEntries.Row(), at: number, on: &drawing)
        }
        return drawing.finished(to: number)
    }

    private func paint(
        _ row: ReviewRow, _ key: JudgementEntries.Key, at number: Int,
        on sheet: inout DecisionSheet<ReviewColumn>
    ) {
        let standing =
            row.standings.indices.contains(key.turn)
            ? row.standings[key.turn].zh : row.standings.last?.zh ?? JudgementTexts.open
        let entry = entries.reviews[key] ?? JudgementEntries.Row()
        sheet.paint(row.unit, row.criterion, isVeto: row.isVeto, at: number)
        sheet.put(.standing, .text(standing), FormStyle.text, at: number)
        paint(entry, isVeto: row.isVeto, at: number, on: &sheet)
        sheet.fit(
            [
                (row.criterion.check, ReviewColumn.check.width),
                (standing, ReviewColumn.standing.width),
                (entry.reason.shown, ReviewColumn.reason.width),
            ], at: number)
        sheet.validate(
            row.criterion, isVeto: row.isVeto, reason: JudgementTexts.reviewReasonPrompt,
            at: number)
    }

    private func paintFree(
        _ key: JudgementEntries.Key?, _ entry: JudgementEntries.Row, at number: Int,
        on sheet: inout DecisionSheet<ReviewColumn>
    ) {
        let code = FormStyle.entry.with { $0.numberFormat = "@" }
        let unit = key.flatMap { key in round.units.first { $0.id == key.unit } }
        sheet.put(.unit, key.map { .text($0.unit) } ?? .empty, code, at: number)
        sheet.put(.unitName, unit.map { .text($0.name) } ?? .empty, code, at: number)
        sheet.put(.code, key.map { .text($0.criterion) } ?? .empty, code, at: number)
        for column in [ReviewColumn.check, .standing, .full] {
            sheet.put(column, .empty, FormStyle.centered, at: number)
        }
        paint(entry, isVeto: false, at: number, on: &sheet)
        sheet.add(.unit, .textLength(1...100), JudgementTexts.unitPrompt, at: number)
        sheet.add(.code, .textLength(1...100), JudgementTexts.codePrompt, at: number)
        sheet.validate(
            nil, isVeto: false, reason: JudgementTexts.reviewReasonPrompt, at: number)
    }

    private func paint(
        _ entry: JudgementEntries.Row, isVeto: Bool, at number: Int,
        on sheet: inout DecisionSheet<ReviewColumn>
    ) {
        sheet.put(.review, entry.kind, FormStyle.entry, at: number)
        sheet.add(
            .review, .list(ReviewKind.allCases.map(\.wording.zh)), JudgementTexts.kindPrompt,
            at: number)
        sheet.paint(entry, isVeto: isVeto, at: number)
    }
}
