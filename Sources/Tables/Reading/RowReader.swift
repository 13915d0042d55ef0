import Exact
import Model

/// Reads the rows below the head of a table.
struct RowReader {
    /// How a heading over rows ranks among others, by how it is numbered.
    private struct Section {
        let rank: Int
        let name: TableRow.Name
    }

    let grid: TableGrid
    private let index: Int
    private(set) var head: TableHead
    private var layout: TableLayout
    /// How the rows of an outline are numbered, from the outermost kind; empty for other tables.
    private let outline: [Numbering]
    /// Columns of names whose numbers in brackets are points: `健康情况（15）`.
    private let numbered: Set<Int>
    private var sections: [Section] = []
    private var last: TableRow?

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

    // MARK: - Rows that are scored

    private mutating func data(_ row: Int, _ table: inout IndicatorTable) -> TableRow {
        var names = sections.map { Optional($0.name) }
        names += levelNames(row)
        var result = TableRow(
            table: index, row: row, names: names,
            points: layout.points.map { entry(row, $0) } ?? .none)
        // `倒扣分值`: what stands below is taken off.
        if let column = layout.points, head.texts[column]?.contains("倒扣") ?? false,
            !result.points.isBlank, !result.points.text.hasPrefix("-")
        {
            result.points.text = "-" + result.points.text
        }
        for (column, role) in head.roles.sorted(by: { $0.key < $1.key }) {
            let text = TableText.trimmed(grid.text(row, column))
            guard !text.isEmpty else { continue }
            // A name merged into the columns beside it is no content of its own.
            if let cell = grid.cell(row, column), cell.column != column,
                layout.levels.contains(cell.column), !role.isName
            {
                continue
            }
            add(text, role, row, column, to: &result)
        }
        grade(row, &result)
        for column in 1...max(grid.width, 1) where head.roles[column] == nil {
            guard let cell = grid.cell(row, column), cell.column == column, !cell.isBlank else {
                continue
            }
            let text = TableText.line(cell.text)
            result.others.append(head.texts[column].map { "\($0)：\(text)" } ?? text)
        }
        flaws(row, &table)
        return result
    }

    private func add(
        _ text: String, _ role: ColumnRole, _ row: Int, _ column: Int, to result: inout TableRow
    ) {
        func joined(_ old: String) -> String {
            TableText.sentences([old, text].filter { !$0.isEmpty })
        }
        switch role {
        case .serial: if result.serial.isEmpty { result.serial = TableText.line(text) }
        case .name, .points: break
        case .content: result.content = joined(result.content)
        case .rule:
            result.rule = joined(result.rule)
            result.ruleRow = grid.cell(row, column)?.row ?? row
        case .method: result.method = joined(result.method)
        case .responsible: result.responsible = joined(result.responsible)
        case .due: result.due = joined(result.due)
        case .basis: result.basis = joined(result.basis)
        case .fix: result.fix = joined(result.fix)
        case .note: result.note = joined(result.note)
        case .reason: result.reason = joined(result.reason)
        case .unit: result.unit = TableText.line(text)
        case .awarded: if result.awarded.isBlank { result.awarded = entry(row, column) }
        case .lost: if result.lost.isBlank { result.lost = entry(row, column) }
        }
    }

    /// The grades of a row: the heads name them, or the cells below the points do.
    private func grade(_ row: Int, _ result: inout TableRow) {
        let grades = head.grades.map { grade in
            Grade(
                label: grade.label ?? TableText.line(grid.text(row, grade.column)),
                points: grade.points)
        }
        guard let best = head.grades.first, grades.allSatisfy({ !$0.label.isEmpty }),
            Set(grades.map(\.label)).count == grades.count
        else { return }
        result.grades = grades
        if best.label != nil, layout.points == nil, result.points.isBlank {
            result.points = TableRow.Entry(
                text: best.points.plain, row: row, column: best.column)
        }
    }

    private func entry(_ row: Int, _ column: Int) -> TableRow.Entry {
        guard let cell = grid.cell(row, column), !cell.isBlank else {
            return TableRow.Entry(text: "", row: row, column: column)
        }
        return TableRow.Entry(text: TableText.line(cell.text), row: cell.row, column: cell.column)
    }

    /// The names of a row; a level that is left blank is that of the row above while the levels
    /// above it are the same.
    private func levelNames(_ row: Int) -> [TableRow.Name?] {
        let above = last.map { Array($0.names.dropFirst(sections.count)) } ?? []
        var isSame = true
        var names: [TableRow.Name?] = []
        for (level, column) in layout.levels.enumerated() {
            guard let cell = grid.cell(row, column) else { continue }
            let earlier = level < above.count ? above[level] : nil
            if cell.isBlank {
                names.append(isSame ? earlier : nil)
                continue
            }
            // One cell over several levels is the first of them.
            if layout.levels.prefix(level).contains(cell.column) {
                names.append(nil)
                continue
            }
            let named = NamedPoints(cell.text, isSaid: numbered.contains(column))
            let text = Numbering.stripped(named.name)
            if let earlier, isSame, TableText.key(earlier.text) == TableText.key(text) {
                names.append(earlier)
                continue
            }
            isSame = false
            let stated = layout.levelPoints[level].map { entry(row, $0) }
            names.append(
                TableRow.Name(
                    text: text.isEmpty ? TableText.line(cell.text) : text, points: named.points,
                    stated: stated.flatMap { $0.isBlank ? nil : $0 }, row: cell.row,
                    column: cell.column))
        }
        return names
    }
}
