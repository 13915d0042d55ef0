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

    /// One `meta` element.
    public struct Metadata: Sendable, Hashable {
        /// Its name or property, in lower case.
        public let name: String
        /// Its content; empty when it has none.
        public let content: String
    }

    /// A link as it is kept: pages have hundreds, of which few are ever looked at as text.
    private struct Place: Hashable {
        let kind: HTMLLink.Kind
        let start: UInt32
        let end: UInt32
    }

    /// The charset of the page, in which queries are sent.
    public let charset: Charset
    private var places: [Place] = []
    /// The references of all links, one after another.
    private var references: [UInt8] = []
    /// The reference of the first `base` element.
    public private(set) var base: String?
    /// The text of the first `title`, white space around it dropped.
    public private(set) var title = ""
    /// The `meta` elements with a name or property (lower case), and their content.
    public private(set) var metadata: [Metadata] = []
    /// The text of the page, where it was asked for.
    public private(set) var text: PageText?

    /// Scans a decoded page.
    /// - Parameter withText: whether ``text`` is wanted too.
    public init(_ page: DecodedText, withText: Bool = false) {
        charset = page.charset
        page.utf8.withUnsafeBufferPointer { scan($0, withText: withText) }
    }

    /// Scans a page that was written in UTF-8.
    public init(_ text: String) {
        charset = .utf8
        var text = text
        text.withUTF8 { scan($0, withText: false) }
    }

    /// Decodes and scans a page.
    /// - Throws: ``MarkupError`` with `tooLarge`.
    public init(
        _ bytes: [UInt8], contentType: String? = nil, limits: MarkupLimits = .page,
        withText: Bool = false
    ) throws(MarkupError) {
        guard bytes.count <= limits.bytes else {
            throw MarkupError(.tooLarge(bytes: bytes.count, limit: limits.bytes))
        }
        self.init(TextDecoding.decode(bytes, contentType: contentType), withText: withText)
    }

    /// How many links there are.
    public var linkCount: Int { places.count }

    /// The links in document order, as they stand.
    public var links: [Link] {
        places.map { place in
            let reference = references[Int(place.start)..<Int(place.end)]
            return Link(kind: place.kind, reference: String(decoding: reference, as: UTF8.self))
        }
    }

    /// Where the links lead from the page at `address`: fetchable addresses of the wanted kinds,
    /// each once, in document order.
    public func addresses(
        on address: WebAddress, where isWanted: (HTMLLink.Kind) -> Bool = { _ in true }
    ) -> [WebAddress] {
        var seen: Set<WebAddress> = []
        var addresses: [WebAddress] = []
        forEachAddress(on: address) { kind, target in
            if isWanted(kind), seen.insert(target).inserted { addresses.append(target) }
        }
        return addresses
    }

    /// Calls `body` with every link that is a fetchable address, resolved against the page at
    /// `address`, in document order.
    public func forEachAddress(
        on address: WebAddress, _ body: (HTMLLink.Kind, WebAddress) -> Void
    ) {
        let base = base.flatMap { address.resolve($0) } ?? address
        references.withUnsafeBufferPointer { references in
            for place in places {
                let reference = UnsafeBufferPointer(
                    rebasing: references[Int(place.start)..<Int(place.end)])
                let target =
                    PlainReference.address(of: reference, on: base)
                    ?? base.resolve(String(decoding: reference, as: UTF8.self), in: charset)
                if let target, target.isFetchable { body(place.kind, target) }
            }
        }
    }

    private mutating func scan(_ source: UnsafeBufferPointer<UInt8>, withText: Bool) {
        var tokenizer = HTMLTokenizer(source)
        if withText {
            tokenizer.text = PageText()
            tokenizer.text?.reserve(source.count / 2)
        }
        var hasTitle = false
        while tokenizer.next() {
            guard tokenizer.tag.hasMeaningfulAttributes else {
                if !hasTitle, tokenizer.tag.isNamed("title") {
                    title = tokenizer.text(tokenizer.content)
                    hasTitle = true
                }
                continue
            }
            if tokenizer.tag.isNamed("meta") {
                takeMetadata(tokenizer)
            } else if tokenizer.tag.isNamed("base") {
                if base == nil { base = tokenizer.attribute("href").map(tokenizer.text) }
            } else if let (kind, value) = Self.link(tokenizer) {
                keep(kind, tokenizer.append(value, to: &references))
            }
        }
        text = tokenizer.text
    }

    private mutating func keep(_ kind: HTMLLink.Kind, _ range: Range<Int>) {
        places.append(
            Place(kind: kind, start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
    }

    private mutating func takeMetadata(_ tokenizer: HTMLTokenizer) {
        if let name = tokenizer.attribute("name") ?? tokenizer.attribute("property") {
            let key = ASCII.lowercased(tokenizer.text(name))
            if !key.isEmpty {
                let content = tokenizer.attribute("content").map(tokenizer.text) ?? ""
                metadata.append(Metadata(name: key, content: content))
            }
        }
        guard let directive = tokenizer.attribute("http-equiv"),
            tokenizer.equals(directive, "refresh")
                || ASCII.lowercased(tokenizer.text(directive)) == "refresh",
            let content = tokenizer.attribute("content"),
            let reference = MetaRefresh.reference(in: tokenizer.text(content))
        else { return }
        let start = references.count
        references.append(contentsOf: reference.utf8)
        keep(.refresh, start..<references.count)
    }

    /// What a tag links to, if anything: only the tags whose attributes are kept come here.
    private static func link(_ tokenizer: HTMLTokenizer) -> (HTMLLink.Kind, Range<Int>)? {
        let tag = tokenizer.tag
        let kind: HTMLLink.Kind
        var attribute: StaticString = "src"
        if tag.isNamed("a") || tag.isNamed("area") {
            (kind, attribute) = (.anchor, "href")
        } else if tag.isNamed("img") {
            kind = .image
        } else if tag.isNamed("link") {
            let relation = tokenizer.attribute("rel").map(tokenizer.text) ?? ""
            let isStyle = ASCII.lowercased(relation).contains("stylesheet")
            (kind, attribute) = (isStyle ? .stylesheet : .relation, "href")
        } else if tag.isNamed("script") {
            kind = .script
        } else if tag.isNamed("iframe") || tag.isNamed("frame") {
            kind = .frame
        } else if tag.isNamed("form") {
            (kind, attribute) = (.form, "action")
        } else if tag.isNamed("object") {
            (kind, attribute) = (.media, "data")
        } else if tag.isNamed("input") {
            let type = tokenizer.attribute("type").map(tokenizer.text) ?? ""
            guard ASCII.lowercased(type) == "image" else { return nil }
            kind = .image
        } else {
            kind = .media
        }
        return tokenizer.attribute(attribute).map { (kind, $0) }
    }
}
