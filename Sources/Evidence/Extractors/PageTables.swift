import Markup

extension HTMLNode {
    /// The table that this, a cell, stands in.
    var surroundingTable: HTMLNode? {
        var node = parent
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
