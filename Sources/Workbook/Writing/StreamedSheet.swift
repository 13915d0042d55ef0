public import Exact

/// A sheet whose rows are made while it is written, so that a long one is never held whole.
///
/// The draft holds what is known before: columns, heads, merged ranges, formats, and what stands below
/// the last row.
public struct StreamedSheet {
    /// Hands rows to a receiver from the top down: the number of a row, its cells from the first
    /// column on, its height (as its text needs when `nil`).
    public typealias Rows = (_ receive: (Int, [CellDraft], Double?) -> Void) -> Void

    /// The sheet without its rows; no cell of it may stand in one of them.
    public let draft: SheetDraft
    /// Makes the rows; `nil` when the draft has them all.
    public let rows: Rows?

    /// A sheet with rows to come.
    public init(_ draft: SheetDraft, rows: Rows? = nil) {
        self.draft = draft
        self.rows = rows
    }
}

extension WorkbookWriter {
    /// Writes a workbook row by row: memory holds a row of one sheet at a time. All sheets are shown,
    /// texts stand in their cells rather than in a table of their own.
    ///
    /// Same sheets, same bytes.
    /// - Throws: ``WorkbookDraftError`` when it is no workbook.
    public static func write(
        created: DateTime, title: String, author: String, streaming sheets: [StreamedSheet]
    ) throws(WorkbookDraftError) -> [UInt8] {
        let draft = WorkbookDraft(
            created: created, title: title, author: author, sheets: sheets.map(\.draft))
        try DraftCheck.check(draft)
        return try Engine.bytes(
            of: draft, streaming: sheets, linksPerSheet: PagePainter.maximumLinks)
    }
}
