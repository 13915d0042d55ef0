/// Reads `user@host:port` into a normalised host and port.
enum WebHost {
    /// Nil when there is no host, or it holds what no host can hold.
    static func parse(_ authority: ArraySlice<UInt8>) -> (host: String, port: Int?)? {
        var rest = authority
        // User information is never sent, so it is no part of the address.
        if let at = rest.lastIndex(of: 0x40) { rest = rest[(at + 1)...] }
        var port: Int?
        if rest.first == 0x5B {
            guard let end = rest.firstIndex(of: 0x5D) else { return nil }
            guard let parsed = self.port(rest[(end + 1)...]) else { return nil }
            port = parsed.value
            let inside = rest[(rest.startIndex + 1)..<end]
            let isAddress = inside.allSatisfy {
                ASCII.hexValue($0) != nil || $0 == 0x3A || $0 == 0x2E
            }
            guard isAddress, inside.contains(0x3A), inside.count <= 45 else { return nil }
            let text = String(decoding: inside.map(ASCII.lowercased), as: UTF8.self)
            return ("[\(text)]", port)
        }
        if let colon = rest.lastIndex(of: 0x3A) {
            guard let parsed = self.port(rest[colon...]) else { return nil }
            port = parsed.value
            rest = rest[..<colon]
        }
        guard let host = name(PercentEncoding.decoded(Array(rest))) else { return nil }
        return (host, port)
    }

    /// `:8080`, `:` or nothing; nil when it is not a port.
    private static func port(_ text: ArraySlice<UInt8>) -> (value: Int?, Void)? {
        guard let first = text.first else { return (nil, ()) }
        guard first == 0x3A else { return nil }
        let digits = text.dropFirst()
        if digits.isEmpty { return (nil, ()) }
        guard digits.count <= 8, digits.allSatisfy(ASCII.isDigit) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return value >= 1 && value <= 65_535 ? (value, ()) : nil
    }

    /// A host name in lower case, its labels outside ASCII as Punycode (RFC 5891 §4.4 without the
    /// registry's own tables), at most 253 bytes in labels of at most 63.
    private static func name(_ bytes: [UInt8]) -> String? {
        guard !bytes.isEmpty, bytes.count <= 1_024 else { return nil }
        var text = String(decoding: bytes, as: UTF8.self)
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        if !isASCII {
            // The dots of Chinese and Japanese input methods separate labels too (RFC 3490 §3.1).
            text = String(text.map { "。．｡".contains($0) ? "." : $0 })
        }
        var labels: [String] = []
        for label in text.split(separator: ".", omittingEmptySubsequences: false) {
            let lower = isASCII ? ASCII.lowercased(String(label)) : label.lowercased()
            guard let encoded = Punycode.label(lower) else { return nil }
            labels.append(encoded)
        }
        // One trailing dot only says that the name is complete.
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        let host = labels.joined(separator: ".")
        let isWellFormed = labels.allSatisfy { label in
            !label.isEmpty && label.utf8.count <= 63
                && label.utf8.allSatisfy {
                    ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F
                }
        }
        return isWellFormed && host.utf8.count <= 253 ? host : nil
    }
}
