/// The lines of a text in which enough digits stand to be looked at, ASCII or
/// full-width. Most text of most pages is passed over eight bytes at a time.
struct DigitLines: IteratorProtocol {
    private let text: UnsafeBufferPointer<UInt8>
    private let least: Int
    private var index = 0

    /// - Parameter least: so many digits are enough.
    init(_ text: UnsafeBufferPointer<UInt8>, least: Int) {
        self.text = text
        self.least = least
    }

    /// The next line with enough bytes that can end a digit; a text of other
    /// characters may have some of these, too.
    mutating func next() -> Range<Int>? {
        while index < text.count {
            let start = index
            var digits = 0
            while index < text.count, text[index] != 0x0A {
                if let found = digitsOfBlock() {
                    digits += found
                    index += Self.width
                } else {
                    let end = min(index + Self.width, text.count)
                    while index < end, text[index] != 0x0A {
                        if isDigitEnd(index) { digits += 1 }
                        index += 1
                    }
                }
            }
            let line = start..<index
            index += 1
            if digits >= least { return line }
        }
        return nil
    }

    private static let width = 8

    /// How many of the next eight bytes are ASCII digits; `nil` where they must
    /// be looked at one by one, because a line ends among them or a full-width
    /// digit may.
    @inline(__always)
    private func digitsOfBlock() -> Int? {
        guard index + Self.width <= text.count else { return nil }
        let block = UnsafeRawBufferPointer(text)
            .loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if Self.has(0x0A, block) || Self.has(0xEF, block) { return nil }
        // Such a digit may have begun before.
        if index > 0, text[index - 1] == 0xBC || text[index - 1] == 0xEF { return nil }
        // Bit 7 of each byte says whether its other bits are at least those of a 0, of what
        // follows a 9.
        let low = block & ~Self.high
        let digits = (low &+ Self.each(0x50)) & ~(low &+ Self.each(0x46)) & ~block & Self.high
        return digits.nonzeroBitCount
    }

    private static let high: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// Whether one of the eight bytes is `byte`.
    @inline(__always)
    private static func has(_ byte: UInt64, _ block: UInt64) -> Bool {
        let rest = block ^ each(byte)
        return (rest &- each(1)) & ~rest & high != 0
    }

    /// Whether the byte is the last one of a digit, of an ASCII or a full-width
    /// one (EF BC 90 … 99).
    private func isDigitEnd(_ place: Int) -> Bool {
        let byte = text[place]
        return byte &- 0x30 < 10
            || (byte &- 0x90 < 10 && place >= 2 && text[place - 1] == 0xBC
                && text[place - 2] == 0xEF)
    }
}
