/// What a crawler needs of a page, found in one pass without building a tree.
///
/// Several times as fast as ``HTMLDocument`` and of constant depth, for pages of which only the
/// links are wanted. What it finds agrees with ``HTMLDocument/links`` except where mending matters:
/// it reads tags as browsers do, also inside elements that libxml2 would move or drop.
public struct PageScan: Sendable, Hashable {
    /// One link.
    public struct Link: Sendable, Hashable {
        /// What it is for.
        public let kind: HTMLLink.Kind
        /// The link as it stands in the page, its references resolved.
        public let reference: String
    }

    /// The charset of the page, in which queries are sent.
    public let charset: Charset
    /// The links in document order, as they stand.
    public private(set) var links: [Link] = []
    /// The reference of the first `base` element.
    public private(set) var base: String?
    /// The text of the first `title`, white space around it dropped.
    public private(set) var title = ""
    /// The `meta` elements with a name or property (lower case), and their content.
    public private(set) var metadata: [Metadata] = []

    /// One `meta` element.
    public struct Metadata: Sendable, Hashable {
        /// Its name or property, in lower case.
        public let name: String
        /// Its content; empty when it has none.
        public let content: String
    }

    /// Scans a decoded page.
    public init(_ page: DecodedText) {
        charset = page.charset
        var text = page.text
        text.withUTF8 { scan($0) }
    }

    /// Scans a page that was written in UTF-8.
    public init(_ text: String) {
        charset = .utf8
        var text = text
        text.withUTF8 { scan($0) }
    }

    /// Decodes and scans a page.
    /// - Throws: ``MarkupError`` with `tooLarge`.
    public init(_ bytes: [UInt8], contentType: String? = nil, limits: MarkupLimits = .page)
        throws(MarkupError)
    {
        guard bytes.count <= limits.bytes else {
            throw MarkupError(.tooLarge(bytes: bytes.count, limit: limits.bytes))
        }
        self.init(TextDecoding.decode(bytes, contentType: contentType))
    }

    /// Where the links lead from the page at `address`: fetchable addresses of the wanted kinds,
    /// each once, in document order.
    public func addresses(
        on address: WebAddress, where isWanted: (HTMLLink.Kind) -> Bool = { _ in true }
    ) -> [WebAddress] {
        let base = base.flatMap { address.resolve($0) } ?? address
        var seen: Set<WebAddress> = []
        return links.compactMap { link in
            guard isWanted(link.kind), let target = base.resolve(link.reference, in: charset),
                target.isFetchable, seen.insert(target).inserted
            else { return nil }
            return target
        }
    }

    private mutating func scan(_ source: UnsafeBufferPointer<UInt8>) {
        var tokenizer = HTMLTokenizer(source)
        var hasTitle = false
        while tokenizer.next() {
            if let link = Self.link(tokenizer) {
                links.append(link)
            } else if tokenizer.isNamed("meta") {
                takeMetadata(tokenizer)
            } else if tokenizer.isNamed("base") {
                if base == nil { base = tokenizer.attribute("href").map(tokenizer.text) }
            } else if tokenizer.isNamed("title"), !hasTitle {
                title = tokenizer.text(tokenizer.content)
                hasTitle = true
            }
        }
    }

    private mutating func takeMetadata(_ tokenizer: HTMLTokenizer) {
        guard let name = tokenizer.attribute("name") ?? tokenizer.attribute("property") else {
            return
        }
        let key = ASCII.lowercased(tokenizer.text(name))
        guard !key.isEmpty else { return }
        let content = tokenizer.attribute("content").map(tokenizer.text) ?? ""
        metadata.append(Metadata(name: key, content: content))
    }

    private static let sources: [(StaticString, StaticString, HTMLLink.Kind)] = [
        ("a", "href", .anchor), ("img", "src", .image), ("link", "href", .relation),
        ("script", "src", .script), ("area", "href", .anchor), ("iframe", "src", .frame),
        ("frame", "src", .frame), ("form", "action", .form), ("embed", "src", .media),
        ("source", "src", .media), ("video", "src", .media), ("audio", "src", .media),
        ("object", "data", .media), ("input", "src", .image),
    ]

    private static func link(_ tokenizer: HTMLTokenizer) -> Link? {
        for (element, attribute, kind) in sources where tokenizer.isNamed(element) {
            guard let value = tokenizer.attribute(attribute) else { return nil }
            var kind = kind
            if element.utf8CodeUnitCount == 4, tokenizer.isNamed("link") {
                let relation = tokenizer.attribute("rel").map(tokenizer.text) ?? ""
                if ASCII.lowercased(relation).contains("stylesheet") { kind = .stylesheet }
            } else if tokenizer.isNamed("input") {
                let type = tokenizer.attribute("type").map(tokenizer.text) ?? ""
                guard ASCII.lowercased(type) == "image" else { return nil }
            }
            return Link(kind: kind, reference: tokenizer.text(value))
        }
        guard tokenizer.isNamed("meta"),
            let directive = tokenizer.attribute("http-equiv"),
            ASCII.lowercased(tokenizer.text(directive)) == "refresh",
            let content = tokenizer.attribute("content"),
            let reference = MetaRefresh.reference(in: tokenizer.text(content))
        else { return nil }
        return Link(kind: .refresh, reference: reference)
    }
}
