/// Percent escapes in their normal form (RFC 3986 §6.2.2.1–2).
enum PercentEncoding {
    /// Where the bytes stand; each place allows other characters unescaped.
    enum Place {
        case path
        case query
        case opaque
    }

    /// Escapes what may not stand here, decodes escapes of unreserved characters, and writes all
    /// others in upper case. A `%` that begins no escape becomes `%25`.
    static func normalized(_ bytes: ArraySlice<UInt8>, _ place: Place) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x25 {
                if let value = escape(bytes, at: index) {
                    if isUnreserved(value) {
                        result.append(value)
                    } else {
                        append(value, to: &result)
                    }
                    index += 3
                } else {
                    append(byte, to: &result)
                    index += 1
                }
                continue
            }
            if isAllowed(byte, place) {
                result.append(byte)
            } else {
                append(byte, to: &result)
            }
            index += 1
        }
        return result
    }

    /// The bytes with every well-formed escape replaced by what it stands for.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x25, let value = escape(bytes[...], at: index) {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func escape(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < bytes.endIndex, let high = ASCII.hexValue(bytes[index + 1]),
            let low = ASCII.hexValue(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func append(_ byte: UInt8, to result: inout [UInt8]) {
        result.append(0x25)
        result.append(ASCII.hexDigit(byte >> 4))
        result.append(ASCII.hexDigit(byte & 0x0F))
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x2D || byte == 0x2E
            || byte == 0x5F || byte == 0x7E
    }

    private static func isAllowed(_ byte: UInt8, _ place: Place) -> Bool {
        guard byte > 0x20, byte < 0x7F else { return false }
        switch byte {
        // " < > ` are allowed nowhere; \ ^ { | } confuse servers and are escaped as well.
        case 0x22, 0x3C, 0x3E, 0x60, 0x5C, 0x5E, 0x7B, 0x7C, 0x7D: return false
        case 0x23: return false
        case 0x3F: return place != .path
        default: return true
        }
    }
}
