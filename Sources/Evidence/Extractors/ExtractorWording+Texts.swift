import Exact
import Model

/// The sentences of extractors that read texts.
extension ExtractorWording {
    static func poorGuide(_ title: String, _ missing: [String]) -> Wording {
        Wording(
            zh: "《\(title)》缺少\(missing.joined(separator: "、"))",
            en: "“\(title)” lacks \(missing.joined(separator: ", "))")
    }

    static func noReport(_ column: String) -> Wording {
        Wording(
            zh: "栏目“\(column)”没有该年度的年度报告",
            en: "column “\(column)” holds no annual report of the year")
    }

    static let noReportTable = Wording(
        zh: "年度报告中没有可读的申请情况表（可能是图片）",
        en: "the annual report has no table of applications that can be read; it may be a picture")
    static let noDay = Wording(zh: "没有发布日期", en: "it bears no day of publication")

    static func unbalanced(_ name: String, _ left: [Int], _ right: [Int]) -> Wording {
        let (left, right) = (sum(left), sum(right))
        return Wording(verbatim: "“\(name)” \(left) ≠ \(right)")
    }

    /// `3+1`, or only the result where there are many.
    private static func sum(_ numbers: [Int]) -> String {
        numbers.count <= 6
            ? numbers.map(String.init).joined(separator: "+") : String(numbers.reduce(0, +))
    }

    static func noPeriod(_ column: String) -> Wording {
        Wording(
            zh: "栏目“\(column)”的征集都没有写明起止时间",
            en: "no consultation of column “\(column)” states its period")
    }

    static func shortConsultation(_ title: String, _ days: Int) -> Wording {
        Wording(
            zh: "《\(title)》征集期只有 \(days) 天", en: "“\(title)” takes opinions for \(days) days only")
    }

    static func noFeedback(_ title: String) -> Wording {
        Wording(zh: "《\(title)》没有公布结果", en: "no result of “\(title)” is published")
    }

    static func unanswered(_ title: String, _ asked: CivilDate) -> Wording {
        Wording(
            zh: "\(asked) 的留言“\(title)”没有答复", en: "the message “\(title)” of \(asked) has no answer"
        )
    }

    static func lateAnswer(_ title: String, _ asked: CivilDate) -> Wording {
        Wording(
            zh: "\(asked) 的留言“\(title)”超期答复",
            en: "the message “\(title)” of \(asked) was answered late")
    }

    static func noApproval(_ title: String) -> Wording {
        Wording(
            zh: "《\(title)》没有写明批复日期", en: "“\(title)” does not say when it was approved")
    }

    static func emptyTable(_ title: String, _ number: Int) -> Wording {
        Wording(
            zh: "《\(title)》第 \(number) 张表没有数据也没有说明",
            en: "table \(number) of “\(title)” holds neither data nor a note")
    }

    static let outsideNotAsked = Wording(
        zh: "没有检查外部链接（轮次文件未写 outside-links: head）",
        en: "links to other sites were not checked; the round does not say `outside-links: head`")

    static func wrongLink(_ kind: WrongReference, _ reference: String) -> Wording {
        let (zh, en) =
            switch kind {
            case .localFile: ("指向本机文件的链接", "link to a file of somebody's machine")
            case .broken: ("写错的网址", "malformed address")
            case .mail: ("写错的邮件地址", "malformed mail address")
            case .intranet: ("指向内网的链接", "link into a private network")
            case .script: ("没有去处的链接", "link that leads nowhere")
            case .errorPage: ("转到错误页的链接", "link redirected to an error page")
            }
        return Wording(zh: "\(zh) \(reference)", en: "\(en) \(reference)")
    }

    static func noDocument(_ title: String) -> Wording {
        Wording(
            zh: "解读《\(title)》没有关联文件", en: "no document is linked to the interpretation “\(title)”")
    }

    static func noLexicon(_ name: String) -> Wording {
        Wording(zh: "指标体系没有词表“\(name)”", en: "the pack has no word list “\(name)”")
    }

    static func wrongWord(_ entry: Lexicon.Entry) -> Wording {
        guard let right = entry.right else {
            return Wording(zh: "疑似不当表述“\(entry.wrong)”", en: "doubtful wording “\(entry.wrong)”")
        }
        return Wording(
            zh: "疑似错误表述“\(entry.wrong)”，应为“\(right)”",
            en: "doubtful wording “\(entry.wrong)”, better “\(right)”")
    }

    static let shareTooSmall = Wording(
        zh: "雷同比例不能低于 70%", en: "the share cannot be below 70 %")

    static func copied(_ title: String, from unit: String, share: Int) -> Wording {
        Wording(
            zh: "《\(title)》与 \(unit) 的信息雷同 \(share)%",
            en: "“\(title)” is the same as an article of \(unit) to \(share) %")
    }
}
