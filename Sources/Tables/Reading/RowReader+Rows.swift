import Exact
import Model

/// Rows that are scored.
extension RowReader {
    mutating func data(_ row: Int, _ table: inout IndicatorTable) -> TableRow {
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
