/// The name of a tag in a form that is compared in one step.
struct HTMLTag: Equatable {
    /// The lower-case name in eight bytes, its first letter lowest; the names of nine and ten
    /// letters that matter differ in those.
    private let key: UInt64

    /// A tag before any was read.
    static let unnamed = HTMLTag(key: 0)

    private init(key: UInt64) {
        self.key = key
    }

    @inline(__always)
    init(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
        var key: UInt64 = 0
        if name.count <= 8 {
            for index in name.reversed() {
                key = key << 8 | UInt64(ASCII.lowercased(source[index]))
            }
        } else {
            // Beginning, end and length tell the long ones apart.
            for index in name.prefix(5) { key = key << 8 | UInt64(ASCII.lowercased(source[index])) }
            for index in name.suffix(2) { key = key << 8 | UInt64(ASCII.lowercased(source[index])) }
            key = key << 8 | UInt64(0x80 | min(name.count, 0x7F))
        }
        self.key = key
    }

    @inline(__always)
    init(_ name: StaticString) {
        self = name.withUTF8Buffer { HTMLTag($0, 0..<$0.count) }
    }

    @inline(__always)
    func isNamed(_ name: StaticString) -> Bool {
        self == HTMLTag(name)
    }

    /// Whether a scan reads attributes of it.
    var hasMeaningfulAttributes: Bool {
        isNamed("a") || isNamed("img") || isNamed("link") || isNamed("meta") || isNamed("script")
            || isNamed("area") || isNamed("iframe") || isNamed("frame") || isNamed("form")
            || isNamed("embed") || isNamed("source") || isNamed("video") || isNamed("audio")
            || isNamed("object") || isNamed("input") || isNamed("base")
    }

    /// Whether its content is character data, in which no tags are read.
    var holdsCharacterData: Bool {
        isNamed("script") || isNamed("style") || isNamed("textarea") || isNamed("title")
            || isNamed("xmp") || isNamed("noembed") || isNamed("noframes") || isNamed("iframe")
    }

    /// Whether a person reads its content.
    var isRead: Bool { !isNamed("script") && !isNamed("style") }

    /// Whether it stands within a line of text.
    var isInline: Bool {
        isNamed("span") || isNamed("a") || isNamed("b") || isNamed("strong") || isNamed("font")
            || isNamed("img") || isNamed("script") || !Self.blocks.contains(key)
    }

    private static let blocks: Set<UInt64> = Set(
        [
            "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd",
            "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
            "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "nav",
            "ol", "option", "p", "pre", "section", "select", "table", "tbody",
            "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
        ].map { (name: StaticString) in HTMLTag(name).key })
}
