/// What code points are to FEEL (DMN 1.5, 10.3.1.2, rules 28 to 30 and 61).
enum CharacterClass {
    /// Whether a name can begin with it; `?` is kept apart.
    static func startsName(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            return scalar >= 0x61 && scalar <= 0x7A || scalar >= 0x41 && scalar <= 0x5A
                || scalar == 0x5F
        }
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
            0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            return !isSpace(scalar)
        default: return false
        }
    }

    /// Whether a name can go on with it.
    static func continuesName(_ scalar: UInt32) -> Bool {
        if startsName(scalar) || scalar >= 0x30 && scalar <= 0x39 { return true }
        return scalar == 0xB7 || scalar >= 0x300 && scalar <= 0x36F || scalar == 0x203F
            || scalar == 0x2040
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029,
            0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    static func isLineBreak(_ scalar: UInt32) -> Bool {
        scalar >= 0x0A && scalar <= 0x0D || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
    }

    /// FEEL's sign for one that a Chinese input method writes, or that a person takes from
    /// mathematics; the full-width digits are among them.
    static func equivalent(of scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0xFF08: UInt8(ascii: "(")
        case 0xFF09: UInt8(ascii: ")")
        case 0xFF3B, 0x3010: UInt8(ascii: "[")
        case 0xFF3D, 0x3011: UInt8(ascii: "]")
        case 0xFF5B: UInt8(ascii: "{")
        case 0xFF5D: UInt8(ascii: "}")
        case 0xFF0C, 0x3001: UInt8(ascii: ",")
        case 0xFF1A: UInt8(ascii: ":")
        case 0xFF0E: UInt8(ascii: ".")
        case 0xFF0B: UInt8(ascii: "+")
        case 0xFF0D, 0x2212: UInt8(ascii: "-")
        case 0xFF0A, 0xD7: UInt8(ascii: "*")
        case 0xFF0F, 0xF7: UInt8(ascii: "/")
        case 0xFF1D: UInt8(ascii: "=")
        case 0xFF1C: UInt8(ascii: "<")
        case 0xFF1E: UInt8(ascii: ">")
        case 0xFF01: UInt8(ascii: "!")
        case 0xFF20: UInt8(ascii: "@")
        case 0xFF1F: UInt8(ascii: "?")
        case 0xFF10...0xFF19: UInt8(truncatingIfNeeded: scalar - 0xFF10 + 0x30)
        default: nil
        }
    }

    /// What a person who writes a sign that FEEL cannot read most likely means.
    static func likely(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0x3002: "."
        case 0xFF1B, 0x3B: ","
        case 0x300A, 0x3008: "<"
        case 0x300B, 0x3009: ">"
        case 0x2018, 0x2019, 0xFF02, 0x300C, 0x300D, 0x300E, 0x300F, 0x201C, 0x201D: "\""
        case 0x2013, 0x2014: "-"
        case 0x2026: ".."
        case 0xFF5E: ".."
        case 0x26: "and"
        case 0x7C: "or"
        case 0xFF06: "and"
        case 0xFF5C: "or"
        default: nil
        }
    }
}
