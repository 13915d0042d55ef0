import Workbook

/// The looks all forms share, so that whoever knows one of them knows them all: blue heads, pale
/// yellow where something is to be filled in, red where it cannot be used.
enum FormStyle {
    private static let line: CellColor = 0xA6A6A6
    private static let font = "宋体"
    private static let headFont = "黑体"

    /// The title over a sheet.
    static let title = CellStyle(
        fontName: headFont, fontSize: 16, isBold: true, horizontal: .center, vertical: .center)
    /// The line below the title.
    static let subtitle = CellStyle(
        fontName: font, fontSize: 10, color: 0x595959, horizontal: .center, vertical: .center,
        wraps: true)
    /// The head of a column.
    static let head = CellStyle(
        fontName: headFont, fontSize: 10.5, isBold: true, color: 0xFFFFFF, fill: 0x1F4E79,
        border: .thin, borderColor: line, horizontal: .center, vertical: .center, wraps: true)
    /// A label left of something.
    static let label = CellStyle(
        fontName: font, fontSize: 10.5, isBold: true, fill: 0xDDEBF7, border: .thin,
        borderColor: line, horizontal: .center, vertical: .center, wraps: true)
    /// Text of ours.
    static let text = CellStyle(
        fontName: font, fontSize: 10, border: .thin, borderColor: line, horizontal: .left,
        vertical: .center, indent: 1, wraps: true)
    /// Short text of ours, in the middle.
    static let centered = CellStyle(
        fontName: font, fontSize: 10, border: .thin, borderColor: line, horizontal: .center,
        vertical: .center, wraps: true)
    /// Text without a frame.
    static let note = CellStyle(
        fontName: font, fontSize: 10.5, horizontal: .left, vertical: .center, wraps: true)
    /// Where something is to be filled in.
    static let entry = CellStyle(
        fontName: font, fontSize: 10.5, fill: 0xFFF9DB, border: .thin, borderColor: line,
        horizontal: .center, vertical: .center, wraps: true, isLocked: false)
    /// Where longer text is to be filled in.
    static let longEntry = entry.with {
        $0.horizontal = .left
        $0.indent = 1
    }
    /// Something filled in that cannot be used.
    static let wrong = entry.with {
        $0.fill = 0xFFC7CE
        $0.color = 0x9C0006
    }
    /// A link to a cell.
    static let link = centered.with {
        $0.color = 0x0563C1
        $0.isUnderlined = true
    }
    /// The height of a row in points, with some air around its texts; each has so many digits of the
    /// usual font for a line.
    static func height(of texts: [(text: String, width: Double)], least: Double = 26) -> RowDraft {
        let lines =
            texts.map { text, width in
                let room = max((width - 3.5) * 1.1, 2)
                return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) {
                    let digits = $1.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2010 ? 2 : 1) }
                    return $0 + max((Double(digits) / room).rounded(.up), 1)
                }
            }.max() ?? 1
        return RowDraft(height: min(max(lines * 14.25 + 9, least), 409))
    }

    /// A day in a cell.
    static let dayFormat = "yyyy-mm-dd"
    /// A moment in a cell.
    static let momentFormat = "yyyy-mm-dd hh:mm"
}

extension CellStyle {
    /// This style, changed.
    func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}
