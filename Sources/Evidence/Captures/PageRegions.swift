import Markup

/// Tells the parts of a page apart: what it is about, and what stands around
/// that on every page of the site.
struct PageRegions {
    /// The part of a page something stands in.
    enum Region {
        case content
        /// Banner, navigation, bread crumbs, side columns.
        case surroundings
        case footer
    }

    /// The elements that hold the text of an article, as the common content
    /// systems name them; empty when the page has none.
    let containers: [HTMLNode]
    private let marked: [HTMLNode: Region]

    init(_ document: HTMLDocument) {
        guard let body = document.root.map({ $0.descendants("body").first ?? $0 }) else {
            containers = []
            marked = [:]
            return
        }
        let containers = Self.containers(below: body)
        var keep: Set<HTMLNode> = []
        for container in containers {
            var node: HTMLNode? = container
            while let current = node, keep.insert(current).inserted { node = current.parent }
        }
        var marked: [HTMLNode: Region] = [:]
        Self.visit(body) { element in
            guard element != body, !keep.contains(element), let region = Self.region(of: element)
            else { return true }
            marked[element] = region
            return false
        }
        self.containers = containers
        self.marked = marked
    }

    /// The part of the page that begins with this element; `nil` when the
    /// element belongs to the part around it.
    func opening(_ element: HTMLNode) -> Region? { marked[element] }

    /// The part of the page a node stands in.
    func region(of node: HTMLNode) -> Region {
        var current: HTMLNode? = node
        while let element = current {
            if let region = marked[element] { return region }
            current = element.parent
        }
        return .content
    }

    /// The elements that open a footer.
    var footers: [HTMLNode] { marked.filter { $0.value == .footer }.map(\.key) }

    /// Names are tried in this order; all topmost elements of the first name
    /// found with any text are the container.
    private static let containerNames = [
        "zoom", "ucap-content", "trs_editor", "v_news_content", "vsb_content", "pages_content",
        "j_content", "con_con", "content", "article-content",
        "article_content", "articlecontent", "news_content", "xxgk_content", "trs_ueditor",
        "view",
    ]

    private static func containers(below body: HTMLNode) -> [HTMLNode] {
        var found: [String: [HTMLNode]] = [:]
        var articles: [HTMLNode] = []
        visit(body) { element in
            if element.name == "article" { articles.append(element) }
            for word in words(of: element) where containerNames.contains(word) {
                // `#content` in lower case is as often the frame of the page.
                if word == "content", !isWritten("Content", in: element) { continue }
                found[word, default: []].append(element)
            }
            return true
        }
        for name in containerNames {
            let nodes = topmost(found[name] ?? [])
            if nodes.contains(where: { !$0.text().isEmpty }) { return nodes }
        }
        return topmost(articles).filter { !$0.text().isEmpty }
    }

    private static func isWritten(_ word: String, in element: HTMLNode) -> Bool {
        element.attribute("id") == word || element.hasClass(word)
    }

    private static func topmost(_ nodes: [HTMLNode]) -> [HTMLNode] {
        let all = Set(nodes)
        return nodes.filter { node in
            var parent = node.parent
            while let current = parent {
                if all.contains(current) { return false }
                parent = current.parent
            }
            return true
        }
    }

    private static func region(of element: HTMLNode) -> Region? {
        switch element.name {
        case "nav", "aside": return .surroundings
        // Those of an article or a section are part of it.
        case "header": return isPart(element) ? nil : .surroundings
        case "footer": return isPart(element) ? nil : .footer
        case "div", "section", "ul", "table", "td", "p", "dl", "form", "center": break
        default: return nil
        }
        for word in words(of: element) {
            if isFooter(word) { return .footer }
            if surroundings.contains(word) || word.hasSuffix("sidebar") { return .surroundings }
            if isNavigation(word), leads(element), !holdsDays(element) { return .surroundings }
        }
        switch element.attribute("role") {
        case "navigation", "banner", "complementary", "search": return .surroundings
        case "contentinfo": return .footer
        default: return nil
        }
    }

    /// The words of `id` and `class` in lower case.
    private static func words(of element: HTMLNode) -> [String] {
        [element.attribute("id"), element.attribute("class")].compactMap(\.self)
            .flatMap { $0.unicodeScalars.split(whereSeparator: TextNormalization.isSpace) }
            .map { String($0).lowercased() }
    }

    private static func isFooter(_ word: String) -> Bool {
        ["footer", "foot", "bottom", "copyright", "copy-right", "wzbq"].contains(word)
            || word.hasSuffix("footer") || (word.hasPrefix("foot") && !word.hasPrefix("footnote"))
    }

    private static let surroundings: Set<String> = [
        "top", "header", "head", "hd", "banner", "logo", "nav", "navbar", "menu", "submenu",
        "crumb", "crumbs", "breadcrumb", "location", "dqwz", "side", "sidebar", "left-nav",
        "leftnav", "leftmenu", "toolbar", "search", "share", "bdsharebuttonbox", "site-header",
        "page-header", "main-header", "rightbar", "leftbar", "right-bar", "left-bar",
    ]

    private static func isNavigation(_ word: String) -> Bool {
        word.hasSuffix("nav") || word.hasPrefix("nav-") || word.hasPrefix("nav_")
            || word.hasPrefix("breadcrumb") || word.hasSuffix("crumbs") || word.hasSuffix("menu")
    }

    /// Whether an element leads anywhere, as navigation does; the frame of an
    /// empty list may be called `xxgk_nav` too.
    private static func leads(_ element: HTMLNode) -> Bool {
        element.firstDescendant("a") != nil
    }

    /// Whether days stand in an element: some systems call the frame of their
    /// lists `xxgk_nav`, and no navigation has days.
    private static func holdsDays(_ element: HTMLNode) -> Bool {
        DateScanner.first(in: element.text(limit: 20_000)) != nil
    }

    /// Whether an element is a part of an article or a section.
    private static func isPart(_ element: HTMLNode) -> Bool {
        var current = element.parent
        while let node = current {
            if node.name == "article" || node.name == "section" { return true }
            current = node.parent
        }
        return false
    }

    /// Visits elements from `top` down; `visit` returns whether to go below.
    /// The depth of recursion is that of the page, which Markup bounds at 240.
    private static func visit(_ top: HTMLNode, _ visit: (HTMLNode) -> Bool) {
        guard visit(top) else { return }
        for element in top.elements { Self.visit(element, visit) }
    }
}
