/// Text from outside made fit to be shown: it can neither hide nor reorder what stands around it.
enum CleanText {
    /// `text` with control characters, line breaks included, and characters that change the
    /// direction of writing replaced, and cut to `limit` characters.
    static func shown(_ text: String, limit: Int = .max) -> String {
        // A character takes a byte at least.
        if text.utf8.count <= limit, isPlain(text) { return text }
        var scalars = String.UnicodeScalarView()
        var count = 0
        var isClean = true
        for scalar in text.unicodeScalars {
            if count == limit {
                scalars.append("…")
                return String(scalars)
            }
            count += 1
            switch kind(of: scalar) {
            case .plain: scalars.append(scalar)
            case .gap:
                isClean = false
                scalars.append(" ")
            case .hidden:
                isClean = false
                scalars.append("\u{FFFD}")
            }
        }
        return isClean ? text : String(scalars)
    }

    /// Whether `text` holds a Han character of the basic block.
    static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// Whether every character is of the kind nothing is done about, as far as single bytes tell.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
    }

    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            // Eight bytes at once, in which hardly ever one has to be looked at.
            while index &+ 8 <= bytes.count, let base = bytes.baseAddress,
                !Self.hasDoubtful(
                    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index &+= 8
            }
            guard index < bytes.count else { break }
            let byte = bytes[index]
            index &+= 1
            // Plain ASCII, and the Chinese characters of the basic block.
            if byte >= 0x20 && byte < 0x7F || byte >= 0xE3 && byte <= 0xE9 { continue }
            if byte >= 0x80 && byte <= 0xBF { continue }
            switch byte {
            // C1 controls are C2 80 to C2 9F.
            case 0xC2: if index < bytes.count, bytes[index] < 0xA0 { return false }
            // U+061C.
            case 0xD8: if index < bytes.count, bytes[index] == 0x9C { return false }
            // U+200E, U+200F, U+2028 to U+202E; U+2066 to U+2069.
            case 0xE2:
                guard index &+ 1 < bytes.count else { return false }
                let last = bytes[index &+ 1]
                let isMark = last == 0x8E || last == 0x8F || last >= 0xA8 && last <= 0xAE
                if bytes[index] == 0x80, isMark { return false }
                if bytes[index] == 0x81, last >= 0xA6 && last <= 0xA9 { return false }
            // U+FEFF, U+FFFE and U+FFFF.
            case 0xEF:
                guard index &+ 1 < bytes.count else { return false }
                if bytes[index] == 0xBB, bytes[index &+ 1] == 0xBF { return false }
                if bytes[index] == 0xBF, bytes[index &+ 1] >= 0xBE { return false }
            case 0x00..<0x20, 0x7F: return false
            default: break
            }
        }
        return true
    }

    /// Whether one of eight bytes is a control, or begins a character that may be one.
    @inline(__always)
    private static func hasDoubtful(_ word: UInt64) -> Bool {
        // A byte below 32, or equal to one of the others; see `MarkupEscape`.
        var found = (word &- ones &* 0x20) & ~word
        found |= zeros(word ^ ones &* 0x7F) | zeros(word ^ ones &* 0xC2)
        found |= zeros(word ^ ones &* 0xD8) | zeros(word ^ ones &* 0xE2)
        found |= zeros(word ^ ones &* 0xEF)
        return found & (ones &* 0x80) != 0
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

    private enum Kind {
        case plain
        /// White space that would break a line.
        case gap
        case hidden
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .gap
        // C0, DEL and C1; marks, embeddings, overrides and isolates of UAX #9; noncharacters.
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
            0xFEFF, 0xFFFE, 0xFFFF:
            .hidden
        default: .plain
        }
    }

    /// `url` when it can be linked: `http` or `https`, and nothing in it that a browser would drop
    /// or that a reader would not see.
    static func link(_ url: String) -> String? {
        guard url.utf8.count <= 2_000 else { return nil }
        if isPlainLink(url) { return url }
        let lower = url.prefix(8).lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
        let isVisible = url.unicodeScalars.allSatisfy { kind(of: $0) == .plain && $0 != " " }
        return isVisible ? escaped(url) : nil
    }

    /// Whether `url` is linked as it is, as far as single bytes tell.
    ///
    /// Such an address has none of the characters markup could be broken with but `&`.
    static func isPlainLink(_ url: String, limit: Int = .max) -> Bool {
        guard url.utf8.count <= limit, url.hasPrefix("http://") || url.hasPrefix("https://")
        else { return false }
        return url.utf8.withContiguousStorageIfAvailable(isPlainLink) ?? false
    }

    private static func isPlainLink(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "/")...UInt8(ascii: ":"), UInt8(ascii: "-")...UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "?"):
                true
            default: false
            }
        }
    }

    /// The address with what may not stand in one escaped, as browsers do before they ask for it.
    private static func escaped(_ url: String) -> String {
        var result = ""
        var scalars = url.unicodeScalars[...]
        var hasFragment = false
        while let scalar = scalars.popFirst() {
            let isEscape = scalar == "%" && !isEscape(scalars.prefix(2))
            let isSecondFragment = scalar == "#" && hasFragment
            hasFragment = hasFragment || scalar == "#"
            if isEscape || isSecondFragment || "\"<>\\^`{|}".unicodeScalars.contains(scalar) {
                result += "%" + String(scalar.value, radix: 16, uppercase: true)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isEscape(_ digits: Substring.UnicodeScalarView) -> Bool {
        digits.count == 2 && digits.allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    }
}
