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

    /// A table; rows are filled up to the same length.
    public init(
        file: String, sheet: String?, rows: [[GridCell]], preface: [String] = [],
        postscript: [String] = [], isCut: Bool = false
    ) {
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
