/// A cell that holds something.
public struct Cell: Sendable, Hashable {
    /// Where it is.
    public let reference: CellReference
    /// What it holds; what was calculated last when there is a formula.
    public let value: CellValue
    /// The formula without `=`; empty for the followers of a shared formula, whose text stands at
    /// the first cell alone; `nil` when there is none.
    public let formula: String?
    /// The code of its number format, such as `0.00%`; `General` when there is none.
    public let numberFormat: String
}
