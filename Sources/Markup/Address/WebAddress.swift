/// A web address in normal form: what two links must agree on to be the same page.
///
/// Normal form (RFC 3986 §6.2.2, and what browsers do with real links): scheme and host in lower
/// case, international host names as `xn--` labels, the default port dropped, no user information,
/// no fragment, dot segments removed, an empty path as `/`, `\` read as `/`, percent escapes in
/// upper case and only where needed, everything outside ASCII percent-encoded as UTF-8.
///
/// Addresses of other schemes (`mailto:`, `javascript:`, `tel:`) are kept as scheme and path, so
/// that they can be reported, and are not ``isFetchable``.
public struct WebAddress: Sendable {
    /// Longer addresses are refused, in bytes.
    public static let maximumLength = 8_192

    /// The whole address. Equality, order and hash are its own.
    public let description: String

    // Where the parts are in the description, which is ASCII and at most 8,192 bytes long. Addresses
    // are kept by the hundred thousand; one string each is all they cost.
    let hostStart: UInt16
    let hostEnd: UInt16
    let pathStart: UInt16
    /// Where the `?` is, or the end.
    let pathEnd: UInt16

    /// Reads an absolute address.
    ///
    /// Nil when it has no scheme, no host where one is needed (`http:///x`), a port that is none,
    /// a host with characters no host has, or is longer than ``maximumLength``.
    public init?(_ text: String) {
        var text = text
        if let plain = text.withUTF8({ PlainReference.address($0) }) {
            self = plain
            return
        }
        guard let parts = WebReference(text, charset: .utf8), let address = parts.absolute() else {
            return nil
        }
        self = address
    }

    /// Resolves a link found on this page (RFC 3986 §5.2): `b.html`, `/b`, `//host/b`, `?q=1`,
    /// `#top` (the page itself), or an absolute address. Nil where the result is no address.
    /// - Parameter charset: that of the page. Browsers send what is not ASCII in a query in it
    ///   (`?q=中文` on a GBK page), everywhere else in UTF-8.
    public func resolve(_ reference: String, in charset: Charset = .utf8) -> WebAddress? {
        if let plain = PlainReference.address(of: reference, on: self) { return plain }
        guard let parts = WebReference(reference, charset: charset) else { return nil }
        return parts.resolved(against: self)
    }

    init(
        description: String, hostStart: UInt16, hostEnd: UInt16, pathStart: UInt16, pathEnd: UInt16
    ) {
        self.description = description
        self.hostStart = hostStart
        self.hostEnd = hostEnd
        self.pathStart = pathStart
        self.pathEnd = pathEnd
    }

    init?(scheme: String, host: String, port: Int?, path: String, query: String?) {
        let port = port == Self.defaultPort(of: scheme) ? nil : port
        var text = scheme + ":"
        if Self.isHierarchical(scheme) { text += "//" }
        let hostStart = text.utf8.count
        text += host
        let hostEnd = text.utf8.count
        if let port { text += ":" + String(port) }
        let pathStart = text.utf8.count
        text += path
        let pathEnd = text.utf8.count
        if let query { text += "?" + query }
        guard text.utf8.count <= Self.maximumLength else { return nil }
        description = text
        self.hostStart = UInt16(hostStart)
        self.hostEnd = UInt16(hostEnd)
        self.pathStart = UInt16(pathStart)
        self.pathEnd = UInt16(pathEnd)
    }

    /// The scheme in lower case, such as `https`.
    public var scheme: String {
        part(0, hostStart - (Self.isWeb(description) ? 3 : 1))
    }

    /// The host in lower case; empty for schemes without one. IPv6 addresses keep their brackets.
    public var host: String { part(hostStart, hostEnd) }

    /// The port where it is not the scheme's default.
    public var port: Int? {
        pathStart > hostEnd + 1 ? Int(part(hostEnd + 1, pathStart)) : nil
    }

    /// The path with its leading `/`; for schemes without host, everything after the colon.
    public var path: String { part(pathStart, pathEnd) }

    /// The query without its `?`; nil when there is none, empty when there is a bare `?`.
    public var query: String? {
        let end = UInt16(description.utf8.count)
        return pathEnd < end ? part(pathEnd + 1, end) : nil
    }

    /// Whether a crawler may ask for it at all: `http` or `https`, with a host.
    public var isFetchable: Bool {
        hostEnd > hostStart && Self.isWeb(description)
    }

    /// The port a connection goes to; nil for schemes without one.
    public var effectivePort: Int? {
        port ?? Self.defaultPort(of: scheme)
    }

    /// `scheme://host[:port]`, the part that robots rules and rate limits go by.
    public var origin: String { part(0, pathStart) }

    /// Path and query as they stand in a request line.
    public var requestTarget: String { part(pathStart, UInt16(description.utf8.count)) }

    /// The part of the path after its last `/`, with escapes decoded; empty for a folder.
    public var fileName: String {
        withFileName { name in
            name.contains(UInt8(ascii: "%"))
                ? String(decoding: PercentEncoding.decoded(Array(name)), as: UTF8.self)
                : String(decoding: name, as: UTF8.self)
        }
    }

    /// The extension of ``fileName`` in lower case, without its dot; empty when there is none.
    public var fileExtension: String {
        // Asked of every link of a crawl.
        let plain: String? = withFileName { name in
            guard !name.contains(UInt8(ascii: "%")) else { return nil }
            guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
                return ""
            }
            return String(decoding: name[(dot + 1)...].map(ASCII.lowercased), as: UTF8.self)
        }
        if let plain { return plain }
        let name = fileName
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return ASCII.lowercased(String(name[name.index(after: dot)...]))
    }

    private func withFileName<Result>(
        _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
    ) -> Result {
        var text = description
        return text.withUTF8 { bytes in
            let path = bytes[Int(pathStart)..<Int(pathEnd)]
            let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
            return body(path[start...])
        }
    }

    private func part(_ start: UInt16, _ end: UInt16) -> String {
        let bytes = description.utf8
        let from = bytes.index(bytes.startIndex, offsetBy: Int(start))
        return String(description[from..<bytes.index(from, offsetBy: Int(end) - Int(start))])
    }

    private static func isWeb(_ text: String) -> Bool {
        text.hasPrefix("http://") || text.hasPrefix("https://")
    }

    static func isHierarchical(_ scheme: String) -> Bool {
        scheme == "http" || scheme == "https"
    }

    private static func defaultPort(of scheme: String) -> Int? {
        switch scheme {
        case "http": 80
        case "https": 443
        default: nil
        }
    }
}

extension WebAddress: Hashable, Comparable, CustomStringConvertible, LosslessStringConvertible {
    /// Whether both are the same address.
    public static func == (left: WebAddress, right: WebAddress) -> Bool {
        left.description == right.description
    }

    /// Byte order of the whole address.
    public static func < (left: WebAddress, right: WebAddress) -> Bool {
        left.description < right.description
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(description)
    }
}
