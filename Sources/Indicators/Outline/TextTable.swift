import Markup

/// Rows of text in columns that line up, Chinese and Latin mixed.
struct TextTable {
    /// Which side of a cell the padding goes to.
    enum Side {
        case left
        case right
    }

    private let sides: [Side]
    private var rows: [[String]] = []

    /// A table whose columns keep their text at these sides.
    init(_ sides: [Side]) {
        self.sides = sides
    }

    /// Adds a row of as many cells as there are columns.
    mutating func add(_ cells: [String]) {
        rows.append(cells.map(Self.plain))
    }

    /// One line a row, two spaces between columns, none at the end.
    var lines: [String] {
        let widths = sides.indices.map { column in
            rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
                line += (column > 0 ? "  " : "")
                line += sides[column] == .left ? cell + gap : gap + cell
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// Control characters would steer the terminal the table is printed on.
    static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            result.append(isControl ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }
}
