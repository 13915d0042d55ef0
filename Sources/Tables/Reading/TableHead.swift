/// The head of a table: which rows it stands in, and what each column holds.
struct TableHead: Sendable, Hashable {
    /// Rows beyond these hold no head.
    private static let searched = 60
    /// Sub-heads that say nothing of their own: what stands over them counts.
    private static let fillers: Set<String> = ["名称", "指标", "内容", "项目", "指标名称", "指标内容", "要素"]

    /// The rows of the head, one-based.
    let rows: ClosedRange<Int>
    /// What each column holds, by number from 1; columns nobody knows are left out.
    let roles: [Int: ColumnRole]
    /// The heads as they stand, by column.
    let texts: [Int: String]
    /// Columns a person marks, one for each grade: `优（10分）`, `良（8分）`.
    let grades: [GradeColumn]

    /// The head of `grid`, or `nil` where it has none.
    init?(_ grid: TableGrid) {
        var best: (row: Int, score: Int)?
        for row in 1...max(min(grid.rows.count, Self.searched), 1) where !grid.rows.isEmpty {
            let score = Self.score(grid, row)
            // The first good row wins unless a later one is much better: a title row may hold a
            // word or two that look like heads.
            guard score >= 4, score > (best?.score ?? 0) + (best == nil ? 0 : 3) else { continue }
            // Rows between two heads belong to the first, where that is nothing but one.
            if let best, row > best.row + 2, Self.isPure(grid, best.row) { break }
            best = (row, score)
        }
        guard let best else { return nil }
        // Heads may be merged from the row above.
        let first = grid.distinct(best.row).map(\.row).min() ?? best.row
        self.init(grid, from: min(max(first, 1), best.row))
    }

    /// The head that begins in `row` of `grid`; `nil` where no head does.
    init?(_ grid: TableGrid, at row: Int) {
        guard Self.score(grid, row) >= 4 else { return nil }
        self.init(grid, from: row)
    }

    /// The head of `grid` that begins in `first`.
    private init(_ grid: TableGrid, from first: Int) {
        var last = first
        // Cells merged downwards end where the head ends.
        for row in first..<min(grid.rows.count, first + 4) {
            let isInside = grid.rows[row].contains { $0.row <= first && !$0.isBlank }
            guard isInside, !Self.isBody(grid, row + 1) else { break }
            last = row + 1
        }
        // Sub-heads below heads that are merged only sideways.
        while last < first + 3, last < grid.rows.count, Self.isSubHead(grid, last + 1) { last += 1 }
        var roles: [Int: ColumnRole] = [:]
        var texts: [Int: String] = [:]
        var lowest: [Int: String] = [:]
        for column in 1...max(grid.width, 1) where grid.width > 0 {
            var parts: [String] = []
            for row in first...last {
                let text = TableText.line(grid.text(row, column))
                if !text.isEmpty, parts.last != text { parts.append(text) }
            }
            guard !parts.isEmpty else { continue }
            texts[column] = parts.joined(separator: " ")
            lowest[column] = parts.last
            roles[column] = Self.role(parts)
        }
        grades = GradeColumn.all(lowest)
        for grade in grades { roles[grade.column] = nil }
        rows = first...last
        self.roles = Self.disambiguated(roles, texts, grid, below: last)
        self.texts = texts
    }

    /// The columns with a role, from left to right.
    func columns(_ isWanted: (ColumnRole) -> Bool) -> [Int] {
        roles.filter { isWanted($0.value) }.keys.sorted()
    }

    /// The first column with `role`.
    func column(_ role: ColumnRole) -> Int? { columns { $0 == role }.first }

    /// Whether a head says that the cells below it hold points as well: `一级指标（分值）`.
    func saysPoints(_ column: Int) -> Bool {
        let text = texts[column] ?? ""
        return ["分值", "权重", "分数", "（分）", "(分)"].contains(where: text.contains)
    }

    /// Whether a row repeats the head, as tables do on every page.
    func isRepeated(in grid: TableGrid, _ row: Int) -> Bool {
        let cells = grid.distinct(row)
        guard cells.count >= 2 else { return false }
        let heads = Set(
            rows.flatMap { grid.distinct($0) }.map { TableText.key($0.text) })
        return cells.allSatisfy { heads.contains(TableText.key($0.text)) }
    }

    /// Columns with heads that are known say that two tables are one, cut by a page.
    func isSame(as other: TableHead) -> Bool { roles == other.roles }

    private static func role(_ parts: [String]) -> ColumnRole? {
        let known = parts.map { ColumnRole(head: $0) }
        guard let last = known.last else { return nil }
        guard parts.count > 1 else { return last }
        let over = known.dropLast().compactMap(\.self).last
        // `一级指标 / 权重`: the points of the level above them.
        if case .points(nil) = last, case .name(let level?) = over { return .points(level: level) }
        if fillers.contains(ColumnRole.key(parts[parts.count - 1])), let over { return over }
        return last ?? over
    }

    /// `扣分说明` beside `得分` says why points were lost where another column tells the rule; two
    /// columns that say what is looked at are content and rule.
    private static func disambiguated(
        _ roles: [Int: ColumnRole], _ texts: [Int: String], _ grid: TableGrid, below row: Int
    ) -> [Int: ColumnRole] {
        var roles = roles
        let isResult = roles.values.contains(.awarded)
        for (column, role) in roles where role == .rule && isResult {
            let head = ColumnRole.key(texts[column] ?? "")
            let hasOther = roles.contains { $0.key != column && $0.value == .rule }
            guard ["扣分说明", "评分说明", "得分说明"].contains(head) else { continue }
            if hasOther || !saysPoints(grid, column, below: row) { roles[column] = .reason }
        }
        // `得分` over a column that is filled with points, in a table without any, are the points;
        // remarks that speak of points, in a table without standards, are the standards.
        if !roles.values.contains(where: \.isPoints) {
            for column in roles.filter({ $0.value == .awarded }).keys.sorted()
            where isFilledWithPoints(grid, column, below: row) {
                roles[column] = .points(level: nil)
            }
        }
        if !roles.values.contains(.rule),
            let note = roles.filter({ $0.value == .note }).keys.sorted().first,
            saysPoints(grid, note, below: row)
        {
            roles[note] = .rule
        }
        // A head nobody knows over cells that speak of points is one of standards; over numbers, of
        // points, where the table has none.
        let strange = texts.keys.filter { roles[$0] == nil }.sorted()
        if !roles.values.contains(.rule),
            let column = strange.first(where: { saysPoints(grid, $0, below: row) })
        {
            roles[column] = .rule
        }
        // A column of names that only counts its rows is a serial one.
        for column in roles.filter({ $0.value.isName }).keys.sorted() {
            let cells = grid.rows.dropFirst(row).map { $0[column - 1] }
                .filter { !$0.isBlank && $0.column == column }
            let own = cells.filter { cell in
                !grid.rows[cell.row - 1].contains {
                    $0.column != column && !$0.isBlank && $0.text == cell.text
                }
            }
            let isCounted = own.filter { TableText.key($0.text).allSatisfy(\.isASCIIDigit) }
            let others = own.count - isCounted.count
            if isCounted.count > 1, others * 2 <= own.count,
                own.allSatisfy({
                    TableText.key($0.text).allSatisfy(\.isASCIIDigit)
                        || (Numbering.of($0.text)?.kind.rawValue ?? 9) <= Numbering.section.rawValue
                        || TableText.key($0.text).hasSuffix("计")
                        || TableText.key($0.text).hasPrefix("注")
                })
            {
                roles[column] = .serial
            }
        }
        // `部门` over names with points is a level of the tree, not whoever is assessed.
        for (column, role) in roles where role == .unit || role == .responsible {
            let names = grid.rows.dropFirst(row).map { $0[column - 1] }
                .filter { !$0.isBlank }.map { NamedPoints($0.text) }
            let worth = names.count { $0.points != nil && !$0.name.isEmpty }
            if worth > 1, worth == names.count { roles[column] = .name(level: nil) }
        }
        // Where two columns say how points are lost and none names anything, the first does.
        let rules = roles.filter { $0.value == .rule }.keys.sorted()
        if rules.count > 1, !roles.values.contains(where: { $0.isName || $0 == .content }) {
            roles[rules[0]] = .name(level: nil)
        }
        // A table whose only names stand under `考核内容` or the like has them as names.
        if !roles.values.contains(where: \.isName),
            let first = roles.filter({ $0.value == .content }).keys.min()
        {
            roles[first] = .name(level: nil)
        }
        return roles
    }

    private static func isFilledWithPoints(
        _ grid: TableGrid, _ column: Int, below row: Int
    ) -> Bool {
        let texts = grid.rows.dropFirst(row).map { $0[column - 1].text }
            .filter { !TableText.isBlank($0) }
        let points = texts.count { PointText($0) != nil }
        return texts.count > 1 && points * 4 >= texts.count * 3
    }

    /// Whether most cells of a column speak of points, as standards do and reasons do not.
    private static func saysPoints(_ grid: TableGrid, _ column: Int, below row: Int) -> Bool {
        let texts = grid.rows.dropFirst(row).map { TableText.key($0[column - 1].text) }
            .filter { !$0.isEmpty }
        let speaking = texts.count { text in
            text.contains(/[0-9]分/) || ["扣", "得", "加", "分"].count { text.contains($0) } >= 2
        }
        return !texts.isEmpty && speaking * 2 > texts.count
    }

    /// How much a row looks like a head: points for each column that is known, less for each that
    /// looks like content.
    private static func score(_ grid: TableGrid, _ row: Int) -> Int {
        let cells = grid.distinct(row).filter { $0.row == row }
        guard cells.count >= 2 else { return 0 }
        let roles = cells.compactMap { ColumnRole(head: $0.text) }
        let kinds = Set(roles)
        let hasName = roles.contains { $0.isName || $0 == .content }
        let grades = GradeColumn.all(
            Dictionary(cells.map { ($0.column, $0.text) }, uniquingKeysWith: { one, _ in one }))
        let hasMore =
            !grades.isEmpty
            || roles.contains { $0.isPoints || $0 == .rule || $0 == .awarded || $0 == .lost }
        // `扣分情形 | 扣分标准`: what is charged and how much, in a table without names.
        let isCharges = roles.count { $0 == .rule } > 1
        guard hasName || isCharges || roles.contains(.unit), kinds.count >= 2 || !grades.isEmpty,
            hasMore || kinds.count >= 3
        else { return 0 }
        let strangers = cells.count { ColumnRole(head: $0.text) == nil && $0.text.count > 12 }
        return 2 * roles.count - 3 * strangers + grades.count
    }

    /// Whether every cell of a row is a head that is known, one of them of standards.
    private static func isPure(_ grid: TableGrid, _ row: Int) -> Bool {
        let roles = grid.distinct(row).filter { $0.row == row }.map { ColumnRole(head: $0.text) }
        return roles.allSatisfy { $0 != nil } && roles.contains(.rule)
    }

    private static func isBody(_ grid: TableGrid, _ row: Int) -> Bool {
        grid.distinct(row).contains { PointText($0.text)?.most != nil || $0.text.count > 24 }
    }

    private static func isSubHead(_ grid: TableGrid, _ row: Int) -> Bool {
        let cells = grid.distinct(row)
        return cells.count >= 2 && cells.allSatisfy { ColumnRole(head: $0.text) != nil }
    }
}
