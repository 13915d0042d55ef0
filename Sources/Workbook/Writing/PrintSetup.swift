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
    /// The rows printed again on every page, from 1.
    public var repeatedRows: ClosedRange<Int>?
    /// A line at the head of each page; cut at 200 UTF-16 code units, `&` printed as `＆`.
    public var header: String?
    /// Whether each page says which of how many it is, as `1 / 9` at its foot.
    public var hasPageNumbers: Bool

    /// A4, as narrow as one page, with page numbers, unless told otherwise.
    public init(
        paper: Paper = .a4, isLandscape: Bool = false, fitsWidth: Bool = true,
        repeatedRows: ClosedRange<Int>? = nil, header: String? = nil, hasPageNumbers: Bool = true
    ) {
        self.paper = paper
        self.isLandscape = isLandscape
        self.fitsWidth = fitsWidth
        self.repeatedRows = repeatedRows
        self.header = header
        self.hasPageNumbers = hasPageNumbers
    }
}
