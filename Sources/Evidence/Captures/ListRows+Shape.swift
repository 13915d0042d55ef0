import Markup

/// What elements look like in lists.
extension ListRows {
    static let rowNames: Set<String> = ["li", "tr", "dd", "dt"]

    /// Whether a link leads to a file, of which articles have several attached.
    static func isFile(_ link: HTMLLink) -> Bool {
        fileKinds.contains(link.address?.fileExtension.lowercased() ?? "")
    }

    private static let fileKinds: Set<String> = [
        "doc", "docx", "wps", "xls", "xlsx", "et", "pdf", "ofd", "zip", "rar", "7z", "ppt", "pptx",
        "jpg", "jpeg", "png", "gif", "mp4", "mp3", "txt",
    ]

    static func form(_ element: HTMLNode) -> String {
        element.name + " " + (element.attribute("class") ?? "")
    }

    static func takesNeighbours(_ child: HTMLNode, in element: HTMLNode) -> Bool {
        isInline(child)
            || ["p", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"]
                .contains(child.name)
            || ["tr", "dl", "p", "td"].contains(element.name)
    }

    static func isInline(_ node: HTMLNode) -> Bool {
        ["a", "span", "b", "strong", "font", "em", "i", "u", "label"].contains(node.name)
    }

    static func length(_ link: HTMLLink) -> Int {
        TextNormalization.squeezed(link.label).count
    }

    /// The day of a `dt` may stand in its `dd`, and the other way round.
    static func neighbour(of node: HTMLNode) -> HTMLNode? {
        switch node.name {
        case "dt": node.nextElement
        case "dd": node.previousElement
        default: nil
        }
    }

    /// A picture, a title and a “more” that lead to the same place are one
    /// entry; the longest label names it.
    static func withoutRepeats(_ links: [HTMLLink]) -> [HTMLLink] {
        var kept: [HTMLLink] = []
        for link in links {
            let near = kept.suffix(2).lastIndex { other in
                link.address != nil && other.address == link.address
                    && row(around: other.node) == row(around: link.node)
            }
            guard let near else {
                kept.append(link)
                continue
            }
            guard length(link) > length(kept[near]) else { continue }
            // It stands further down than what it takes the place of.
            kept.remove(at: near)
            kept.append(link)
        }
        return kept
    }

    static func row(around node: HTMLNode) -> HTMLNode? {
        var current: HTMLNode? = node
        while let element = current {
            if rowNames.contains(element.name) { return element }
            current = element.parent
        }
        return nil
    }
}
