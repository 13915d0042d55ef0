import Exact
import Model

/// A column for each unit, or a row for each unit.
extension ResultsReader {
    /// Heads that name units, beside a table of criteria.
    mutating func readWide(_ grid: TableGrid) -> Bool {
        guard let (head, columns) = unitHeads(of: grid) else { return false }
        let layout = TableHead(grid)
        for row in (head + 1)..<max(grid.rows.count + 1, head + 1) {
            let cells = grid.distinct(row).filter { columns[$0.column] == nil }
            guard let first = cells.first, !isSum(first.text) else { continue }
            let texts = cells.filter { PointText($0.text) == nil }.map { TableText.line($0.text) }
            guard !texts.isEmpty else { continue }
            let code = cells.map { TableText.key($0.text) }.first { $0.contains(".") } ?? ""
            let points = (layout?.columns(\.isPoints) ?? []).compactMap {
                PointText(grid.text(row, $0))?.most
            }
            let results = columns.keys.sorted().filter { !TableText.isBlank(grid.text(row, $0)) }
            guard let column = results.first else { continue }
            let query = CriterionMatcher.Query(
                code: code, names: texts.reversed(), path: texts, points: points.last)
            guard let criterion = criterion(query, at: grid.place(row, column)) else { continue }
            for column in results {
                guard let unit = columns[column] else { continue }
                rowCount += 1
                add(grid.text(row, column), criterion, unit, grid.place(row, column))
            }
        }
        return true
    }

    /// A row for each unit, heads that name criteria.
    mutating func readAcross(_ grid: TableGrid) -> Bool {
        guard let column = unitColumn(of: grid) else { return false }
        let rows = (1...max(grid.rows.count, 1)).filter {
            unit(named: grid.text($0, column)) != nil
        }
        guard let first = rows.first, first > 1 else { return false }
        var criteria: [Int: Criterion] = [:]
        for other in 1...grid.width where other != column {
            var names: [String] = []
            for row in 1..<first where !TableText.isBlank(grid.text(row, other)) {
                names.insert(TableText.line(grid.text(row, other)), at: 0)
            }
            guard let name = names.first, !isSum(name) else { continue }
            let query = CriterionMatcher.Query(
                code: name, names: Array(names.prefix(1)), path: Array(names.dropFirst()),
                points: names.compactMap { NamedPoints($0).points?.most }.first)
            if case .found(let criterion) = matcher.match(query) { criteria[other] = criterion }
        }
        guard criteria.count >= 2 else { return false }
        for row in rows {
            guard let unit = unit(named: grid.text(row, column)) else { continue }
            for (other, criterion) in criteria.sorted(by: { $0.key < $1.key }) {
                let text = grid.text(row, other)
                guard !TableText.isBlank(text) else { continue }
                rowCount += 1
                add(text, criterion, unit, grid.place(row, other))
            }
        }
        return true
    }

    private mutating func add(
        _ text: String, _ criterion: Criterion, _ unit: Unit, _ place: Place
    ) {
        guard let decision = decision(text, of: criterion, at: place) else { return }
        add(decision, of: criterion, unit: unit.id, reason: "", at: place)
    }

    private func unitHeads(of grid: TableGrid) -> (row: Int, columns: [Int: Unit])? {
        for row in 1...max(min(grid.rows.count, 60), 1) where !grid.rows.isEmpty {
            var columns: [Int: Unit] = [:]
            for cell in grid.distinct(row) where cell.row == row {
                if let unit = unit(named: cell.text) { columns[cell.column] = unit }
            }
            if columns.count >= 2 { return (row, columns) }
        }
        return nil
    }

    private func unitColumn(of grid: TableGrid) -> Int? {
        guard grid.width > 2 else { return nil }
        return (1...min(grid.width, 4)).first { column in
            let names = grid.rows.compactMap { unit(named: $0[column - 1].text)?.id }
            return Set(names).count >= 2 && Set(names).count == names.count
        }
    }

    private func isSum(_ text: String) -> Bool {
        let key = TableText.key(text)
        return ["合计", "小计", "总计", "总分", "总得分", "平均", "排名", "名次"].contains(where: key.hasPrefix)
    }
}
