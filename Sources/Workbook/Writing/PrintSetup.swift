/// How a sheet is printed.
public struct PrintSetup: Sendable, Hashable {
    /// Sizes of paper.
    public enum Paper: UInt8, Sendable, Hashable, CaseIterable {
        /// 297 × 420 mm.
        case a3 = 8
        /// 210 × 297 mm.
        case a4 = 9
    }

    /// The paper.
    public var paper: Paper
    /// Whether it lies on its long side.
    public var isLandscape: Bool
    /// Whether the sheet is made as narrow as one page.
    public var fitsWidth: Bool
    /// How large it is printed in percent, 10 … 400; counts where the width is not fitted.
    public var scale: Int
    /// Columns, from 2, that begin a new page; count where the width is not fitted. Excel takes 1,023.
    public var columnBreaks: [Int]
    /// The margins left, right, above and below in inches; Excel's own when `nil`.
    public var margin: Double?
    /// The rows printed again on every page, from 1.
    public var repeatedRows: ClosedRange<Int>?
    /// The columns printed again on every page, from 1.
    public var repeatedColumns: ClosedRange<Int>?
    /// What is printed; everything when `nil`.
    public var area: CellRange?
    /// A line at the head of each page; cut at 200 UTF-16 code units, `&` printed as `＆`.
    public var header: String?
    /// Whether each page says which of how many it is, as `1 / 9` at its foot.
    public var hasPageNumbers: Bool

    /// A4, as narrow as one page, with page numbers, unless told otherwise.
    public init(
        paper: Paper = .a4, isLandscape: Bool = false, fitsWidth: Bool = true, scale: Int = 100,
        columnBreaks: [Int] = [], margin: Double? = nil,
        repeatedRows: ClosedRange<Int>? = nil, repeatedColumns: ClosedRange<Int>? = nil,
        area: CellRange? = nil, header: String? = nil, hasPageNumbers: Bool = true
    ) {
        self.paper = paper
        self.isLandscape = isLandscape
        self.fitsWidth = fitsWidth
        self.scale = scale
        self.columnBreaks = columnBreaks
        self.margin = margin
        self.repeatedRows = repeatedRows
        self.repeatedColumns = repeatedColumns
        self.area = area
        self.header = header
        self.hasPageNumbers = hasPageNumbers
    }
}
