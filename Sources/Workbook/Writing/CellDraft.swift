/// What is to stand in a cell.
public struct CellDraft: Sendable, Hashable {
    /// The value; with a formula, what was calculated and is shown until Excel calculates itself.
    ///
    /// Text is always text, also when it begins like a formula. What Excel cannot hold is written as
    /// text: days before 1900 and after 9999, numbers beyond 10³⁰⁷. Of numbers it keeps about 15
    /// significant digits. Text past 32,767 UTF-16 code units is cut, and a mark says how long it
    /// was. An error is written as text.
    public var value: CellValue
    /// The formula, with or without `=`; of the program, never of a stranger.
    public var formula: String?
    /// How it looks.
    public var style: CellStyle
    /// A comment shown when the pointer rests on the cell.
    public var comment: String?
    /// Where it leads. Addresses of other schemes than http, https and mailto, absolute paths, and
    /// all links past Excel's 65,530 of a sheet are left out; the value stays.
    public var link: CellLink?

    /// A cell.
    public init(
        _ value: CellValue, formula: String? = nil, style: CellStyle = .plain,
        comment: String? = nil, link: CellLink? = nil
    ) {
        self.value = value
        self.formula = formula
        self.style = style
        self.comment = comment
        self.link = link
    }
}
