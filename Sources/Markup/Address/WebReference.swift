/// A link as it stands in a page, split into its parts but not yet normalised.
struct WebReference {
    private var scheme: String?
    private var authority: ArraySlice<UInt8>?
    private var path: ArraySlice<UInt8>
    private var query: ArraySlice<UInt8>?

    /// Splits at most 4 × the length an address may have; nil when it is longer.
    init?(_ text: String, charset: Charset) {
        guard text.utf8.count <= WebAddress.maximumLength * 4 else { return nil }
        // Browsers remove line ends and tabs anywhere, and control characters at both ends.
        var bytes = text.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }[...]
        bytes = bytes.drop { $0 <= 0x20 }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }

        scheme = Self.takeScheme(&bytes)
        let isHierarchical = scheme.map(WebAddress.isHierarchical) ?? true
        if let fragment = bytes.firstIndex(of: 0x23) { bytes = bytes[..<fragment] }
        if isHierarchical {
            if let mark = bytes.firstIndex(of: 0x3F) {
                query = QueryEncoding.encoded(bytes[(mark + 1)...], in: charset)
                bytes = bytes[..<mark]
            }
            // Authors on one system write `\` for `/`; browsers take it as such, not in queries.
            bytes = bytes.map { $0 == 0x5C ? 0x2F : $0 }[...]
            if bytes.starts(with: [0x2F, 0x2F]) {
                let rest = bytes.dropFirst(2)
                let end = rest.firstIndex(of: 0x2F) ?? rest.endIndex
                authority = rest[..<end]
                bytes = rest[end...]
            }
        }
        path = bytes
    }

    /// The address, where the reference has a scheme of its own.
    func absolute() -> WebAddress? {
        guard let scheme else { return nil }
        guard WebAddress.isHierarchical(scheme) else {
            return WebAddress(
                scheme: scheme, host: "", port: nil,
                path: Self.string(PercentEncoding.normalized(path, .opaque)), query: nil)
        }
        guard let authority, let (host, port) = WebHost.parse(authority) else { return nil }
        return address(scheme, host, port, Self.withoutDotSegments(path))
    }

    /// The address that the reference means on the page `base`.
    func resolved(against base: WebAddress) -> WebAddress? {
        if let scheme {
            // `http:b.html` is relative in browsers when the page has that scheme.
            if scheme != base.scheme || authority != nil || !base.isFetchable { return absolute() }
        }
        guard base.isFetchable else { return nil }
        if let authority {
            guard let (host, port) = WebHost.parse(authority) else { return nil }
            return address(base.scheme, host, port, Self.withoutDotSegments(path))
        }
        if path.isEmpty {
            let query = query.map { Self.string(PercentEncoding.normalized($0, .query)) }
            return WebAddress(
                scheme: base.scheme, host: base.host, port: base.port, path: base.path,
                query: query ?? base.query)
        }
        if path.first == 0x2F {
            return address(base.scheme, base.host, base.port, Self.withoutDotSegments(path))
        }
        let folder = base.path.utf8.prefix(
            through: base.path.utf8.lastIndex(of: 0x2F) ?? base.path.utf8.startIndex)
        return address(
            base.scheme, base.host, base.port, Self.withoutDotSegments((Array(folder) + path)[...]))
    }

    private func address(_ scheme: String, _ host: String, _ port: Int?, _ path: [UInt8])
        -> WebAddress?
    {
        WebAddress(
            scheme: scheme, host: host, port: port, path: Self.string(path),
            query: query.map { Self.string(PercentEncoding.normalized($0, .query)) })
    }

    private static func string(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// `scheme:` at the start, in lower case (RFC 3986 §3.1).
    private static func takeScheme(_ bytes: inout ArraySlice<UInt8>) -> String? {
        guard let first = bytes.first, ASCII.isLetter(first) else { return nil }
        guard
            let colon = bytes.firstIndex(where: {
                !(ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E)
            }), bytes[colon] == 0x3A
        else { return nil }
        let scheme = string(bytes[..<colon].map(ASCII.lowercased))
        bytes = bytes[(colon + 1)...]
        return scheme
    }

    /// The path escaped, with `.` and `..` segments taken out (RFC 3986 §5.2.4); `%2e` counts as a
    /// dot. Never climbs above the root.
    private static func withoutDotSegments(_ path: ArraySlice<UInt8>) -> [UInt8] {
        let normal = PercentEncoding.normalized(path, .path)
        guard normal.contains(0x2E) else { return normal.isEmpty ? [0x2F] : normal }
        var segments: [ArraySlice<UInt8>] = []
        let parts = normal.dropFirst(normal.first == 0x2F ? 1 : 0)
            .split(separator: 0x2F, omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if part.elementsEqual([0x2E]) {
                if isLast { segments.append([]) }
            } else if part.elementsEqual([0x2E, 0x2E]) {
                _ = segments.popLast()
                if isLast { segments.append([]) }
            } else {
                segments.append(part)
            }
        }
        var result: [UInt8] = []
        result.reserveCapacity(normal.count)
        for segment in segments {
            result.append(0x2F)
            result.append(contentsOf: segment)
        }
        return result.isEmpty ? [0x2F] : result
    }
}
