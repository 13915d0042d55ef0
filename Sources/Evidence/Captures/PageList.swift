import Exact
import Markup

/// The entries of a list page: `li` and table rows with a link and a day, and
/// where a page has none of these, links that stand together with a day.
struct PageList {
    /// Entries with a day of their own, in the order of the page.
    let items: [ListItem]
    /// Rows with a link but no day; what they lead to may have one.
    let undated: [ListItem]

    /// A list of nothing.
    init() {
        items = []
        undated = []
    }

    /// Reads the list in `content`, which is what `page` holds.
    init(_ content: PageContent, of page: Page) {
        let labels = Dictionary(
            content.contentLinks.lazy.filter { $0.kind == .anchor }.map { ($0.node, $0) },
            uniquingKeysWith: { first, _ in first })
        var dated: [ListItem] = []
        var undated: [ListItem] = []
        for row in Self.rows(content) {
            guard let item = Self.item(row, labels, page) else { continue }
            if item.date == nil { undated.append(item) } else { dated.append(item) }
        }
        if dated.isEmpty {
            let titles = Self.titleCounts(content.contentLinks)
            dated = content.contentLinks.compactMap { Self.item(around: $0, titles, page) }
        }
        items = dated
        self.undated = undated
    }

    private static let rowNames: Set<String> = ["li", "tr", "dd"]

    /// The innermost rows of the content that hold a link.
    private static func rows(_ content: PageContent) -> [HTMLNode] {
        var rows: [HTMLNode] = []
        var seen: Set<HTMLNode> = []
        for link in content.contentLinks where link.kind == .anchor {
            var node = link.node.parent
            while let current = node {
                if rowNames.contains(current.name) {
                    if seen.insert(current).inserted { rows.append(current) }
                    break
                }
                node = current.parent
            }
        }
        // A row around other rows is layout.
        let outer = Set(rows.flatMap { ancestors(of: $0) })
        return rows.filter { !outer.contains($0) }
    }

    private static func ancestors(of node: HTMLNode) -> [HTMLNode] {
        var found: [HTMLNode] = []
        var current = node.parent
        while let element = current {
            if rowNames.contains(element.name) { found.append(element) }
            current = element.parent
        }
        return found
    }

    /// The entry a row stands for; its longest link names it.
    private static func item(
        _ row: HTMLNode, _ labels: [HTMLNode: HTMLLink], _ page: Page
    ) -> ListItem? {
        let links = row.descendants("a").compactMap { labels[$0] }
        guard
            let link = links.max(by: { length($0) < length($1) }), length(link) > 0,
            !PageTurns.isTurn(link)
        else { return nil }
        let date = RowDate.find(in: row, besides: link.node)
        return ListItem(
            title: title(of: link), date: date, isDated: date != nil,
            address: link.address.flatMap { $0.isFetchable ? $0 : nil }, page: page,
            locator: link.node.path)
    }

    /// The entry that a link outside of any row stands for, when it is the
    /// only one of its surroundings that is as long as a title.
    private static func item(
        around link: HTMLLink, _ titles: [HTMLNode: Int], _ page: Page
    ) -> ListItem? {
        guard link.kind == .anchor, length(link) >= 6, !PageTurns.isTurn(link) else { return nil }
        var node = link.node.parent
        for _ in 0..<4 {
            guard let current = node, current.name != "body" else { return nil }
            guard titles[current, default: 0] <= 1 else { return nil }
            if let date = RowDate.find(in: current, besides: link.node) {
                return ListItem(
                    title: title(of: link), date: date, isDated: true,
                    address: link.address.flatMap { $0.isFetchable ? $0 : nil }, page: page,
                    locator: link.node.path)
            }
            node = current.parent
        }
        return nil
    }

    /// For each element how many links as long as a title stand in it.
    /// Counted once for the page: links in one crowd would each count it anew.
    private static func titleCounts(_ links: [HTMLLink]) -> [HTMLNode: Int] {
        var counts: [HTMLNode: Int] = [:]
        for link in links
        where link.kind == .anchor && link.node.name == "a" && length(link) >= 6 {
            var node = link.node.parent
            while let current = node {
                counts[current, default: 0] += 1
                node = current.parent
            }
        }
        return counts
    }

    private static func length(_ link: HTMLLink) -> Int {
        TextNormalization.squeezed(link.label).count
    }

    /// The label without a day that stands in the link itself.
    private static func title(of link: HTMLLink) -> String {
        let label = TextNormalization.collapsed(link.label)
        guard link.title.isEmpty, let match = DateScanner.all(in: label).last else { return label }
        let scalars = Array(label.unicodeScalars)
        let before = String(String.UnicodeScalarView(scalars[..<match.range.lowerBound]))
        let after = String(String.UnicodeScalarView(scalars[match.range.upperBound...]))
        let brackets: Set<Character> = ["[", "]", "(", ")", "（", "）", "【", "】", " "]
        let isAlone = (before.allSatisfy(brackets.contains), after.allSatisfy(brackets.contains))
        if isAlone.1, !isAlone.0 { return trimmed(before, brackets) }
        if isAlone.0, !isAlone.1 { return trimmed(after, brackets) }
        return label
    }

    private static func trimmed(_ text: String, _ set: Set<Character>) -> String {
        var text = Substring(text)
        while let first = text.first, set.contains(first) { text.removeFirst() }
        while let last = text.last, set.contains(last) { text.removeLast() }
        return String(text)
    }
}
