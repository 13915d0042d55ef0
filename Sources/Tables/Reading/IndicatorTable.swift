import Model

/// A table of indicators as it was read, row by row.
struct IndicatorTable: Sendable {
    /// A sum that the table states.
    struct Total: Sendable, Hashable {
        let label: String
        let points: PointText
        let table: Int
        let row: Int
        let column: Int
        /// How many rows with something to be scored stand above it.
        let after: Int
    }

    /// The parts of the table; more than one where pages cut it.
    let grids: [TableGrid]
    /// Its head.
    let head: TableHead
    /// The title over it.
    var title: String?
    /// The rows with something to be scored.
    var rows: [TableRow] = []
    /// What each row was taken for, in order.
    var read: [ReadRow] = []
    var totals: [Total] = []
    /// Remarks above and below it.
    var notes: [String] = []
    /// What is wrong with cells.
    var notices: [Notice] = []

    /// How many levels of names rows have at most.
    var depth: Int { rows.map(\.names.count).max() ?? 0 }

    func place(_ table: Int, _ row: Int, _ column: Int = 0) -> Place {
        guard grids.indices.contains(table) else { return Place(file: grids.first?.file ?? "") }
        return grids[table].place(row, column)
    }

    func place(of row: TableRow, _ column: Int = 0) -> Place { place(row.table, row.row, column) }

    /// A row as a clause names it: `第12行`, with its sheet where a file has several.
    func label(of row: TableRow) -> String {
        let isTurned = grids[row.table].turnedBelow != nil
        let number = isTurned ? "第\(row.row)列" : "第\(row.row)行"
        guard grids.count > 1, let sheet = grids[row.table].sheet else { return number }
        return "\(sheet)\(number)"
    }
}
