import Markup

/// The rows of the lists in a page: each a link with what belongs to it.
///
/// Whatever the template is made of, the rows of a list are what is left when
/// the page is divided until each part holds one link. A day beside a link,
/// before or behind it, belongs to it when it does to its neighbours.
struct ListRows {
    struct Row {
        let link: HTMLLink
        /// What the row consists of.
        let parts: [HTMLNode]
        let day: RowDate.Day?
        /// The element whose children the rows of this list are.
        let group: HTMLNode
    }

    private(set) var rows: [Row] = []

    private let links: [HTMLLink]
    /// How many of the links stand in each element, and which is the first.
    private var counts: [HTMLNode: Int] = [:]
    private var firsts: [HTMLNode: Int] = [:]
    /// Rows around other rows: layout.
    private var layout: Set<HTMLNode> = []
    /// The page itself, and where several rows lead: a link to the column in
    /// front of each title names no entry.
    private let common: Set<WebAddress>

    /// - Parameters:
    ///   - links: what may be entries, in document order.
    ///   - page: the page they stand on.
    init(_ links: [HTMLLink], of page: WebAddress) {
        self.links = Self.withoutRepeats(links)
        var counts: [WebAddress: Int] = [page: 2]
        for link in self.links {
            if let address = link.address { counts[address, default: 0] += 1 }
        }
        common = Set(counts.filter { $0.value > 1 }.keys)
        count()
        guard let first = self.links.first else { return }
        var root = first.node
        while let parent = root.parent { root = parent }
        rows = rows(in: root)
    }

    private mutating func count() {
        for (index, link) in links.enumerated() {
            var node: HTMLNode? = link.node
            var isInner = false
            while let current = node {
                counts[current, default: 0] += 1
                firsts[current] = min(firsts[current] ?? index, index)
                if Self.rowNames.contains(current.name) {
                    if isInner { layout.insert(current) }
                    isInner = true
                }
                node = current.parent
            }
        }
    }

    // MARK: Dividing

    /// The rows below an element that holds at least one link.
    private func rows(in element: HTMLNode) -> [Row] {
        let count = counts[element, default: 0]
        if count == 1 { return links(in: element).compactMap { lone($0, in: element) } }
        if Self.rowNames.contains(element.name), !layout.contains(element) {
            return leafRows(of: element)
        }
        let children = element.children
        let marked = children.indices.filter { counts[children[$0]] != nil }
        let singles = singles(of: element, children, marked)
        var found: [Row] = []
        for index in marked {
            if let single = singles[index] {
                found += single.map { [$0] } ?? []
            } else {
                found += rows(in: children[index])
            }
        }
        return found
    }

    private func links(in element: HTMLNode) -> [HTMLLink] {
        guard let first = firsts[element], let count = counts[element] else { return [] }
        return Array(links[first..<min(first + count, links.count)])
    }

    /// The entries of a row that has several links: those that have a day of
    /// their own, when there are several, else the one with the longest title.
    private func leafRows(of row: HTMLNode) -> [Row] {
        let inside = naming(links(in: row))
        // Several entries: titles side by side, or below each other in a cell.
        let parts = divided(row).filter { Self.length($0.link) > 3 }
        let dated = parts.filter { $0.day != nil }
        if dated.count > 1 {
            // One of them may lack its day.
            let lists = Set(dated.map(\.group))
            let forms = Set(dated.map { Self.form($0.link.node) })
            return parts.filter { part in
                part.day != nil
                    || (Self.length(part.link) > 5 && !isCommon(part.link)
                        && lists.contains(part.group)
                        && forms.contains(Self.form(part.link.node)))
            }
        }
        guard let link = inside.max(by: { Self.length($0) < Self.length($1) }) else { return [] }
        let day = RowDate.find(in: [row], besides: link.node)
        let isCrowd = inside.count > 2 && day == nil
        if isCrowd {
            // Titles below each other without days, or a line of navigation.
            return inside.allSatisfy { Self.length($0) > 5 }
                ? inside.map { Row(link: $0, parts: [$0.node], day: nil, group: row) } : []
        }
        return [Row(link: link, parts: [row], day: day, group: row.parent ?? row)]
    }

    /// The rows within a row, with or without a day.
    private func divided(_ element: HTMLNode) -> [Row] {
        let children = element.children
        let marked = children.indices.filter { counts[children[$0]] != nil }
        let segments = segments(of: element, children, marked)
        return marked.flatMap { index -> [Row] in
            if let segment = segments[index] {
                return [
                    Row(
                        link: segment.link, parts: segment.parts, day: segment.day, group: element)
                ]
            }
            return divided(children[index])
        }
    }

    /// The links of a row that may name an entry.
    private func naming(_ links: [HTMLLink]) -> [HTMLLink] {
        let own = links.filter { !isCommon($0) }
        return own.isEmpty ? links : own
    }

    private func isCommon(_ link: HTMLLink) -> Bool {
        link.address.map(common.contains) ?? false
    }

    // MARK: Children with one link

    private struct Segment {
        let link: HTMLLink
        var parts: [HTMLNode]
        var day: RowDate.Day?
    }

    /// For each child with one link its row, `nil` inside when it is none.
    private func singles(
        of element: HTMLNode, _ children: [HTMLNode], _ marked: [Int]
    ) -> [Int: Row?] {
        let segments = segments(of: element, children, marked)
        // How many children look alike and hold a title and no day.
        var alike: [String: Int] = [:]
        for (index, segment) in segments where isTitle(segment) {
            alike[Self.form(children[index]), default: 0] += 1
        }
        let dated = Set(
            segments.filter { $0.value.day != nil }.map { Self.form(children[$0.key]) })
        if let shared = shared(element, children, marked, segments) { return shared }
        // Lists beside each other, of which the last may hold one row.
        let lists = Set(
            marked.filter { counts[children[$0], default: 0] > 1 }.map { Self.form(children[$0]) })
        return segments.reduce(into: [:]) { rows, entry in
            let (index, segment) = entry
            let child = children[index]
            if segment.day == nil, lists.contains(Self.form(child)),
                let row = Self.row(around: segment.link.node), row != child,
                let list = row.parent, links(in: child).count == links(in: list).count
            {
                rows[index] = Row(link: segment.link, parts: [row], day: nil, group: list)
                return
            }
            let isRow = Self.rowNames.contains(child.name)
            let isEntry: Bool =
                if segment.day != nil {
                    isRow || Self.length(segment.link) > 3
                } else {
                    isRow || (isTitle(segment) && alike[Self.form(child), default: 0] > 2)
                        || (dated.contains(Self.form(child)) && Self.length(segment.link) > 3)
                }
            rows[index] = .some(
                isEntry
                    ? Row(
                        link: segment.link, parts: segment.parts, day: segment.day, group: element)
                    : nil)
        }
    }

    /// One row whose links are neighbours, such as a kind, a title and a day:
    /// only one day stands among them.
    private func shared(
        _ element: HTMLNode, _ children: [HTMLNode], _ marked: [Int], _ segments: [Int: Segment]
    ) -> [Int: Row?]? {
        guard (2...4).contains(marked.count), segments.count == marked.count,
            marked.allSatisfy({ Self.isInline(children[$0]) }),
            segments.values.filter({ $0.day != nil }).count == 1,
            let index = marked.max(by: { rank(segments[$0]) < rank(segments[$1]) }),
            let link = segments[index]?.link, Self.length(link) > 3,
            let day = RowDate.find(in: [element], besides: link.node)
        else { return nil }
        var rows: [Int: Row?] = [:]
        for other in marked { rows[other] = .some(nil) }
        rows[index] = Row(link: link, parts: [element], day: day, group: element.parent ?? element)
        return rows
    }

    /// How well a link names an entry: by its length, when nothing else leads
    /// to the same place.
    private func rank(_ segment: Segment?) -> (Int, Int) {
        segment.map { (isCommon($0.link) ? 0 : 1, Self.length($0.link)) } ?? (0, 0)
    }

    /// A title that may stand in a list without days; not a file, of which
    /// articles have several attached.
    private func isTitle(_ segment: Segment) -> Bool {
        segment.day == nil && Self.length(segment.link) > 5 && !Self.isFile(segment.link)
    }

    /// Each child with one link, with the day in it, behind it or before it.
    private func segments(
        of element: HTMLNode, _ children: [HTMLNode], _ marked: [Int]
    ) -> [Int: Segment] {
        var segments: [Int: Segment] = [:]
        for index in marked where counts[children[index]] == 1 {
            let child = children[index]
            guard let link = links(in: child).first else { continue }
            let found = nearest(link, in: child)
            segments[index] = Segment(link: link, parts: [found.node], day: found.day)
        }
        let bare = segments.filter { $0.value.day == nil }.keys.sorted()
        guard !bare.isEmpty else { return segments }
        var behind: [Int: Segment] = [:]
        var before: [Int: Segment] = [:]
        let alike = Dictionary(grouping: bare) { Self.form(children[$0]) }
        for (place, index) in marked.enumerated() {
            // The day below an attached file is that of a signature.
            guard let segment = segments[index], segment.day == nil, !Self.isFile(segment.link),
                Self.takesNeighbours(children[index], in: element)
                    || (alike[Self.form(children[index])]?.count ?? 0) > 1
            else { continue }
            let previous = place > 0 ? marked[place - 1] : -1
            let next = place + 1 < marked.count ? marked[place + 1] : children.count
            let following = Array(children[(index + 1)..<next])
            let leading = Array(children[(previous + 1)..<index])
            if let day = Self.day(following, segment.link) {
                behind[index] = Segment(
                    link: segment.link, parts: [children[index]] + following, day: day)
            }
            if let day = Self.day(leading, segment.link) {
                before[index] = Segment(
                    link: segment.link, parts: leading + [children[index]], day: day)
            }
        }
        let better = before.count > behind.count ? before : behind
        return segments.merging(better) { _, dated in dated }
    }

    /// The day of some neighbours; long text is no neighbour of a title.
    private static func day(_ nodes: [HTMLNode], _ link: HTMLLink) -> RowDate.Day? {
        let bytes = nodes.reduce(0) { $0 + $1.textBytes(.source, limit: neighbourLimit).count }
        guard !nodes.isEmpty, bytes < neighbourLimit else { return nil }
        return RowDate.outside(of: nodes, besides: link.node)
    }

    private static let neighbourLimit = 1_200

    /// The smallest element around a link within `limit` that gives a day; a
    /// row is taken whole.
    private func nearest(
        _ link: HTMLLink, in limit: HTMLNode
    ) -> (node: HTMLNode, day: RowDate.Day?) {
        if Self.rowNames.contains(limit.name), !layout.contains(limit) {
            return (limit, RowDate.find(in: [limit], besides: link.node))
        }
        // A day that stands alone further out goes before one in a sentence.
        for find in [RowDate.clear, RowDate.outside] {
            var node = link.node
            for _ in 0..<6 {
                guard
                    node.textBytes(.source, limit: Self.neighbourLimit).count
                        < Self.neighbourLimit || Self.rowNames.contains(node.name)
                else { break }
                if let day = find([node], link.node) { return (node, day) }
                guard node != limit, let parent = node.parent else { break }
                node = parent
            }
        }
        return (limit, RowDate.inside(link.node))
    }

    /// The only link of the page.
    private func lone(_ link: HTMLLink, in element: HTMLNode) -> Row? {
        var row: HTMLNode?
        // A day that stands alone further out goes before one in a sentence.
        for find in [RowDate.clear, RowDate.outside] {
            var node = link.node
            for _ in 0..<6 {
                if row == nil, Self.rowNames.contains(node.name) { row = node }
                guard node.name != "body", node.name != "html",
                    node.textBytes(.source, limit: Self.neighbourLimit).count
                        < Self.neighbourLimit
                else { break }
                if row != nil || (Self.length(link) > 3 && !Self.isFile(link)),
                    let day = find(
                        [node] + (Self.neighbour(of: node).map { [$0] } ?? []), link.node)
                {
                    return Row(link: link, parts: [node], day: day, group: node.parent ?? node)
                }
                guard let parent = node.parent else { break }
                node = parent
            }
        }
        let day = RowDate.inside(link.node)
        guard let place = row ?? (day != nil && Self.length(link) > 3 ? link.node : nil) else {
            return nil
        }
        return Row(link: link, parts: [place], day: day, group: place.parent ?? place)
    }
}
