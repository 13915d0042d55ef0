import CLibXML2

/// Character references in attribute values and titles.
enum HTMLReferences {
    /// Longest name of an entity in HTML 4, and a few digits more for numbers.
    private static let maximumLength = 12

    /// The text with references resolved and white space around it dropped.
    ///
    /// A name counts only with its semicolon, so that `?a=1&copy=2` stays what it is. A number that
    /// is no character becomes U+FFFD; 128–159 are read as windows-1252, as browsers do.
    static func resolved(_ source: UnsafeBufferPointer<UInt8>) -> String {
        let text = trimmed(source)
        guard text.contains(0x26) else { return String(decoding: text, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        append(text, to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    /// The text without white space around it.
    static func trimmed(_ source: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = source.count
        while start < end, ASCII.isSpace(source[start]) { start += 1 }
        while end > start, ASCII.isSpace(source[end - 1]) { end -= 1 }
        return UnsafeBufferPointer(rebasing: source[start..<end])
    }

    /// Puts the text, its references resolved, at the end of `result`.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        var clean = 0
        var index = 0
        while let mark = text[index...].firstIndex(of: 0x26) {
            guard let (scalar, length) = reference(text, at: mark) else {
                index = mark + 1
                continue
            }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<mark]))
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            index = mark + length
            clean = index
        }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
    }

    private static func reference(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (Unicode.Scalar, Int)? {
        if index + 1 < text.count, text[index + 1] == 0x23 { return number(text, at: index) }
        var name: [UInt8] = []
        var position = index + 1
        while position < text.count, name.count <= maximumLength {
            let byte = text[position]
            if byte == 0x3B { break }
            guard ASCII.isLetter(byte) || ASCII.isDigit(byte) else { return nil }
            name.append(byte)
            position += 1
        }
        guard position < text.count, text[position] == 0x3B, !name.isEmpty else { return nil }
        name.append(0)
        if name == Array("apos\0".utf8) { return ("'", position + 1 - index) }
        guard let entity = htmlEntityLookup(name),
            let scalar = Unicode.Scalar(UInt32(entity.pointee.value))
        else { return nil }
        return (scalar, position + 1 - index)
    }

    private static func number(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (Unicode.Scalar, Int)? {
        var position = index + 2
        var radix: UInt32 = 10
        if position < text.count, text[position] | 0x20 == 0x78 {
            radix = 16
            position += 1
        }
        let first = position
        var value: UInt32 = 0
        while position < text.count, let digit = ASCII.hexValue(text[position]), digit < radix {
            // Beyond the last character it stays beyond, without overflow.
            value = min(value * radix + UInt32(digit), 0x11_0000)
            position += 1
        }
        guard position > first else { return nil }
        if position < text.count, text[position] == 0x3B { position += 1 }
        let scalar = (0x80...0x9F).contains(value) ? Transcoder.windows1252Scalar(value) : value
        let isCharacter = scalar != 0
        return (
            isCharacter ? Unicode.Scalar(scalar) ?? "\u{FFFD}" : "\u{FFFD}", position - index
        )
    }
}
