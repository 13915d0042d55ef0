import Exact
import Markup

/// Finds the day a row of a list gives.
enum RowDate {
    /// A day as a row writes it.
    enum Day: Hashable {
        case whole(CivilDate)
        /// Told within a sentence, such as the summary below a title: no day of
        /// the row where other rows have one of their own.
        case spoken(CivilDate)
        /// `06-28`: what year it is has to be known from elsewhere.
        case yearless(month: Int, day: Int)

        /// The calendar day; `nil` where the year is not told.
        var whole: CivilDate? {
            switch self {
            case .whole(let day), .spoken(let day): day
            case .yearless: nil
            }
        }
    }

    /// The day in the parts of a row outside the link, else inside it. A day
    /// that stands alone in its element goes before one within a sentence; of
    /// several the last counts, because lists close with the day of
    /// publication.
    static func find(in row: [HTMLNode], besides link: HTMLNode) -> Day? {
        outside(of: row, besides: link) ?? inside(link)
    }

    /// The day in the parts of a row outside the link.
    static func outside(of row: [HTMLNode], besides link: HTMLNode) -> Day? {
        clear(in: row, besides: link) ?? spoken(in: row, besides: link)
    }

    /// A day that stands alone outside the link, whole, in parts or without
    /// its year.
    static func clear(in row: [HTMLNode], besides link: HTMLNode) -> Day? {
        let pieces = texts(of: row, except: link, joining: false)
        if let date = alone(texts(of: row, except: link)) ?? apart(pieces) { return .whole(date) }
        return yearless(pieces)
    }

    /// A day within a longer text outside the link.
    private static func spoken(in row: [HTMLNode], besides link: HTMLNode) -> Day? {
        var told: CivilDate?
        for text in texts(of: row, except: link).reversed() {
            let matches = DateScanner.all(in: text)
            if let match = matches.last(where: { !isProse($0, in: text) }) {
                return .whole(match.date)
            }
            told = told ?? matches.last?.date
        }
        if let told { return .spoken(told) }
        return joined(texts(of: row, except: link, joining: false)).map { .whole($0) }
    }

    /// Whether a sentence goes on behind a day that no label announces.
    private static func isProse(_ match: DateScanner.Match, in text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        let before = String(String.UnicodeScalarView(scalars[..<match.range.lowerBound].suffix(12)))
        let label = TextNormalization.squeezed(before).drop { $0 == ":" }
        if label.hasSuffix(":") || ["日期", "时间", "发布", "发布于"].contains(where: label.hasSuffix) {
            return false
        }
        let after = TextNormalization.squeezed(
            String(String.UnicodeScalarView(scalars[match.range.upperBound...].prefix(12))))
        guard let next = scalars[match.range.upperBound...].first, let first = after.first,
            !TextNormalization.isSpace(next)
        else { return false }
        return !company.contains(where: after.hasPrefix)
            && (first == "," || first == "、" || first == "。" || (first.isLetter && !first.isASCII))
    }

    /// What stands right behind a day of publication and in no sentence.
    private static let company = [
        "来源", "作者", "浏览", "点击", "阅读", "发布", "星期", "周", "上午", "下午", "有效", "失效", "废止", "现行",
    ]

    /// The day in a link beside its title; one that the title speaks of is
    /// none.
    static func inside(_ link: HTMLNode) -> Day? {
        let inside = texts(of: [link], except: nil)
        let piecesInside = texts(of: [link], except: nil, joining: false)
        if let date = bare(inside) ?? bare(piecesInside) ?? apart(piecesInside)
            ?? inside.last.flatMap({ trailing($0) })
        {
            return .whole(date)
        }
        return yearless(piecesInside)
    }

    /// The last text that is a day and little else: brackets, a label, a time.
    private static func alone(_ texts: [String]) -> CivilDate? {
        for text in texts.reversed() where TextNormalization.squeezed(text).count <= 24 {
            let found = DateScanner.all(in: text).first { !isProse($0, in: text) }
            if let found { return found.date }
        }
        return nil
    }

    /// The last text that is a day with a label and a time at most.
    private static func bare(_ texts: [String]) -> CivilDate? {
        for text in texts.reversed() {
            guard text.utf8.count < 120, let match = DateScanner.first(in: text) else { continue }
            var rest = TextNormalization.squeezed(text)
            for label in ["发布日期", "发布时间", "发布于", "日期", "时间", "发布"] where rest.hasPrefix(label) {
                rest.removeFirst(label.count)
                break
            }
            let isDay = rest.allSatisfy { character in
                (character.isASCII && !character.isLetter) || "年月日号【】时分秒".contains(character)
            }
            if isDay { return match }
        }
        return nil
    }

    /// A day whose year, month and day stand in elements of their own.
    private static func joined(_ texts: [String]) -> CivilDate? {
        guard texts.count <= 12 else { return nil }
        return DateScanner.all(in: texts.joined(separator: " ")).last?.date
    }

    /// A day at the very end of a text.
    private static func trailing(_ text: String) -> CivilDate? {
        guard let match = DateScanner.all(in: text).last else { return nil }
        let rest = text.unicodeScalars.dropFirst(match.range.upperBound)
        return rest.allSatisfy { "])）】 ".unicodeScalars.contains($0) } ? match.date : nil
    }
}

// MARK: Days in parts

extension RowDate {
    /// `28` beside `2022-06`, or `06-28` beside `2022`.
    private static func apart(_ texts: [String]) -> CivilDate? {
        let parts = texts.map(numbers)
        for (left, right) in zip(parts, parts.dropFirst()) {
            guard let left, let right else { continue }
            for (first, second) in [(left, right), (right, left)] {
                // The year stands alone or with its month.
                guard (first + second).count == 3, first.count < 3, first[0] > 1900 else {
                    continue
                }
                let parts = first + second
                if let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) {
                    return date
                }
            }
        }
        return nil
    }

    /// The last text that is a month and a day.
    private static func yearless(_ texts: [String]) -> Day? {
        for text in texts.reversed() {
            var text = TextNormalization.squeezed(text)
            // Behind it may stand a time: `06-28 10:20` was squeezed together.
            if let colon = text.firstIndex(of: ":"), text.utf8.count > 5 {
                text = String(text[..<colon].dropLast(2))
            }
            if let parts = numbers(text), parts.count == 2, (1...12).contains(parts[0]),
                (1...31).contains(parts[1])
            {
                return .yearless(month: parts[0], day: parts[1])
            }
        }
        return nil
    }

    /// The one or two numbers that a text consists of: `2022年6月`, `[06-28]`,
    /// `28日`.
    private static func numbers(_ text: String) -> [Int]? {
        var scalars = Array(TextNormalization.squeezed(text).unicodeScalars.prefix(14))
        while let first = scalars.first, "[(【".unicodeScalars.contains(first) {
            scalars.removeFirst()
        }
        while let last = scalars.last, "])】日月号年/-".unicodeScalars.contains(last) {
            scalars.removeLast()
        }
        guard scalars.count <= 7, scalars.count >= 1 else { return nil }
        let parts = scalars.split(
            maxSplits: 2, omittingEmptySubsequences: false,
            whereSeparator: { "-/.年月".unicodeScalars.contains($0) })
        guard parts.count <= 2 else { return nil }
        // `3.5` is a number; `06.28` a day.
        if scalars.contains("."), parts.contains(where: { $0.count < 2 }) { return nil }
        var numbers: [Int] = []
        for part in parts {
            guard (1...4).contains(part.count), part.count != 3,
                part.allSatisfy({ (48...57).contains($0.value) })
            else { return nil }
            numbers.append(part.reduce(0) { $0 * 10 + Int($1.value) - 48 })
        }
        return numbers
    }
}

// MARK: Texts of a row

extension RowDate {
    /// The texts of some nodes in their order; with `joining`, neighbours that
    /// belong together are one: `2022年<b>6</b>月`.
    private static func texts(
        of nodes: [HTMLNode], except skipped: HTMLNode?, joining: Bool = true
    ) -> [String] {
        var texts: [String] = []
        var line = ""
        func end() {
            if !line.allSatisfy(\.isWhitespace) { texts.append(line) }
            line = ""
        }
        for node in nodes {
            visit(node, except: skipped, joining) { part in
                if let part { line += part } else { end() }
            }
        }
        end()
        return texts
    }

    private static let inline: Set<String> = ["b", "strong", "font", "em", "i", "u"]

    /// Gives each text, and `nil` at each border of an element that separates.
    private static func visit(
        _ node: HTMLNode, except skipped: HTMLNode?, _ joining: Bool, _ body: (String?) -> Void
    ) {
        if node == skipped {
            body(nil)
            return
        }
        switch node.kind {
        case .text: body(node.text(.source))
        case .other: return
        case .element:
            let name = node.name
            guard name != "script", name != "style" else { return }
            let separates = !joining || !inline.contains(name)
            if separates { body(nil) }
            for child in node.children { visit(child, except: skipped, joining, body) }
            if separates { body(nil) }
        }
    }
}
