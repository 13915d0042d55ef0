/// Where a cell leads when it is clicked.
public enum CellLink: Sendable, Hashable {
    /// An address or path outside the workbook, fragment included. Never followed here.
    case external(String)
    /// A place in the workbook as Excel writes it: `'汇总'!A1`, or a defined name.
    case inside(String)
}
