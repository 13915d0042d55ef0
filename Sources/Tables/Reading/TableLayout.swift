/// Which column is which level, and whose points stand where.
struct TableLayout: Sendable, Hashable {
    /// The columns of names, from the first level down.
    let levels: [Int]
    /// The column of points of each level but the lowest, by the number of the level from 0.
    let levelPoints: [Int: Int]
    /// The column of points of a row itself; `nil` where they stand in its texts.
    let points: Int?

    init(_ head: TableHead, _ grid: TableGrid) {
        let named = head.columns(\.isName)
        func level(_ column: Int) -> Int? {
            if case .name(let level) = head.roles[column] { level } else { nil }
        }
        // Levels that say their number come in its order, wherever they stand.
        let numbered = named.filter { level($0) != nil }.sorted {
            (level($0) ?? 0, $0) < (level($1) ?? 0, $1)
        }
        let unnumbered = named.filter { level($0) == nil }
        var levels = numbered
        for column in unnumbered {
            // A plain name stands where it stands among the numbered ones.
            let index = levels.firstIndex { $0 > column } ?? levels.endIndex
            levels.insert(column, at: numbered.isEmpty ? levels.endIndex : index)
        }
        var levelPoints: [Int: Int] = [:]
        var leaf: Int?
        let columns = head.columns(\.isPoints)
        let plain = columns.filter { head.roles[$0] == .points(level: nil) }
        // Of several the one that says most is of the rows themselves.
        let cells = plain.map { Self.origins(grid, $0, below: head.rows.upperBound) }
        let finest = cells.max().flatMap { most in cells.lastIndex(of: most) }.map { plain[$0] }
        for column in columns {
            if case .points(let level?) = head.roles[column],
                let index = levels.firstIndex(where: {
                    if case .name(level) = head.roles[$0] { true } else { false }
                })
            {
                if index == levels.count - 1 { leaf = column } else { levelPoints[index] = column }
            } else if column == finest {
                if leaf == nil { leaf = column }
            } else if let index = levels.indices.first(where: {
                Self.isMergedAlike(grid, column, levels[$0], below: head.rows.upperBound)
            }) ?? levels.lastIndex(where: { $0 < column }), index < levels.count,
                levelPoints[index] == nil
            {
                levelPoints[index] = column
            }
        }
        // One column of points beside an upper level, merged as that level is, is of that level.
        if levelPoints.isEmpty, columns.count == 1, let only = leaf,
            let index = levels.lastIndex(where: { $0 < only }), index < levels.count - 1,
            Self.isMergedAlike(grid, only, levels[index], below: head.rows.upperBound)
        {
            levelPoints[index] = only
            leaf = nil
        }
        self.levels = levels
        self.levelPoints = levelPoints
        points = leaf
    }

    /// How many cells of a column hold points.
    private static func origins(_ grid: TableGrid, _ column: Int, below row: Int) -> Int {
        let cells = grid.rows.dropFirst(row).map { $0[column - 1] }
        return Set(cells.filter { PointText($0.text) != nil }.map(\.row)).count
    }

    private static func isMergedAlike(
        _ grid: TableGrid, _ one: Int, _ other: Int, below row: Int
    ) -> Bool {
        guard row < grid.rows.count else { return false }
        let pairs = grid.rows[row...].compactMap { cells -> [Int]? in
            let (left, right) = (cells[one - 1], cells[other - 1])
            return left.isBlank || right.isBlank ? nil : [left.row, right.row]
        }
        return pairs.count > 1 && pairs.allSatisfy { $0[0] == $0[1] }
            && Set(pairs.map { $0[0] }).count < pairs.count
    }
}
