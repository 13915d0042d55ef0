/// What single bytes tell of texts: whether they can be written as they are.
extension RowText {
    /// Whether ``ExcelText/cell(_:)`` leaves a text alone, as far as single bytes tell.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= ExcelText.maximumLength && hasOnlyPlainBytes(text, withBreaks: true)
    }

    static func isPlainFormula(_ formula: String) -> Bool {
        !formula.isEmpty && formula.utf8.count <= 8_000
            && formula.utf8.first != UInt8(ascii: "=")
            && hasOnlyPlainBytes(formula, withBreaks: false)
    }

    private static func hasOnlyPlainBytes(_ text: String, withBreaks: Bool) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            for index in bytes.indices {
                switch bytes[index] {
                case 0x09, 0x0A: if !withBreaks { return false }
                case ..<0x20: return false
                // `_x` may begin an escape; U+FFFE and U+FFFF are EF BF BE and EF BF BF.
                case UInt8(ascii: "_"):
                    if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "x") {
                        return false
                    }
                case 0xEF: if index + 1 < bytes.count, bytes[index + 1] == 0xBF { return false }
                default: continue
                }
            }
            return true
        } ?? false
    }

    static func hasOuterSpace(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        return isSpace(first) || isSpace(last)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// Whether a text may begin with what ``CSV/isRisky(_:)`` warns of.
    static func mayBeRisky(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
            0x0D, 0xEF:
            true
        default: false
        }
    }

    /// An address nothing in which needs escaping; `nil` for one that has to be looked at.
    static func plain(_ address: String) -> String? {
        guard address.utf8.count <= 500,
            address.utf8.starts(with: "http://".utf8) || address.utf8.starts(with: "https://".utf8)
        else { return nil }
        var colons = 0
        var last: UInt8 = 0
        for byte in address.utf8 {
            defer { last = byte }
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "/")...UInt8(ascii: "9"), UInt8(ascii: "-")...UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "?"):
                continue
            // The library takes `internal:` for a scheme, wherever it stands.
            case UInt8(ascii: ":"):
                colons += 1
                if colons > 2 || last == UInt8(ascii: "l") { return nil }
            default: return nil
            }
        }
        return address
    }
}
