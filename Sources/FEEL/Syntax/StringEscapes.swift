/// The escapes of texts (DMN 1.5, 10.3.1.2, rule 64).
enum StringEscapes {
    /// A text with what its escapes stand for.
    static func resolved(_ text: String) -> String {
        var resolved = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let kind = rest.first else {
                resolved.append(scalar)
                continue
            }
            if let code = code(kind, &rest), let meant = Unicode.Scalar(code) {
                resolved.append(meant)
            } else {
                resolved.append(scalar)
                // A second backslash stands for itself as well, unless it begins an escape.
                if kind != "\\", let next = rest.popFirst() { resolved.append(next) }
            }
        }
        return String(resolved)
    }

    /// What an escape stands for; goes past it when it is one.
    private static func code(
        _ kind: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView
    ) -> UInt32? {
        let simple: UInt32?
        switch kind {
        case "n": simple = 0x0A
        case "r": simple = 0x0D
        case "t": simple = 0x09
        case "\"", "'", "\\": simple = kind.value
        default: simple = nil
        }
        if let simple {
            rest.removeFirst()
            return simple
        }
        var ahead = rest.dropFirst()
        let digits = kind == "u" ? 4 : kind == "U" ? 6 : 0
        guard digits > 0, let code = hexadecimal(&ahead, digits) else { return nil }
        if (0xD800...0xDBFF).contains(code) {
            // The first half of a pair, as Java and JSON write code points beyond U+FFFF.
            guard ahead.popFirst() == "\\", ahead.popFirst() == "u",
                let second = hexadecimal(&ahead, 4), (0xDC00...0xDFFF).contains(second)
            else { return nil }
            rest = ahead
            return 0x10000 + (code - 0xD800) << 10 + (second - 0xDC00)
        }
        rest = ahead
        return code
    }

    private static func hexadecimal(
        _ rest: inout Substring.UnicodeScalarView, _ digits: Int
    ) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let scalar = rest.popFirst(), scalar.isASCII,
                let digit = Character(scalar).hexDigitValue
            else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
