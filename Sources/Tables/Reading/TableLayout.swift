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
        let plain = named.filter { level($0) == nil }
        var levels = numbered
        for column in plain {
            // A plain name stands where it stands among the numbered ones.
            let index = levels.firstIndex { $0 > column } ?? levels.endIndex
            levels.insert(column, at: numbered.isEmpty ? levels.endIndex : index)
        }
        var levelPoints: [Int: Int] = [:]
        var leaf: Int?
        let columns = head.columns(\.isPoints)
        for column in columns {
            if case .points(let level?) = head.roles[column],
                let index = levels.firstIndex(where: {
                    if case .name(level) = head.roles[$0] { true } else { false }
                })
            {
                if index == levels.count - 1 { leaf = column } else { levelPoints[index] = column }
            } else if let index = levels.lastIndex(where: { $0 < column }),
                index < levels.count - 1, column != columns.last || leaf != nil,
                levelPoints[index] == nil
            {
                levelPoints[index] = column
            } else if leaf == nil || column == columns.last {
                leaf = column
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
