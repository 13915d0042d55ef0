import Markup

/// The boxes of a page that lead elsewhere: 相关链接, 推荐阅读, 点击排行. What stands
/// in them is no entry of the column, wherever the template puts them.
struct SideBoxes {
    private let boxes: Set<HTMLNode>

    private static let headings: Set<String> = [
        "排行榜", "猜你喜欢", "延伸阅读", "友情链接", "快速链接", "常用链接", "快速通道", "网站链接", "站内导航", "栏目导航",
        "栏目列表", "分类导航", "网站导航", "子栏目", "本栏目导航", "专题专栏", "图片新闻", "您可能感兴趣的",
        "大家都在看", "站点链接", "信息导航", "热搜词", "信息排行", "一周热点", "为您推荐",
    ]
    /// A word of these with one of those behind it: 相关链接, 最新信息, 热点关注.
    private static let openings = ["相关", "推荐", "热点", "热门", "最新", "最热", "点击", "阅读", "浏览", "本周热"]
    private static let closings = [
        "链接", "信息", "阅读", "新闻", "文章", "推荐", "内容", "栏目", "专题", "稿件", "关注", "排行", "排行榜", "点击",
        "搜索", "更新", "公开", "文件排行", "点", "资讯",
    ]

    private static func isHeading(_ text: String) -> Bool {
        headings.contains(text)
            || openings.contains { opening in
                text.hasPrefix(opening) && closings.contains(String(text.dropFirst(opening.count)))
            }
    }

    /// The most headings of one page that are looked into; each costs a walk
    /// around it.
    private static let limit = 60

    init(_ content: PageContent) {
        var boxes: Set<HTMLNode> = []
        var looked = 0
        // A column may bear such a name itself.
        let own = TextNormalization.squeezed(
            content.document.title + (content.document.metadata("ColumnName") ?? ""))
        for block in content.blocks where block.text.utf8.count < 600 {
            let heading = Self.heading(block.text)
            if heading.hasPrefix("上一篇") || heading.hasPrefix("下一篇") {
                if block.node.descendants("a").count < 4 { boxes.insert(block.node) }
            } else if heading.hasPrefix("友情链接"), heading.count > 4 {
                boxes.insert(block.node)
            } else if Self.isHeading(heading), !own.holds(heading), looked < Self.limit {
                looked += 1
                boxes.formUnion(Self.box(of: block.node, heading))
            }
        }
        self.boxes = boxes
    }

    /// Whether a node stands in one of them.
    func hold(_ node: HTMLNode) -> Bool {
        guard !boxes.isEmpty else { return false }
        var current: HTMLNode? = node
        while let element = current {
            if boxes.contains(element) { return true }
            current = element.parent
        }
        return false
    }

    /// A heading without what stands beside it: 更多, arrows, colons.
    private static func heading(_ text: String) -> String {
        var heading = TextNormalization.squeezed(text)[...]
        for more in ["更多>>", "更多>", "更多", "more+", "more>>", "more"]
        where heading.utf8.reversed().starts(with: more.utf8.reversed()) {
            heading.unicodeScalars.removeLast(more.unicodeScalars.count)
        }
        var text = heading.unicodeScalars
        while let last = text.last, signs.contains(last) { text = text.dropLast() }
        while let first = text.first, signs.contains(first) { text = text.dropFirst() }
        return String(text)
    }

    private static let signs = Set("|>»+:[]【】()·•■◆●-—".unicodeScalars)

    /// What a heading stands over: the rest of its own element, or the
    /// elements that follow up to the next heading.
    private static func box(of node: HTMLNode, _ heading: String) -> [HTMLNode] {
        var head = node
        if holdsMore(head, than: heading) { return [head] }
        while let parent = head.parent, parent.name != "body", !holdsMore(parent, than: heading) {
            head = parent
        }
        var found: [HTMLNode] = []
        var next = head.nextElement
        while let element = next, !isHeading(element), !isAlike(element, head) {
            found.append(element)
            next = element.nextElement
        }
        return found
    }

    /// Whether links stand in an element beside those of its heading.
    private static func holdsMore(_ element: HTMLNode, than heading: String) -> Bool {
        element.descendants("a").contains { link in
            let label = Self.heading(link.text(limit: 200))
            return !label.isEmpty && label != heading
        }
    }

    /// Whether an element opens the next box: of the same name and class.
    private static func isAlike(_ element: HTMLNode, _ head: HTMLNode) -> Bool {
        guard let word = head.attribute("class"), !word.isEmpty else { return false }
        return element.name == head.name && element.attribute("class") == word
    }

    private static func isHeading(_ element: HTMLNode) -> Bool {
        ["h1", "h2", "h3", "h4", "h5", "h6"].contains(element.name)
    }
}
