/// Brings text written in the many ways of real pages to one form.
enum TextNormalization {
    /// The form in which words are looked for: no white space, no zero-width
    /// characters, full-width signs as half-width, ASCII letters in lower case.
    ///
    /// `索　引 号：` gives `索引号:`.
    static func squeezed(_ text: some StringProtocol) -> String {
        var text = String(text)
        return text.withUTF8 { source in
            // No character becomes longer.
            String(unsafeUninitializedCapacity: source.count) { squeezed(source, into: $0) }
        }
    }

    /// Works on bytes, because every text of every page comes through here; gives how many were
    /// written.
    private static func squeezed(
        _ source: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var place = 0
        func put(_ bytes: some Sequence<UInt8>) {
            for byte in bytes {
                result[place] = byte
                place += 1
            }
        }
        var index = 0
        while index < source.count {
            let length = length(ofSequenceBy: source[index])
            let sequence = source[index..<index + length]
            index += length
            // U+4000 to U+9FFF, nearly all of Chinese text.
            if (0xE4...0xE9).contains(sequence[sequence.startIndex]) {
                put(sequence)
            } else if let scalar = squeezed(scalar(sequence)) {
                put(UTF8.encode(scalar) ?? .init())
            }
        }
        return place
    }

    private static func length(ofSequenceBy lead: UInt8) -> Int {
        switch lead {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    /// What a sequence of a valid text stands for.
    private static func scalar(_ sequence: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
        let lead = sequence[sequence.startIndex]
        if lead < 0x80 { return Unicode.Scalar(lead) }
        let start = UInt32(lead) & (0xFF >> UInt32(sequence.count + 1))
        let value = sequence.dropFirst().reduce(start) { $0 << 6 | UInt32($1 & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// What one scalar becomes in the squeezed form; `nil` when it goes.
    static func squeezed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        isInvisible(scalar) || isSpace(scalar) ? nil : lowercased(halfWidth(scalar))
    }

    /// The form in which text is shown: runs of white space as one space, none
    /// at the ends, no zero-width characters. Reading stops once `limit` scalars
    /// stand in the result: a page may hold megabytes, a snippet does not.
    static func collapsed(_ text: some StringProtocol, limit: Int = .max) -> String {
        var result = ""
        var isGap = false
        var count = 0
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            if isSpace(scalar) {
                isGap = true
                continue
            }
            if isGap, !result.isEmpty { result.append(" ") }
            isGap = false
            result.unicodeScalars.append(scalar)
            count += 1
            if count >= limit { return result }
        }
        return result
    }

    /// `U+FF01…U+FF5E` as the ASCII signs they widen.
    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    /// The value of an ASCII or full-width digit.
    static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        let narrow = halfWidth(scalar).value
        guard (0x30...0x39).contains(narrow) else { return nil }
        return UInt8(narrow - 0x30)
    }

    /// Characters that show nothing and stand in pages by accident: soft
    /// hyphen, zero-width spaces and joiners, marks of direction and of byte
    /// order, and the controls other than line breaks and tabs.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x2064, 0xFEFF:
            true
        default: false
        }
    }

    /// White space of any kind, the ideographic and no-break spaces included.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x3000: true
        // The property is looked up in a table, which costs more than all the
        // rest; Latin letters and Chinese characters need no look.
        case 0x00...0xFF, 0x3001...0xD7FF: false
        default: scalar.properties.isWhitespace
        }
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x41...0x5A).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value + 0x20) ?? scalar
    }
}
