import Exact
public import Workbook

extension TableGrid {
    /// The sheet of a workbook.
    public init(_ sheet: Sheet, file: String) {
        let lastRow = sheet.cells.last?.reference.row ?? 0
        let lastColumn = sheet.cells.map(\.reference.column).max() ?? 0
        let height = min(lastRow, Self.mostRows)
        let width = min(lastColumn, Self.mostColumns)
        var rows = (0..<height).map { row in
            (0..<width).map { GridCell("", row: row + 1, column: $0 + 1) }
        }
        for cell in sheet.cells
        where cell.reference.row <= height && cell.reference.column <= width {
            let (row, column) = (cell.reference.row, cell.reference.column)
            rows[row - 1][column - 1] = GridCell(
                Self.shown(cell), row: row, column: column, flaw: Self.flaw(cell))
        }
        func isShown(_ row: Int, _ column: Int) -> Bool {
            !sheet.hiddenRows.contains(row) && !sheet.hiddenColumns.contains(column)
        }
        // Ranges of a hostile file may all cover the same places; each place is visited a few times
        // at most, then the rest is left as it stands.
        var budget = 4 * height * width
        for range in sheet.mergedRanges {
            let (first, last) = (range.first, range.last)
            guard first.row <= height, first.column <= width else { continue }
            var origin = rows[first.row - 1][first.column - 1]
            guard origin.row == first.row, origin.column == first.column else { continue }
            // What begins where nobody sees it begins at the first place that shows.
            origin.row =
                (first.row...min(last.row, height)).first { !sheet.hiddenRows.contains($0) }
                ?? first.row
            origin.column =
                (first.column...min(last.column, width))
                .first { !sheet.hiddenColumns.contains($0) } ?? first.column
            if !isShown(first.row, first.column) {
                rows[first.row - 1][first.column - 1].text = ""
            }
            for row in first.row...min(last.row, height) {
                for column in first.column...min(last.column, width) {
                    budget -= 1
                    guard budget > 0 else { break }
                    let here = rows[row - 1][column - 1]
                    guard here.isBlank, here.row == row, here.column == column else { continue }
                    rows[row - 1][column - 1] = origin
                }
            }
        }
        for row in sheet.hiddenRows where row <= height {
            rows[row - 1] = (0..<width).map { GridCell("", row: row, column: $0 + 1) }
        }
        for column in sheet.hiddenColumns where column <= width {
            for row in rows.indices {
                rows[row][column - 1] = GridCell("", row: row + 1, column: column)
            }
        }
        self.init(
            file: file, sheet: sheet.name, rows: rows,
            isCut: lastRow > height || lastColumn > width)
    }

    private static func flaw(_ cell: Cell) -> GridCell.Flaw? {
        switch cell.value {
        case .error: .error
        case .date, .dateTime, .time: .day
        case .empty where cell.formula != nil: .uncalculated
        default: nil
        }
    }

    private static func shown(_ cell: Cell) -> String {
        switch cell.value {
        case .empty: ""
        case .text(let text), .error(let text): text
        case .number(let number):
            // A cell shown as 40 % holds 0.4.
            cell.numberFormat.contains("%")
                ? (number.scaled(byPowerOfTen: 2) ?? number).reduced.plain + "%"
                : number.reduced.plain
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .date(let date): "\(date)"
        case .dateTime(let date, let time): "\(date) \(time)"
        case .time(let time): "\(time)"
        }
    }
}
