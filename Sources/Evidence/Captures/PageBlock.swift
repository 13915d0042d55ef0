import Markup

/// A piece of a page that reads as one: a paragraph, a cell, a list item.
struct PageBlock {
    /// Its text as it stands, with a line feed for each `br`.
    let text: String
    /// The element it is the text of.
    let node: HTMLNode
    let region: PageRegions.Region

    /// Whether it is a line of names that lead to parts of the site, which no
    /// class need mark as navigation: `首页 | 动态 | 公告`.
    var isMenu: Bool {
        guard text.utf8.count < 2_000 else { return false }
        let links = node.elements.filter { $0.name == "a" }
        guard links.count >= 5 else { return false }
        let names = links.map { TextNormalization.squeezed($0.text(limit: 200)) }
        let length = names.reduce(0) { $0 + $1.count }
        return length <= names.count * 6
            && length * 5 >= TextNormalization.squeezed(text).count * 3
    }

    /// The blocks of a page in reading order; none is blank.
    static func blocks(of document: HTMLDocument, _ regions: PageRegions) -> [PageBlock] {
        guard let root = document.root else { return [] }
        var collector = Collector(regions: regions, current: root)
        collector.visit(root, region: .content)
        collector.flush()
        return collector.blocks
    }

    private struct Collector {
        let regions: PageRegions
        var current: HTMLNode
        var region = PageRegions.Region.content
        var text = ""
        var blocks: [PageBlock] = []

        private static let silent: Set<String> = ["script", "style", "template", "title", "head"]

        private static let blockNames: Set<String> = [
            "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div",
            "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
            "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol",
            "option", "p", "pre", "section", "select", "table", "tbody", "td", "textarea", "tfoot",
            "th", "thead", "tr", "ul",
        ]

        init(regions: PageRegions, current: HTMLNode) {
            self.regions = regions
            self.current = current
        }

        /// The depth of recursion is that of the page, at most 240.
        mutating func visit(_ node: HTMLNode, region: PageRegions.Region) {
            guard node.kind == .element else {
                if node.kind == .text { text += node.text(.source) }
                return
            }
            let name = node.name
            guard !Self.silent.contains(name) else { return }
            if name == "br" {
                text += "\n"
                return
            }
            let inner = regions.opening(node) ?? region
            guard Self.blockNames.contains(name) else {
                for child in node.children { visit(child, region: inner) }
                return
            }
            flush()
            let outer = (current, self.region)
            (current, self.region) = (node, inner)
            for child in node.children { visit(child, region: inner) }
            flush()
            (current, self.region) = outer
        }

        mutating func flush() {
            if !text.allSatisfy(\.isWhitespace) {
                blocks.append(PageBlock(text: text, node: current, region: region))
            }
            text = ""
        }
    }
}
