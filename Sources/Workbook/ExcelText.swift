/// How text stands in the parts of a workbook (ECMA-376 part 1, clause 22.9.2.19, *ST_Xstring*).
enum ExcelText {
    /// UTF-16 code units a cell may hold.
    static let maximumLength = 32_767

    /// What XML 1.0 cannot hold.
    static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: false
        case ..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Text with what XML cannot hold written as `_xHHHH_`, and what only looks so kept apart.
    /// A carriage return is written so too, because XML readers would turn it into a line feed.
    static func escaped(_ text: String) -> String {
        let needsNone = text.unicodeScalars.allSatisfy { scalar in
            !isIllegal(scalar) && scalar != "\r" && scalar != "_"
        }
        if needsNone { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if isIllegal(scalar) || scalar == "\r" {
                result.append(contentsOf: "_x\(hex(scalar.value))_".unicodeScalars)
            } else if scalar == "_", escapedValue(scalars, index) != nil {
                result.append(contentsOf: "_x005F_".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Text with every `_xHHHH_` turned into what it stands for; pairs of surrogates are joined,
    /// single ones become U+FFFD.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        let scalars = Array(text.unicodeScalars)
        var units: [UInt16] = []
        units.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            if let value = escapedValue(scalars, index) {
                units.append(value)
                index += 7
            } else {
                units.append(
                    contentsOf: UTF16.encode(scalars[index]) ?? UTF16.encodedReplacementCharacter)
                index += 1
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Text for parts that know no escapes: line ends as line feeds, what XML cannot hold left out.
    static func plain(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0xEF || $0 == 0x0A || $0 == 0x09 }
        if isPlain { return text }
        let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return String(String.UnicodeScalarView(unified.unicodeScalars.filter { !isIllegal($0) }))
    }

    /// Text for one line: as ``plain(_:)``, with line ends and tabs as spaces, cut to a length.
    static func line(_ text: String, limit: Int) -> String {
        let flat = plain(text).map { $0.isNewline || $0 == "\t" ? " " : $0 }
        return cut(String(flat), to: limit)
    }

    /// Text of at most `limit` UTF-16 code units, with `…` in place of what is left out.
    static func cut(_ text: String, to limit: Int) -> String {
        text.utf16.count <= limit ? text : prefix(of: text, units: limit - 1) + "…"
    }

    /// A formula as it stands in a part, without `=`.
    static func formula(_ formula: String) -> String {
        plain(formula.hasPrefix("=") ? String(formula.dropFirst()) : formula)
    }

    /// Text for a cell: escaped, and cut with a mark where Excel would refuse it.
    static func cell(_ text: String) -> String {
        let escaped = escaped(text)
        guard escaped.utf16.count > maximumLength else { return escaped }
        let mark = Sentences.cut(text.count)
        var kept = prefix(of: escaped, units: maximumLength - mark.utf16.count)
        // Not in the middle of an escape, which is seven characters long.
        let tail = kept.suffix(6)
        if let start = tail.firstRange(of: "_x")?.lowerBound {
            kept = String(kept[..<start])
        }
        return kept + mark
    }

    /// As many whole characters as fit.
    private static func prefix(of text: String, units limit: Int) -> String {
        var length = 0
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            length += text[end..<next].utf16.count
            if length > limit { break }
            end = next
        }
        return String(text[..<end])
    }

    /// What the seven scalars from `index` stand for, when they are `_xHHHH_`.
    private static func escapedValue(_ scalars: [Unicode.Scalar], _ index: Int) -> UInt16? {
        guard index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x",
            scalars[index + 6] == "_"
        else { return nil }
        var value: UInt16 = 0
        for scalar in scalars[(index + 2)...(index + 5)] {
            guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
