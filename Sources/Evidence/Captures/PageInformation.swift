import Exact
import Markup

/// The document-information of a page: the pairs of key and value that stand
/// in a table, a list or a line above an article.
struct PageInformation {
    /// The keys as pages write them, by the name used here; spaces and the
    /// width of signs do not matter.
    private static let keys: [(name: String, written: [String])] = [
        ("索引号", ["索引号"]),
        ("发文字号", ["发文字号", "文号"]),
        ("发布机构", ["发布机构", "发文机关", "发文机构"]),
        ("成文日期", ["成文日期", "印发日期", "公文生成日期", "发文日期"]),
        ("发布日期", ["发布日期", "发布时间", "公开日期"]),
        ("有效性", ["有效性"]),
        ("主题分类", ["主题分类", "组配分类", "信息分类"]),
        ("主题词", ["主题词", "关键词"]),
        ("来源", ["来源", "信息来源"]),
        ("废止日期", ["废止日期", "失效日期"]),
        ("生效日期", ["生效日期", "施行日期"]),
    ]

    /// The value of each key found, by the name used here.
    let values: [String: String]

    /// A value longer than this is running text, not a value.
    private static let valueLimit = 120

    /// A block of so many bytes is running text, and is not looked through.
    private static let runningText = 65_536

    /// Reads the pairs in `blocks`; the first value of a key counts.
    init(_ blocks: [PageBlock]) {
        var values: [String: String] = [:]
        var waiting: String?
        for block in blocks where block.region == .content {
            guard block.text.utf8.count < Self.runningText else {
                // Too long for a value, which the key in front of it has then.
                if let key = waiting, values[key] == nil {
                    values[key] = TextNormalization.collapsed(block.text, limit: 4_000)
                }
                waiting = nil
                continue
            }
            let text = SqueezedText(block.text)
            if let key = waiting {
                waiting = nil
                if Self.marks(in: text).isEmpty, values[key] == nil {
                    values[key] = Self.value(text.original(0..<text.count))
                    continue
                }
            }
            let marks = Self.marks(in: text)
            for (index, mark) in marks.enumerated() {
                let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : text.count
                let value = Self.value(text.original(mark.range.upperBound..<end))
                if value.isEmpty {
                    if index + 1 == marks.count { waiting = mark.name }
                } else if values[mark.name] == nil {
                    values[mark.name] = value
                }
            }
        }
        self.values = values.filter { !$0.value.isEmpty && $0.value.count <= Self.valueLimit }
    }

    private struct Mark {
        let name: String
        /// The key with its colon, in the squeezed text.
        let range: Range<Int>
    }

    /// Every key with its colon, or a key that is the whole block.
    private static func marks(in text: SqueezedText) -> [Mark] {
        guard text.count <= 4_000 else { return [] }
        var marks: [Mark] = []
        for (name, written) in keys {
            for key in written {
                for range in text.ranges(of: key + ":") {
                    marks.append(Mark(name: name, range: range))
                }
                if text.string == key { marks.append(Mark(name: name, range: 0..<text.count)) }
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

    private static func value(_ text: String) -> String { TextNormalization.collapsed(text) }
}
