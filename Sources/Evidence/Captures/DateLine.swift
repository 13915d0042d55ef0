import Exact
import Markup

/// The line near a title that says when an article was published:
/// `2022-06-28 10:20　来源：县政府办　浏览次数：12`.
struct DateLine {
    let day: CivilDate
    let node: HTMLNode
    let text: String

    private static let labels = [
        "发布日期", "发布时间", "发布于", "发表时间", "发表日期", "发表于", "公开日期", "公开时间", "录入时间", "上传时间",
        "添加时间", "刊发时间", "日期", "时间", "发布", "发表",
    ]
    /// Said of the last change, which is trusted less.
    private static let changes = ["更新时间", "更新日期", "修改时间", "更新于", "更新"]
    /// Days of another kind whose name ends like one of the labels.
    private static let others = [
        "成文", "印发", "施行", "实施", "生效", "失效", "废止", "截止", "报名", "开始", "结束", "征集", "会议", "有效",
        "活动", "举办", "签发", "起止", "生成", "办理", "受理", "听证", "开标", "投标", "面试", "考试",
    ]
    /// Words that stand beside the day in such a line and in no sentence.
    private static let company = [
        "来源", "作者", "浏览", "点击", "阅读", "字体", "字号", "打印", "分享", "编辑", "次数", "访问量", "供稿", "撰稿",
        "星期", "发布人", "发布者", "信息员", "关闭", "收藏", "人气", "录入", "责编", "审核", "点击数",
    ]

    /// Keys of the document information that name days of another kind.
    private static let otherKeys: Set<String> = ["成文日期", "生效日期", "废止日期"]

    /// How far behind the title the line may stand, in blocks.
    private static let reach = 14

    static func find(in content: PageContent) -> DateLine? {
        let blocks = content.blocks
        guard let window = window(blocks, content) else { return nil }
        var found: [Form: DateLine] = [:]
        let values = Set(
            content.information.pairs.filter { otherKeys.contains($0.name) }.map(\.node))
        for index in window.blocks where blocks[index].text.utf8.count < 480 {
            let block = blocks[index]
            guard block.region != .footer, let (day, form) = read(block.text),
                found[form] == nil
            else { continue }
            // The value of a key, such as 成文日期 in the cell before.
            if form == .bare || form == .signed,
                values.contains(block.node)
                    || (index > 0 && isOther(squeezed(blocks[index - 1].text.unicodeScalars)))
            {
                continue
            }
            if form == .signed, index >= window.text { continue }
            found[form] = DateLine(
                day: day, node: block.node, text: TextNormalization.collapsed(block.text))
            if form == .labelled { break }
        }
        let isNamed = window.hasTitle
        return found[.labelled] ?? (isNamed ? found[.bare] ?? found[.signed] : nil)
            ?? found[.changed]
    }

    private enum Form {
        case labelled
        case changed
        /// With a time, 来源 and the like at most.
        case bare
        /// Behind a name and nothing else: `示例镇　2022年6月28日`.
        case signed
    }

    /// The day of a line that is no running text.
    private static func read(_ text: String) -> (CivilDate, Form)? {
        guard text.utf8.count < 480 else { return nil }
        let matches = DateScanner.all(in: text)
        guard let first = matches.first else { return nil }
        let scalars = Array(text.unicodeScalars)
        var changed: CivilDate?
        var start = 0
        for match in matches {
            let before = squeezed(scalars[start..<match.range.lowerBound]).trimmedLabel
            start = match.range.upperBound
            if isOther(before) { continue }
            if changes.contains(where: before.hasSuffix) {
                changed = changed ?? match.date
            } else if labels.contains(where: before.hasSuffix) {
                return (match.date, .labelled)
            }
        }
        if let changed { return (changed, .changed) }
        let rest = squeezed(scalars[..<first.range.lowerBound] + scalars[first.range.upperBound...])
        if rest.allSatisfy({ isTimeSign($0) }) { return (first.date, .bare) }
        // A sentence goes on after the day.
        let after = squeezed(scalars[first.range.upperBound...]).drop { isTimeSign($0) }
        let goesOn =
            !after.isEmpty && !company.contains { after.hasPrefix($0) }
            && !"|【[/·(".contains(after.first ?? " ")
        if !goesOn, rest.count < 100, company.contains(where: rest.contains) {
            return (first.date, .bare)
        }
        let isSigned =
            matches.count == 1 && after.isEmpty && rest.count <= 24
            && rest.allSatisfy { $0.isLetter || isTimeSign($0) } && isGap(before: first, scalars)
        return isSigned ? (first.date, .signed) : nil
    }

    /// Whether a label announces a day of another kind.
    private static func isOther(_ label: String) -> Bool {
        guard label.utf8.count < 1_500 else { return false }
        let label = label.trimmedLabel
        return others.contains {
            label.hasSuffix($0 + "日期") || label.hasSuffix($0 + "时间") || label.hasSuffix($0)
        }
    }

    /// Whether white space parts a day from what stands before it.
    private static func isGap(
        before match: DateScanner.Match, _ scalars: [Unicode.Scalar]
    ) -> Bool {
        guard match.range.lowerBound > 0 else { return false }
        let before = scalars[match.range.lowerBound - 1]
        return TextNormalization.isSpace(before) || before == "|"
    }

    private static func squeezed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return TextNormalization.squeezed(String(view))
    }

    private static func isTimeSign(_ character: Character) -> Bool {
        (character.isASCII && (character.isNumber || character.isPunctuation || character == "|"))
            || "时分秒上午下【】、—".contains(character)
    }

    // MARK: Where the line may stand

    private struct Window {
        let blocks: Range<Int>
        let hasTitle: Bool
        /// Where the text of the article begins at the latest.
        let text: Int
    }

    /// From the title to a little into the text; where neither is known, the
    /// beginning of the page.
    private static func window(_ blocks: [PageBlock], _ content: PageContent) -> Window? {
        guard !blocks.isEmpty else { return nil }
        let title = titleIndex(blocks, content)
        let text = textIndex(blocks, content)
        switch (title, text) {
        case (let title?, let text?) where text > title:
            return Window(
                blocks: (title + 1)..<min(blocks.count, text + 3, title + reach + 40),
                hasTitle: true, text: text)
        case (let title?, _):
            return Window(
                blocks: min(title + 1, blocks.count)..<min(blocks.count, title + 1 + reach),
                hasTitle: true, text: title + 4)
        case (nil, let text?):
            return Window(
                blocks: max(0, text - reach)..<min(blocks.count, text + 3), hasTitle: true,
                text: text)
        case (nil, nil):
            return Window(blocks: 0..<min(blocks.count, 60), hasTitle: false, text: 0)
        }
    }

    private static func titleIndex(_ blocks: [PageBlock], _ content: PageContent) -> Int? {
        let wanted = content.metaTags.first { $0.name == "articletitle" }.map {
            TextNormalization.squeezed($0.content)
        }
        let title = TextNormalization.squeezed(content.document.title)
        func isTitle(_ block: PageBlock) -> Bool {
            guard block.region != .footer, block.text.utf8.count < 900 else { return false }
            let text = TextNormalization.squeezed(block.text)
            if let wanted, !wanted.isEmpty { return text == wanted }
            return text.count > 5 && title.hasPrefix(text)
        }
        // `站名 - 标题`: the title is not always what comes first.
        func isWithin(_ block: PageBlock) -> Bool {
            guard block.region == .content, block.text.utf8.count < 900, wanted == nil else {
                return false
            }
            let text = TextNormalization.squeezed(block.text)
            return text.count >= 8 && title.holds(text)
                && !["政府", "网", "网站", "门户", "平台", "专栏", "局", "委员会"]
                    .contains(where: text.hasSuffix)
        }
        var places = blocks.indices.filter { isTitle(blocks[$0]) }
        if places.isEmpty { places = blocks.indices.filter { isWithin(blocks[$0]) } }
        let text = textIndex(blocks, content) ?? blocks.count
        // Bread crumbs name the title before it stands there, lists after it.
        return places.first { isHeading(blocks[$0].node) } ?? places.last { $0 < text }
            ?? places.first
            ?? blocks.firstIndex { $0.region == .content && isHeading($0.node) }
    }

    private static func isHeading(_ node: HTMLNode) -> Bool {
        var current: HTMLNode? = node
        for _ in 0..<3 {
            guard let element = current else { return false }
            if ["h1", "h2"].contains(element.name) { return true }
            current = element.parent
        }
        return false
    }

    private static func textIndex(_ blocks: [PageBlock], _ content: PageContent) -> Int? {
        let containers = Set(content.regions.containers)
        guard !containers.isEmpty else { return nil }
        return blocks.firstIndex { block in
            var node: HTMLNode? = block.node
            while let current = node {
                if containers.contains(current) { return true }
                node = current.parent
            }
            return false
        }
    }
}

extension String {
    /// Without the colon and brackets behind a label.
    fileprivate var trimmedLabel: String {
        var text = Substring(self)
        while let last = text.last, ":[(【|为是".contains(last) { text.removeLast() }
        return String(text)
    }
}
