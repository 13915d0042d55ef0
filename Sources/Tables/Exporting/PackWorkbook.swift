public import Exact
import Markup
import Model
public import Workbook

/// A pack as the workbook officials expect, which can be imported again as the same pack.
public struct PackWorkbook {
    private static let headRow = 3

    private let pack: PackFiles

    /// The workbook of a pack.
    public init(_ pack: PackFiles) { self.pack = pack }

    /// The workbook, made at `created` as its properties say; the same files always give the same
    /// bytes.
    public func draft(created: DateTime) -> WorkbookDraft {
        let setting = pack.setting
        let title = setting["title"]?.scalar ?? ""
        var sheets = PackSheet.all(of: setting).map { paint($0, title: title) }
        sheets.append(CarriedFiles.sheet(pack.files))
        return WorkbookDraft(created: created, title: title, sheets: sheets)
    }

    private var subtitle: String {
        let setting = pack.setting
        let period = setting["period"].map {
            "考核时段：\($0["from"]?.scalar ?? "") 至 \($0["to"]?.scalar ?? "")"
        }
        return [
            setting["source"]?["document"]?.scalar, setting["source"]?["annex"]?.scalar, period,
        ]
        .compactMap(\.self).joined(separator: "　")
    }

    private func paint(_ content: PackSheet, title: String) -> SheetDraft {
        var sheet = SheetDraft(name: content.name)
        let (head, width) = (Self.headRow, content.heads.count)
        sheet.put(
            .text(content.merged.isEmpty ? "\(title)：\(content.name)" : title), row: 1, column: 1,
            style: TableStyle.title)
        sheet.put(.text(subtitle), row: 2, column: 1, style: TableStyle.subtitle)
        sheet.mergedRanges = [1, 2].compactMap { CellRange(rows: $0...$0, columns: 1...width) }
        sheet.rows = [1: RowDraft(height: 30), 2: RowDraft(height: 20), head: RowDraft(height: 28)]
        for (index, text) in content.heads.enumerated() {
            sheet.columns[index + 1] = ColumnDraft(width: content.widths[index])
            sheet.put(.text(text), row: head, column: index + 1, style: TableStyle.head)
        }
        for (index, row) in content.rows.enumerated() {
            for (column, entry) in row.entries.enumerated() {
                let isLevel = content.merged.contains(column)
                let isNumber = ["weight", "points"].contains(entry.key)
                let value: CellValue =
                    entry.text.isEmpty
                    ? .empty
                    : isNumber
                        ? Decimal128(entry.text).map { .number($0) } ?? .text(entry.text)
                        : .text(entry.text)
                sheet.put(
                    value, row: head + 1 + index, column: column + 1,
                    style: isLevel
                        ? TableStyle.level
                        : TableStyle.cell(isShort: content.widths[column] < 20))
            }
            sheet.rows[head + 1 + index] = height(row, content)
        }
        for column in content.merged.sorted() { merge(column, of: content, on: &sheet) }
        if let total = content.total { self.total(total, below: content, on: &sheet) }
        sheet.frozenRows = head
        sheet.printSetup = PrintSetup(
            paper: width > 8 ? .a3 : .a4, isLandscape: true, repeatedRows: head...head)
        return sheet
    }

    /// High enough for every text that is not merged with others.
    private func height(_ row: PackSheet.Row, _ content: PackSheet) -> RowDraft {
        let lines = row.entries.enumerated().map { column, entry in
            guard !content.merged.contains(column) else { return 1.0 }
            let room = max(content.widths[column] - 2, 2)
            return (Double(DisplayWidth.of(entry.text)) / room).rounded(.up)
        }
        return RowDraft(height: min(max((lines.max() ?? 1) * 14 + 8, 24), 409))
    }

    /// Cells of one indicator are one cell.
    private func merge(_ column: Int, of content: PackSheet, on sheet: inout SheetDraft) {
        var start = 0
        let rows = content.rows
        while start < rows.count {
            let code = rows[start].entries[column].code
            var end = start
            while end + 1 < rows.count, !code.isEmpty, rows[end + 1].entries[column].code == code {
                end += 1
            }
            if end > start,
                let range = CellRange(
                    rows: (Self.headRow + 1 + start)...(Self.headRow + 1 + end),
                    columns: (column + 1)...(column + 1))
            {
                sheet.mergedRanges.append(range)
                for row in (start + 1)...end {
                    sheet[Self.headRow + 1 + row, column + 1]?.value = .empty
                }
            }
            start = end + 1
        }
    }

    private func total(_ text: String, below content: PackSheet, on sheet: inout SheetDraft) {
        let row = Self.headRow + 1 + content.rows.count
        for column in content.heads.indices {
            let isPoints = content.heads[column] == PackSheet.pointsHead
            let value: CellValue =
                column == 0
                ? .text(PackSheet.totalLabel)
                : isPoints ? Decimal128(text).map { .number($0.reduced) } ?? .text(text) : .empty
            sheet.put(value, row: row, column: column + 1, style: TableStyle.level)
        }
    }
}
