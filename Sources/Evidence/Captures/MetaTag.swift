import Markup

/// A `meta` element that says something about its page.
struct MetaTag {
    /// Its name or property in lower case.
    let name: String
    /// The same as written.
    let written: String
    let content: String
    let node: HTMLNode

    /// All of a page, wherever they stand.
    static func all(in document: HTMLDocument) -> [MetaTag] {
        guard let root = document.root else { return [] }
        return root.descendants("meta").compactMap { node in
            let given = node.attribute("name") ?? node.attribute("property")
            let written = TextNormalization.collapsed(given ?? "", limit: 200)
            guard !written.isEmpty else { return nil }
            return MetaTag(
                name: TextNormalization.squeezed(written), written: written,
                content: TextNormalization.collapsed(
                    node.attribute("content") ?? "", limit: 4_000),
                node: node)
        }
    }
}
