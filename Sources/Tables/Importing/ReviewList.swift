public import Exact
public import Model
public import Workbook

/// The list that says for every row of a table what became of it.
public enum ReviewList {
    private static let widths: [Double] = [8, 9, 9, 24, 30, 7, 40, 40, 14, 9, 34, 26, 26]

    /// The workbook, its words in `language`.
    public static func draft(
        _ rows: [ReviewRow], created: DateTime, language: Language
    ) -> WorkbookDraft {
        var sheet = SheetDraft(name: ReviewWording.title.text(in: language))
        let heads = ReviewWording.heads
        sheet.put(
            .text(ReviewWording.title.text(in: language)), row: 1, column: 1,
            style: TableStyle.title)
        sheet.put(
            .text(ReviewWording.note.text(in: language)), row: 2, column: 1,
            style: TableStyle.subtitle)
        sheet.mergedRanges = [1, 2].compactMap {
            CellRange(rows: $0...$0, columns: 1...heads.count)
        }
        for (index, text) in heads.enumerated() {
            sheet.columns[index + 1] = ColumnDraft(width: widths[index])
            sheet.put(
                .text(text.text(in: language)), row: 3, column: index + 1,
                style: TableStyle.head)
        }
        for (index, row) in rows.enumerated() { paint(row, at: index + 4, on: &sheet, language) }
        sheet.frozenRows = 3
        sheet.filter = CellRange(rows: 3...(max(rows.count, 1) + 3), columns: 1...heads.count)
        sheet.printSetup = PrintSetup(isLandscape: true, repeatedRows: 3...3)
        return WorkbookDraft(
            created: created, title: ReviewWording.title.text(in: language), sheets: [sheet])
    }

    private static func paint(
        _ row: ReviewRow, at number: Int, on sheet: inout SheetDraft, _ language: Language
    ) {
        let names = row.patterns.map { pattern in
            (PhraseWording.patternNames[pattern]?.text(in: language)).map { "\(pattern) \($0)" }
                ?? pattern
        }
        let values: [CellValue] = [
            .text(row.place.cell ?? String(row.place.line)), .text(row.kind.text(in: language)),
            row.code.map { .text($0) } ?? .empty, text(row.path), text(row.text),
            row.points.map { .number($0.amount.reduced) } ?? .empty, text(row.phrase),
            text(row.rule), text(names.joined(separator: "\n")),
            row.sureness.map { .text(ReviewWording.sureness($0).text(in: language)) } ?? .empty,
            text(row.look.map { $0.text(in: language) }.joined(separator: "\n")),
            text(row.facts.joined(separator: "\n")), text(row.others.joined(separator: "\n")),
        ]
        let fill: CellColor? =
            switch row.sureness {
            case .manual: 0xFCE4D6
            case .likely: 0xFFF9DB
            case .certain: nil
            case nil: 0xF2F2F2
            }
        for (index, value) in values.enumerated() {
            let isShort = [0, 1, 2, 5, 9].contains(index)
            sheet.put(
                value, row: number, column: index + 1,
                style: TableStyle.cell(isShort: isShort, fill: fill))
        }
    }

    private static func text(_ text: String) -> CellValue { text.isEmpty ? .empty : .text(text) }
}
