extension ReadableText {
    /// What divides the cells of a line.
    enum CellDivision {
        /// Two blanks or more, as in a text that keeps its layout.
        case gaps
        /// Commas or tabs.
        case signs
    }

    /// Lines of plain text. Neighbouring lines of as many cells are a table; in
    /// a text that keeps its layout also lines that leave cells out, and blank
    /// lines and the numbers of pages may stand between them.
    init(lines text: String, dividedBy division: CellDivision) {
        var table = LineTable()
        // The numbers of pages within the table.
        var within: [Passage] = []
        var slots = 0
        // A line feed behind a carriage return is one character with it.
        let separated = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in separated.enumerated() {
            let place = "line \(number + 1)"
            let cells = LineCell.cells(of: line, division)
            if slots < Self.slotLimit, table.take(cells, place, division) {
                slots += cells.count
                continue
            }
            let text = cells.first.map {
                Passage(text: $0.text, place: .named(place), cell: nil, isHeading: false)
            }
            if division == .gaps, !table.rows.isEmpty, LineTable.isInterruption(cells) {
                if let text { within.append(text) }
                continue
            }
            append(table)
            passages += within
            (table, within) = (LineTable(), [])
            if cells.count > 1 {
                table = LineTable(cells, place)
                slots += cells.count
            } else if let text {
                passages.append(text)
            }
        }
        append(table)
        passages += within
    }

    private mutating func append(_ table: LineTable) {
        guard !table.rows.isEmpty else { return }
        let index = tables.count
        tables.append(
            table.rows.map { row in
                row.cells.map { text in text.map { Slot(text: $0, isOrigin: true) } }
            })
        for (row, line) in table.rows.enumerated() {
            for case (let column, let text?) in line.cells.enumerated() where !text.isEmpty {
                passages.append(
                    Passage(
                        text: text, place: .named(line.place),
                        cell: CellPlace(table: index, row: row, column: column), isHeading: false))
            }
        }
    }
}
