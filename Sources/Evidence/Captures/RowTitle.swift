import Markup

/// The title of an entry, as a person would call it.
enum RowTitle {
    static func of(_ row: ListRows.Row) -> String {
        let title = plain(row.link)
        guard commands.contains(TextNormalization.squeezed(title)) else { return title }
        // The link only opens what the row names.
        return longestText(of: row) ?? title
    }

    /// Words of links that name nothing.
    private static let commands: Set<String> = [
        "查看", "详情", "查看详情", "详细", "详细信息", "点击查看", "查看全文", "阅读全文", "全文", "下载", "点击下载",
        "[详情]", "[查看]", "[详细]", "浏览", "打开", "进入",
    ]

    private static func longestText(of row: ListRows.Row) -> String? {
        var texts: [String] = []
        for part in row.parts {
            var elements = [part]
            elements += part.descendants("td")
            elements += part.descendants("span")
            elements += part.descendants("p")
            elements += part.descendants("div")
            for element in elements where element.elements.isEmpty && element != row.link.node {
                let text = TextNormalization.collapsed(element.text(limit: 2_000), limit: 400)
                let isDay = text.count <= 20 && DateScanner.first(in: text) != nil
                if !isDay, text.count > 3 { texts.append(text) }
            }
        }
        return texts.max { $0.count < $1.count }
    }

    /// The whole title of a link: its text without bullets and the day in it,
    /// or its `title` attribute where the text is only the beginning of that.
    private static func plain(_ link: HTMLLink) -> String {
        let text = bare(tooltip(link) ?? piece(of: link.node) ?? link.text)
        let title = trimmed(TextNormalization.collapsed(link.title), bullets)
        guard !title.isEmpty, tooltip(link) == nil else {
            return text.isEmpty ? trimmed(TextNormalization.collapsed(link.label), bullets) : text
        }
        var start = Substring(text)
        while let last = start.last, "….．。·".contains(last) { start.removeLast() }
        if start.isEmpty { return title }
        let isCut = start.count < text.count
        return title.count > start.count && (title.hasPrefix(start) || isCut) ? title : text
    }

    /// The title among what a link holds, where that is a whole card: its
    /// heading, else its first piece; summary and day stand in others. `nil` for
    /// a link that is one text.
    private static func piece(of link: HTMLNode) -> String? {
        guard !link.elements.isEmpty else { return nil }
        let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6", "dt"]
        for name in headings {
            let heading = link.descendants(name).first { !$0.text(limit: 400).isEmpty }
            if let heading { return heading.text(limit: 2_000) }
        }
        var pieces: [String] = [""]
        divide(link, into: &pieces)
        let texts = pieces.map { TextNormalization.collapsed($0, limit: 2_000) }
            .filter { !$0.isEmpty }
        guard texts.count > 1, let first = texts.first else { return nil }
        // The name of a kind before the title.
        return first.count <= 4 && texts[1].count < 80 ? texts[1] : first
    }

    private static let blocks: Set<String> = ["p", "div", "li", "dd", "section", "ul"]

    /// Parts what an element holds at blocks and at days.
    private static func divide(_ element: HTMLNode, into pieces: inout [String]) {
        for child in element.children {
            switch child.kind {
            case .text: pieces[pieces.count - 1] += child.text(.source)
            case .other: continue
            case .element:
                let isDay = { () -> Bool in
                    let text = TextNormalization.squeezed(child.text(limit: 100))
                    return text.count <= 18 && RowDate.inside(child) != nil
                        && !text.contains { $0.isLetter && !"年月日号".contains($0) }
                }
                if isDay() {
                    pieces.append("")
                } else if blocks.contains(child.name) {
                    pieces.append("")
                    divide(child, into: &pieces)
                    pieces.append("")
                } else {
                    divide(child, into: &pieces)
                }
            }
        }
    }

    /// A text without bullets and without a day that closes or opens it.
    private static func bare(_ text: String) -> String {
        let label = trimmed(TextNormalization.collapsed(text), bullets)
        guard let match = DateScanner.all(in: label).last else { return label }
        let scalars = Array(label.unicodeScalars)
        let before = String(String.UnicodeScalarView(scalars[..<match.range.lowerBound]))
        let after = String(String.UnicodeScalarView(scalars[match.range.upperBound...]))
        let isAlone = (before.allSatisfy(brackets.contains), after.allSatisfy(isTimeSign))
        if isAlone.1, !isAlone.0 { return trimmed(before, brackets) }
        if isAlone.0, !after.allSatisfy(brackets.contains) {
            return trimmed(after, brackets.union(bullets))
        }
        return label
    }

    private static let brackets: Set<Character> = ["[", "]", "(", ")", "（", "）", "【", "】", " "]
    private static let bullets: Set<Character> = [
        "·", "•", "▪", "■", "◆", "●", "○", "▶", "►", "＞", ">", "*", " ", "・", "»", "※", "☆", "★",
    ]

    private static func isTimeSign(_ character: Character) -> Bool {
        brackets.contains(character) || character == ":"
            || (character.isASCII && character.isNumber)
    }

    /// Old systems put a whole table into the `title` attribute:
    /// `标题：…` with a line for each of 作者, 发布时间, 点击数.
    private static func tooltip(_ link: HTMLLink) -> String? {
        let lines = link.title.split(whereSeparator: \.isNewline)
        guard lines.count > 1 || link.title.contains("标题") else { return nil }
        for line in lines {
            for mark in ["文章标题：", "文章标题:", "信息标题：", "信息标题:", "标题：", "标题:", "标　题："]
            where line.hasPrefix(mark) {
                let title = line.dropFirst(mark.count)
                let end =
                    ["发布时间", "发布日期", "作者", "更新时间", "点击数"].compactMap {
                        title.firstRange(of: $0)?.lowerBound
                    }.min() ?? title.endIndex
                return String(title[..<end])
            }
        }
        // Several lines that name no title say more than the title.
        return lines.count > 1 ? link.text : nil
    }

    private static func trimmed(_ text: String, _ set: Set<Character>) -> String {
        var text = Substring(text)
        while let first = text.first, set.contains(first) { text.removeFirst() }
        // A bracket that closes one in the text is part of the title.
        while let last = text.last, set.contains(last), !closes(last, in: text) {
            text.removeLast()
        }
        return String(text)
    }

    private static func closes(_ bracket: Character, in text: Substring) -> Bool {
        let pairs: [Character: Character] = ["]": "[", ")": "(", "）": "（", "】": "【"]
        guard let opener = pairs[bracket] else { return false }
        return text.filter { $0 == opener }.count >= text.filter { $0 == bracket }.count
    }
}
