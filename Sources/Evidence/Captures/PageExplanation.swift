import Markup

/// What a column says instead of holding information (情况说明).
struct PageExplanation {
    enum Kind: String, CaseIterable {
        /// There is nothing to publish, and the unit says so.
        case statement
        /// What a content system shows where nothing was entered.
        case placeholder
    }

    let kind: Kind
    let node: HTMLNode
    let text: String

    /// The first statement in the main text, else the first placeholder.
    static func find(in content: PageContent) -> PageExplanation? {
        var placeholder: PageExplanation?
        for (block, text) in zip(content.mainBlocks, content.mainTexts)
        where text.utf8.count < 4_000 {
            if isPlaceholder(text) {
                placeholder =
                    placeholder
                    ?? PageExplanation(kind: .placeholder, node: block.node, text: block.text)
            } else if isTitle(text) || sentences(text).contains(where: isStatement) {
                return PageExplanation(kind: .statement, node: block.node, text: block.text)
            }
        }
        return placeholder
    }

    /// Whether a title, squeezed or not, announces a statement.
    static func isStatement(title: String) -> Bool {
        let title = TextNormalization.squeezed(title)
        return isTitle(title) || isStatement(Substring(title))
    }

    private static let placeholders = [
        "暂无信息", "暂无内容", "暂无数据", "暂无记录", "暂无相关", "没有相关", "无相关信息", "暂无公开", "暂未发布",
        "内容更新中", "栏目建设中", "正在建设", "敬请期待", "暂无公示", "暂无文章", "暂无资料", "没有数据", "没有信息",
    ]
    private static let subjects = [
        "本年度", "本年", "本季度", "本月", "今年", "全年", "截至", "截止", "本单位", "本镇", "本乡", "本街道", "本局",
        "我镇", "我乡", "我街道", "我局", "我单位", "我办", "该栏目", "本栏目", "此栏目", "上半年", "下半年", "季度", "年度",
    ]
    private static let denials = [
        "无", "没有", "未发生", "未产生", "未收到", "未制定", "未开展", "不涉及", "暂无", "未出台", "未新增", "未发布", "尚未",
    ]

    private static func isPlaceholder(_ text: String) -> Bool {
        text.count <= 30 && placeholders.contains { text.holds($0) }
    }

    private static func isTitle(_ text: String) -> Bool {
        guard text.count <= 80 else { return false }
        if text.holds("情况说明") || text.holds("特此说明") { return true }
        return text.holds("说明") && ["无", "没有", "不涉及", "未"].contains { text.holds($0) }
    }

    private static func sentences(_ text: String) -> [Substring] {
        text.split { "。;!\n".contains($0) }.filter { $0.count <= 120 }
    }

    /// A subject with a denial behind it: 本年度没有行政复议案件.
    private static func isStatement(_ sentence: Substring) -> Bool {
        let sentence = String(sentence)
        if sentence.holds("特此说明") { return true }
        guard denials.contains(where: { sentence.holds($0) }) else { return false }
        let starts =
            subjects.compactMap { sentence.firstRange(of: $0)?.upperBound }
            + year(in: sentence)
        guard let start = starts.min() else { return false }
        let rest = String(sentence[start...])
        return denials.contains { rest.holds($0) }
    }

    /// Behind the first year: 2022年.
    private static func year(in sentence: String) -> [String.Index] {
        guard let mark = sentence.firstIndex(of: "年"),
            sentence[..<mark].suffix(4).count == 4,
            sentence[..<mark].suffix(4).allSatisfy({ $0.isASCII && $0.isNumber })
        else { return [] }
        return [sentence.index(after: mark)]
    }
}
