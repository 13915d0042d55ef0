import Exact
import Model

/// The sentences of extractors that look at columns, pages and marks.
extension ExtractorWording {
    static func clash(_ key: String, _ other: String) -> Wording {
        Wording(
            zh: "“\(key)”与“\(other)”不能同时设置", en: "`\(key)` and `\(other)` exclude each other")
    }

    static func columnGap(_ column: String, _ span: String, _ count: Int) -> Wording {
        Wording(
            zh: "栏目“\(column)”\(span) 更新 \(count) 条",
            en: "column “\(column)” has \(count == 1 ? "1 entry" : "\(count) entries") in \(span)")
    }

    static func noSuchEntry(_ column: String) -> Wording {
        Wording(
            zh: "栏目“\(column)”没有符合标题的条目",
            en: "column “\(column)” lists no entry with such a title")
    }

    static func noDate(_ title: String) -> Wording {
        Wording(zh: "《\(title)》未注明公开日期", en: "“\(title)” names no day of publication")
    }

    static func datesDiffer(_ title: String, _ days: [String]) -> Wording {
        Wording(
            zh: "《\(title)》的公开日期不一致：" + days.joined(separator: "、"),
            en: "“\(title)” gives different days of publication: "
                + days.joined(separator: ", "))
    }

    static func noNumber(_ title: String) -> Wording {
        Wording(zh: "《\(title)》没有文号", en: "“\(title)” has no document number")
    }

    static func badMark(_ name: String, _ content: String) -> Wording {
        content.isEmpty
            ? Wording(zh: "标签 \(name) 为空", en: "the tag \(name) is blank")
            : Wording(
                zh: "标签 \(name) 填写不规范：\(content)",
                en: "the tag \(name) is filled in wrongly: \(content)")
    }

    static func accessibility(_ check: AccessibilitySurvey.Check, _ count: Int) -> Wording {
        switch check {
        case .alt:
            Wording(zh: "\(count) 处图片没有替代文本", en: "\(count) images without a text")
        case .lang: Wording(zh: "页面没有声明语言", en: "the page names no language")
        case .title: Wording(zh: "页面没有标题", en: "the page has no title")
        case .labels:
            Wording(zh: "\(count) 个表单控件没有说明", en: "\(count) form fields without a label")
        case .headings:
            Wording(zh: "\(count) 处标题层级跳级", en: "\(count) headings skip a level")
        }
    }
}
