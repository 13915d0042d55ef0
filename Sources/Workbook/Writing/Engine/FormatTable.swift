import CXlsxWriter

/// Makes each style into a format of the library once.
final class FormatTable {
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let book: Engine.Book
    private var cellFormats: [CellStyle: Format] = [:]
    /// The same by the object styles share, which needs no hashing; holding the style keeps it.
    private var known: [ObjectIdentifier: (style: CellStyle, format: Format?)] = [:]
    /// Formats in conditions are numbered apart from those of cells.
    private var conditionFormats: [CellStyle: Format] = [:]

    init(_ book: Engine.Book) {
        self.book = book
    }

    /// The look of links that have no style of their own.
    var link: Format? { workbook_get_default_url_format(book) }

    /// The format of a cell; nil for that of a new workbook.
    func cell(_ style: CellStyle) throws(WorkbookDraftError) -> Format? {
        if let found = known[style.identity] { return found.format }
        let format = try format(of: style)
        // Styles made for a single cell are never asked for again.
        if known.count < Self.mostKnown { known[style.identity] = (style, format) }
        return format
    }

    private static let mostKnown = 1_000

    /// The numbers of looks, by which cells of rows that go past the library name them.
    let numbers = LookNumbers()

    /// Gives a look its number, if it has none: looks are numbered in the order of the cells that
    /// have them first.
    func number(_ look: LookNumbers.Key, of style: CellStyle) throws(WorkbookDraftError) {
        let format = try cell(look.need.applied(to: style))
        numbers.add(look, style, format.map { Int(lxw_format_get_xf_index($0)) })
    }

    private func format(of style: CellStyle) throws(WorkbookDraftError) -> Format? {
        if style == .plain { return nil }
        if let known = cellFormats[style] { return known }
        let format = try made(style)
        cellFormats[style] = format
        return format
    }

    /// The format a condition gives.
    func condition(_ style: CellStyle) throws(WorkbookDraftError) -> Format {
        if let known = conditionFormats[style] { return known }
        let format = try made(style)
        conditionFormats[style] = format
        return format
    }

    private func made(_ style: CellStyle) throws(WorkbookDraftError) -> Format {
        guard let format = workbook_add_format(book) else {
            throw .cannotWrite(reason: "out of memory")
        }
        setFont(style, format)
        if let fill = style.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill.value)
        }
        if style.border != .none {
            format_set_border(format, style.border.code)
            if let color = style.borderColor { format_set_border_color(format, color.value) }
        }
        if style.horizontal != .general { format_set_align(format, style.horizontal.code) }
        if style.vertical != .bottom { format_set_align(format, style.vertical.code) }
        if style.indent > 0 { format_set_indent(format, UInt8(min(style.indent, 15))) }
        if style.wraps { format_set_text_wrap(format) }
        if let code = style.numberFormat {
            format_set_num_format(format, ExcelText.line(code, limit: 127))
        }
        if !style.isLocked { format_set_unlocked(format) }
        return format
    }

    private func setFont(_ style: CellStyle, _ format: Format) {
        if let name = style.fontName {
            format_set_font_name(format, ExcelText.line(name, limit: 31))
        }
        if let size = style.fontSize, size.isFinite {
            format_set_font_size(format, min(max(size, 1), 409))
        }
        if style.isBold { format_set_bold(format) }
        if style.isItalic { format_set_italic(format) }
        if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if let color = style.color { format_set_font_color(format, color.value) }
    }
}

extension CellColor {
    /// The library takes 0 for “none”, so black is a bit above it, as its own `LXW_COLOR_BLACK`.
    var value: lxw_color_t { rgb == 0 ? 0x100_0000 : rgb }
}

extension CellStyle.Border {
    fileprivate var code: UInt8 {
        let border =
            switch self {
            case .none: LXW_BORDER_NONE
            case .hair: LXW_BORDER_HAIR
            case .thin: LXW_BORDER_THIN
            case .medium: LXW_BORDER_MEDIUM
            }
        return UInt8(border.rawValue)
    }
}

extension CellStyle.Horizontal {
    fileprivate var code: UInt8 {
        let alignment =
            switch self {
            case .general: LXW_ALIGN_NONE
            case .left: LXW_ALIGN_LEFT
            case .center: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            case .justify: LXW_ALIGN_JUSTIFY
            }
        return UInt8(alignment.rawValue)
    }
}

extension CellStyle.Vertical {
    fileprivate var code: UInt8 {
        let alignment =
            switch self {
            case .top: LXW_ALIGN_VERTICAL_TOP
            case .center: LXW_ALIGN_VERTICAL_CENTER
            case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
            }
        return UInt8(alignment.rawValue)
    }
}
