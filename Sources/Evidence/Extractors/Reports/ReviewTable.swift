/// The table of an annual report on administrative review and litigation.
struct ReviewTable {
    struct Sum {
        /// 行政复议, or what kind of litigation.
        let name: String
        let column: Int
        let total: Int?
        let parts: [Int?]
    }

    /// Where the numbers stand in the grid.
    let row: Int
    let sums: [Sum]

    /// The table in a grid; `nil` when the grid is another.
    init?(_ grid: [[ReadableText.Slot?]]) {
        func text(_ row: Int, _ column: Int) -> String {
            guard column < grid[row].count, let slot = grid[row][column] else { return "" }
            return TextNormalization.squeezed(slot.text)
        }
        guard
            let header = grid.firstIndex(where: { row in
                row.contains { slot in
                    slot.map { TextNormalization.squeezed($0.text).holds("维持") } ?? false
                }
            }), header + 1 < grid.count
        else { return nil }
        let width = grid[header].count
        let row = header + 1
        var sums: [Sum] = []
        var parts: [Int?] = []
        for column in 0..<width {
            let name = text(header, column)
            let number = TableNumber(text(row, column)).number
            if name.holds("总计") || name.holds("合计") {
                let group = (0..<header).reversed().lazy.map { text($0, column) }
                    .first { !$0.isEmpty && $0 != name }
                if !parts.isEmpty {
                    sums.append(
                        Sum(
                            name: group ?? "\(column + 1)", column: column, total: number,
                            parts: parts))
                }
                parts = []
            } else {
                parts.append(number)
            }
        }
        guard !sums.isEmpty else { return nil }
        self.row = row
        self.sums = sums
    }
}
