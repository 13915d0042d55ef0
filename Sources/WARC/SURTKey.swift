/// The key by which an index sorts addresses (Sort-friendly URI Reordering
/// Transform): the host from its end, then the path, so that what belongs to
/// one site stands together.
///
/// `https://www.shili.example:443/Zwgk/?b=2&a=1` gives
/// `example,shili)/zwgk?a=1&b=2`. Spellings under which a server usually gives
/// the same page have the same key: letter case, `www.`, the standard port,
/// dot segments, an ending `/`, the order of query arguments, session ids.
/// Addresses without a host (`dns:`, `urn:`) are their own key.
enum SURTKey {
    static func key(of address: String) -> String {
        let text = cleaned(address.utf8)
        guard let start = authorityStart(text) else { return String(decoding: text, as: UTF8.self) }
        let scheme = text[..<start].prefix { $0 != colon }
        let rest = text[start...]
        let authority = rest.prefix { $0 != slash && $0 != question }
        let (path, query) = split(rest.dropFirst(authority.count), at: question)
        var key = host(authority, scheme: scheme) + Array(")".utf8)
        key += normalPath(path)
        let arguments = normalQuery(query ?? [])
        if !arguments.isEmpty { key += [question] + arguments }
        return String(decoding: key.map(asciiLower), as: UTF8.self)
    }

    private static let colon = UInt8(ascii: ":")
    private static let slash = UInt8(ascii: "/")
    private static let question = UInt8(ascii: "?")

    /// Without blanks at the ends, line breaks, tabs and fragment.
    private static func cleaned(_ address: String.UTF8View) -> [UInt8] {
        let bytes = Array(address.filter { $0 != 9 && $0 != 10 && $0 != 13 })
        let trimmed = trimBlanks(bytes[...])
        guard authorityStart(Array(trimmed)) != nil else { return Array(trimmed) }
        return Array(trimmed.prefix { $0 != UInt8(ascii: "#") })
    }

    /// Where the host begins in `scheme://host`.
    private static func authorityStart(_ text: [UInt8]) -> Int? {
        guard let end = text.firstIndex(of: colon), end > 0, text.count > end + 3,
            text[end + 1] == slash, text[end + 2] == slash,
            text[..<end].allSatisfy({ (0x61...0x7A).contains(asciiLower($0)) })
        else { return nil }
        return end + 3
    }

    private static func split(
        _ bytes: ArraySlice<UInt8>, at mark: UInt8
    ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
        guard let place = bytes.firstIndex(of: mark) else { return (bytes, nil) }
        return (bytes[..<place], bytes[(place + 1)...])
    }

    private static func host(
        _ authority: ArraySlice<UInt8>, scheme: ArraySlice<UInt8>
    ) -> [UInt8] {
        var host =
            authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] }
            ?? authority
        var port: ArraySlice<UInt8> = []
        if let end = host.lastIndex(of: colon), !host[end...].contains(UInt8(ascii: "]")) {
            port = host[(end + 1)...]
            host = host[..<end]
        }
        let name = host.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
        var labels = name.map(asciiLower).split(separator: UInt8(ascii: "."))
        if let first = labels.first, labels.count > 1, first.starts(with: "www".utf8),
            first.dropFirst(3).allSatisfy({ (48...57).contains($0) })
        {
            labels.removeFirst()
        }
        var key = Array(labels.reversed().joined(separator: [UInt8(ascii: ",")]))
        let isStandard =
            port.isEmpty
            || scheme.map(asciiLower).elementsEqual("http".utf8) && port.elementsEqual("80".utf8)
            || scheme.map(asciiLower).elementsEqual("https".utf8) && port.elementsEqual("443".utf8)
        if !isStandard { key += [colon] + port }
        return key
    }

    private static func normalPath(_ path: ArraySlice<UInt8>) -> [UInt8] {
        var segments: [[UInt8]] = []
        for segment in recoded(path).split(separator: slash) {
            if segment.elementsEqual(".".utf8) { continue }
            if segment.elementsEqual("..".utf8), !segments.isEmpty {
                segments.removeLast()
            } else {
                segments.append(Array(segment))
            }
        }
        // What ASP.NET puts before a page: /(S(…24 letters…))/a.aspx
        if let last = segments.last, last.map(asciiLower).reversed().starts(with: "xpsa.".utf8) {
            segments.removeAll { segment in
                segment.count == 29 && segment.first == UInt8(ascii: "(")
                    && segment.suffix(2).elementsEqual("))".utf8)
                    && segment.dropFirst(2).first == UInt8(ascii: "(")
            }
        }
        return [slash] + segments.joined(separator: [slash])
    }

    /// The arguments in order of name and value, without session ids.
    private static func normalQuery(_ query: ArraySlice<UInt8>) -> [UInt8] {
        guard !query.isEmpty else { return [] }
        let ampersand = UInt8(ascii: "&")
        var arguments = recoded(query).map(asciiLower)
            .split(separator: ampersand, omittingEmptySubsequences: false)
            .map {
                $0.split(
                    separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            }
        let hadSession = arguments.contains(where: isSession)
        arguments.removeAll(where: isSession)
        if hadSession, arguments.isEmpty { return [] }
        arguments.sort { one, other in
            for (left, right) in zip(one, other) where !left.elementsEqual(right) {
                return left.lexicographicallyPrecedes(right)
            }
            return one.count < other.count
        }
        return Array(
            arguments.map { Array($0.joined(separator: [UInt8(ascii: "=")])) }
                .joined(separator: [ampersand]))
    }

    private static func isSession(_ argument: [ArraySlice<UInt8>]) -> Bool {
        guard argument.count == 2 else { return false }
        let (name, value) = (String(decoding: argument[0], as: UTF8.self), argument[1])
        let isWord = value.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (48...57).contains(byte)
        }
        switch name {
        case "jsessionid", "phpsessid", "sid": return value.count == 32 && isWord
        case "cfid", "cftoken": return !value.isEmpty
        default:
            return name.hasPrefix("aspsessionid") && name.utf8.count == 20 && value.count == 24
                && isWord
        }
    }

    /// Escapes undone as often as they can be, then only what needs one
    /// escaped again.
    private static func recoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var plain = Array(bytes)
        // Each round shortens the text, so this ends.
        while let next = unescaped(plain) { plain = next }
        var result: [UInt8] = []
        for byte in plain {
            if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "#")
                || byte == UInt8(ascii: "%")
            {
                let digits = String(byte, radix: 16)
                result += Array((byte < 16 ? "%0" : "%").utf8) + Array(digits.utf8)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// The bytes with one layer of escapes undone; `nil` when there is none.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result.count < bytes.count ? result : nil
    }
}

/// A byte as two lower-case hexadecimal digits at the end of a text.
func appendHex(_ byte: UInt8, to text: inout [UInt8]) {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    text.append(digit(byte >> 4))
    text.append(digit(byte & 15))
}

/// The value of a hexadecimal digit.
func hexDigit(_ byte: UInt8) -> UInt8? {
    switch asciiLower(byte) {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: asciiLower(byte) - 0x57
    default: nil
    }
}
