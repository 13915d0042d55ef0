import ZipArchive

/// Writes .xlsx workbooks.
///
/// The same draft always makes the same bytes: nothing is taken from the clock, the locale or the
/// machine.
///
/// ```swift
/// var sheet = SheetDraft(name: "汇总")
/// sheet.put(.text("单位"), row: 1, column: 1, style: head)
/// let bytes = try WorkbookWriter.write(WorkbookDraft(created: asOf, sheets: [sheet]))
/// ```
public enum WorkbookWriter {
    /// The file.
    /// - Throws: ``WorkbookDraftError`` when the draft is no workbook; nothing is written then.
    public static func write(_ draft: WorkbookDraft) throws(WorkbookDraftError) -> [UInt8] {
        try write(draft, linksPerSheet: PagePainter.maximumLinks)
    }

    /// The file with so many links a sheet.
    static func write(
        _ draft: WorkbookDraft, linksPerSheet: Int
    ) throws(WorkbookDraftError) -> [UInt8] {
        try DraftCheck.check(draft)
        let complete = LongLists.moved(draft)
        return try PackageFinish.finished(
            Engine.bytes(of: complete, linksPerSheet: linksPerSheet), complete)
    }
}
