extension ReadableText {
    /// What divides the cells of a line.
    enum CellDivision {
        /// Two blanks or more, as in a text that keeps its layout.
        case gaps
        /// Commas or tabs.
        case signs
    }

    /// Lines of plain text. Neighbouring lines of as many cells are a table.
    init(lines text: String, dividedBy division: CellDivision) {
        var run: [(number: Int, cells: [String])] = []
        var slots = 0
        // A line feed behind a carriage return is one character with it.
        let separated = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in separated.enumerated() {
            let cells = Self.cells(of: line, division)
            if cells.count > 1, cells.count == run.last?.cells.count, slots < Self.slotLimit {
                run.append((number + 1, cells))
                slots += cells.count
                continue
            }
            close(&run)
            guard !cells.isEmpty else { continue }
            if cells.count > 1 {
                run = [(number + 1, cells)]
                slots += cells.count
            } else {
                passages.append(
                    Passage(
                        text: cells[0], place: .named("line \(number + 1)"), cell: nil,
                        isHeading: false))
            }
        }
        close(&run)
    }

    private mutating func close(_ run: inout [(number: Int, cells: [String])]) {
        guard !run.isEmpty else { return }
        let table = tables.count
        tables.append(run.map { $0.cells.map { Slot(text: $0, isOrigin: true) } })
        for (row, line) in run.enumerated() {
            for (column, text) in line.cells.enumerated() where !text.isEmpty {
                passages.append(
                    Passage(
                        text: text, place: .named("line \(line.number)"),
                        cell: CellPlace(table: table, row: row, column: column), isHeading: false))
            }
        }
        run = []
    }

    /// Cells without blanks at their ends; none for a blank line.
    private static func cells(of line: Substring, _ division: CellDivision) -> [String] {
        let blank: Set<Character> = [" ", "\t", "\r", "\u{3000}", "\u{A0}", "\u{C}"]
        guard !line.allSatisfy({ blank.contains($0) }) else { return [] }
        var cells: [String] = []
        switch division {
        case .signs:
            cells = line.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "\t" }
                .map { TextNormalization.collapsed($0) }
        case .gaps:
            var cell = ""
            var gap = 0
            for character in line {
                if blank.contains(character) {
                    gap += 1
                } else {
                    if gap > 1, !cell.isEmpty {
                        cells.append(cell)
                        cell = ""
                    } else if gap == 1, !cell.isEmpty {
                        cell.append(" ")
                    }
                    gap = 0
                    cell.append(character)
                }
            }
            if !cell.isEmpty { cells.append(cell) }
        }
        return cells
    }
}
