import Exact

/// Rows as they stand in a sheet's part, byte for byte as libxlsxwriter writes them: what is common is
/// written here, and whatever is not is left to the library.
struct RowText {
    /// What became of a row.
    enum Outcome {
        case written
        /// A look without a number yet; nothing of the row was written.
        case unknown(LookNumbers.Key, CellStyle)
        /// Something in it is for the library; nothing of the row was written.
        case notOurs
    }

    /// An address a cell leads to, ready to be stored.
    struct Link: Sendable {
        let row: Int
        let column: Int
        let url: String
    }

    var bytes: [UInt8] = []
    private(set) var links: [Link] = []
    /// The rows written, and the last column any of them has.
    private(set) var rows: ClosedRange<Int>?
    private(set) var lastColumn = 0

    private let columns: [Int: ColumnDraft]
    private var numbers: LookNumbers.Numbers
    /// The look each column had last, with its number: it mostly has it again.
    private var latest: [(key: LookNumbers.Key, number: Int?)] = []
    /// The number of the row at work.
    private var digits: [UInt8] = []
    /// The text each column had last, with where the rest of its cell stands: it often has it again.
    private var texts: [(text: String, range: Range<Int>)] = []
    /// Numbers that were written with a fraction, as text.
    var fractions: [UInt64: [UInt8]] = [:]

    init(_ columns: [Int: ColumnDraft], _ numbers: LookNumbers.Numbers) {
        self.columns = columns
        self.numbers = numbers
    }

    /// Takes what was written, to begin anew.
    mutating func taken() -> (bytes: [UInt8], links: [Link]) {
        defer { (bytes, links, texts) = ([], [], []) }
        return (bytes, links)
    }

    /// Looks that got their numbers since.
    mutating func learn(_ numbers: LookNumbers.Numbers) {
        self.numbers = numbers
    }

    /// Adds a row.
    mutating func add(_ cells: [CellDraft], at row: Int, height: Double?) -> Outcome {
        let (start, firstLink) = (bytes.count, links.count)
        let outcome = write(cells, at: row, height: height)
        if case .written = outcome {
            rows = (rows?.lowerBound ?? row)...row
        } else {
            bytes.removeLast(bytes.count - start)
            texts = []
            links.removeLast(links.count - firstLink)
        }
        return outcome
    }

    private mutating func write(
        _ cells: [CellDraft], at row: Int, height: Double?
    ) -> Outcome {
        // A row of the usual height says nothing of it; the library knows which that is.
        guard height == nil, CellReference.rows.contains(row),
            cells.count <= CellReference.columns.upperBound
        else { return .notOurs }
        bytes.append(literal: "<row r=\"")
        digits.removeAll(keepingCapacity: true)
        digits.append(utf8: String(row))
        bytes.append(contentsOf: digits)
        if let height = RowHeights.estimated(for: cells, columns: columns) {
            bytes.append(literal: "\" ht=\"")
            put(height)
            bytes.append(literal: "\" customHeight=\"1")
        }
        bytes.append(literal: "\">")
        let before = bytes.count
        // Read where they are: a copy of a cell is a handful of references to count.
        let outcome = cells.withUnsafeBufferPointer { cells in
            guard let first = cells.baseAddress else { return Outcome.written }
            for index in cells.indices {
                let outcome = write(first + index, index, row)
                guard case .written = outcome else { return outcome }
            }
            return .written
        }
        guard case .written = outcome else { return outcome }
        guard bytes.count > before else { return .notOurs }
        bytes.append(literal: "</row>")
        return .written
    }

    // MARK: - Cells

    private enum Content {
        case nothing
        case text(String)
        case number(Decimal128)
        case moment(Double)
    }

    private mutating func write(
        _ place: UnsafePointer<CellDraft>, _ index: Int, _ row: Int
    ) -> Outcome {
        guard place.pointee.comment == nil else { return .notOurs }
        let (style, formula) = (place.pointee.style, place.pointee.formula)
        var need = LookNumbers.Need.nothing
        let content: Content
        switch place.pointee.value {
        case .empty: content = .nothing
        case .text(let text):
            content = text.isEmpty ? .nothing : .text(text)
            if formula == nil, Self.mayBeRisky(text), style.numberFormat == nil,
                CSV.isRisky(text), text.utf16.count <= 255
            {
                need = .text
            }
        case .number(let amount): content = .number(amount)
        case .date(let date):
            guard let day = SerialDate.number(of: date) else { return .notOurs }
            content = .moment(Double(day))
            if style.numberFormat == nil { need = .date }
        case .dateTime(let date, let time):
            guard let day = SerialDate.number(of: date) else { return .notOurs }
            content = .moment(Double(day) + CellPainter.fraction(time))
            if style.numberFormat == nil { need = .dateTime }
        case .time(let time):
            content = .moment(CellPainter.fraction(time))
            if style.numberFormat == nil { need = .time }
        case .boolean, .error: return .notOurs
        }
        let key = LookNumbers.Key(style: style.identity, need: need)
        guard let look = self.look(key, index) else { return .unknown(key, style) }
        // The library gives such a cell the look of its column, and a link one of its own.
        let link = place.pointee.link
        if look == nil, link != nil || columns[index + 1]?.style != nil { return .notOurs }
        if let link {
            guard case .text = content, formula == nil, case .external(let address) = link
            else { return .notOurs }
            if let url = Self.plain(address) ?? LinkTarget.url(link) {
                guard url.hasPrefix("http://") || url.hasPrefix("https://"),
                    !url.utf8.contains(UInt8(ascii: "#"))
                else { return .notOurs }
                links.append(Link(row: row, column: index + 1, url: url))
            }
        }
        if let formula {
            return write(formula, content, index, look)
        }
        switch content {
        case .nothing:
            guard look != nil else { return .written }
            begin(index, look)
            bytes.append(literal: "\"/>")
        case .text(let text):
            begin(index, look)
            if index < texts.count, texts[index].text == text {
                bytes.append(again: texts[index].range)
            } else {
                let start = bytes.count
                put(inline: text)
                while texts.count <= index { texts.append((text, start..<start)) }
                texts[index] = (text, start..<bytes.count)
            }
        case .number(let amount):
            begin(index, look)
            bytes.append(literal: "\"><v>")
            guard put(amount) else { return .notOurs }
            bytes.append(literal: "</v></c>")
        case .moment(let value):
            begin(index, look)
            bytes.append(literal: "\"><v>")
            put(value)
            bytes.append(literal: "</v></c>")
        }
        lastColumn = max(lastColumn, index + 1)
        return .written
    }

    private mutating func write(
        _ formula: String, _ content: Content, _ index: Int, _ look: Int?
    ) -> Outcome {
        var formula = formula
        if formula.utf8.first == UInt8(ascii: "=") { formula.removeFirst() }
        guard Self.isPlainFormula(formula) else { return .notOurs }
        begin(index, look)
        if case .text = content { bytes.append(literal: "\" t=\"str") }
        bytes.append(literal: "\"><f>")
        put(escaping: formula)
        bytes.append(literal: "</f><v>")
        switch content {
        case .nothing: return .notOurs
        case .text(let text): put(escaping: Self.isPlain(text) ? text : ExcelText.cell(text))
        case .number(let amount): guard put(amount) else { return .notOurs }
        case .moment(let value): put(value)
        }
        bytes.append(literal: "</v></c>")
        lastColumn = max(lastColumn, index + 1)
        return .written
    }

    /// The beginning of a cell up to the value of its last attribute.
    private mutating func begin(_ index: Int, _ look: Int?) {
        bytes.append(literal: "<c r=\"")
        if index < 26 {
            bytes.append(UInt8(ascii: "A") + UInt8(index))
        } else {
            bytes.append(utf8: CellReference.letters(ofColumn: index + 1))
        }
        bytes.append(contentsOf: digits)
        guard let look else { return }
        bytes.append(literal: "\" s=\"")
        put(look)
    }

    private mutating func look(_ key: LookNumbers.Key, _ index: Int) -> Int?? {
        if index < latest.count, latest[index].key == key { return .some(latest[index].number) }
        guard let number = numbers[key] else { return nil }
        while latest.count <= index { latest.append((key, number)) }
        latest[index] = (key, number)
        return .some(number)
    }
}
