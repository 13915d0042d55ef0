import Exact
import Model

/// Puts sheets together that hold one table, a first-level indicator on each.
enum SheetJoining {
    /// The tables as one, where their heads are the same, their first levels have no name in common
    /// and only together they come to 100 points; `nil` where they are tables of their own.
    static func joined(_ tables: [IndicatorTable]) -> IndicatorTable? {
        let tables = tables.filter { !$0.rows.isEmpty }
        guard tables.count > 1, let first = tables.first,
            tables.allSatisfy({ $0.head.isSame(as: first.head) })
        else { return nil }
        let names = tables.map { table in
            Set(table.rows.compactMap { ($0.names.first ?? nil).map { TableText.key($0.text) } })
        }
        let sums = tables.map { table in
            ItemGrouping(table).items.compactMap { $0.stated?.most }.reduce(0, +)
        }
        guard names.map(\.count).reduce(0, +) == Set(names.joined()).count,
            names.allSatisfy({ !$0.isEmpty }), sums.reduce(0, +) == 100,
            sums.allSatisfy({ $0 < 100 && $0 > 0 })
        else { return nil }
        var result = IndicatorTable(grids: tables.flatMap(\.grids), head: first.head)
        result.title = first.title.map { title(of: $0, sheet: first.grids[0].sheet) }
        for table in tables { append(table, to: &result) }
        result.notices.append(
            Notice(
                .info, at: Place(file: first.grids[0].file), TablesWording.sheetsJoined,
                found: tables.compactMap { $0.grids[0].sheet }.joined(separator: "、")))
        return result
    }

    /// The title of the first sheet without what it says of that sheet: `（主动公开，60分）`.
    private static func title(of title: String, sheet: String?) -> String {
        guard let sheet, let open = title.lastIndex(where: { "（(".contains($0) }),
            let close = title[open...].firstIndex(where: { "）)".contains($0) }),
            title[open...close].contains(sheet)
        else { return title }
        return TableText.trimmed(title[..<open] + title[title.index(after: close)...])
    }

    private static func append(_ table: IndicatorTable, to result: inout IndicatorTable) {
        let offset = result.grids.firstIndex { $0 == table.grids[0] } ?? 0
        let before = result.rows.count
        result.rows += table.rows.map { row in
            var row = row
            row.table += offset
            return row
        }
        result.read += table.read.map {
            ReadRow(table: $0.table + offset, row: $0.row, kind: $0.kind, text: $0.text)
        }
        // The sum of a sheet is one of a part.
        result.totals += table.totals.map {
            IndicatorTable.Total(
                label: "小计", points: $0.points, table: $0.table + offset, row: $0.row,
                column: $0.column, after: $0.after + before)
        }
        result.notes += table.notes
        result.notices += table.notices
    }
}
