/// How Chinese documents number their parts.
enum Numbering: Int, Sendable, Hashable, CaseIterable {
    /// `第一部分`, `第一章`
    case part
    /// `一、`
    case chapter
    /// `（一）`
    case section
    /// `1.`, `1、`
    case item
    /// `1.2`
    case dotted
    /// `（1）`
    case subitem
    /// `①`
    case point

    private static let chinese: Set<Character> = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零",
    ]

    /// The number a text begins with, and what follows it; `nil` where it begins with none.
    static func of(_ text: String) -> (kind: Numbering, rest: String)? {
        let original = TableText.line(text)
        // Folding changes signs, not how many there are: what follows the number keeps its own.
        guard let (kind, rest) = ofFolded(TableText.folded(original)) else { return nil }
        return (kind, String(original.suffix(rest.count)))
    }

    private static func ofFolded(_ line: String) -> (kind: Numbering, rest: String)? {
        guard let first = line.first else { return nil }
        if "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".contains(first) {
            return (.point, TableText.trimmed(line.dropFirst()))
        }
        if first == "第" {
            let digits = line.dropFirst().prefix { chinese.contains($0) || $0.isASCIIDigit }
            let after = line.dropFirst(1 + digits.count)
            guard !digits.isEmpty, let unit = ["部分", "章", "类"].first(where: after.hasPrefix)
            else { return nil }
            return (.part, rest(after.dropFirst(unit.count)))
        }
        if first == "(" {
            let inside = line.dropFirst().prefix { $0 != ")" }
            let after = line.dropFirst(1 + inside.count)
            guard !inside.isEmpty, inside.count <= 3, after.first == ")" else { return nil }
            if inside.allSatisfy(chinese.contains) { return (.section, rest(after.dropFirst())) }
            if inside.allSatisfy(\.isASCIIDigit) { return (.subitem, rest(after.dropFirst())) }
            return nil
        }
        let digits = line.prefix { chinese.contains($0) }
        if !digits.isEmpty, digits.count <= 3 {
            let after = line.dropFirst(digits.count)
            guard let mark = after.first, "、.,: ".contains(mark) else { return nil }
            return (.chapter, rest(after.dropFirst()))
        }
        let number = line.prefix(while: \.isASCIIDigit)
        if !number.isEmpty, number.count <= 3 {
            let after = line.dropFirst(number.count)
            guard let mark = after.first, "、.)".contains(mark) else { return nil }
            let tail = after.dropFirst()
            guard tail.first?.isASCIIDigit == true else { return (.item, rest(tail)) }
            return mark == "." ? dotted(tail) : nil
        }
        return nil
    }

    /// `1.2 方案`, `1.2.3方案`; `1.5分` is a number, not the fifth part of the first.
    private static func dotted(_ text: Substring) -> (Numbering, String)? {
        var text = text
        while true {
            let digits = text.prefix(while: \.isASCIIDigit)
            guard (1...2).contains(digits.count) else { return nil }
            text = text.dropFirst(digits.count)
            guard text.first == ".", text.dropFirst().first?.isASCIIDigit == true else { break }
            text = text.dropFirst()
        }
        let name = rest(text)
        guard let first = name.first, !"分%~-—倍万亿元米年月日号个条件次".contains(first) else { return nil }
        return (.dotted, name)
    }

    /// The text without the number it begins with.
    static func stripped(_ text: String) -> String {
        guard let (_, rest) = of(text), !rest.isEmpty else { return text }
        return rest
    }

    private static func rest(_ text: Substring) -> String {
        var text = text
        while let first = text.first, "、.,: ".contains(first) { text = text.dropFirst() }
        return TableText.trimmed(text)
    }
}

extension Character {
    /// Whether it is one of `0` to `9`.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
