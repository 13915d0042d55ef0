/// A link in a page.
public struct HTMLLink {
    /// What the link is for.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// `a` and `area`: something a person follows.
        case anchor
        /// `frame` and `iframe`.
        case frame
        /// `form action`.
        case form
        /// `meta http-equiv=refresh`.
        case refresh
        /// `img` and `input type=image`.
        case image
        /// `script src`.
        case script
        /// `link rel=stylesheet`.
        case stylesheet
        /// `link` of any other relation.
        case relation
        /// `video`, `audio`, `source`, `embed`, `object`.
        case media

        /// Whether it leads to another page, rather than being a part of this one.
        public var leadsToPage: Bool {
            switch self {
            case .anchor, .frame, .refresh: true
            case .form, .image, .script, .stylesheet, .relation, .media: false
            }
        }
    }

    /// What it is for.
    public let kind: Kind
    /// The link as it stands in the page.
    public let reference: String
    /// Where it leads; nil when it is no address. Not every address is fetchable.
    public let address: WebAddress?
    /// The text a person sees; for images the `alt` text.
    public let text: String
    /// The `title` attribute; empty when there is none.
    public let title: String
    /// The element, with its path and line.
    public let node: HTMLNode

    /// The full name of what is linked: the text, or the title where the text is only its beginning
    /// (lists cut long titles, with or without dots) or is empty.
    public var label: String {
        guard !title.isEmpty else { return text }
        var start = text[...]
        while let last = start.last, "….．。·".contains(last) { start.removeLast() }
        let isCut = start.count < text.count
        if start.isEmpty { return title }
        return title.count > start.count && (title.hasPrefix(start) || isCut) ? title : text
    }
}
