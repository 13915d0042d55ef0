import CXlsxWriter
import Exact

/// Drives libxlsxwriter.
///
/// It checks little and answers some mistakes by writing past its buffers, so nothing is handed to it
/// that ``DraftCheck`` has not seen and that has not been cut to its lengths.
enum Engine {
    typealias Book = UnsafeMutablePointer<lxw_workbook>
    typealias Page = UnsafeMutablePointer<lxw_worksheet>

    /// The packed workbook as the library writes it.
    static func bytes(
        of draft: WorkbookDraft, linksPerSheet: Int
    ) throws(WorkbookDraftError) -> [UInt8] {
        let file = try TemporaryFile()
        guard let book = workbook_new(file.path) else {
            throw .cannotWrite(reason: "out of memory")
        }
        do {
            try paint(draft, book, linksPerSheet)
        } catch {
            // Closing would write the file; it also frees the workbook, whatever comes of it.
            lxw_workbook_free(book)
            throw error
        }
        try demand(workbook_close(book))
        return try file.contents()
    }

    /// A workbook written row by row: rows go past the library, which makes everything around them.
    static func painted(
        _ draft: WorkbookDraft, streaming sheets: [StreamedSheet], linksPerSheet: Int
    ) throws(WorkbookDraftError) -> StreamedBook {
        let file = try TemporaryFile()
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = workbook_new_opt(file.path, &options) else {
            throw .cannotWrite(reason: "out of memory")
        }
        var rows: [SheetRows?] = []
        do throws(WorkbookDraftError) {
            try setProperties(draft, book)
            let formats = FormatTable(book)
            for sheet in sheets {
                guard let page = workbook_add_worksheet(book, sheet.draft.name) else {
                    throw .cannotWrite(reason: "no sheet ‘\(sheet.draft.name)’")
                }
                let painter = PagePainter(
                    sheet.draft, page, formats, author: ExcelText.line(draft.author, limit: 50))
                var painted = try RowPainter(painter, links: linksPerSheet)
                rows.append(try painted.paint(sheet))
            }
        } catch {
            lxw_workbook_free(book)
            throw error
        }
        try demand(workbook_close(book))
        return StreamedBook(around: try file.contents(), rows: rows)
    }

    private static func paint(
        _ draft: WorkbookDraft, _ book: Book, _ linksPerSheet: Int
    ) throws(WorkbookDraftError) {
        try setProperties(draft, book)
        let formats = FormatTable(book)
        var pages: [(SheetDraft, Page)] = []
        for sheet in draft.sheets {
            guard let page = workbook_add_worksheet(book, sheet.name) else {
                throw .cannotWrite(reason: "no sheet ‘\(sheet.name)’")
            }
            pages.append((sheet, page))
        }
        // The library shows the first sheet whatever it is told, unless another one is active.
        if let (_, page) = pages.first(where: { $0.0.visibility == .visible }) {
            worksheet_activate(page)
            worksheet_set_first_sheet(page)
        }
        for (sheet, page) in pages {
            if sheet.visibility != .visible { worksheet_hide(page) }
            let painter = PagePainter(
                sheet, page, formats, author: ExcelText.line(draft.author, limit: 50))
            try painter.paint(links: linksPerSheet)
        }
    }

    private static func setProperties(
        _ draft: WorkbookDraft, _ book: Book
    ) throws(WorkbookDraftError) {
        let strings = CStrings()
        var properties = lxw_doc_properties()
        properties.title = strings.pointer(ExcelText.line(draft.title, limit: 255))
        properties.author = strings.pointer(ExcelText.line(draft.author, limit: 255))
        // To the library 0 means now.
        let seconds = draft.created.unixSeconds
        properties.created = time_t(seconds == 0 ? 1 : seconds)
        try demand(withExtendedLifetime(strings) { workbook_set_properties(book, &properties) })
    }

    /// Throws the library's word unless all went well.
    static func demand(_ error: lxw_error) throws(WorkbookDraftError) {
        guard error != LXW_NO_ERROR else { return }
        throw .cannotWrite(reason: lxw_strerror(error).map { String(cString: $0) } ?? "unknown")
    }
}
