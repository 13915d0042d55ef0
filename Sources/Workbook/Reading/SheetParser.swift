import Exact
import Markup

/// Takes the events of a sheet part and puts its cells together.
struct SheetParser {
    /// What sheets of one workbook share.
    struct Surroundings {
        let strings: [String]
        let formats: [NumberFormat]
        let dates: SerialDate
        let limits: WorkbookLimits
    }

    private enum Destination {
        case nothing
        case value
        case formula
    }

    private let sheet: String
    private let shared: Surroundings
    private(set) var content = SheetContent()
    /// Cells that may still be read, of this sheet and those after it.
    private(set) var allowance: Int

    private var row = 0
    private var column = 0
    private var isSorted = true
    private var cell: CellReference?
    private var type = ""
    private var style = 0
    private var destination = Destination.nothing
    private var value = ""
    private var formula: String?
    private var inline: TextCollector?

    init(sheet: String, allowance: Int, shared: Surroundings) {
        self.sheet = sheet
        self.allowance = allowance
        self.shared = shared
    }

    mutating func take(_ event: XMLReader.Event) throws(WorkbookError) {
        switch event {
        case .start(let name, let attributes, _):
            try start(name.local, attributes, event)
        case .text(let text):
            switch destination {
            case .value: value += text
            case .formula: formula? += text
            case .nothing: inline?.take(event)
            }
        case .end(let name):
            switch name.local {
            case "v", "f": destination = .nothing
            case "c": try finishCell()
            default: inline?.take(event)
            }
        }
    }

    /// The cells in order, when all have been taken.
    mutating func finish() throws(WorkbookError) -> SheetContent {
        if !isSorted { content.cells.sort { $0.reference < $1.reference } }
        for (one, next) in zip(content.cells, content.cells.dropFirst())
        where one.reference == next.reference {
            throw .duplicateCell(sheet: sheet, cell: one.reference)
        }
        return content
    }

    private mutating func start(
        _ name: String, _ attributes: [XMLAttribute], _ event: XMLReader.Event
    ) throws(WorkbookError) {
        switch name {
        case "row":
            try startRow(attributes)
        case "col" where Self.isHidden(attributes):
            let ends = ["min", "max"].compactMap { attributes.value($0).flatMap { Int($0) } }
            guard ends.count == 2, ends[0] <= ends[1] else { break }
            content.hiddenColumns.formUnion(
                (ends[0]...ends[1]).clamped(to: CellReference.columns))
        case "c":
            try startCell(attributes)
        case "v" where cell != nil:
            destination = .value
        case "f" where cell != nil:
            destination = .formula
            formula = ""
        case "is" where cell != nil:
            inline = TextCollector()
        case "mergeCell":
            let range = try range(attributes)
            guard content.mergedRanges.count < shared.limits.cells else { throw tooMany }
            content.mergedRanges.append(range)
        case "hyperlink":
            let range = try range(attributes)
            guard content.links.count < shared.limits.cells else { throw tooMany }
            content.links.append(
                SheetContent.Link(
                    cell: range.first,
                    // Its namespace depends on the flavour of the file.
                    relationship: attributes.first {
                        $0.name.local == "id" && !$0.name.namespace.isEmpty
                    }?.value,
                    location: attributes.value("location") ?? ""))
        default:
            inline?.take(event)
        }
    }

    /// A row without number follows the one before.
    private mutating func startRow(_ attributes: [XMLAttribute]) throws(WorkbookError) {
        let found = attributes.value("r") ?? String(row + 1)
        guard let number = Int(found), CellReference.rows.contains(number) else {
            throw .wrongPlace(sheet: sheet, found: found)
        }
        row = number
        column = 0
        cell = nil
        if Self.isHidden(attributes) { content.hiddenRows.insert(number) }
    }

    private static func isHidden(_ attributes: [XMLAttribute]) -> Bool {
        ["1", "true"].contains(attributes.value("hidden") ?? "")
    }

    /// A cell without reference stands right of the one before.
    private mutating func startCell(_ attributes: [XMLAttribute]) throws(WorkbookError) {
        guard allowance > 0 else { throw tooMany }
        allowance -= 1
        let place: CellReference?
        let reference = attributes.value("r")
        if let reference {
            place = CellReference(reference)
        } else {
            place = CellReference(row: row, column: column + 1)
        }
        guard let place else {
            throw .wrongPlace(sheet: sheet, found: reference ?? "\(row):\(column + 1)")
        }
        cell = place
        column = place.column
        type = attributes.value("t") ?? "n"
        style = attributes.value("s").flatMap { Int($0) } ?? 0
        destination = .nothing
        value = ""
        formula = nil
        inline = nil
    }

    private mutating func finishCell() throws(WorkbookError) {
        guard let place = cell else { return }
        cell = nil
        var content = try content(at: place)
        inline = nil
        if content == .text(""), formula == nil { content = .empty }
        if content == .empty, formula == nil { return }
        if let last = self.content.cells.last, last.reference >= place { isSorted = false }
        // A formula has no escapes; it may be as long as a text.
        if let formula, formula.utf16.count > textLength { throw tooLong(place) }
        self.content.cells.append(
            Cell(
                reference: place, value: content, formula: formula, numberFormat: format.code))
    }

    private var format: NumberFormat {
        shared.formats.indices.contains(style) ? shared.formats[style] : .general
    }

    private func content(at place: CellReference) throws(WorkbookError) -> CellValue {
        if let inline, !inline.text.isEmpty || type == "inlineStr" {
            return .text(try inline.text.bounded(at: place, self))
        }
        if value.isEmpty { return type == "str" ? .text("") : .empty }
        switch type {
        case "s":
            guard let index = Int(value.trimmed), shared.strings.indices.contains(index) else {
                throw .wrongString(
                    sheet: sheet, cell: place, found: try value.bounded(at: place, self))
            }
            return .text(shared.strings[index])
        case "str", "inlineStr":
            return .text(try value.bounded(at: place, self))
        case "b":
            switch value.trimmed {
            case "1", "true": return .boolean(true)
            case "0", "false": return .boolean(false)
            default: return .text(try value.bounded(at: place, self))
            }
        case "e":
            return .error(try value.bounded(at: place, self))
        case "d":
            if let moment = ISOMoment.value(value.trimmed, as: format.kind) { return moment }
            return .text(try value.bounded(at: place, self))
        default:
            // What is no number is kept as it stands, so that a person can be shown it.
            guard let number = NumberText.number(value) else {
                return .text(try value.bounded(at: place, self))
            }
            return shared.dates.value(number, as: format.kind)
        }
    }

    private func range(_ attributes: [XMLAttribute]) throws(WorkbookError) -> CellRange {
        let found = attributes.value("ref") ?? ""
        guard let range = CellRange(found) else { throw .wrongPlace(sheet: sheet, found: found) }
        return range
    }

    private var tooMany: WorkbookError { .tooManyCells(sheet: sheet, limit: shared.limits.cells) }

    fileprivate func tooLong(_ place: CellReference) -> WorkbookError {
        .textTooLong(sheet: sheet, cell: place, limit: shared.limits.textLength)
    }

    fileprivate var textLength: Int { shared.limits.textLength }
}

extension String {
    /// The text with its escapes undone, if it is no longer than allowed.
    fileprivate func bounded(
        at place: CellReference, _ parser: SheetParser
    ) throws(WorkbookError) -> String {
        guard let text = TextCollector.value(self, limit: parser.textLength) else {
            throw parser.tooLong(place)
        }
        return text
    }

    /// The text without white space around it.
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
