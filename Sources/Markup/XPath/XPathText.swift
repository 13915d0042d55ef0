/// The string functions (XPath 1.0 §4.2). Lengths and places count Unicode scalars.
enum XPathText {
    static func call(_ function: XPathFunction, _ texts: [String]) -> XPathValue {
        let first = texts.first ?? ""
        let second = texts.count > 1 ? texts[1] : ""
        switch function {
        case .string: return .text(first)
        case .concat: return .text(texts.joined())
        case .contains: return .truth(range(of: second, in: first) != nil)
        case .startsWith: return .truth(first.utf8.starts(with: second.utf8))
        case .substringBefore:
            guard let range = range(of: second, in: first) else { return .text("") }
            return .text(String(decoding: Array(first.utf8)[..<range.lowerBound], as: UTF8.self))
        case .substringAfter:
            guard let range = range(of: second, in: first) else { return .text("") }
            return .text(String(decoding: Array(first.utf8)[range.upperBound...], as: UTF8.self))
        case .stringLength: return .number(Double(first.unicodeScalars.count))
        case .normalizeSpace:
            let words = first.utf8.split {
                $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
            }
            return .text(words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
        case .translate:
            return .text(translate(first, from: second, to: texts.count > 2 ? texts[2] : ""))
        default: return .text("")
        }
    }

    /// Scalars whose 1-based place p satisfies p >= round(start) and p < round(start) +
    /// round(length); comparisons with NaN are false, which gives the empty string.
    static func substring(_ text: String, from start: Double, length: Double) -> String {
        let first = (start + 0.5).rounded(.down)
        let end = length.isInfinite && length > 0 ? length : first + (length + 0.5).rounded(.down)
        var result = ""
        var place = 1.0
        for scalar in text.unicodeScalars {
            if place >= first, place < end { result.unicodeScalars.append(scalar) }
            place += 1
        }
        return result
    }

    private static func translate(_ text: String, from: String, to: String) -> String {
        let targets = Array(to.unicodeScalars)
        var map: [Unicode.Scalar: Unicode.Scalar?] = [:]
        for (index, scalar) in from.unicodeScalars.enumerated() where map[scalar] == nil {
            map[scalar] = .some(index < targets.count ? targets[index] : nil)
        }
        var result = ""
        for scalar in text.unicodeScalars {
            switch map[scalar] {
            case nil: result.unicodeScalars.append(scalar)
            case .some(let target):
                if let target { result.unicodeScalars.append(target) }
            }
        }
        return result
    }

    /// Byte range of the first occurrence (Knuth–Morris–Pratt, so that repetitive text costs no
    /// more than any other).
    private static func range(of needle: String, in text: String) -> Range<Int>? {
        let needle = Array(needle.utf8)
        guard !needle.isEmpty else { return 0..<0 }
        var table = [Int](repeating: 0, count: needle.count)
        var length = 0
        for index in needle.indices.dropFirst() {
            while length > 0, needle[index] != needle[length] { length = table[length - 1] }
            if needle[index] == needle[length] { length += 1 }
            table[index] = length
        }
        var matched = 0
        for (index, byte) in text.utf8.enumerated() {
            while matched > 0, byte != needle[matched] { matched = table[matched - 1] }
            if byte == needle[matched] { matched += 1 }
            if matched == needle.count { return (index + 1 - matched)..<(index + 1) }
        }
        return nil
    }
}
