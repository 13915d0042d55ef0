import CLibXML2
import CLibXML2Shim

/// A web page as a tree.
///
/// Parsing mends what is malformed and never fails on account of it; scripts are not run and
/// nothing is loaded. Elements nested deeper than the bound stand beside their parent instead, as
/// in browsers, and beyond the bound for elements the rest of the page is left out — see
/// ``isTruncated``.
///
/// Not `Sendable`: a document and its nodes belong to one task. Different documents may be used at
/// the same time.
public final class HTMLDocument {
    /// Where the page came from; links resolve against it (or against its `base` element).
    public let address: WebAddress?
    /// How the bytes became text.
    public let decoding: DecodedText
    /// Part of the page was left out because a bound was reached.
    public let isTruncated: Bool
    /// Elements nested too deeply were put beside their parent.
    public let isFlattened: Bool
    /// How many elements were read; what the tree costs in memory grows with it.
    public let elementCount: Int

    /// Nil for a page in which nothing was found.
    let tree: xmlDocPtr?
    var siblingIndex = SiblingIndex()
    var isNumbered = false
    /// Steps one XPath expression may take.
    let steps: Int

    /// Decodes and parses a page.
    /// - Parameters:
    ///   - bytes: the body after content decoding (inflated), in any charset.
    ///   - contentType: the HTTP Content-Type, if there was one.
    /// - Throws: ``MarkupError`` with `tooLarge`.
    public convenience init(
        _ bytes: [UInt8], contentType: String? = nil, address: WebAddress? = nil,
        limits: MarkupLimits = .page
    ) throws(MarkupError) {
        guard bytes.count <= limits.bytes else {
            throw MarkupError(.tooLarge(bytes: bytes.count, limit: limits.bytes))
        }
        try self.init(
            TextDecoding.decode(bytes, contentType: contentType), address: address, limits: limits)
    }

    /// Parses a page that is decoded already.
    /// - Throws: ``MarkupError`` with `tooLarge`; UTF-8 may take up to three times the bytes of the
    ///   page, so the bound is three times `limits.bytes` here.
    public init(
        _ decoding: DecodedText, address: WebAddress? = nil, limits: MarkupLimits = .page
    ) throws(MarkupError) {
        LibXML2.prepare()
        let (limit, overflow) = limits.bytes.multipliedReportingOverflow(by: 3)
        let bound = overflow ? Int(Int32.max) : min(limit, Int(Int32.max))
        let count = decoding.utf8.count
        guard count <= bound else { throw MarkupError(.tooLarge(bytes: count, limit: bound)) }

        var parse = heng_html_parse()
        parse.maximum_depth = Int32(limits.depth)
        parse.maximum_elements = Int64(limits.nodes)
        // About a second on the slowest machine; an ordinary page takes none of it.
        parse.work_left = 200_000_000
        var cut = false
        tree = decoding.utf8.withUnsafeBufferPointer { source in
            let page = TagGuard.bounded(source, limit: limits.attributes)
            cut = page.isCut
            return page.withBytes { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    heng_html_parse_utf8($0.baseAddress, Int32($0.count), &parse)
                }
            }
        }
        self.address = address
        self.decoding = decoding
        steps = limits.steps
        isTruncated = parse.truncated != 0 || cut
        isFlattened = parse.flattened != 0
        elementCount = Int(clamping: parse.elements)
    }

    /// Whether a page is so short and plain that no bound can make ``isTruncated`` true, known
    /// without parsing it; false says nothing.
    public static func isSurelyWhole(_ decoding: DecodedText, limits: MarkupLimits = .page) -> Bool
    {
        decoding.utf8.withUnsafeBufferPointer { source in
            // So few bytes cannot hold enough errors to use up the work allowed for them.
            guard source.count <= 262_144 else { return false }
            // Tags and the texts between them may imply two further elements each; a tag has at
            // least three bytes.
            let isShort = source.count * 2 + 8 <= limits.nodes
            return (isShort || source.count { $0 == 0x3C } * 6 + 8 <= limits.nodes)
                && !TagGuard.bounded(source, limit: limits.attributes).isCut
        }
    }

    /// A page on which nothing stands.
    public init(blankAt address: WebAddress? = nil) {
        self.address = address
        decoding = DecodedText(
            utf8: [], charset: .utf8, evidence: .fallback, declared: nil, replacements: 0)
        tree = nil
        steps = MarkupLimits.page.steps
        isTruncated = false
        isFlattened = false
        elementCount = 0
    }

    deinit {
        if let tree { xmlFreeDoc(tree) }
    }

    /// The `html` element.
    public var root: HTMLNode? {
        guard let tree, let node = xmlDocGetRootElement(tree) else { return nil }
        return HTMLNode(document: self, pointer: node)
    }

    /// The text of the first `title` element; empty when there is none.
    public var title: String {
        root?.firstDescendant("title")?.text(limit: Self.maximumTextLength) ?? ""
    }

    /// The `meta` elements with a name (or property), in document order: the name in lower case as
    /// written otherwise, and the content. They count wherever they stand, also in the body.
    public var metadata: [(name: String, content: String)] {
        guard let root else { return [] }
        return root.descendants("meta").compactMap { element in
            let name = element.attribute("name") ?? element.attribute("property")
            guard let name, !name.isEmpty else { return nil }
            return (ASCII.lowercased(ASCII.trimmed(name)), element.attribute("content") ?? "")
        }
    }

    /// The content of the first `meta` with that name, in any case of letters.
    public func metadata(_ name: String) -> String? {
        let wanted = ASCII.lowercased(name)
        return metadata.first { $0.name == wanted }?.content
    }

    /// What links resolve against: the first `base` element with a usable address, else the page's
    /// own address.
    public var base: WebAddress? {
        for element in root?.descendants("base") ?? [] {
            guard let reference = element.attribute("href") else { continue }
            return address?.resolve(reference) ?? WebAddress(reference) ?? address
        }
        return address
    }
}
