import Markup

extension Page {
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
