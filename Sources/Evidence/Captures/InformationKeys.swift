import Markup

/// The keys of the document information as pages write them. Spaces and the
/// width of signs do not matter.
struct InformationKeys {
    /// A key with its colon in a text, or a key that is all of it.
    struct Mark {
        let name: String
        let range: Range<Int>
        /// Whether it is written as its name is, and not in another way.
        var isOwn = false
    }

    private struct Key {
        let name: String
        let written: String
        /// Whether it is short and stands within other words, such as 文号 in
        /// 批准文号.
        let isShort: Bool
    }

    private let keys: [Key]

    private static let known: [(name: String, written: [String])] = [
        ("索引号", ["索引号", "信息索引号", "索引号码"]),
        ("发文字号", ["发文字号", "文号", "文件编号", "发文号", "公文字号", "文件字号"]),
        ("发布机构", ["发布机构", "发文机关", "发文机构", "发布单位", "公开主体", "制发机关", "发布机关"]),
        ("成文日期", ["成文日期", "印发日期", "公文生成日期", "发文日期", "生成日期", "签发日期"]),
        ("发布日期", ["发布日期", "发布时间", "公开日期", "公开时间", "发文时间"]),
        ("有效性", ["有效性", "是否有效", "时效性", "效力状态"]),
        ("主题分类", ["主题分类", "组配分类", "信息分类", "公开类别", "体裁分类"]),
        ("主题词", ["主题词", "关键词"]),
        ("名称", ["名称", "标题", "信息名称", "文件名称", "公文名称"]),
        ("来源", ["来源", "信息来源", "稿源", "文章来源"]),
        ("废止日期", ["废止日期", "失效日期", "失效时间", "废止时间"]),
        ("生效日期", ["生效日期", "施行日期", "实施日期", "生效时间"]),
    ]

    /// The names used here, in the order of the table.
    static let names = known.map(\.name)

    /// The name of a key however it is written; `nil` for any other text.
    static func name(of text: String) -> String? {
        let text = TextNormalization.squeezed(text).trimmingColon
        return known.first { $0.written.contains(text) }?.name
    }

    /// - Parameter more: further keys, each under the name it is written.
    init(more: [String] = []) {
        let strangers = more.map { TextNormalization.squeezed($0) }
            .filter { key in !key.isEmpty && Self.name(of: key) == nil }
        keys =
            (Self.known + strangers.map { ($0, [$0]) }).flatMap { name, written in
                written.map { Key(name: name, written: $0, isShort: $0.count < 3) }
            }
    }

    /// The key that is all of a text.
    func name(of text: String) -> String? {
        let text = TextNormalization.squeezed(text).trimmingColon
        return keys.first { $0.written == text }?.name
    }

    /// Keys without a colon that stand in an element of their own:
    /// `<b>索引号</b>0001/2022`.
    func marks(of node: HTMLNode, in text: SqueezedText) -> [Mark] {
        guard text.count <= 800 else { return [] }
        var marks: [Mark] = []
        var end = 0
        for element in node.elements.prefix(24) where Self.inline.contains(element.name) {
            let written = TextNormalization.squeezed(element.text(limit: 200)).trimmingColon
            guard let name = name(of: written),
                let range = text.ranges(of: written).first(where: { $0.lowerBound >= end })
            else { continue }
            marks.append(Mark(name: name, range: range, isOwn: name == written))
            end = range.upperBound
        }
        return marks
    }

    private static let inline: Set<String> = [
        "b", "strong", "span", "em", "label", "i", "font",
    ]

    /// Every key with its colon, or a key that is the whole text.
    func marks(in text: SqueezedText) -> [Mark] {
        guard text.count <= 4_000 else { return [] }
        var marks: [Mark] = []
        let whole = text.string.trimmingBrackets
        for key in keys {
            if whole == key.written {
                marks.append(
                    Mark(name: key.name, range: 0..<text.count, isOwn: key.name == key.written))
                continue
            }
            guard text.string.holds(key.written) else { continue }
            for sign in [":", "]", "】"] {
                for range in text.ranges(of: key.written + sign)
                where !key.isShort || text.begins(at: range.lowerBound) {
                    // `[发布日期]：` closes with a colon of its own.
                    let end = range.upperBound
                    let skips =
                        sign != ":"
                        && text.ranges(of: sign + ":").contains { $0.lowerBound == end - 1 }
                    marks.append(
                        Mark(
                            name: key.name, range: range.lowerBound..<(skips ? end + 1 : end),
                            isOwn: key.name == key.written))
                }
            }
        }
        marks.sort {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        // 文号 within 发文字号, 来源 within 信息来源: the longer key counts.
        var end = 0
        return marks.filter { mark in
            guard mark.range.lowerBound >= end else { return false }
            end = mark.range.upperBound
            return true
        }
    }
}

extension InformationKeys {
    /// What stands behind a value in one line and belongs to no document:
    /// `来源：示例镇　浏览次数：12`.
    private static let others = [
        "浏览次数", "浏览量", "点击数", "点击次数", "点击量", "点击率", "阅读次数", "阅读量", "访问次数", "访问量", "更新时间",
        "作者", "责任编辑", "编辑", "字体", "字号", "字体大小", "打印", "分享", "人气",
    ]

    /// Where the value of a key ends that begins at `start`.
    static func end(of text: SqueezedText, from start: Int, to end: Int) -> Int {
        guard end - start < 400 else { return end }
        var nearest = end
        for word in others where text.string.holds(word) {
            for sign in [":", "[", "【"] {
                for range in text.ranges(of: word + sign)
                where range.lowerBound >= start && range.lowerBound < nearest {
                    nearest = range.lowerBound
                }
            }
        }
        return nearest
    }
}

extension String {
    /// Without the colon a key closes with.
    fileprivate var trimmingColon: String {
        var text = Substring(self)
        while text.last == ":" { text.removeLast() }
        return String(text).trimmingBrackets
    }

    /// Without the brackets a key stands in.
    fileprivate var trimmingBrackets: String {
        var text = Substring(self)
        while let last = text.last, ":]】".contains(last) { text.removeLast() }
        while let first = text.first, "[【".contains(first) { text.removeFirst() }
        return String(text)
    }
}
