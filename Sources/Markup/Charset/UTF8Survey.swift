/// What a byte sequence looks like when read as UTF-8.
struct UTF8Survey {
    /// Valid sequences of two bytes.
    private(set) var short = 0
    /// Valid sequences of three or four bytes; all Chinese characters are such.
    private(set) var long = 0
    /// Invalid sequences, counted as the Unicode standard advises (maximal subparts, §3.9).
    private(set) var errors = 0

    /// Valid and not merely ASCII, and unlikely to be so by chance in another charset.
    ///
    /// A GBK text of a few characters can be valid UTF-8 by accident, but then as two-byte
    /// sequences; a page that really is UTF-8 may still hold a few broken bytes.
    var isClearlyUTF8: Bool {
        guard long > short || (errors == 0 && long > 0 && long * 4 > short) else { return false }
        return errors == 0 || (long >= 8 && long > errors * 4)
    }

    /// More is wrong than right.
    var isClearlyNot: Bool {
        errors > 0 && errors >= long
    }

    /// - Parameter stopping: whether to stop as soon as nothing that may follow can make the bytes
    ///   ``isClearlyUTF8``; the counts are then those up to there.
    init(_ bytes: UnsafeBufferPointer<UInt8>, stopping: Bool = false) {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index = Self.endOfASCII(bytes, from: index)
                continue
            }
            let (length, isValid) = Self.sequence(bytes, at: index)
            if !isValid {
                errors += 1
                // All that is left would have to be sequences of three bytes.
                if stopping, long + (bytes.count - index) / 3 <= errors * 4 { return }
            } else if length == 2 {
                short += 1
            } else {
                long += 1
            }
            index += length
        }
    }

    /// Passes over ASCII, eight bytes at a time: it is most of any page.
    static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count,
            raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// The length of the sequence at `index`, which is not ASCII, and whether it is valid; when it
    /// is not, the length of what one U+FFFD stands for. Table 3-7 of the Unicode standard.
    static func sequence(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (length: Int, isValid: Bool) {
        let lead = bytes[index]
        let needed: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: needed = 1
        case 0xE0:
            needed = 2
            lowest = 0xA0
        case 0xED:
            needed = 2
            highest = 0x9F
        case 0xE1...0xEF: needed = 2
        case 0xF0:
            needed = 3
            lowest = 0x90
        case 0xF4:
            needed = 3
            highest = 0x8F
        case 0xF1...0xF3: needed = 3
        default: return (1, false)
        }
        for offset in 1...needed {
            guard index + offset < bytes.count else { return (offset, false) }
            let byte = bytes[index + offset]
            guard byte >= lowest, byte <= highest else { return (offset, false) }
            lowest = 0x80
            highest = 0xBF
        }
        return (needed + 1, true)
    }
}
