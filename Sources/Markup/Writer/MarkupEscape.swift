/// Escaping for element content and attribute values.
enum MarkupEscape {
    enum Place {
        case content
        case attribute
    }

    /// Appends `text` escaped for `place`.
    ///
    /// What XML 1.0 §2.2 forbids (C0 controls but tab, line feed and carriage return; U+FFFE and
    /// U+FFFF) becomes U+FFFD. `>` is always escaped, so `]]>` cannot appear; line ends inside
    /// attributes are written as references, so that they survive attribute normalisation.
    static func append(_ text: String, for place: Place, to output: inout [UInt8]) {
        let whole: Void? = text.utf8.withContiguousStorageIfAvailable {
            append($0, for: place, to: &output)
        }
        if whole == nil {
            Array(text.utf8).withUnsafeBufferPointer { append($0, for: place, to: &output) }
        }
    }

    private static func append(
        _ source: UnsafeBufferPointer<UInt8>, for place: Place, to output: inout [UInt8]
    ) {
        var index = nextSpecial(in: source, from: 0)
        guard index < source.count else {
            output.append(contentsOf: source)
            return
        }
        var clean = 0
        while true {
            index = nextSpecial(in: source, from: index)
            guard index < source.count else { break }
            guard let (written, width) = escaped(source, at: index, for: place) else {
                index += 1
                continue
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean..<index]))
            output.append(literal: written)
            index += width
            clean = index
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean...]))
    }

    /// The first byte from `start` on that may need escaping; the end when there is none.
    private static func nextSpecial(
        in source: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        var index = start
        // Eight bytes at once, in which hardly ever one is special.
        if let base = source.baseAddress {
            let raw = UnsafeRawPointer(base)
            while index &+ 8 <= source.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if hasSpecial(word) { break }
                index &+= 8
            }
        }
        while index < source.count, !isSpecial(source[index]) { index &+= 1 }
        return index
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of eight bytes is special.
    @inline(__always)
    private static func hasSpecial(_ word: UInt64) -> Bool {
        // A byte below 32, or equal to one of the others: then it is zero after the difference, and
        // only a zero has its top bit set by taking one away without having had it before.
        var found = (word &- ones &* 0x20) & ~word
        found |= zeros(word ^ ones &* 0x26) | zeros(word ^ ones &* 0x3C)
        found |= zeros(word ^ ones &* 0x3E) | zeros(word ^ ones &* 0x22)
        found |= zeros(word ^ ones &* 0xEF)
        return found & tops != 0
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
    }

    /// What stands for the bytes at `index`, and how many they are; nil when they stay.
    private static func escaped(
        _ source: UnsafeBufferPointer<UInt8>, at index: Int, for place: Place
    ) -> (StaticString, Int)? {
        switch source[index] {
        case 0x26: return ("&amp;", 1)
        case 0x3C: return ("&lt;", 1)
        case 0x3E: return ("&gt;", 1)
        case 0x22: return place == .attribute ? ("&quot;", 1) : nil
        case 0x0D: return ("&#13;", 1)
        case 0x0A: return place == .attribute ? ("&#10;", 1) : nil
        case 0x09: return place == .attribute ? ("&#9;", 1) : nil
        case 0xEF:
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            guard index + 2 < source.count, source[index + 1] == 0xBF, source[index + 2] >= 0xBE
            else { return nil }
            return ("\u{FFFD}", 3)
        default: return ("\u{FFFD}", 1)
        }
    }
}
