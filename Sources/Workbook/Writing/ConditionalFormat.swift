/// A look that cells take while a formula is true.
public struct ConditionalFormat: Sendable, Hashable {
    /// The cells.
    public var range: CellRange
    /// The formula, with or without `=`; written for the first cell of the range, it moves along.
    public var formula: String
    /// The look. Font, fill, border and number format count, size and alignment do not.
    public var style: CellStyle

    /// A look for a range.
    public init(_ range: CellRange, formula: String, style: CellStyle) {
        self.range = range
        self.formula = formula
        self.style = style
    }
}
