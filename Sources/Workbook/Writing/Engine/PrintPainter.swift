import CXlsxWriter

/// Writes how a sheet is printed.
struct PrintPainter {
    private let setup: PrintSetup

    init(_ setup: PrintSetup) {
        self.setup = setup
    }

    /// The breaks Excel takes.
    private static let mostBreaks = 1_023

    func paint(on page: Engine.Page) throws(WorkbookDraftError) {
        worksheet_set_paper(page, setup.paper.rawValue)
        if setup.isLandscape { worksheet_set_landscape(page) }
        if setup.fitsWidth {
            worksheet_fit_to_pages(page, 1, 0)
        } else {
            worksheet_set_print_scale(page, UInt16(min(max(setup.scale, 10), 400)))
            try breakColumns(on: page)
        }
        if let margin = setup.margin, margin.isFinite {
            let margin = min(max(margin, 0), 10)
            // Heads and feet stand in the upper and lower ones.
            worksheet_set_margins(page, margin, margin, margin + 0.2, margin + 0.2)
        }
        if let rows = setup.repeatedRows {
            try Engine.demand(
                worksheet_repeat_rows(
                    page, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1)))
        }
        if let columns = setup.repeatedColumns {
            try Engine.demand(
                worksheet_repeat_columns(
                    page, lxw_col_t(columns.lowerBound - 1), lxw_col_t(columns.upperBound - 1)))
        }
        if let area = setup.area {
            try Engine.demand(
                worksheet_print_area(
                    page, area.first.row0, area.first.column0, area.last.row0, area.last.column0))
        }
        if let header = setup.header {
            // `&` begins a code in heads and feet. Doubling it would do for Excel, but the library then
            // takes `&&G` for a picture and frees the line twice.
            let line = ExcelText.line(header, limit: 200).replacing("&", with: "＆")
            try Engine.demand(worksheet_set_header(page, "&C" + line))
        }
        if setup.hasPageNumbers { try Engine.demand(worksheet_set_footer(page, "&C&P / &N")) }
    }

    private func breakColumns(on page: Engine.Page) throws(WorkbookDraftError) {
        let columns = Set(setup.columnBreaks).filter {
            (2...CellReference.columns.upperBound).contains($0)
        }
        guard !columns.isEmpty else { return }
        // The library reads up to a zero.
        var breaks = columns.sorted().prefix(Self.mostBreaks).map { lxw_col_t($0 - 1) } + [0]
        try Engine.demand(worksheet_set_v_pagebreaks(page, &breaks))
    }
}
