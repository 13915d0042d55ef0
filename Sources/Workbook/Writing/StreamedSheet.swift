public import Exact

/// A sheet whose rows are made while it is written, so that a long one is never held whole.
///
/// The draft holds what is known before: columns, heads, merged ranges, formats, and what stands below
/// the last row. The rows come in parts that know nothing of each other: several of them are made at
/// the same time.
public struct StreamedSheet: Sendable {
    /// Hands the rows of a part to a receiver from the top down: the number of a row, its cells from
    /// the first column on, its height (as its text needs when `nil`).
    public typealias Rows =
        @Sendable (_ part: Int, _ receive: (Int, [CellDraft], Double?) -> Void) -> Void

    /// The sheet without its rows; no cell of it may stand in one of them.
    public let draft: SheetDraft
    /// How many parts the rows come in, each below the one before.
    public let parts: Int
    /// Makes the rows of a part; `nil` when the draft has them all.
    public let rows: Rows?

    /// A sheet with rows to come.
    public init(_ draft: SheetDraft, parts: Int = 1, rows: Rows? = nil) {
        self.draft = draft
        self.parts = parts
        self.rows = rows
    }
}

extension WorkbookWriter {
    /// Writes a workbook row by row, piece by piece into `receive`: memory holds some parts of one
    /// sheet at a time. All sheets are shown, texts stand in their cells rather than in a table of
    /// their own.
    ///
    /// Same sheets, same bytes.
    /// - Throws: ``WorkbookDraftError`` when it is no workbook, and what `receive` throws.
    public static func write(
        created: DateTime, title: String, author: String, streaming sheets: [StreamedSheet],
        to receive: ([UInt8]) throws -> Void
    ) throws {
        let draft = WorkbookDraft(
            created: created, title: title, author: author, sheets: sheets.map(\.draft))
        try DraftCheck.check(draft)
        let painted = try Engine.painted(
            draft, streaming: sheets, linksPerSheet: PagePainter.maximumLinks)
        try painted.write(to: receive)
    }

    /// The same as a whole.
    public static func write(
        created: DateTime, title: String, author: String, streaming sheets: [StreamedSheet]
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(created: created, title: title, author: author, streaming: sheets) {
            bytes += $0
        }
        return bytes
    }
}
