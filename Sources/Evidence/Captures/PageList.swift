import Exact
import Markup

/// The entries of a list page, whatever its template is made of.
struct PageList {
    /// All rows in the order of the page. What those without a day lead to may
    /// have one.
    let rows: [ListItem]

    /// Entries with a day of their own.
    var items: [ListItem] { rows.filter { $0.date != nil } }

    /// Rows with a link but no day.
    var undated: [ListItem] { rows.filter { $0.date == nil } }

    /// A list of nothing.
    init() {
        rows = []
    }

    /// Reads the list in `content`, which is what `page` holds.
    init(_ content: PageContent, of page: Page) {
        let crumbs = Self.crumbs(content)
        let links = content.contentLinks.filter { link in
            link.kind == .anchor && link.node.name == "a" && !PageTurns.isTurn(link)
                && !link.label.isEmpty
                && !Self.stands(link.node, in: crumbs)
        }
        var rows = ListRows(links, of: page.address).rows.map { (row: $0, place: $0.link.node) }
        for island in DataIsland.all(in: content) {
            rows += ListRows(island.links, of: page.address).rows.map { ($0, island.script) }
        }
        rows = Self.ownRows(rows, of: page.address)
        let dated = Self.datedGroups(rows.map(\.row))
        let names = dated.isEmpty ? Self.navigation(rows.map(\.row)) : []
        let speaks = Self.speaks(rows.map(\.row))
        self.rows = rows.compactMap { row, place in
            // Names of columns beside a list are no entries of it.
            guard dated.isEmpty || dated.contains(row.group), !names.contains(row.group) else {
                return nil
            }
            return Self.item(row, page, at: place.path, speaks: speaks)
        }
    }

    /// The lists whose rows have days; also those built like a neighbour that
    /// has, because a list may come in groups.
    private static func datedGroups(_ rows: [ListRows.Row]) -> Set<HTMLNode> {
        let dated = Set(rows.filter { $0.day != nil }.map(\.group))
        let forms = Set(dated.compactMap { place(of: $0) })
        return dated.union(rows.map(\.group).filter { place(of: $0).map(forms.contains) ?? false })
    }

    private struct GroupPlace: Hashable {
        let parent: HTMLNode
        let form: String
    }

    private static func place(of group: HTMLNode) -> GroupPlace? {
        guard let parent = group.parent, parent.name != "body" else { return nil }
        return GroupPlace(parent: parent, form: ListRows.form(group))
    }

    /// Whether the days of the list are those its rows tell in sentences: most
    /// rows have no other.
    private static func speaks(_ rows: [ListRows.Row]) -> Bool {
        var told = 0
        var own = 0
        for row in rows {
            switch row.day {
            case .spoken: told += 1
            case .whole, .yearless: own += 1
            case nil: break
            }
        }
        return told > own
    }

    /// The rows without lists that lead away: where one list of the page leads
    /// into the folder of the page, one that hardly does shows what is new or
    /// read most elsewhere. A list without days that leads to other sites is
    /// none either.
    private static func ownRows(
        _ rows: [(row: ListRows.Row, place: HTMLNode)], of page: WebAddress
    ) -> [(row: ListRows.Row, place: HTMLNode)] {
        let folder = page.path[...(page.path.lastIndex(of: "/") ?? page.path.startIndex)]
        var all: [HTMLNode: Int] = [:]
        var own: [HTMLNode: Int] = [:]
        var isDated: Set<HTMLNode> = []
        for (row, _) in rows {
            all[row.group, default: 0] += 1
            if row.day != nil { isDated.insert(row.group) }
            guard folder.utf8.count > 1, let address = row.link.address,
                address.host == page.host, address.path.hasPrefix(folder)
            else { continue }
            own[row.group, default: 0] += 1
        }
        let home = all.keys.filter { own[$0, default: 0] * 2 >= all[$0, default: 0] }
            .filter(isDated.contains)
        return rows.filter { row, _ in
            if !isDated.contains(row.group), let host = row.link.address?.host, !host.isEmpty,
                host != page.host
            {
                return false
            }
            return home.isEmpty || !isDated.contains(row.group) || home.contains(row.group)
        }
    }

    /// The lists without days whose entries are short and lead to folders:
    /// navigation that no class marks as such.
    private static func navigation(_ rows: [ListRows.Row]) -> Set<HTMLNode> {
        var lists: [HTMLNode: Bool] = [:]
        for row in rows {
            let label = TextNormalization.squeezed(row.link.label)
            let isName = label.count <= 8 && (row.link.address.map(isFolder) ?? false)
            lists[row.group] = (lists[row.group] ?? true) && isName
        }
        return Set(lists.filter(\.value).keys)
    }

    private static func isFolder(_ address: WebAddress) -> Bool {
        let last = address.path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        return last.isEmpty || last.hasPrefix("index.") || last.hasPrefix("default.")
            || last.hasPrefix("list.")
    }

    private static let crumbWords = [
        "当前位置", "所在位置", "当前的位置", "您的位置", "现在的位置", "现在位置",
    ]

    /// The lines of bread crumbs, which no class need mark as such.
    private static func crumbs(_ content: PageContent) -> Set<HTMLNode> {
        var found: Set<HTMLNode> = []
        for block in content.blocks where block.text.utf8.count < 900 {
            let text = String(TextNormalization.squeezed(block.text).prefix(20))
            guard crumbWords.contains(where: { text.holds($0) }),
                DateScanner.first(in: block.text) == nil,
                block.node.textBytes(.source, limit: 400).count < 400
            else { continue }
            found.insert(block.node)
        }
        return found
    }

    private static func stands(_ node: HTMLNode, in lines: Set<HTMLNode>) -> Bool {
        guard !lines.isEmpty else { return false }
        var current = node.parent
        for _ in 0..<4 {
            guard let element = current else { return false }
            if lines.contains(element) { return true }
            current = element.parent
        }
        return false
    }

    private static func item(
        _ row: ListRows.Row, _ page: Page, at place: String, speaks: Bool
    ) -> ListItem {
        let link = row.link
        let address = link.address.flatMap { $0.isFetchable ? $0 : nil }
        var date: CivilDate?
        var yearless: RowDate.Day?
        switch row.day {
        case .whole(let day): date = RowDate.published(in: row) ?? day
        case .spoken(let day): date = speaks ? day : nil
        case .yearless(let month, let day):
            yearless = row.day
            // The address or the row itself may say of which year the day is.
            date =
                address.flatMap { AddressDate.find(in: $0) }.flatMap {
                    $0.month == month && $0.day == day ? $0 : nil
                } ?? RowDate.whole(month: month, day: day, in: row)
        case nil: break
        }
        return ListItem(
            title: RowTitle.of(row), date: date, isDated: date != nil, yearless: yearless,
            address: address, page: page, locator: place)
    }
}
