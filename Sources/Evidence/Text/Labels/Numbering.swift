/// What counts the parts of a text: `一、`, `（一）`, `1.`, `第一条`, `①`, and
/// the signs that mark an item.
struct Numbering {
    /// How a part is counted; parts of one kind are siblings.
    enum Style: Hashable {
        case none
        /// `一、`, `1、`, `1.`, by whether the number is Chinese.
        case plain(isChinese: Bool)
        /// `（一）`, `(1)`.
        case bracketed(isChinese: Bool)
        /// `第一条`, `第一章`, `第一部分`.
        case ordinal
        /// `①`.
        case circled
    }

    let style: Style
    /// Where what is counted begins, in the squeezed text.
    let end: Int
    /// The number, where it is one up to 99.
    let number: Int?

    private static let signs: Set<Unicode.Scalar> = [
        "◆", "●", "■", "□", "▲", "△", "★", "☆", "※", "•", "·", "▪", "○", "◇", "►", "▶", "*", "#",
        "-", "—", ">", "√", "\u{F06C}", "\u{F0B7}",
    ]
    private static let chinese = Array("零一二三四五六七八九十".unicodeScalars)
    private static let openings: Set<Unicode.Scalar> = ["【", "[", "〔", "“", "\"", "「", "〖"]

    init(_ text: SqueezedText) {
        var style = Style.none
        var number: Int?
        var index = 0
        func skipSigns() {
            while index < text.count, Self.signs.contains(text[index]) { index += 1 }
        }
        skipSigns()
        for _ in 0..<4 {
            guard let mark = Self.mark(text, at: index) else { break }
            if style == .none { (style, number) = (mark.style, mark.number) }
            index = mark.end
            skipSigns()
        }
        if index < text.count, Self.openings.contains(text[index]) { index += 1 }
        self.style = style
        self.number = number
        end = index
    }

    private static func mark(_ text: SqueezedText, at start: Int) -> (
        style: Style, number: Int?, end: Int
    )? {
        guard start < text.count else { return nil }
        let first = text[start]
        if (0x2460...0x2473).contains(first.value) {
            return (.circled, Int(first.value) - 0x245F, start + 1)
        }
        if first == "第", let run = numeral(text, at: start + 1) {
            for word in ["部分", "条", "章", "节", "项"] {
                let scalars = Array(word.unicodeScalars)
                let end = run.end + scalars.count
                guard end <= text.count,
                    zip(run.end..<end, scalars).allSatisfy({ text[$0.0] == $0.1 })
                else { continue }
                let stop = end < text.count && [":", "、", "."].contains(text[end]) ? end + 1 : end
                return (.ordinal, run.number, stop)
            }
            return nil
        }
        if first == "(" || first == "〔", let run = numeral(text, at: start + 1),
            run.end < text.count, text[run.end] == ")" || text[run.end] == "〕"
        {
            return (.bracketed(isChinese: run.isChinese), run.number, run.end + 1)
        }
        guard let run = numeral(text, at: start), run.end < text.count,
            ["、", ".", ")", ",", "．"].contains(text[run.end])
        else { return nil }
        return (.plain(isChinese: run.isChinese), run.number, run.end + 1)
    }

    /// A number of at most three figures.
    private static func numeral(
        _ text: SqueezedText, at start: Int
    ) -> (number: Int?, isChinese: Bool, end: Int)? {
        guard start < text.count else { return nil }
        var end = start
        if TextNormalization.digit(text[start]) != nil {
            var value = 0
            while end < text.count, end - start < 4, let digit = TextNormalization.digit(text[end])
            {
                value = value * 10 + Int(digit)
                end += 1
            }
            return end - start <= 3 ? (value, false, end) : nil
        }
        var figures: [Int] = []
        while end < text.count, let figure = chinese.firstIndex(of: text[end]) {
            figures.append(figure)
            end += 1
        }
        guard (1...3).contains(figures.count) else { return nil }
        return (value(figures), true, end)
    }

    /// `十二`, `二十`, `二十一`, `五`.
    private static func value(_ figures: [Int]) -> Int? {
        switch (figures.count, figures.firstIndex(of: 10)) {
        case (1, _): figures[0]
        case (2, 0): 10 + figures[1]
        case (2, 1): figures[0] * 10
        case (3, 1): figures[0] * 10 + figures[2]
        default: nil
        }
    }
}
