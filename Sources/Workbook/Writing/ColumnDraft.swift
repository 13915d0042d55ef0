/// How a column of a sheet to be written looks.
public struct ColumnDraft: Sendable, Hashable {
    /// The width in digits of the usual font, 0 … 255; Excel's own (8.43) when `nil`.
    public var width: Double?
    /// Whether it is hidden.
    public var isHidden: Bool
    /// The style of its cells that have none of their own, also of those below the last row.
    public var style: CellStyle?

    /// A column.
    public init(width: Double? = nil, isHidden: Bool = false, style: CellStyle? = nil) {
        self.width = width
        self.isHidden = isHidden
        self.style = style
    }
}
