import Exact
import Model

/// A row for each criterion: a table for each unit, or a column that names the unit.
extension ResultsReader {
    mutating func readRows(of table: IndicatorTable) {
        let whole = unit ?? named(table)?.id
        var isTold = false
        var sums: [String: Decimal128] = [:]
        let items = ItemGrouping(continued(table), splits: false).items
        // Where only losses are written, nothing lost is everything kept; a form that nobody
        // filled in says nothing of the kind.
        let charged = Set(
            items.flatMap(\.rows).filter { !$0.lost.isBlank }.map { TableText.key($0.unit) })
        let onlyLosses = table.head.column(.awarded) == nil
        for item in items {
            let rows = item.rows.filter { row in
                !row.awarded.isBlank || !row.lost.isBlank
                    || onlyLosses && charged.contains(TableText.key(row.unit))
            }
            guard let first = rows.first else { continue }
            rowCount += rows.count
            let place = table.place(of: first, max(first.awarded.column, first.lost.column))
            let own =
                first.unit.isEmpty ? nil : unit(named: first.unit)?.id ?? unit(in: first.unit)?.id
            guard let unit = own ?? whole else {
                if !isTold || !first.unit.isEmpty {
                    report(
                        .error, place, ResultsWording.noUnit,
                        found: first.unit.isEmpty ? nil : first.unit,
                        fix: ResultsWording.nameUnit)
                }
                isTold = true
                continue
            }
            guard let criterion = criterion(query(item), at: place) else { continue }
            let awarded = merged(rows, \.awarded)
            let lost = merged(rows, \.lost)
            let decided = decision(
                awarded, lost: onlyLosses && lost.isEmpty ? "0" : lost, of: criterion, at: place)
            guard let decided else { continue }
            let reasons = rows.map { TableText.line($0.reason) }.filter { !$0.isEmpty }
            add(
                decided, of: criterion, unit: unit, reason: reasons.joined(separator: "；"),
                at: place)
            if case .points(let points) = decided { sums[unit, default: 0] += points.amount }
        }
        checkSum(of: table, sums)
    }

    /// The table with the name of a unit in every row it goes on for.
    private func continued(_ table: IndicatorTable) -> IndicatorTable {
        var table = table
        var last = ""
        for index in table.rows.indices {
            if table.rows[index].unit.isEmpty {
                table.rows[index].unit = last
            } else {
                last = table.rows[index].unit
            }
        }
        return table
    }

    private func query(_ item: DraftItem) -> CriterionMatcher.Query {
        let names = item.first.names.compactMap { $0?.text }
        return CriterionMatcher.Query(
            code: item.first.serial,
            names: [item.name ?? "", item.content, item.rule, names.last ?? ""],
            path: names, points: item.stated?.most)
    }

    /// Results of rows that are one criterion are added up; one merged over them counts once.
    private func merged(
        _ rows: [TableRow], _ entry: (TableRow) -> TableRow.Entry
    ) -> String {
        var seen: Set<[Int]> = []
        let texts = rows.map(entry).filter {
            !$0.isBlank && seen.insert([$0.row, $0.column]).inserted
        }.map(\.text)
        guard texts.count > 1 else { return texts.first ?? "" }
        let numbers = texts.compactMap { Self.number(TableText.key($0)) }
        guard numbers.count == texts.count else { return texts.joined(separator: " ") }
        return numbers.reduce(0, +).reduced.plain
    }

    /// The unit that the sheet, the title or a line around the table names.
    private func named(_ table: IndicatorTable) -> Unit? {
        let texts = [table.grids[0].sheet, table.title].compactMap(\.self) + table.notes
        for text in texts { if let unit = unit(in: text) { return unit } }
        let name = table.grids[0].file.split(separator: "/").last.map(String.init) ?? ""
        return unit(in: name)
    }

    /// The sum that the table states for what the unit got.
    private mutating func checkSum(of table: IndicatorTable, _ sums: [String: Decimal128]) {
        guard sums.count == 1, let sum = sums.values.first,
            let total = table.totals.last(where: { $0.after == table.rows.count }),
            let column = table.head.column(.awarded)
        else { return }
        let text = TableText.key(table.grids[total.table].text(total.row, column))
        guard let stated = Self.number(text), stated != sum else { return }
        report(
            .warning, table.place(total.table, total.row, column),
            ResultsWording.otherSum(stated, sum))
    }
}
