import Markup

extension Page {
    /// The tables of the main text that hold data: at least two columns and
    /// two rows, no tables within, and not a list of keys with their values.
    var tables: [PageTable] {
        mainElements("table").filter { $0.descendants("table").isEmpty }.map(PageTable.init)
            .filter { table in
                let width = table.rows.map(\.count).max() ?? 0
                return width >= 2 && table.rows.count >= 2 && !table.isKeyed
            }
    }

    var firstTable: PageTable? { tables.first }

    /// The table a cell stands in.
    func table(around cell: HTMLNode) -> HTMLNode? {
        var node = cell.parent
        while let current = node {
            if current.name == "table" { return current }
            node = current.parent
        }
        return nil
    }
}

extension PageTable {
    /// Whether rows pair a header cell with its value, as document information
    /// does, instead of columns having a header.
    var isKeyed: Bool {
        guard let first = rows.dropFirst(captionRows).first else { return false }
        let cells = first.compactMap { $0 }
        return cells.contains { $0.isHeader } && cells.contains { !$0.isHeader }
    }
}
