import Model

/// A table as people see it: a merged cell stands in every place it covers.
public struct TableGrid: Sendable, Hashable {
    /// The most rows of a table; the largest published ones have some hundred.
    public static let mostRows = 5_000
    /// The most columns.
    public static let mostColumns = 80

    /// The file, as the person named it.
    public let file: String
    /// The sheet, or the table of a document; `nil` where a file is one table.
    public let sheet: String?
    /// The rows, all of the same length.
    public let rows: [[GridCell]]
    /// What stands before the table: the paragraphs of a document.
    public let preface: [String]
    /// What stands after it.
    public let postscript: [String]
    /// Whether rows or columns were left out because there were too many.
    public let isCut: Bool
    /// How many lines of the file stand above a table whose rows are the file's columns; `nil` for
    /// tables that stand as they are.
    let turnedBelow: Int?

    /// A table; rows are filled up to the same length.
    public init(
        file: String, sheet: String?, rows: [[GridCell]], preface: [String] = [],
        postscript: [String] = [], isCut: Bool = false
    ) {
        self.init(
            file: file, sheet: sheet, rows: rows, preface: preface, postscript: postscript,
            isCut: isCut, turnedBelow: nil)
    }

    private init(
        file: String, sheet: String?, rows: [[GridCell]], preface: [String],
        postscript: [String], isCut: Bool, turnedBelow: Int?
    ) {
        self.turnedBelow = turnedBelow
        self.file = file
        self.sheet = sheet
        let kept = rows.prefix(Self.mostRows)
        let width = min(kept.map(\.count).max() ?? 0, Self.mostColumns)
        self.rows = kept.enumerated().map { index, row in
            var row = Array(row.prefix(width))
            while row.count < width {
                row.append(GridCell("", row: index + 1, column: row.count + 1))
            }
            return row
        }
        self.preface = preface
        self.postscript = postscript
        self.isCut =
            isCut || rows.count > Self.mostRows || rows.contains { $0.count > Self.mostColumns }
    }

    /// The table with its rows as columns, for heads that stand in the first column; lines of one
    /// cell above it become its preface.
    var turned: TableGrid {
        let above = (0..<rows.count).prefix { distinct($0 + 1).count <= 1 }.count
        let body = rows.dropFirst(above)
        let columns = (0..<width).map { column in
            body.enumerated().map { index, row in
                var cell = row[column]
                // What reaches down from above the table begins with it.
                cell.row = max(cell.row, above + 1)
                cell = GridCell(
                    cell.text, row: cell.column, column: cell.row - above, flaw: cell.flaw)
                return cell
            }
        }
        let lines = (0..<above).flatMap { distinct($0 + 1) }.map(\.text)
        return TableGrid(
            file: file, sheet: sheet, rows: columns, preface: preface + lines,
            postscript: postscript, isCut: isCut, turnedBelow: above)
    }

    /// How many columns it has.
    public var width: Int { rows.first?.count ?? 0 }

    /// The cell that covers a place, one-based; `nil` outside.
    func cell(_ row: Int, _ column: Int) -> GridCell? {
        guard rows.indices.contains(row - 1), rows[row - 1].indices.contains(column - 1) else {
            return nil
        }
        return rows[row - 1][column - 1]
    }

    /// What shows at a place, one-based.
    func text(_ row: Int, _ column: Int) -> String { cell(row, column)?.text ?? "" }

    /// Where a cell is, for a person to go to.
    func place(_ row: Int, _ column: Int = 0) -> Place {
        var (row, column) = (row, column)
        if let turnedBelow, row > 0 { (row, column) = (max(column, 1) + turnedBelow, row) }
        guard let sheet else { return Place(file: file, line: row, column: column) }
        return Place(file: file, sheet: sheet, row: row, column: column)
    }

    /// The cells that begin in a row or reach into it, each once, blank ones left out.
    func distinct(_ row: Int) -> [GridCell] {
        guard rows.indices.contains(row - 1) else { return [] }
        var seen: Set<[Int]> = []
        return rows[row - 1].filter { !$0.isBlank && seen.insert([$0.row, $0.column]).inserted }
    }
}
