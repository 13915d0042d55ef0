import Markup

/// The footer of a page: its own element where it has one, else everything
/// from the earliest mark that only footers bear.
struct PageFooter {
    /// What the footer says; empty when the page shows none.
    let blocks: [PageBlock]
    /// Whether a script, an image or a frame in it may show what the text does
    /// not say.
    let mayHideMarks: Bool
    /// The elements of the footer that lead somewhere or load something, with
    /// what they name.
    private let references: [(node: HTMLNode, names: [String])]

    /// Signs by which a footer is known wherever it stands.
    private static let strongMarks = [
        "违法和不良信息举报", "网站标识码", "icp备", "公网安备", "icp证",
    ]
    /// The elements of a footer that nothing marks as such.
    private let own: Set<HTMLNode>
    /// The elements that have text of their own.
    private let read: Set<HTMLNode>

    init(_ page: PageContent) {
        let marked = page.blocks.filter { $0.region == .footer }
        let blocks = marked.isEmpty ? Self.tail(of: page) : marked
        self.blocks = blocks
        var frames = Set(blocks.map(\.node)).union(page.regions.footers)
        var own: Set<HTMLNode> = []
        if marked.isEmpty, let first = blocks.first {
            own = Set(blocks.map(\.node))
            own.subtract(page.blocks.prefix(page.blocks.count - blocks.count).map(\.node))
            // Badges stand in rows and boxes beside those that hold text.
            let box = Self.box(of: first.node)
            if let box { own.insert(box) }
            if let frame = box ?? Self.frame(of: first.node) { frames.insert(frame) }
        }
        self.own = own
        read = own.isEmpty ? [] : Set(page.blocks.map(\.node))
        let root = page.document.root
        let body = root?.descendants("body").first
        let hiding =
            (root?.descendants("script") ?? []) + (root?.descendants("img") ?? [])
            + (root?.descendants("iframe") ?? [])
        // The badge and the button for corrections are often loaded from the
        // very end of the page, behind the footer.
        let links = root?.descendants("a") ?? []
        let linked = links.filter { Self.stands($0, in: frames) }
        let inside = hiding.filter { Self.stands($0, in: frames) }
        let meant =
            blocks.isEmpty ? links + hiding : linked + inside + Self.behind(frames, body)
        references = meant.map { ($0, Self.names(of: $0)) }
        if blocks.isEmpty {
            // No footer to be read: a script or a frame may be meant to show it.
            mayHideMarks = hiding.contains { node in
                node.name != "img" && body.map { Self.stands(node, in: [$0]) } ?? false
            }
        } else {
            // What is known for one mark hides no other.
            mayHideMarks = inside.contains { node in
                let names = Self.names(of: node) + (node.parent.map(Self.names) ?? [])
                return !FooterMark.allCases.contains { $0.isShown(by: names) }
            }
        }
    }

    /// Whether a node stands in a footer that only its marks show; footers that
    /// are marked are a region of the page.
    func holds(_ node: HTMLNode) -> Bool {
        guard !own.isEmpty else { return false }
        var current = node.parent
        while let element = current {
            if own.contains(element) { return true }
            if read.contains(element) { return false }
            current = element.parent
        }
        return false
    }

    /// What an element leads to, loads or is called.
    private static func names(of node: HTMLNode) -> [String] {
        let names = ["href", "src", "id", "alt", "title"].compactMap(node.attribute)
        let source = node.name == "script" ? node.text(.source, limit: 20_000) : ""
        return names + (source.isEmpty ? [] : [unescaped(source)])
    }

    /// The element around a mark and its neighbours, when it is small.
    private static func frame(of node: HTMLNode) -> HTMLNode? {
        guard let parent = node.parent, parent.name != "body", parent.name != "html",
            parent.textBytes(.source, limit: tableLimit).count < tableLimit
        else { return nil }
        return parent
    }

    /// Where a mark is shown, with what shows it; `nil` when it is not seen.
    func place(of mark: FooterMark) -> (node: HTMLNode, snippet: String)? {
        for block in blocks where block.text.utf8.count < 16_384 {
            if mark.isShown(in: TextNormalization.squeezed(block.text)) {
                return (block.node, block.text)
            }
        }
        // Text that is parted into several elements: `主办单位：` and its name.
        let whole = blocks.prefix(400).map(\.text).joined()
        if whole.utf8.count < 65_536, mark.isShown(in: TextNormalization.squeezed(whole)),
            let first = blocks.first
        {
            return (first.node, whole)
        }
        for (node, names) in references where mark.isShown(by: names) {
            return (node, names.first ?? "")
        }
        return nil
    }

    /// Scripts and images that are children of the body behind the footer.
    private static func behind(_ frames: Set<HTMLNode>, _ body: HTMLNode?) -> [HTMLNode] {
        guard let body, !frames.isEmpty else { return [] }
        let elements = body.elements
        guard
            let place = elements.lastIndex(where: { element in
                frames.contains { Self.stands($0, in: [element]) }
            })
        else { return [] }
        return elements[(place + 1)...].filter { ["script", "img", "a"].contains($0.name) }
    }

    /// The script without the percent escapes that `unescape` takes away.
    private static func unescaped(_ source: String) -> String {
        guard source.holds("%3C") || source.holds("%3c") else { return source }
        return source.replacing("%3A", with: ":").replacing("%2F", with: "/")
    }

    /// From the block with the earliest strong mark on, together with what
    /// stands before it in its own box.
    private static func tail(of page: PageContent) -> [PageBlock] {
        let blocks = page.blocks
        let strong = blocks.firstIndex { block in
            // A mark is short; running text need not be squeezed to know.
            guard block.text.utf8.count < 16_384 else { return false }
            let text = TextNormalization.squeezed(block.text)
            return strongMarks.contains { text.holds($0) } && text.count < 400
        }
        guard let first = strong ?? signature(of: blocks) else { return [] }
        var start = first
        if let table = box(of: blocks[first].node) {
            while start > 0, stands(blocks[start - 1].node, in: [table]) { start -= 1 }
        }
        let parent = blocks[start].node.parent
        while start > 0, let parent, parent.name != "body", parent.name != "html",
            blocks[start - 1].node.parent == parent
        {
            start -= 1
        }
        return Array(blocks[start...])
    }

    /// The block that names the sponsor among the short ones that close a page
    /// without a strong mark.
    private static func signature(of blocks: [PageBlock]) -> Int? {
        var found: Int?
        for index in blocks.indices.suffix(lastLines).reversed() {
            guard blocks[index].text.utf8.count < 480 else { break }
            let text = TextNormalization.squeezed(blocks[index].text)
            if text.hasPrefix("主办") && FooterMark.sponsor.isShown(in: text)
                || ["版权所有", "copyright", "©"].contains(where: text.hasPrefix)
            {
                found = index
            }
        }
        return found
    }

    /// How many blocks at the end of a page may be its footer, where only the
    /// sponsor says so.
    private static let lastLines = 12

    /// The table a mark stands in, when it is the footer's own and not that
    /// which lays out the page or lists entries.
    private static func box(of node: HTMLNode) -> HTMLNode? {
        var current: HTMLNode? = node
        while let element = current, element.name != "table" { current = element.parent }
        guard let table = current,
            table.textBytes(.source, limit: tableLimit).count < tableLimit,
            table.descendants("table").isEmpty,
            DateScanner.first(in: table.text(limit: tableLimit)) == nil
        else { return nil }
        return table
    }

    /// In bytes.
    private static let tableLimit = 3_000

    private static func stands(_ node: HTMLNode, in frames: Set<HTMLNode>) -> Bool {
        var current: HTMLNode? = node
        while let element = current {
            if frames.contains(element) { return true }
            current = element.parent
        }
        return false
    }
}
