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
}
