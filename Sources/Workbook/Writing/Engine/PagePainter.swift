import CXlsxWriter

/// Writes one sheet.
struct PagePainter {
    let draft: SheetDraft
    let page: Engine.Page
    let formats: FormatTable
    let author: String

    /// The links Excel takes on a sheet.
    static let maximumLinks = 65_530

    init(_ draft: SheetDraft, _ page: Engine.Page, _ formats: FormatTable, author: String) {
        self.draft = draft
        self.page = page
        self.formats = formats
        self.author = author
    }

    /// Writes everything, and the first so many links of it.
    func paint(links maximum: Int) throws(WorkbookDraftError) {
        if let color = draft.tabColor { worksheet_set_tab_color(page, color.value) }
        try paintGrid()
        try paintMerges()
        var links = 0
        for (place, cell) in draft.cells.sorted(by: { $0.key < $1.key }) {
            let painter = CellPainter(page, formats, place, cell)
            let url = links < maximum ? painter.url : nil
            if url != nil { links += 1 }
            try painter.paint(url: url)
            if let comment = cell.comment { try paintComment(comment, at: place) }
        }
        try paintRest()
    }

    /// What stands beside the cells.
    func paintRest() throws(WorkbookDraftError) {
        for validation in draft.validations {
            try ValidationPainter(validation).paint(on: page)
        }
        for format in draft.conditionalFormats { try paint(format) }
        if let filter = draft.filter {
            try Engine.demand(
                worksheet_autofilter(
                    page, filter.first.row0, filter.first.column0, filter.last.row0,
                    filter.last.column0))
        }
        if let protection = draft.protection { protect(protection) }
        // Codes such as 1.10 are text on purpose; Excel would mark each of them with a triangle.
        try Engine.demand(
            worksheet_ignore_errors(
                page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
        if let setup = draft.printSetup { try PrintPainter(setup).paint(on: page) }
    }

    private func paintGrid() throws(WorkbookDraftError) {
        try paintColumns()
        var rows = draft.rows
        for (number, height) in RowHeights.estimated(for: draft) {
            rows[number, default: RowDraft()].height = height
        }
        for (number, row) in rows.sorted(by: { $0.key < $1.key }) {
            try paint(row, at: number)
        }
    }

    /// A row's height and whether it is shown.
    func paint(_ row: RowDraft, at number: Int) throws(WorkbookDraftError) {
        var options = lxw_row_col_options()
        options.hidden = row.isHidden ? 1 : 0
        try Engine.demand(
            worksheet_set_row_opt(
                page, lxw_row_t(number - 1), Self.length(row.height, 15, upTo: 409), nil, &options))
    }

    /// The columns, and what stays in sight.
    func paintColumns() throws(WorkbookDraftError) {
        for (number, column) in draft.columns.sorted(by: { $0.key < $1.key }) {
            var options = lxw_row_col_options()
            options.hidden = column.isHidden ? 1 : 0
            let format = try column.style.flatMap { style throws(WorkbookDraftError) in
                try formats.cell(style)
            }
            let index = lxw_col_t(number - 1)
            try Engine.demand(
                worksheet_set_column_opt(
                    page, index, index, Self.length(column.width, 8.43, upTo: 255), format,
                    &options))
        }
        if draft.frozenRows > 0 || draft.frozenColumns > 0 {
            worksheet_freeze_panes(
                page, lxw_row_t(draft.frozenRows), lxw_col_t(draft.frozenColumns))
        }
    }

    /// A width or height; the usual one for none and for what is no number.
    private static func length(_ wanted: Double?, _ usual: Double, upTo limit: Double) -> Double {
        guard let wanted, wanted.isFinite else { return usual }
        return min(max(wanted, 0), limit)
    }

    private func paintMerges() throws(WorkbookDraftError) {
        for range in draft.mergedRanges {
            let style = draft.cells[range.first]?.style ?? .plain
            try Engine.demand(
                worksheet_merge_range(
                    page, range.first.row0, range.first.column0, range.last.row0,
                    range.last.column0, "", formats.cell(style)))
        }
    }

    /// A comment in a box about as large as its text.
    func paintComment(
        _ comment: String, at place: CellReference
    ) throws(WorkbookDraftError) {
        let text = ExcelText.cell(ExcelText.plain(comment))
        guard !text.isEmpty else { return }
        // Some 22 Chinese characters fit into a line of 300 pixels.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0 + 1 + $1.count / 22
        }
        let strings = CStrings()
        var options = lxw_comment_options()
        options.author = strings.pointer(author)
        options.font_name = strings.pointer("SimSun")
        options.font_size = 9
        options.width = 300
        options.height = UInt16(min(30 + lines * 16, 600))
        try Engine.demand(
            withExtendedLifetime(strings) {
                worksheet_write_comment_opt(page, place.row0, place.column0, text, &options)
            })
    }

    private func paint(_ format: ConditionalFormat) throws(WorkbookDraftError) {
        let strings = CStrings()
        var options = lxw_conditional_format()
        options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        options.value_string = strings.pointer(ExcelText.formula(format.formula))
        options.format = try formats.condition(format.style)
        let range = format.range
        try Engine.demand(
            withExtendedLifetime(strings) {
                worksheet_conditional_format_range(
                    page, range.first.row0, range.first.column0, range.last.row0,
                    range.last.column0, &options)
            })
    }

    private func protect(_ protection: SheetProtection) {
        let allowed = protection.permissions
        var options = lxw_protection()
        options.sort = allowed.contains(.sort) ? 1 : 0
        options.autofilter = allowed.contains(.filter) ? 1 : 0
        options.format_cells = allowed.contains(.formatCells) ? 1 : 0
        options.format_columns = allowed.contains(.formatColumns) ? 1 : 0
        options.format_rows = allowed.contains(.formatRows) ? 1 : 0
        options.insert_rows = allowed.contains(.insertRows) ? 1 : 0
        options.delete_rows = allowed.contains(.deleteRows) ? 1 : 0
        options.insert_hyperlinks = allowed.contains(.insertLinks) ? 1 : 0
        worksheet_protect(page, protection.password, &options)
    }
}

extension CellReference {
    /// The row as the library counts, from 0.
    var row0: lxw_row_t { lxw_row_t(row - 1) }
    /// The column as the library counts, from 0.
    var column0: lxw_col_t { lxw_col_t(column - 1) }
}
