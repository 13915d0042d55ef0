import Exact
import Workbook

/// The text of an .xlsx workbook: every cell of every sheet, hidden ones too,
/// for whoever fetches the file can see them.
enum WorkbookText {
    /// Further columns are read, but not laid out.
    private static let columnLimit = 200

    static func read(_ bytes: [UInt8]) -> AttachmentText {
        let workbook: Workbook
        do throws(WorkbookError) {
            workbook = try WorkbookReader.read(bytes)
        } catch {
            if case .otherFormat = error { return .unreadable(AttachmentWording.format("zip")) }
            return .unreadable(AttachmentWording.damaged)
        }
        var text = ReadableText()
        var size = 0
        for sheet in workbook.sheets {
            var grid: [[ReadableText.Slot?]] = []
            for row in sheet.rows {
                var line: [ReadableText.Slot?] = []
                for cell in row {
                    let content = shown(cell.value)
                    guard !content.isEmpty else { continue }
                    size += content.utf8.count
                    guard size <= ReadableText.textLimit else {
                        return .unreadable(AttachmentWording.damaged)
                    }
                    let column = cell.reference.column - 1
                    var place: ReadableText.CellPlace?
                    if column < columnLimit {
                        while line.count < column { line.append(nil) }
                        line.append(ReadableText.Slot(text: content, isOrigin: true))
                        place = ReadableText.CellPlace(
                            table: text.tables.count, row: grid.count, column: column)
                    }
                    text.passages.append(
                        ReadableText.Passage(
                            text: content, place: .named("\(sheet.name)!\(cell.reference)"),
                            cell: place, isHeading: false))
                }
                grid.append(line)
            }
            text.tables.append(grid)
        }
        return .text(text)
    }

    private static func shown(_ value: CellValue) -> String {
        switch value {
        case .empty, .error: ""
        case .text(let text): text
        case .number(let number): number.reduced.plain
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .date(let date): date.description
        case .dateTime(let date, let time): "\(date) \(time)"
        case .time(let time): time.description
        }
    }
}
