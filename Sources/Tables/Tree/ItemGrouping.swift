import Exact

/// Puts rows together that are one criterion, and tells those apart that are several.
struct ItemGrouping {
    private let table: IndicatorTable
    private(set) var items: [DraftItem] = []

    /// - Parameter splits: whether a cell that holds several criteria is cut into them.
    init(_ table: IndicatorTable, splits: Bool = true) {
        self.table = table
        var groups: [[TableRow]] = []
        for row in Self.owning(table.rows) {
            if let last = groups.last?.last, Self.belongs(row, to: last) {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        items = groups.flatMap(Self.items)
        if splits { items = items.flatMap(Self.parts) }
    }

    /// A name that several rows share has its points for all of them: where each row states its own,
    /// they are not those of the first.
    private static func owning(_ rows: [TableRow]) -> [TableRow] {
        var rows = rows
        for index in rows.indices.dropLast() {
            let (row, next) = (rows[index], rows[index + 1])
            guard let name = row.names.last ?? nil, name.points != nil, row.points.isBlank,
                next.points.isBlank, row.content.isEmpty, next.content.isEmpty,
                same(name, next.names.last ?? nil),
                NamedPoints(row.rule, bracketsOnly: true).points != nil,
                NamedPoints(next.rule, bracketsOnly: true).points != nil
            else { continue }
            rows[index].points.text =
                NamedPoints(row.rule, bracketsOnly: true).points?.most.map { $0.plain } ?? ""
            rows[index].points.row = row.row
        }
        return rows
    }

    /// Whether a row goes on with the criterion of the row above.
    private static func belongs(_ row: TableRow, to last: TableRow) -> Bool {
        guard row.names.count == last.names.count else { return false }
        let upper = zip(row.names.dropLast(), last.names.dropLast())
        let isSameParent = upper.allSatisfy { same($0, $1) }
        let isShared =
            !row.points.isBlank && row.table == last.table
            && row.points.row == last.points.row && row.points.column == last.points.column
        if isShared { return isSameParent }
        let isSameName = isSameParent && same(row.names.last ?? nil, last.names.last ?? nil)
        return row.points.isBlank && isSameName && own(row) == nil
            && !(row.rule.isEmpty && row.content.isEmpty && row.awarded.isBlank)
    }

    private static func same(_ one: TableRow.Name?, _ other: TableRow.Name?) -> Bool {
        one.map { TableText.key($0.text) } == other.map { TableText.key($0.text) }
    }

    /// The points a row states in its own texts.
    private static func own(_ row: TableRow) -> PointText? {
        if let points = NamedPoints(row.content, bracketsOnly: true).points { return points }
        if let name = row.names.last ?? nil, name.row == row.row, let points = name.points {
            return points
        }
        return (row.content.isEmpty ? NamedPoints(row.rule, bracketsOnly: true).points : nil)
    }

    /// Rows that share points but state their own are criteria of their own.
    private static func items(_ rows: [TableRow]) -> [DraftItem] {
        let owned = rows.map(own)
        if rows.count > 1, owned.allSatisfy({ $0 != nil }) {
            return rows.map { item([$0], stated: own($0)) }
        }
        let stated = PointText(rows[0].points.text) ?? (rows.count == 1 ? owned[0] : nil)
        return [item(rows, stated: stated)]
    }

    /// The criteria in the cell of an item, where they come to its points.
    private static func parts(_ item: DraftItem) -> [DraftItem] {
        guard item.rows.count == 1 else { return [item] }
        let text = item.rule.isEmpty ? item.content : item.rule
        let parts = RuleParts(text)
        let stated = item.stated ?? (item.first.names.last ?? nil)?.points
        guard parts.parts.count > 1, stated?.most.map({ $0 == parts.sum }) ?? true else {
            return [item]
        }
        return parts.parts.map { part in
            var result = item
            result.name = part.name
            result.rule = part.rule
            if item.rule.isEmpty { result.content = "" }
            result.stated = part.points
            result.isPart = true
            return result
        }
    }

    private static func item(_ rows: [TableRow], stated: PointText?) -> DraftItem {
        func texts(_ text: (TableRow) -> String) -> [String] {
            var seen: Set<String> = []
            return rows.map { TableText.trimmed(text($0)) }
                .filter { !$0.isEmpty && seen.insert($0).inserted }
        }
        var item = DraftItem(
            rows: rows, content: TableText.sentences(texts(\.content)),
            rule: TableText.sentences(texts(\.rule)))
        item.stated = stated
        if rows.count == 1 { item.grades = rows[0].grades }
        let text = TableText.key(rows[0].points.text)
        if stated == nil, text.hasPrefix("-"), let points = PointText(String(text.dropFirst())) {
            item.stated = points
            item.isPenalty = true
        }
        item.column = rows[0].points.column
        let names = texts { ($0.names.last ?? nil)?.text ?? "" }
        item.name = names.isEmpty ? nil : names.joined(separator: "、")
        return item
    }
}
