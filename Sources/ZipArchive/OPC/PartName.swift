/// Names of parts, as paths without leading `/`.
enum PartName {
    /// The name as it is compared: ASCII letters in lower case.
    static func key(_ name: String) -> String {
        String(
            decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    static func withoutSlash(_ name: String) -> String {
        name.hasPrefix("/") ? String(name.dropFirst()) : name
    }

    /// The part that describes where `part` leads: `xl/_rels/workbook.xml.rels`.
    static func relationships(of part: String?) -> String {
        guard let part else { return "_rels/.rels" }
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
    }

    /// The part a relative reference leads to; nil when that is outside the package.
    ///
    /// Backslashes are taken for slashes, and `%` escapes are undone: some programs write either.
    static func resolve(_ reference: String, from part: String?) -> String? {
        let plain = unescaped(reference).replacing("\\", with: "/")
        guard !plain.contains("\0") else { return nil }
        var path: [Substring] = []
        if !plain.hasPrefix("/"), let part {
            path = part.split(separator: "/").dropLast()
        }
        for component in plain.split(separator: "/") where component != "." {
            if component == ".." {
                guard path.popLast() != nil else { return nil }
            } else {
                path.append(component)
            }
        }
        return path.isEmpty ? nil : path.joined(separator: "/")
    }

    private static func unescaped(_ reference: String) -> String {
        guard reference.utf8.contains(UInt8(ascii: "%")) else { return reference }
        let bytes = Array(reference.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = Character(UnicodeScalar(bytes[index + 1])).hexDigitValue,
                let low = Character(UnicodeScalar(bytes[index + 2])).hexDigitValue
            {
                result.append(UInt8(high << 4 | low))
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
