import Markup

/// A text as its reader meets it: passages in reading order, and which of them
/// stand in a table. Pages and documents of other formats come to the same
/// form, so that what is looked for is looked for once.
struct ReadableText {
    /// A line: of a paragraph, a heading, a cell.
    struct Passage {
        let text: String
        let place: Place
        let cell: CellPlace?
        let isHeading: Bool
    }

    /// Where a passage stands.
    enum Place {
        case node(HTMLNode)
        /// In the words of its format: `Sheet1!B7`, `p[12]`, `line 33`.
        case named(String)
    }

    /// A place in one of ``tables``.
    struct CellPlace: Hashable {
        let table: Int
        let row: Int
        let column: Int
    }

    /// A place of a table that a cell covers.
    struct Slot {
        let text: String
        /// Whether the cell begins here.
        let isOrigin: Bool
    }

    var passages: [Passage] = []
    /// Tables as grids; a cell that spans places stands in each of them.
    var tables: [[[Slot?]]] = []
    /// The cell that holds a table, by the number of the table; others stand for themselves.
    var holders: [Int: CellPlace] = [:]

    /// The most bytes of text of one document.
    static let textLimit = 16 << 20
    /// The most places that the tables of one text have together.
    static let slotLimit = 400_000

    /// Every word of it in one string, in the form in which words are looked
    /// for; what a line break tears apart is whole again.
    var squeezed: String {
        var text = ""
        for passage in passages { text += TextNormalization.squeezed(passage.text) }
        return text
    }

    /// A place of a table; `nil` where its row is too short.
    func slot(_ table: Int, _ row: Int, _ column: Int) -> Slot? {
        guard tables.indices.contains(table), tables[table].indices.contains(row),
            tables[table][row].indices.contains(column)
        else { return nil }
        return tables[table][row][column]
    }

    /// What stands in the next cell of the row, when there is one.
    func next(to cell: CellPlace) -> (place: CellPlace, text: String)? {
        guard tables[cell.table].indices.contains(cell.row) else { return nil }
        for column in (cell.column + 1)..<max(cell.column + 1, tables[cell.table][cell.row].count) {
            if let slot = slot(cell.table, cell.row, column), slot.isOrigin {
                return (CellPlace(table: cell.table, row: cell.row, column: column), slot.text)
            }
        }
        return nil
    }

    /// What stands in the cell below.
    func below(_ cell: CellPlace) -> (place: CellPlace, text: String)? {
        slot(cell.table, cell.row + 1, cell.column).map {
            (CellPlace(table: cell.table, row: cell.row + 1, column: cell.column), $0.text)
        }
    }

    /// What could name the column of a cell: short texts without numbers in
    /// the first rows of its table.
    func header(above cell: CellPlace) -> [String] {
        (0..<min(cell.row, 4)).compactMap { row in
            guard let text = slot(cell.table, row, cell.column)?.text, !text.isEmpty,
                text.count <= 20, NumberScanner(text).matches().isEmpty
            else { return nil }
            return text
        }
    }

    /// The first rows of the table of a cell and of the table before.
    func heading(of cell: CellPlace) -> String {
        (max(0, cell.table - 1)...cell.table).flatMap { tables[$0].first ?? [] }
            .compactMap { $0?.text }.joined(separator: " ")
    }

    /// The row a cell stands in, as one line.
    func row(of cell: CellPlace) -> String {
        guard tables[cell.table].indices.contains(cell.row) else { return "" }
        return tables[cell.table][cell.row].compactMap { $0 }.filter(\.isOrigin).map(\.text)
            .joined(separator: " | ")
    }
}

extension ReadableText {
    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

    /// The main text of a page.
    init(_ content: PageContent) {
        self.init(blocks: content.mainBlocks)
    }

    /// Blocks of a page.
    init(blocks: [PageBlock]) {
        var grid = GridIndex()
        for block in blocks {
            let cell = grid.place(of: block.node)
            let isHeading = Self.isHeading(block.node)
            for line in block.text.split(whereSeparator: \.isNewline)
            where !line.allSatisfy(\.isWhitespace) {
                passages.append(
                    Passage(
                        text: String(line), place: .node(block.node), cell: cell,
                        isHeading: isHeading))
            }
        }
        tables = grid.tables
    }

    private static func isHeading(_ node: HTMLNode) -> Bool {
        var current: HTMLNode? = node
        for _ in 0..<3 {
            guard let element = current else { return false }
            if headings.contains(element.name) { return true }
            current = element.parent
        }
        return false
    }

    /// Lays out the tables of a page, each once.
    private struct GridIndex {
        var tables: [[[Slot?]]] = []
        private var known: [HTMLNode: (index: Int, cells: [HTMLNode: (row: Int, column: Int)])?] =
            [:]
        private var room = ReadableText.slotLimit

        mutating func place(of node: HTMLNode) -> CellPlace? {
            var current: HTMLNode? = node
            while let element = current, element.name != "td", element.name != "th" {
                current = element.parent
            }
            guard let cell = current, let table = cell.surroundingTable else { return nil }
            if known[table] == nil { known[table] = .some(layOut(table)) }
            guard let (index, cells) = known[table] ?? nil, let place = cells[cell] else {
                return nil
            }
            return CellPlace(table: index, row: place.row, column: place.column)
        }

        private mutating func layOut(
            _ node: HTMLNode
        ) -> (index: Int, cells: [HTMLNode: (row: Int, column: Int)])? {
            // A table around tables is layout.
            guard room > 0, node.firstDescendant("table") == nil else { return nil }
            let table = PageTable(node)
            room -= table.size
            var cells: [HTMLNode: (row: Int, column: Int)] = [:]
            var grid: [[Slot?]] = []
            for (row, line) in table.rows.enumerated() {
                for case (let column, let cell?) in line.enumerated()
                where cell.isOrigin && cells[cell.node] == nil {
                    cells[cell.node] = (row, column)
                }
                grid.append(
                    line.map { cell in cell.map { Slot(text: $0.text, isOrigin: $0.isOrigin) } })
            }
            tables.append(grid)
            return (tables.count - 1, cells)
        }
    }
}
