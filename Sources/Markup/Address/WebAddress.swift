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

    /// The scheme in lower case, such as `https`.
    public let scheme: String
    /// The host in lower case; empty for schemes without one. IPv6 addresses keep their brackets.
    public let host: String
    /// The port where it is not the scheme's default.
    public let port: Int?
    /// The path with its leading `/`; for schemes without host, everything after the colon.
    public let path: String
    /// The query without its `?`; nil when there is none, empty when there is a bare `?`.
    public let query: String?
    /// The whole address. Equality, order and hash are its own.
    public let description: String

    /// Reads an absolute address.
    ///
    /// Nil when it has no scheme, no host where one is needed (`http:///x`), a port that is none,
    /// a host with characters no host has, or is longer than ``maximumLength``.
    public init?(_ text: String) {
        guard let parts = WebReference(text), let address = parts.absolute() else { return nil }
        self = address
    }

    /// Resolves a link found on this page (RFC 3986 §5.2): `b.html`, `/b`, `//host/b`, `?q=1`,
    /// `#top` (the page itself), or an absolute address. Nil where the result is no address.
    public func resolve(_ reference: String) -> WebAddress? {
        guard let parts = WebReference(reference) else { return nil }
        return parts.resolved(against: self)
    }

    init?(scheme: String, host: String, port: Int?, path: String, query: String?) {
        let port = port == Self.defaultPort(of: scheme) ? nil : port
        var description = scheme + ":"
        if Self.isHierarchical(scheme) {
            description += "//" + host
            if let port { description += ":" + String(port) }
        }
        description += path
        if let query { description += "?" + query }
        guard description.utf8.count <= Self.maximumLength else { return nil }
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
        self.description = description
    }

    /// Whether a crawler may ask for it at all: `http` or `https`, with a host.
    public var isFetchable: Bool {
        Self.isHierarchical(scheme) && !host.isEmpty
    }

    /// The port a connection goes to; nil for schemes without one.
    public var effectivePort: Int? {
        port ?? Self.defaultPort(of: scheme)
    }

    /// `scheme://host[:port]`, the part that robots rules and rate limits go by.
    public var origin: String {
        guard Self.isHierarchical(scheme) else { return scheme + ":" }
        return scheme + "://" + host + (port.map { ":" + String($0) } ?? "")
    }

    /// Path and query as they stand in a request line.
    public var requestTarget: String {
        query.map { path + "?" + $0 } ?? path
    }

    /// The part of the path after its last `/`, with escapes decoded; empty for a folder.
    public var fileName: String {
        let last =
            path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .last ?? [][...]
        return String(decoding: PercentEncoding.decoded(Array(last)), as: UTF8.self)
    }

    /// The extension of ``fileName`` in lower case, without its dot; empty when there is none.
    public var fileExtension: String {
        let name = fileName
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return ASCII.lowercased(String(name[name.index(after: dot)...]))
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
