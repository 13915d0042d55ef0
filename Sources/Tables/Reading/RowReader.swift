import Exact
import Model

/// Reads the rows below the head of a table.
struct RowReader {
    /// How a heading over rows ranks among others, by how it is numbered.
    struct Section {
        let rank: Int
        let name: TableRow.Name
    }

    let grid: TableGrid
    let index: Int
    private(set) var head: TableHead
    var layout: TableLayout
    /// How the rows of an outline are numbered, from the outermost kind; empty for other tables.
    private let outline: [Numbering]
    /// Columns of names whose numbers in brackets are points: `健康情况（15）`.
    let numbered: Set<Int>
    var sections: [Section] = []
    var last: TableRow?

    init(_ grid: TableGrid, index: Int, head: TableHead, continuing previous: RowReader? = nil) {
        self.grid = grid
        self.index = index
        self.head = head
        layout = previous?.layout ?? TableLayout(head, grid)
        outline =
            previous?.outline ?? Self.outline(grid, layout, below: head.rows.upperBound)
        numbered =
            previous?.numbered ?? Self.numbered(grid, layout, head)
        sections = previous?.sections ?? []
        last = previous?.last
        if previous == nil { sections = prefaced() }
    }

    /// The head says so, or each of the names has one.
    private static func numbered(
        _ grid: TableGrid, _ layout: TableLayout, _ head: TableHead
    ) -> Set<Int> {
        Set(
            layout.levels.filter { column in
                let names = grid.rows.dropFirst(head.rows.upperBound).map {
                    TableText.key($0[column - 1].text)
                }.filter { !$0.isEmpty && $0.count <= 40 }
                let marked = names.count {
                    $0.wholeMatch(of: /.+\([0-9]{1,3}(?:\.[0-9]+)?\)/) != nil
                }
                return head.saysPoints(column) || marked > 1 && marked == names.count
            })
    }

    /// A numbered heading right above the head: the first of several parts, each with a head.
    private func prefaced() -> [Section] {
        let row = head.rows.lowerBound - 1
        guard row > 1 || row == 1 && grid.rows.count > 1, row >= 1,
            let first = grid.distinct(row).first, first.row == row,
            let kind = Numbering.of(first.text)?.kind, kind.rawValue <= Numbering.section.rawValue,
            let section = section(grid.distinct(row), row)
        else { return [] }
        return [section]
    }

    /// Takes a paragraph between tables as the heading of the rows that follow.
    mutating func enter(_ heading: String) {
        let named = NamedPoints(heading)
        let rank = Numbering.of(heading)?.kind.rawValue ?? -1
        while let last = sections.last, last.rank >= rank { sections.removeLast() }
        sections.append(
            Section(
                rank: rank,
                name: TableRow.Name(
                    text: Numbering.stripped(named.name), points: named.points, stated: nil,
                    row: 0, column: 0)))
        last = nil
    }

    /// Reads everything below row `start` into `table`.
    mutating func read(from start: Int, into table: inout IndicatorTable) {
        guard start < grid.rows.count else { return }
        for row in (start + 1)...grid.rows.count { read(row, into: &table) }
    }

    private mutating func read(_ row: Int, into table: inout IndicatorTable) {
        let cells = grid.distinct(row)
        // A row that only continues cells merged from above adds nothing of its own.
        guard cells.contains(where: { $0.row == row }) else { return }
        let text = cells.map { TableText.line($0.text) }.joined(separator: " | ")
        func note(_ kind: ReadRow.Kind) {
            table.read.append(ReadRow(table: index, row: row, kind: kind, text: text))
        }
        if head.isRepeated(in: grid, row) || TableText.key(text) == TableText.key(table.title ?? "")
        {
            return note(.head)
        }
        if let other = TableHead(grid, at: row) {
            // Another part of the table has a head of its own.
            (head, layout, last) = (other, TableLayout(other, grid), nil)
            return note(.head)
        }
        let own = cells.filter { $0.row == row }
        if isTotal(own, row) {
            note(.total)
            if let (points, column) = points(in: row, own) {
                table.totals.append(
                    IndicatorTable.Total(
                        label: TableText.key(own.first?.text ?? ""), points: points, table: index,
                        row: row, column: column, after: table.rows.count))
            }
            return
        }
        if isNote(own, row) {
            table.notes.append(TableText.trimmed(own.map(\.text).joined(separator: " ")))
            return note(.note)
        }
        if let section = section(own, row) {
            while let last = sections.last, last.rank >= section.rank { sections.removeLast() }
            sections.append(section)
            last = nil
            return note(.section)
        }
        let data = data(row, &table)
        table.rows.append(data)
        last = data
        note(.data)
    }

    // MARK: - Other rows

    private func isTotal(_ cells: [GridCell], _ row: Int) -> Bool {
        guard let first = cells.first(where: { PointText($0.text) == nil }) else { return false }
        let key = NamedPoints(TableText.key(ColumnRole.chinese(first.text))).name
        let words = ["合计", "小计", "总计", "总分", "共计", "累计", "总得分", "合 计", "分值合计", "得分合计"]
        // The word may be merged into the column of standards.
        let rule = head.column(.rule).flatMap { grid.cell(row, $0) }
        return key.count <= 10 && words.contains { key.hasPrefix($0) }
            && (rule.map { $0.isBlank || $0.column == first.column } ?? true)
    }

    private func points(in row: Int, _ cells: [GridCell]) -> (PointText, column: Int)? {
        let columns = [layout.points].compactMap(\.self) + layout.levelPoints.values.sorted()
        for column in columns {
            if let points = PointText(grid.text(row, column)) { return (points, column) }
        }
        for cell in cells.dropFirst() {
            if let points = PointText(cell.text) { return (points, cell.column) }
        }
        return cells.first.flatMap { cell in
            NamedPoints(cell.text).points.map { ($0, cell.column) }
        }
    }

    private func isNote(_ cells: [GridCell], _ row: Int) -> Bool {
        guard let first = cells.first else { return true }
        let key = TableText.key(first.text)
        let marks = [
            "备注", "注:", "注1", "说明:", "填表", "填报", "审核", "联系人", "单位负责人", "附注", "考评组", "评分人",
            "考核人", "签字", "被考核单位(", "考核组", "单位(盖章", "打分人", "评审人", "*",
        ]
        if cells.count <= 4, marks.contains(where: key.hasPrefix) { return true }
        let isWhole = cells.count == 1 && isAcross(first, row)
        return isWhole && key.count > 40 && NamedPoints(first.text).points == nil
    }

    /// Whether a cell covers most of the table.
    private func isAcross(_ cell: GridCell, _ row: Int) -> Bool {
        let covered = grid.rows[row - 1].count { $0.row == cell.row && $0.column == cell.column }
        return covered >= 2 && covered * 3 >= grid.width * 2
    }

    /// A heading: one name over the whole width, or one of the outer kinds of an outline.
    private func section(_ cells: [GridCell], _ row: Int) -> Section? {
        let names = cells.filter {
            PointText($0.text) == nil && (!isSerial($0.column) || isAcross($0, row))
        }
        guard let first = names.first, names.count == 1 else { return nil }
        let numbered = Numbering.of(first.text)
        let isFirstLevel = layout.levels.first == first.column
        let isOuter =
            isFirstLevel
            && (numbered.flatMap { outline.firstIndex(of: $0.kind) } ?? Int.max)
                < outline.count - 1
        guard isAcross(first, row) || isOuter else { return nil }
        let named = NamedPoints(first.text)
        guard named.name.count <= 60 else { return nil }
        var stated: TableRow.Entry?
        if let (points, column) = points(in: row, cells), named.points == nil {
            _ = points
            stated = TableRow.Entry(text: grid.text(row, column), row: row, column: column)
        }
        return Section(
            rank: numbered?.kind.rawValue ?? (isAcross(first, row) ? -1 : 0),
            name: TableRow.Name(
                text: Numbering.stripped(named.name), points: named.points, stated: stated,
                row: row, column: first.column))
    }

    private func isSerial(_ column: Int) -> Bool { head.roles[column] == .serial }

    /// The kinds of numbers the first level mixes: an outline in one column.
    private static func outline(
        _ grid: TableGrid, _ layout: TableLayout, below row: Int
    ) -> [Numbering] {
        guard let column = layout.levels.first, row < grid.rows.count else { return [] }
        var kinds: Set<Numbering> = []
        for index in row..<grid.rows.count {
            let cell = grid.rows[index][column - 1]
            guard cell.row == index + 1, let (kind, _) = Numbering.of(cell.text) else { continue }
            kinds.insert(kind)
        }
        return kinds.count > 1 ? kinds.sorted { $0.rawValue < $1.rawValue } : []
    }
}
