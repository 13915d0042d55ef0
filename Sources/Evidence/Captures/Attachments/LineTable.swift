/// Lines that together are a table: by the number of their cells, or by the
/// places these stand at.
struct LineTable {
    struct Row {
        /// By column; `nil` where the line leaves one out.
        let cells: [String?]
        /// The line, in the words of evidence.
        let place: String
    }

    private(set) var rows: [Row] = []
    /// From where to where each column reaches.
    private var columns: [Range<Int>] = []

    init() {}

    /// A table that begins with a line.
    init(_ cells: [LineCell], _ place: String) {
        rows = [Row(cells: cells.map(\.text), place: place)]
        columns = cells.map(\.reach)
    }

    /// Whether a line of several cells belongs to the table, which then has it.
    mutating func take(
        _ cells: [LineCell], _ place: String, _ division: ReadableText.CellDivision
    ) -> Bool {
        guard !rows.isEmpty, cells.count > 1 else { return false }
        if cells.count == columns.count {
            rows.append(Row(cells: cells.map(\.text), place: place))
            widen(to: Array(zip(columns.indices, cells)))
            return true
        }
        guard division == .gaps, let places = places(of: cells) else { return false }
        var row = [String?](repeating: nil, count: columns.count)
        for (column, cell) in zip(places, cells) { row[column] = cell.text }
        rows.append(Row(cells: row, place: place))
        return true
    }

    /// The column below which each cell stands, when each stands below one.
    private func places(of cells: [LineCell]) -> [Int]? {
        guard cells.count < columns.count else { return nil }
        var places: [Int] = []
        for cell in cells {
            let above = columns.indices.filter { columns[$0].overlaps(cell.reach) }
            guard above.count == 1, let column = above.first, places.last ?? -1 < column else {
                return nil
            }
            places.append(column)
        }
        return places
    }

    /// Columns grow with what stands in them, but not into each other.
    private mutating func widen(to cells: [(Int, LineCell)]) {
        for (column, cell) in cells {
            let floor = column > 0 ? columns[column - 1].upperBound : 0
            let ceiling =
                column + 1 < columns.count ? columns[column + 1].lowerBound : Int.max
            let lower = max(floor, min(columns[column].lowerBound, cell.reach.lowerBound))
            let upper = min(ceiling, max(columns[column].upperBound, cell.reach.upperBound))
            if lower < upper { columns[column] = lower..<upper }
        }
    }

    /// Whether a line only interrupts a table: it is blank, or the number of a
    /// page.
    static func isInterruption(_ cells: [LineCell]) -> Bool {
        guard let cell = cells.first else { return true }
        return cells.count == 1 && cell.text.count <= 16 && cell.text.contains(where: \.isNumber)
            && cell.text.allSatisfy { "第页共/-—– 0123456789".contains($0) }
    }
}

/// A piece of a line that is a cell of its own.
struct LineCell {
    let text: String
    /// From where to where it reaches, in the widths of a half-width sign.
    let reach: Range<Int>

    private static let blanks: Set<Character> = [" ", "\t", "\r", "\u{3000}", "\u{A0}", "\u{C}"]

    /// The cells of a line, without blanks at their ends; none of a blank line.
    static func cells(
        of line: Substring, _ division: ReadableText.CellDivision
    ) -> [LineCell] {
        guard !line.allSatisfy({ blanks.contains($0) }) else { return [] }
        switch division {
        case .signs:
            return line.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "\t" }
                .enumerated().map { column, text in
                    LineCell(text: TextNormalization.collapsed(text), reach: column..<(column + 1))
                }
        case .gaps: return parted(line)
        }
    }

    /// The pieces between gaps of two blanks or more.
    private static func parted(_ line: Substring) -> [LineCell] {
        var cells: [LineCell] = []
        var text = ""
        var start = 0
        var end = 0
        var place = 0
        var gap = 0
        func close() {
            if !text.isEmpty { cells.append(LineCell(text: text, reach: start..<end)) }
            text = ""
        }
        for character in line {
            // A form feed begins a page, at the left.
            if character == "\u{C}" { place = 0 }
            if blanks.contains(character) {
                gap += character == "\u{3000}" ? 2 : 1
                place += character == "\u{3000}" ? 2 : character == "\u{C}" ? 0 : 1
                continue
            }
            if gap > 1 { close() } else if gap == 1, !text.isEmpty { text.append(" ") }
            if text.isEmpty { start = place }
            gap = 0
            text.append(character)
            place += isWide(character) ? 2 : 1
            end = place
        }
        close()
        return cells
    }

    private static func isWide(_ character: Character) -> Bool {
        (character.unicodeScalars.first?.value ?? 0) >= 0x1100
    }
}
