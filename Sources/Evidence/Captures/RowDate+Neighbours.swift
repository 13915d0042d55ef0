import Exact
import Markup

/// What tells more about a row's day than its text: the head of its table, the
/// attributes of its elements.
extension RowDate {
    /// The day below a head that says 发布 or 公开, in a row that gives several:
    /// 成文日期 may stand behind 发布日期.
    static func published(in row: ListRows.Row) -> CivilDate? {
        guard let line = row.parts.first, row.parts.count == 1, line.name == "tr" else {
            return nil
        }
        let cells = cells(of: line)
        let days = cells.indices.filter { index in
            let text = cells[index].text(limit: 200)
            return text.count <= 24 && DateScanner.first(in: text) != nil
        }
        guard days.count > 1, let head = head(of: line), head.count == cells.count else {
            return nil
        }
        let wanted = days.first { index in
            let text = TextNormalization.squeezed(head[index].text(limit: 200))
            return text.count <= 12 && (text.holds("发布") || text.holds("公开"))
        }
        return wanted.flatMap { DateScanner.first(in: cells[$0].text(limit: 200)) }
    }

    private static func cells(of line: HTMLNode) -> [HTMLNode] {
        line.elements.filter { $0.name == "td" || $0.name == "th" }
    }

    /// The cells of the first line of the table.
    private static func head(of line: HTMLNode) -> [HTMLNode]? {
        guard let table = line.surroundingTable, let first = table.firstDescendant("tr"),
            first != line
        else { return nil }
        return cells(of: first)
    }

    /// The whole day of a row that shows month and day, where the row names it
    /// besides: in `<span title="2022-06-28">06-28</span>`, in the tooltip.
    static func whole(month: Int, day: Int, in row: ListRows.Row) -> CivilDate? {
        var texts = [row.link.title]
        for part in row.parts {
            let elements =
                [part] + part.descendants("span").prefix(12) + part.descendants("time").prefix(4)
                + part.descendants("em").prefix(4)
            for element in elements {
                texts += ["title", "datetime"].compactMap(element.attribute)
            }
        }
        for text in texts where text.utf8.count < 2_000 {
            let found = DateScanner.all(in: text).map(\.date)
            if let date = found.first(where: { $0.month == month && $0.day == day }) {
                return date
            }
        }
        return nil
    }
}
