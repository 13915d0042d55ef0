import CLibXML2

/// The value of an expression (XPath 1.0 §1).
enum XPathValue {
    /// In document order, each once.
    case nodes([xmlNodePtr])
    case text(String)
    case number(Double)
    case truth(Bool)

    var truth: Bool {
        switch self {
        case .nodes(let nodes): !nodes.isEmpty
        case .text(let text): !text.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .truth(let truth): truth
        }
    }

    var isNodes: Bool {
        if case .nodes = self { true } else { false }
    }
}

/// Numbers as XPath 1.0 reads and writes them. They are IEEE doubles by definition; nothing that is
/// scored is computed with them.
enum XPathNumber {
    /// Digits with at most one dot and a leading minus; not a number otherwise (§4.4).
    static func parse(_ text: String) -> Double {
        let trimmed = ASCII.trimmed(text)
        var digits = 0
        var dots = 0
        for (index, byte) in trimmed.utf8.enumerated() {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E: dots += 1
            case 0x2D where index == 0: break
            default: return .nan
            }
        }
        guard digits > 0, dots <= 1, digits <= 400 else { return .nan }
        return Double(trimmed.hasSuffix(".") ? trimmed + "0" : trimmed) ?? .nan
    }

    /// Without an exponent; integers without a point (§4.2).
    static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number == 0 { return "0" }
        if number == number.rounded(), number.magnitude < 1e15 { return String(Int64(number)) }
        return withoutExponent(number.description)
    }

    /// `1.5e-07` becomes `0.00000015`. The exponent of a double is at most three digits.
    private static func withoutExponent(_ text: String) -> String {
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
        let isNegative = parts[0].hasPrefix("-")
        let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
        let whole = String(mantissa.first ?? "")
        var fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
        if fraction == "0" { fraction = "" }
        var digits = whole + fraction
        var point = whole.count + exponent
        if point <= 0 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        } else if point >= digits.count {
            digits += String(repeating: "0", count: point - digits.count)
            return (isNegative ? "-" : "") + digits
        }
        let split = digits.index(digits.startIndex, offsetBy: point)
        return (isNegative ? "-" : "") + digits[..<split] + "." + digits[split...]
    }
}
