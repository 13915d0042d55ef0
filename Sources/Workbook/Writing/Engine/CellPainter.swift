import CXlsxWriter
import Exact

/// Writes one cell.
struct CellPainter {
    private let page: Engine.Page
    private let formats: FormatTable
    private let place: CellReference
    private let cell: CellDraft

    init(_ page: Engine.Page, _ formats: FormatTable, _ place: CellReference, _ cell: CellDraft) {
        self.page = page
        self.formats = formats
        self.place = place
        self.cell = cell
    }

    /// What a cell holds as the library takes it.
    private enum Content {
        case nothing
        case text(String)
        case number(Double)
        case boolean(Bool)
    }

    /// Where the cell leads, as the library takes it; nil when it does not lead anywhere.
    var url: String? {
        guard let link = cell.link else { return nil }
        // A place inside stands with the text of its cell, in an attribute of bounded length.
        if case .inside = link, case .text(let text) = content, text.utf8.count > LinkTarget.bytes {
            return nil
        }
        return LinkTarget.url(link)
    }

    func paint(url: String?) throws(WorkbookDraftError) {
        let content = content
        let format = try formats.cell(style(content)) ?? (url == nil ? nil : formats.link)
        if let formula = cell.formula {
            return try paint(ExcelText.formula(formula), content, format)
        }
        if let url {
            // Written with its text at once; what is no text is written over it.
            let text: String = if case .text(let text) = content { text } else { "" }
            try Engine.demand(
                worksheet_write_url_opt(
                    page, place.row0, place.column0, url, format, text, nil))
            if case .text = content { return }
        }
        try paint(content, format)
    }

    private func paint(
        _ content: Content, _ format: FormatTable.Format?
    ) throws(WorkbookDraftError) {
        let (row, column) = (place.row0, place.column0)
        switch content {
        case .nothing:
            if format != nil { try Engine.demand(worksheet_write_blank(page, row, column, format)) }
        case .text(let text):
            try Engine.demand(worksheet_write_string(page, row, column, text, format))
        case .number(let number):
            try Engine.demand(worksheet_write_number(page, row, column, number, format))
        case .boolean(let flag):
            try Engine.demand(worksheet_write_boolean(page, row, column, flag ? 1 : 0, format))
        }
    }

    private func paint(
        _ formula: String, _ content: Content, _ format: FormatTable.Format?
    ) throws(WorkbookDraftError) {
        let (row, column) = (place.row0, place.column0)
        switch content {
        case .nothing:
            try Engine.demand(worksheet_write_formula_str(page, row, column, formula, format, ""))
        case .text(let text):
            try Engine.demand(
                worksheet_write_formula_str(page, row, column, formula, format, text))
        case .number(let number):
            try Engine.demand(
                worksheet_write_formula_num(page, row, column, formula, format, number))
        case .boolean(let flag):
            try Engine.demand(
                worksheet_write_formula_num(page, row, column, formula, format, flag ? 1 : 0))
        }
    }

    private var content: Content {
        switch cell.value {
        case .empty: .nothing
        case .text(let text), .error(let text):
            text.isEmpty ? .nothing : .text(ExcelText.cell(text))
        case .boolean(let flag): .boolean(flag)
        case .number(let number): Self.number(number) ?? .text(number.plain)
        case .date(let date): Self.moment(date, .midnight) ?? .text("\(date)")
        case .dateTime(let date, let time): Self.moment(date, time) ?? .text("\(date) \(time)")
        case .time(let time): .number(Self.fraction(time))
        }
    }

    /// The style with the number format the value needs, if it has none.
    private func style(_ content: Content) -> CellStyle {
        guard cell.style.numberFormat == nil else { return cell.style }
        let need: LookNumbers.Need =
            switch (cell.value, content) {
            case (.date, .number): .date
            case (.dateTime, .number): .dateTime
            case (.time, .number): .time
            // As text it also stays when a person opens the cell and leaves it again. Older versions
            // of Excel show no more than 255 characters of such cells.
            case (.text, .text(let text))
            where cell.formula == nil && CSV.isRisky(text) && text.utf16.count <= 255:
                .text
            default: .nothing
            }
        return need == .nothing ? cell.style : need.applied(to: cell.style)
    }

    private static func number(_ number: Decimal128) -> Content? {
        binary(number).map { .number($0) }
    }

    /// Here, and nowhere else, a decimal becomes a binary number; `nil` for one that is none.
    static func binary(_ number: Decimal128) -> Double? {
        guard let value = Double("\(number)"), value.magnitude <= 1e307 else { return nil }
        return value
    }

    private static func moment(_ date: CivilDate, _ time: CivilTime) -> Content? {
        SerialDate.number(of: date).map { .number(Double($0) + fraction(time)) }
    }

    /// The time of day as a part of it.
    static func fraction(_ time: CivilTime) -> Double {
        (Double(time.secondOfDay) + Double(time.nanosecond) / 1e9) / 86_400
    }
}
