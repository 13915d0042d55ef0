/// A workbook that was read.
public struct Workbook: Sendable, Hashable {
    /// Its sheets of cells in their order; sheets that are a single chart are left out.
    public let sheets: [Sheet]
    /// Whether its day numbers count from 1904 as old Macintosh files do. Dates are already
    /// converted.
    public let countsFrom1904: Bool

    /// The sheet of that name; Excel does not tell case apart, so neither does this.
    public func sheet(named name: String) -> Sheet? {
        let key = SheetName.key(name)
        return sheets.first { SheetName.key($0.name) == key }
    }
}
