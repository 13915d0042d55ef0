/// Reads the labels of a text with their values.
struct LabelReader {
    /// A label where it stands.
    struct Label {
        /// Which label, in the order of the words.
        let label: Int
        /// The passage it stands in.
        let passage: Int
        /// What it labels; empty where nothing is given.
        let value: String

        var isGiven: Bool { LabelReader.isGiven(value) }
    }

    let labels: [Label]

    /// How far behind a label its value is looked for, in passages.
    private static let reach = 20
    /// The longest value that is kept, in characters.
    private static let valueLimit = 2_000

    init(_ text: ReadableText, _ words: LabelWords) {
        let lines = text.passages.map { Line($0.text, words) }
        var labels: [Label] = []
        for (index, line) in lines.enumerated() {
            for (order, mark) in line.marks.enumerated() {
                let isLast = order + 1 == line.marks.count
                let end = isLast ? line.text.count : line.marks[order + 1].start
                var value = line.text.original(mark.end..<end)
                if isLast, value.allSatisfy(\.isWhitespace) {
                    value = Self.value(after: index, lines, text, words)
                }
                labels.append(
                    Label(
                        label: mark.label, passage: index,
                        value: TextNormalization.collapsed(value, limit: Self.valueLimit)))
            }
        }
        self.labels = labels
    }

    /// The first label of a kind that has a value.
    func first(_ label: Int) -> Label? { labels.first { $0.label == label && $0.isGiven } }

    /// Whether a text says anything at all.
    static func isGiven(_ value: String) -> Bool {
        let text = TextNormalization.squeezed(value)
        return !text.allSatisfy { "-—–_/\\·.…*:;,、。|~".contains($0) } && !pending.contains(text)
    }

    private static let pending: Set<String> = ["待定", "待补充", "待公布", "暂缺", "略"]

    private static let furniture = [
        "打印本页", "关闭窗口", "返回顶部", "打印", "关闭", "返回", "分享到", "分享", "收藏", "字体", "大", "中",
        "小",
    ]

    /// What content systems put below every text: 【打印】【关闭】, 上一篇.
    private static func isFurniture(_ passage: String) -> Bool {
        guard passage.utf8.count < 200 else { return false }
        var text = TextNormalization.squeezed(passage)
        if ["上一篇", "下一篇", "上一条", "下一条"].contains(where: { text.hasPrefix($0) }) {
            return true
        }
        text.removeAll { "【】[]()|:".contains($0) }
        for word in furniture { text = text.replacing(word, with: "") }
        return text.isEmpty
    }

    private struct Line {
        let text: SqueezedText
        let numbering: Numbering
        let marks: [LabelWords.Mark]

        init(_ passage: String, _ words: LabelWords) {
            text = SqueezedText(passage)
            numbering = Numbering(text)
            marks = words.marks(in: text, numbering)
        }

        var isLabel: Bool { marks.first?.isLeading ?? false }
    }

    private static func value(
        after index: Int, _ lines: [Line], _ text: ReadableText, _ words: LabelWords
    ) -> String {
        guard let cell = text.passages[index].cell else {
            return following(index, lines, text)
        }
        // More in the same cell.
        if index + 1 < lines.count, text.passages[index + 1].cell == cell {
            let inside = following(index, lines, text, within: cell)
            if !inside.isEmpty { return inside }
        }
        // A cell that holds several labels lays out a page: what stands beside
        // it is no value.
        let around = max(0, index - reach)..<min(lines.count, index + reach)
        let isLayout = around.contains { near in
            near != index && text.passages[near].cell == cell && lines[near].isLabel
        }
        if isLayout { return "" }
        if let next = text.next(to: cell), !Line(next.text, words).isLabel,
            !isFurniture(next.text),
            !(cell.row == 0 && isHeader(next.text) && stands(below: cell, text, words))
        {
            return next.text
        }
        if let below = text.below(cell), !Line(below.text, words).isLabel,
            !isFurniture(below.text)
        {
            return below.text
        }
        return text.next(to: cell) == nil && text.below(cell) == nil
            ? following(index, lines, text) : ""
    }

    /// Whether something else than a label stands below.
    private static func stands(
        below cell: ReadableText.CellPlace, _ text: ReadableText, _ words: LabelWords
    ) -> Bool {
        guard let below = text.below(cell), !below.text.isEmpty else { return false }
        return !Line(below.text, words).isLabel
    }

    /// Whether a cell of a first row may be a header beside a header.
    private static func isHeader(_ text: String) -> Bool {
        text.count <= 12
            && !text.unicodeScalars.contains { TextNormalization.digit($0) != nil }
    }

    /// The passages behind a label, up to the next label or a part that is
    /// counted as the label's own is.
    private static func following(
        _ index: Int, _ lines: [Line], _ text: ReadableText,
        within cell: ReadableText.CellPlace? = nil
    ) -> String {
        let style = lines[index].numbering.style
        var value = ""
        for next in (index + 1)..<max(index + 1, min(lines.count, index + 1 + reach)) {
            if cell != nil, text.passages[next].cell != cell { break }
            if lines[next].isLabel { break }
            if style != .none, lines[next].numbering.style == style { break }
            let passage = text.passages[next].text
            guard !isFurniture(passage) else { continue }
            value += (value.isEmpty ? "" : " ") + passage
            if value.utf8.count > valueLimit { break }
        }
        return value
    }
}
