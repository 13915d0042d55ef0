public import ZipArchive

/// How much of a stranger's workbook is read before it is refused.
public struct WorkbookLimits: Sendable, Hashable {
    /// Bounds of the packed file.
    public var zip: ZipLimits
    /// Most sheets.
    public var sheets: Int
    /// Most cells of all sheets together, counting those that are only formatted; most comments,
    /// links and merged ranges of each sheet as well.
    public var cells: Int
    /// Most entries of the table of shared strings.
    public var sharedStrings: Int
    /// Most UTF-16 code units of a text; Excel itself ends at 32,767.
    public var textLength: Int
    /// Deepest nesting of elements in a part.
    public var depth: Int

    /// Bounds; values below 1 count as 1.
    public init(
        zip: ZipLimits = .document, sheets: Int = 256, cells: Int = 500_000,
        sharedStrings: Int = 500_000, textLength: Int = 32_767, depth: Int = 32
    ) {
        self.zip = zip
        self.sheets = max(sheets, 1)
        self.cells = max(cells, 1)
        self.sharedStrings = max(sharedStrings, 1)
        self.textLength = max(textLength, 1)
        self.depth = max(depth, 1)
    }

    /// For workbooks people fill in: 256 sheets, 500,000 cells, 500,000 shared strings.
    public static let standard = WorkbookLimits()
}
