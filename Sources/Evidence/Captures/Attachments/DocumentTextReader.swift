import Markup

/// Puts the text of a WordprocessingML document together from its XML events.
struct DocumentTextReader {
    private(set) var text = ReadableText()

    private var part = ""
    private var paragraphs = 0
    private var line = ""
    private var size = 0
    private var slots = 0
    private var isInText = false
    private var runs = 0
    /// How deep the reader is in something that is not shown.
    private var silence = 0
    private var tables: [OpenTable] = []

    /// Shown by nobody: what was moved or deleted, and what readers of today
    /// do not fall back on.
    private static let silent: Set<String> = ["moveFrom", "del", "Fallback"]

    private struct OpenTable {
        let index: Int
        var cell: OpenCell?
    }

    private struct OpenCell {
        var span = 1
        var continuesAbove = false
        var lines: [String] = []
    }

    /// Begins a part; what was open in the one before is given up.
    mutating func begin(_ part: String) {
        flush()
        while !tables.isEmpty { closeTable() }
        self.part = part.split(separator: "/").last.map(String.init) ?? part
        (paragraphs, silence, runs, isInText) = (0, 0, 0, false)
    }

    mutating func take(_ event: XMLReader.Event) {
        switch event {
        case .start(let name, let attributes, _): start(name.local, attributes)
        case .end(let name): end(name.local)
        case .text(let piece):
            guard isInText, silence == 0, size < ReadableText.textLimit else { return }
            size += piece.utf8.count
            line += piece
        }
    }

    private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
        if Self.silent.contains(name) { silence += 1 }
        switch name {
        case "t": isInText = true
        case "r": runs += 1
        case "tab" where runs > 0: line += "\t"
        case "br" where runs > 0, "cr" where runs > 0: line += "\n"
        case "noBreakHyphen": line += "-"
        case "p": paragraphs += 1
        case "tbl":
            flush()
            if let place { text.holders[text.tables.count] = place }
            text.tables.append([])
            tables.append(OpenTable(index: text.tables.count - 1))
        case "tr": if let table = tables.last?.index { text.tables[table].append([]) }
        case "tc": if !tables.isEmpty { tables[tables.count - 1].cell = OpenCell() }
        case "gridSpan":
            let span = Self.value(attributes).flatMap { Int($0) } ?? 1
            setCell { $0.span = min(max(span, 1), 200) }
        case "vMerge":
            let continues = Self.value(attributes) != "restart"
            setCell { $0.continuesAbove = continues }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "t": isInText = false
        case "r": runs -= 1
        case "p": flush()
        case "tc": closeCell()
        case "tbl": if !tables.isEmpty { closeTable() }
        default: if Self.silent.contains(name) { silence -= 1 }
        }
    }

    private mutating func setCell(_ change: (inout OpenCell) -> Void) {
        guard var cell = tables.last?.cell else { return }
        change(&cell)
        tables[tables.count - 1].cell = cell
    }

    private static func value(_ attributes: [XMLAttribute]) -> String? {
        attributes.first { $0.name.local == "val" }?.value
    }

    private mutating func flush() {
        defer { line = "" }
        guard !line.allSatisfy(\.isWhitespace) else { return }
        let place = place
        if place != nil { tables[tables.count - 1].cell?.lines.append(line) }
        for piece in line.split(separator: "\n") where !piece.allSatisfy(\.isWhitespace) {
            text.passages.append(
                ReadableText.Passage(
                    text: String(piece), place: .named("\(part) p[\(paragraphs)]"), cell: place,
                    isHeading: false))
        }
    }

    /// The place of the open cell.
    private var place: ReadableText.CellPlace? {
        guard let table = tables.last, table.cell != nil, let row = text.tables[table.index].last
        else { return nil }
        return ReadableText.CellPlace(
            table: table.index, row: text.tables[table.index].count - 1, column: row.count)
    }

    private mutating func closeCell() {
        flush()
        guard let place, let cell = tables.last?.cell else { return }
        for offset in 0..<cell.span where slots < ReadableText.slotLimit {
            slots += 1
            let content =
                cell.continuesAbove
                ? text.slot(place.table, place.row - 1, place.column + offset)?.text ?? ""
                : TextNormalization.collapsed(cell.lines.joined(separator: " "))
            text.tables[place.table][place.row].append(
                ReadableText.Slot(
                    text: content, isOrigin: offset == 0 && !cell.continuesAbove))
        }
        tables[tables.count - 1].cell = nil
    }

    private mutating func closeTable() {
        flush()
        tables.removeLast()
    }
}
