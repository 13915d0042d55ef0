import Markup

/// A table of a page as a grid: cells that span rows or columns stand in each
/// place they cover.
struct PageTable {
    struct Cell {
        /// The text on one line.
        let text: String
        let node: HTMLNode
        let isHeader: Bool
        /// Whether this place is where the cell begins.
        let isOrigin: Bool
        let spansRows: Int
    }

    let node: HTMLNode
    /// The cells by row and column; `nil` where a row is too short.
    let rows: [[Cell?]]
    /// How many leading rows are a caption.
    let captionRows: Int
    /// How many rows after the caption name the columns.
    let headerRows: Int

    /// Spans and sizes beyond these are cut: a page names any number it likes.
    private static let columnLimit = 200
    private static let rowLimit = 20_000
    private static let cellLimit = 200_000

    init(_ table: HTMLNode) {
        node = table
        var rows: [[Cell?]] = []
        var isHead: [Bool] = []
        /// For each column, a cell from above with the rows it still covers.
        var pending: [Int: (cell: Cell, left: Int)] = [:]
        var count = 0
        for row in Self.rows(of: table).prefix(Self.rowLimit) {
            var line: [Cell?] = []
            func place(_ cell: Cell?) {
                line.append(cell)
                count += 1
            }
            func coverFromAbove() {
                while let (cell, left) = pending[line.count] {
                    pending[line.count] = left > 1 ? (cell, left - 1) : nil
                    place(cell)
                }
            }
            for element in row.elements where element.name == "td" || element.name == "th" {
                coverFromAbove()
                let columns = Self.span(element, "colspan", limit: Self.columnLimit)
                let down = Self.span(element, "rowspan", limit: Self.rowLimit)
                let text = element.text()
                for offset in 0..<columns where line.count < Self.columnLimit {
                    let cell = Cell(
                        text: text, node: element, isHeader: element.name == "th",
                        isOrigin: offset == 0, spansRows: down)
                    if down > 1 {
                        let covered = Cell(
                            text: text, node: element, isHeader: cell.isHeader, isOrigin: false,
                            spansRows: down)
                        pending[line.count] = (covered, down - 1)
                    }
                    place(cell)
                }
            }
            coverFromAbove()
            // Columns further right that a cell from above still covers.
            for column in pending.keys.sorted() where column > line.count {
                while line.count < column { place(nil) }
                coverFromAbove()
            }
            rows.append(line)
            isHead.append(row.parent?.name == "thead")
            if count > Self.cellLimit { break }
        }
        self.rows = rows
        captionRows = Self.captionRows(rows)
        headerRows = Self.headerRows(rows, isHead, after: captionRows)
    }

    /// The texts of the header cells above `column`, from the top.
    func header(ofColumn column: Int) -> [String] {
        rows[captionRows..<captionRows + headerRows].compactMap { row in
            column < row.count ? row[column]?.text : nil
        }
    }

    /// Every header cell once, in reading order.
    var headerCells: [Cell] {
        rows[captionRows..<captionRows + headerRows].flatMap { row in
            row.compactMap { $0 }.filter(\.isOrigin)
        }
    }

    /// The rows below the header.
    var bodyRows: ArraySlice<[Cell?]> { rows[(captionRows + headerRows)...] }

    /// The column in which each cell begins.
    var columnsByCell: [HTMLNode: Int] {
        var columns: [HTMLNode: Int] = [:]
        for row in rows {
            for case (let column, let cell?) in row.enumerated() where cell.isOrigin {
                columns[cell.node] = column
            }
        }
        return columns
    }

    /// How many places the grid has.
    var size: Int { rows.reduce(0) { $0 + $1.count } }

    /// The rows of this table, not those of tables within it.
    private static func rows(of table: HTMLNode) -> [HTMLNode] {
        table.elements.flatMap { element -> [HTMLNode] in
            switch element.name {
            case "tr": [element]
            case "thead", "tbody", "tfoot": element.elements.filter { $0.name == "tr" }
            default: []
            }
        }
    }

    private static func span(_ cell: HTMLNode, _ name: String, limit: Int) -> Int {
        guard let text = cell.attribute(name), let number = Int(text.filter { !$0.isWhitespace })
        else { return 1 }
        return min(max(number, 1), limit)
    }

    /// Leading rows with a single cell, such as a title across the table.
    private static func captionRows(_ rows: [[Cell?]]) -> Int {
        let width = rows.map(\.count).max() ?? 0
        guard width > 1 else { return 0 }
        return rows.prefix { row in Set(row.compactMap { $0?.node }).count <= 1 }.count
    }

    private static func headerRows(_ rows: [[Cell?]], _ isHead: [Bool], after start: Int) -> Int {
        guard start < rows.count else { return 0 }
        let marked = zip(rows, isHead).dropFirst(start).prefix { row, isHead in
            isHead || (!row.isEmpty && row.allSatisfy { $0?.isHeader ?? true })
        }.count
        if marked > 0 { return marked }
        // No mark: the first row, and what its cells span downwards.
        let first = rows[start].compactMap(\.self)
        let depth = first.map(\.spansRows).max() ?? 1
        let isGrouped = Set(first.map(\.node)).count < first.count
        return min(isGrouped ? max(1, min(depth, 4)) : 1, rows.count - start)
    }
}
