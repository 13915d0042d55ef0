/// Escaping for element content and attribute values.
enum MarkupEscape {
    enum Place {
        case content
        case attribute
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Appends `text` escaped for `place`.
    ///
    /// What XML 1.0 §2.2 forbids (C0 controls but tab, line feed and carriage return; U+FFFE and
    /// U+FFFF) becomes U+FFFD. `>` is always escaped, so `]]>` cannot appear; line ends inside
    /// attributes are written as references, so that they survive attribute normalisation.
    static func append(_ text: String, for place: Place, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            output.reserveCapacity(output.count + source.count)
            var clean = 0
            var index = 0
            while index < source.count {
                let byte = source[index]
                guard isSpecial(byte) else {
                    index += 1
                    continue
                }
                var width = 1
                guard let written = escaped(source, at: index, for: place, width: &width) else {
                    index += 1
                    continue
                }
                output.append(contentsOf: source[clean..<index])
                output.append(contentsOf: written)
                index += width
                clean = index
            }
            output.append(contentsOf: source[clean...])
        }
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
    }

    private static func escaped(
        _ source: UnsafeBufferPointer<UInt8>, at index: Int, for place: Place, width: inout Int
    ) -> [UInt8]? {
        switch source[index] {
        case 0x26: return Array("&amp;".utf8)
        case 0x3C: return Array("&lt;".utf8)
        case 0x3E: return Array("&gt;".utf8)
        case 0x22: return place == .attribute ? Array("&quot;".utf8) : nil
        case 0x0D: return Array("&#13;".utf8)
        case 0x0A: return place == .attribute ? Array("&#10;".utf8) : nil
        case 0x09: return place == .attribute ? Array("&#9;".utf8) : nil
        case 0xEF:
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            guard index + 2 < source.count, source[index + 1] == 0xBF, source[index + 2] >= 0xBE
            else { return nil }
            width = 3
            return replacement
        default: return replacement
        }
    }
}
