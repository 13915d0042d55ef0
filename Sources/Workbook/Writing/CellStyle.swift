/// How a cell looks, and whether it can be changed on a protected sheet.
public struct CellStyle: Sendable, Hashable {
    /// Where text stands from left to right.
    public enum Horizontal: Sendable, Hashable, CaseIterable {
        /// Text left, numbers right.
        case general
        /// At the left edge.
        case left
        /// In the middle.
        case center
        /// At the right edge.
        case right
        /// From edge to edge.
        case justify
    }

    /// Where text stands from top to bottom.
    public enum Vertical: Sendable, Hashable, CaseIterable {
        /// At the top.
        case top
        /// In the middle.
        case center
        /// At the bottom, as Excel does.
        case bottom
    }

    /// The line around a cell.
    public enum Border: Sendable, Hashable, CaseIterable {
        /// None.
        case none
        /// As thin as a dot, for grids that should not show.
        case hair
        /// Thin.
        case thin
        /// Twice as thick.
        case medium
    }

    /// The font by its family name; Excel's own when `nil`. At most 31 characters count.
    public var fontName: String?
    /// The size in points, 1 … 409; 11 when `nil`.
    public var fontSize: Double?
    /// Bold.
    public var isBold: Bool
    /// Italic.
    public var isItalic: Bool
    /// Underlined.
    public var isUnderlined: Bool
    /// The colour of the text; black when `nil`.
    public var color: CellColor?
    /// The colour behind it; none when `nil`.
    public var fill: CellColor?
    /// The line on all four sides.
    public var border: Border
    /// The colour of that line; black when `nil`.
    public var borderColor: CellColor?
    /// Where the text stands from left to right.
    public var horizontal: Horizontal
    /// Where the text stands from top to bottom.
    public var vertical: Vertical
    /// Steps of three characters the text is moved in by, 0 … 15.
    public var indent: Int
    /// Whether long text is broken into lines.
    public var wraps: Bool
    /// The code of the number format, such as `0.00`; chosen by what the cell holds when `nil`. At
    /// most 127 bytes.
    public var numberFormat: String?
    /// Whether the cell cannot be changed once the sheet is protected.
    public var isLocked: Bool

    /// A style; what is left out is as in a new workbook.
    public init(
        fontName: String? = nil, fontSize: Double? = nil, isBold: Bool = false,
        isItalic: Bool = false, isUnderlined: Bool = false, color: CellColor? = nil,
        fill: CellColor? = nil, border: Border = .none, borderColor: CellColor? = nil,
        horizontal: Horizontal = .general, vertical: Vertical = .bottom, indent: Int = 0,
        wraps: Bool = false, numberFormat: String? = nil, isLocked: Bool = true
    ) {
        self.fontName = fontName
        self.fontSize = fontSize
        self.isBold = isBold
        self.isItalic = isItalic
        self.isUnderlined = isUnderlined
        self.color = color
        self.fill = fill
        self.border = border
        self.borderColor = borderColor
        self.horizontal = horizontal
        self.vertical = vertical
        self.indent = indent
        self.wraps = wraps
        self.numberFormat = numberFormat
        self.isLocked = isLocked
    }

    /// That of a new workbook.
    public static let plain = CellStyle()
}
