import Markup
public import Model

/// The tables of a .docx document, as grids with the paragraphs around them.
public struct DocumentTables: Sendable {
    /// A place of a table.
    public struct Slot: Sendable, Hashable {
        /// What the cell shows, a line for each of its paragraphs.
        public let text: String
        /// The row and column, from 0, in which the cell begins.
        public let row: Int
        /// See ``row``.
        public let column: Int
    }

    /// One table.
    public struct Table: Sendable, Hashable {
        /// Its rows; all places a cell covers hold it.
        public let rows: [[Slot]]
        /// The paragraphs before it, up to the table before.
        public let preface: [String]
    }

    /// The tables in the order of the document.
    public let tables: [Table]
    /// The paragraphs behind the last table.
    public let postscript: [String]

    /// The tables of `bytes`, a .docx document named `file`.
    ///
    /// - Throws: why it cannot be read.
    public init(_ bytes: [UInt8], file: String) throws(RejectedInput) {
        switch DocumentText.read(bytes) {
        case .read(let text): self.init(text)
        case .damaged:
            throw RejectedInput(Notice(.error, at: Place(file: file), AttachmentWording.damaged))
        case .otherFormat:
            throw RejectedInput(
                Notice(.error, at: Place(file: file), AttachmentWording.format("docx")))
        }
    }

    init(_ text: ReadableText) {
        var lines: [ReadableText.CellPlace: [String]] = [:]
        var between: [[String]] = [[]]
        var first: [Int: Int] = [:]
        var last: ReadableText.CellPlace?
        for passage in text.passages {
            guard let cell = passage.cell else {
                between[between.count - 1].append(passage.text)
                continue
            }
            let line = TextNormalization.collapsed(passage.text)
            if let holder = Self.outermost(cell, text.holders) {
                // A row of a table within a cell is a line of that cell.
                let isSameRow = last.map { $0.table == cell.table && $0.row == cell.row } ?? false
                if isSameRow, let before = lines[holder]?.popLast() {
                    lines[holder, default: []].append("\(before) \(line)")
                } else {
                    lines[holder, default: []].append(line)
                }
                last = cell
                continue
            }
            last = cell
            lines[cell, default: []].append(line)
            if first[cell.table] == nil {
                first[cell.table] = between.count - 1
                between.append([])
            }
        }
        var tables: [Table] = []
        for (index, rows) in text.tables.enumerated() where text.holders[index] == nil {
            var slots: [[Slot]] = []
            for (row, cells) in rows.enumerated() {
                var line: [Slot] = []
                for (column, cell) in cells.enumerated() {
                    line.append(
                        Self.slot(cell, row, column, above: slots.last, left: line.last) {
                            lines[
                                ReadableText.CellPlace(table: index, row: row, column: column)]
                        })
                }
                slots.append(line)
            }
            tables.append(
                Table(rows: slots, preface: first[index].map { between[$0] } ?? []))
        }
        self.tables = tables
        postscript = between.last ?? []
    }

    /// The cell of a table of its own that holds the table of `cell`, at whatever depth.
    private static func outermost(
        _ cell: ReadableText.CellPlace, _ holders: [Int: ReadableText.CellPlace]
    ) -> ReadableText.CellPlace? {
        var found: ReadableText.CellPlace?
        var place = cell
        while let holder = holders[place.table] {
            (found, place) = (holder, holder)
        }
        return found
    }

    /// A cell that does not begin here goes on from its left, or else from above.
    private static func slot(
        _ cell: ReadableText.Slot?, _ row: Int, _ column: Int, above: [Slot]?, left: Slot?,
        _ lines: () -> [String]?
    ) -> Slot {
        guard let cell else { return Slot(text: "", row: row, column: column) }
        if cell.isOrigin {
            return Slot(
                text: lines()?.joined(separator: "\n") ?? cell.text, row: row, column: column)
        }
        if let above, above.indices.contains(column),
            above[column].text == cell.text
                || above[column].text.split(separator: "\n").joined(separator: " ") == cell.text,
            left.map({ $0.row != row || $0.text != above[column].text }) ?? true
        {
            return above[column]
        }
        return left.map { Slot(text: $0.text, row: $0.row, column: $0.column) }
            ?? Slot(text: cell.text, row: row, column: column)
    }
}
