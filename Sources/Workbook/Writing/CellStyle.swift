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

    /// What a style says; cells share it, so that a sheet of a million cells holds each look once.
    struct Look: Sendable, Hashable {
        var fontName: String?
        var fontSize: Double?
        var isBold: Bool
        var isItalic: Bool
        var isUnderlined: Bool
        var color: CellColor?
        var fill: CellColor?
        var border: Border
        var borderColor: CellColor?
        var horizontal: Horizontal
        var vertical: Vertical
        var indent: Int
        var wraps: Bool
        var numberFormat: String?
        var isLocked: Bool
    }

    private final class Shared: Sendable {
        let look: Look

        init(_ look: Look) { self.look = look }
    }

    private var shared: Shared

    /// The font by its family name; Excel's own when `nil`. At most 31 characters count.
    public var fontName: String? {
        get { shared.look.fontName }
        set { change { $0.fontName = newValue } }
    }

    /// The size in points, 1 … 409; 11 when `nil`.
    public var fontSize: Double? {
        get { shared.look.fontSize }
        set { change { $0.fontSize = newValue } }
    }

    /// Bold.
    public var isBold: Bool {
        get { shared.look.isBold }
        set { change { $0.isBold = newValue } }
    }

    /// Italic.
    public var isItalic: Bool {
        get { shared.look.isItalic }
        set { change { $0.isItalic = newValue } }
    }

    /// Underlined.
    public var isUnderlined: Bool {
        get { shared.look.isUnderlined }
        set { change { $0.isUnderlined = newValue } }
    }

    /// The colour of the text; black when `nil`.
    public var color: CellColor? {
        get { shared.look.color }
        set { change { $0.color = newValue } }
    }

    /// The colour behind it; none when `nil`.
    public var fill: CellColor? {
        get { shared.look.fill }
        set { change { $0.fill = newValue } }
    }

    /// The line on all four sides.
    public var border: Border {
        get { shared.look.border }
        set { change { $0.border = newValue } }
    }

    /// The colour of that line; black when `nil`.
    public var borderColor: CellColor? {
        get { shared.look.borderColor }
        set { change { $0.borderColor = newValue } }
    }

    /// Where the text stands from left to right.
    public var horizontal: Horizontal {
        get { shared.look.horizontal }
        set { change { $0.horizontal = newValue } }
    }

    /// Where the text stands from top to bottom.
    public var vertical: Vertical {
        get { shared.look.vertical }
        set { change { $0.vertical = newValue } }
    }

    /// Steps of three characters the text is moved in by, 0 … 15.
    public var indent: Int {
        get { shared.look.indent }
        set { change { $0.indent = newValue } }
    }

    /// Whether long text is broken into lines.
    public var wraps: Bool {
        get { shared.look.wraps }
        set { change { $0.wraps = newValue } }
    }

    /// The code of the number format, such as `0.00`; chosen by what the cell holds when `nil`. At
    /// most 127 bytes.
    public var numberFormat: String? {
        get { shared.look.numberFormat }
        set { change { $0.numberFormat = newValue } }
    }

    /// Whether the cell cannot be changed once the sheet is protected.
    public var isLocked: Bool {
        get { shared.look.isLocked }
        set { change { $0.isLocked = newValue } }
    }

    /// A style; what is left out is as in a new workbook.
    public init(
        fontName: String? = nil, fontSize: Double? = nil, isBold: Bool = false,
        isItalic: Bool = false, isUnderlined: Bool = false, color: CellColor? = nil,
        fill: CellColor? = nil, border: Border = .none, borderColor: CellColor? = nil,
        horizontal: Horizontal = .general, vertical: Vertical = .bottom, indent: Int = 0,
        wraps: Bool = false, numberFormat: String? = nil, isLocked: Bool = true
    ) {
        shared = Shared(
            Look(
                fontName: fontName, fontSize: fontSize, isBold: isBold, isItalic: isItalic,
                isUnderlined: isUnderlined, color: color, fill: fill, border: border,
                borderColor: borderColor, horizontal: horizontal, vertical: vertical,
                indent: indent, wraps: wraps, numberFormat: numberFormat, isLocked: isLocked))
    }

    /// That of a new workbook.
    public static let plain = CellStyle()

    /// Tells looks apart that are not the same object; alike ones may be two.
    var identity: ObjectIdentifier { ObjectIdentifier(shared) }

    private mutating func change(_ change: (inout Look) -> Void) {
        var look = shared.look
        change(&look)
        shared = Shared(look)
    }

    /// By what they say.
    public static func == (one: CellStyle, other: CellStyle) -> Bool {
        one.shared === other.shared || one.shared.look == other.shared.look
    }

    /// By what it says.
    public func hash(into hasher: inout Hasher) { hasher.combine(shared.look) }
}
