import Workbook

/// The looks of the workbooks this module writes; those of the other forms, without entries.
enum TableStyle {
    private static let line: CellColor = 0xA6A6A6
    private static let font = "宋体"
    private static let headFont = "黑体"

    static let title = CellStyle(
        fontName: headFont, fontSize: 16, isBold: true, horizontal: .center, vertical: .center)
    static let subtitle = CellStyle(
        fontName: font, fontSize: 10, color: 0x595959, horizontal: .center, vertical: .center,
        wraps: true)
    static let head = CellStyle(
        fontName: headFont, fontSize: 10.5, isBold: true, color: 0xFFFFFF, fill: 0x1F4E79,
        border: .thin, borderColor: line, horizontal: .center, vertical: .center, wraps: true)
    static let level = CellStyle(
        fontName: font, fontSize: 10.5, isBold: true, fill: 0xDDEBF7, border: .thin,
        borderColor: line, horizontal: .center, vertical: .center, wraps: true)

    /// A cell of text, or of something short in the middle.
    static func cell(isShort: Bool = false, fill: CellColor? = nil) -> CellStyle {
        CellStyle(
            fontName: font, fontSize: 10, fill: fill, border: .thin, borderColor: line,
            horizontal: isShort ? .center : .left, vertical: .center, wraps: true)
    }
}
