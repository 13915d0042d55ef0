import Exact
import Model

/// Finds the table of indicators in a file and reads it.
enum TableReader {
    private struct Candidate {
        let first: Int
        let head: TableHead
        var table: IndicatorTable
    }

    /// The table named `name` (a sheet, or the number of a table from 1), or the one with most rows.
    ///
    /// - Throws: why there is none.
    static func read(
        _ file: TableFile, named name: String? = nil
    ) throws(RejectedInput) -> IndicatorTable {
        let candidates = candidates(in: file)
        let wanted = candidates.filter { candidate in
            guard let name else { return true }
            let grid = file.grids[candidate.first]
            return grid.sheet.map(TableText.key) == TableText.key(name)
                || String(candidate.first + 1) == name
        }
        if name == nil, file.workbook != nil,
            var joined = SheetJoining.joined(candidates.map(\.table))
        {
            joined.notices = file.notices + joined.notices
            return joined
        }
        let rows = wanted.map(\.table.rows.count).max() ?? 0
        guard var chosen = wanted.first(where: { $0.table.rows.count == rows })?.table, rows > 0
        else { throw RejectedInput(nothing(in: file, named: name, candidates.map(\.table))) }
        let others = candidates.filter {
            !$0.table.rows.isEmpty && $0.table.grids.first != chosen.grids.first
        }
        if name == nil, !others.isEmpty {
            let names = others.map { label(file.grids[$0.first], $0.first) }
            chosen.notices.append(
                Notice(
                    .warning, at: chosen.grids.first?.place(0), TablesWording.otherTables,
                    found: names.joined(separator: "、"), fix: TablesWording.chooseTable))
        }
        chosen.notices = file.notices + chosen.notices
        return chosen
    }

    /// Every table with a head and something below it, each with the number of its first grid.
    static func all(_ file: TableFile) -> [(index: Int, table: IndicatorTable)] {
        candidates(in: file).filter { !$0.table.rows.isEmpty }.map { ($0.first, $0.table) }
    }

    /// The tables with a head; those that go on with the one before are part of it.
    private static func candidates(in file: TableFile) -> [Candidate] {
        var found: [Candidate] = []
        var reader: RowReader?
        // What stands before tables that are none of indicators: forms, covers.
        var above: [String] = []
        let headings = SectionHeadings(file)
        for (index, grid) in file.grids.enumerated() {
            let head = TableHead(grid)
            let isDocument = file.workbook == nil
            if let head, let last = found.last, isDocument, head.isSame(as: last.head),
                !isAnother(grid, head, than: last.table), var next = reader
            {
                next = RowReader(
                    grid, index: last.table.grids.count, head: head, continuing: next)
                if let heading = headings[index] { next.enter(heading) }
                var table = appended(grid, to: last.table)
                next.read(from: head.rows.upperBound, into: &table)
                found[found.count - 1].table = table
                reader = next
            } else if let head {
                var next = RowReader(grid, index: 0, head: head)
                if let heading = headings[index] { next.enter(heading) }
                found.append(candidate(index, grid, head, above, &next))
                (reader, above) = (next, [])
            } else if let last = found.last, isDocument, grid.width == last.table.grids[0].width,
                let previous = reader
            {
                // A page break cut the table and left the head behind.
                var next = RowReader(
                    grid, index: last.table.grids.count, head: last.head, continuing: previous)
                var table = appended(grid, to: last.table)
                next.read(from: 0, into: &table)
                found[found.count - 1].table = table
                reader = next
            } else if let (turned, head) = sideways(grid) {
                var next = RowReader(turned, index: 0, head: head)
                var candidate = candidate(index, turned, head, above, &next)
                candidate.table.notices.append(
                    Notice(.info, at: grid.place(0), TablesWording.turned))
                found.append(candidate)
                (reader, above) = (nil, [])
            } else {
                above += grid.preface
            }
        }
        return found
    }

    /// Whether a table with the head of the one before is one for other units, not its next part:
    /// both come to the same total, under names that are the same.
    private static func isAnother(
        _ grid: TableGrid, _ head: TableHead, than former: IndicatorTable
    ) -> Bool {
        var reader = RowReader(grid, index: 0, head: head)
        var table = IndicatorTable(grids: [grid], head: head)
        reader.read(from: head.rows.upperBound, into: &table)
        func names(_ table: IndicatorTable) -> Set<String> {
            Set(table.rows.compactMap { ($0.names.first ?? nil).map { TableText.key($0.text) } })
        }
        func sum(_ table: IndicatorTable) -> Decimal128 {
            ItemGrouping(table).items.compactMap { $0.stated?.most }.reduce(0, +)
        }
        let (one, other) = (sum(former), sum(table))
        let shared = names(former).intersection(names(table)).count
        return one > 0 && one == other && (shared > 1 || shared == 1 && one == 100)
    }

    private static func candidate(
        _ index: Int, _ grid: TableGrid, _ head: TableHead, _ above: [String],
        _ reader: inout RowReader
    ) -> Candidate {
        var table = IndicatorTable(grids: [grid], head: head)
        begin(&table, grid, head, above)
        reader.read(from: head.rows.upperBound, into: &table)
        table.notes += grid.postscript
        return Candidate(first: index, head: head, table: table)
    }

    /// A table whose heads stand in its first column, turned.
    private static func sideways(_ grid: TableGrid) -> (TableGrid, TableHead)? {
        guard grid.rows.count <= TableGrid.mostColumns else { return nil }
        let turned = grid.turned
        guard let head = TableHead(turned), head.rows.lowerBound == 1 else { return nil }
        return (turned, head)
    }

    private static func appended(_ grid: TableGrid, to table: IndicatorTable) -> IndicatorTable {
        var result = IndicatorTable(grids: table.grids + [grid], head: table.head)
        result.title = table.title
        result.rows = table.rows
        result.read = table.read
        result.totals = table.totals
        result.notes = table.notes + grid.postscript
        result.notices = table.notices
        return result
    }

    /// The title is the longest line above the head that does not read like a remark.
    private static func begin(
        _ table: inout IndicatorTable, _ grid: TableGrid, _ head: TableHead, _ above: [String]
    ) {
        var lines = above + grid.preface
        for row in 1..<max(head.rows.lowerBound, 1) {
            for cell in grid.distinct(row) where cell.row == row {
                lines.append(TableText.line(cell.text))
                table.read.append(
                    ReadRow(table: 0, row: row, kind: .title, text: TableText.line(cell.text)))
            }
        }
        for row in head.rows {
            let text = grid.distinct(row).filter { $0.row == row }.map { TableText.line($0.text) }
            guard !text.isEmpty else { continue }
            table.read.append(
                ReadRow(
                    table: 0, row: row, kind: .head, text: text.joined(separator: " | ")))
        }
        let titles = lines.map(TableText.line).filter { line in
            (6...60).contains(line.count) && !line.hasPrefix("附件") && !line.hasPrefix("注")
                && !line.hasPrefix("单位") && !line.contains("：")
                && ![.part, .chapter, .section].contains(Numbering.of(line)?.kind)
        }
        let words = ["指标", "考核", "考评", "评估", "测评", "评分", "评议", "标准", "细则", "方案", "得分"]
        table.title =
            titles.last { line in words.contains { line.contains($0) } }
            ?? titles.max { $0.count < $1.count }
        table.notes += lines.filter { $0 != table.title }
    }

    private static func label(_ grid: TableGrid, _ index: Int) -> String {
        grid.sheet ?? String(index + 1)
    }

    private static func nothing(
        in file: TableFile, named name: String?, _ candidates: [IndicatorTable]
    ) -> Notice {
        let names = file.grids.enumerated().map { label($1, $0) }.joined(separator: "、")
        if name != nil, file.grids.indices.contains(0) {
            return Notice(
                .error, at: Place(file: file.file), TablesWording.noSuchTable, found: name,
                wanted: Wording(verbatim: TableText.quoted(names, limit: 200)),
                fix: TablesWording.chooseTable)
        }
        let first = file.grids.first { !$0.rows.isEmpty }
        return Notice(
            .error, at: first?.place(1) ?? Place(file: file.file),
            candidates.isEmpty ? TablesWording.noHead : TablesWording.noRows,
            found: first.map {
                TableText.quoted($0.distinct(1).map(\.text).joined(separator: " "))
            },
            wanted: TablesWording.aHead, fix: TablesWording.addHead)
    }
}
