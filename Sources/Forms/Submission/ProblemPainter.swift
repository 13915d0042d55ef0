import Exact
import Model
import Workbook

/// Draws the list of problems in a form that is given back.
struct ProblemPainter {
    let problems: [FormProblem]
    /// Where in the fresh form a problem is mended.
    let cell: (FormProblem.Target) -> (sheet: String, cell: CellReference)?

    private static let headRow = 3
    private static let widths: [Double] = [6, 9, 12, 12, 34, 26, 34, 36]

    var sheet: SheetDraft {
        var sheet = SheetDraft(name: FormTexts.problemSheet)
        sheet.tabColor = 0xC00000
        for (index, width) in Self.widths.enumerated() {
            sheet.columns[index + 1] = ColumnDraft(width: width)
        }
        sheet.put(.text(FormTexts.problemTitle), row: 1, column: 1, style: FormStyle.title)
        sheet.rows[1] = RowDraft(height: 30)
        let errors = problems.count { $0.notice.severity == .error }
        sheet.put(
            .text(FormTexts.problemSummary(errors: errors, warnings: problems.count - errors)),
            row: 2, column: 1, style: FormStyle.subtitle)
        sheet.mergedRanges = [1, 2].compactMap {
            CellRange(rows: $0...$0, columns: 1...Self.widths.count)
        }
        for (index, head) in FormTexts.problemHeads.enumerated() {
            sheet.put(.text(head), row: Self.headRow, column: index + 1, style: FormStyle.head)
        }
        sheet.rows[Self.headRow] = RowDraft(height: 26)
        for (index, problem) in problems.enumerated() {
            paint(problem, number: index + 1, on: &sheet)
        }
        sheet.filter = CellRange(
            rows: Self.headRow...(Self.headRow + problems.count), columns: 1...Self.widths.count)
        sheet.frozenRows = Self.headRow
        sheet.protection = SheetProtection(permissions: [.filter, .formatColumns, .formatRows])
        sheet.printSetup = PrintSetup(isLandscape: true, repeatedRows: Self.headRow...Self.headRow)
        return sheet
    }

    private func paint(_ problem: FormProblem, number: Int, on sheet: inout SheetDraft) {
        let notice = problem.notice
        let row = Self.headRow + number
        let cell = cell(problem.target)
        sheet.put(.number(.init(number)), row: row, column: 1, style: FormStyle.centered)
        sheet.put(
            .text(FormTexts.severity(notice.severity)), row: row, column: 2,
            style: notice.severity == .error
                ? FormStyle.wrong.with { $0.isLocked = true } : FormStyle.centered)
        sheet.put(
            .text(cell?.sheet ?? notice.place?.sheet ?? "—"), row: row,
            column: 3, style: FormStyle.centered)
        sheet[row, 4] = CellDraft(
            .text(cell?.cell.description ?? notice.place?.cell ?? "—"),
            style: cell == nil ? FormStyle.centered : FormStyle.link,
            link: cell.map { .inside("'\($0.sheet)'!\($0.cell)") })
        let texts = [
            notice.what.zh, notice.found ?? "", notice.wanted?.zh ?? "", notice.fix?.zh ?? "",
        ]
        for (index, text) in texts.enumerated() {
            sheet.put(.text(text), row: row, column: 5 + index, style: FormStyle.text)
        }
        sheet.rows[row] = FormStyle.height(
            of: zip(texts, Self.widths.dropFirst(4)).map { ($0, $1) })
    }
}
