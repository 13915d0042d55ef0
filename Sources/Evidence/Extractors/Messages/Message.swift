import Exact
import Model

/// One message of a board, as a page shows it.
struct Message {
    let title: String
    let asked: CivilDate?
    let answered: CivilDate?
    /// Whether the office that answered is named.
    let hasOffice: Bool
    let hasAnswer: Bool
    let evidence: Evidence

    /// Whether somebody answered, at whatever time.
    var isAnswered: Bool { answered != nil || hasAnswer }

    /// What is looked for, in the order of ``words``.
    private enum Part: Int, CaseIterable {
        case asked, answered, office, question, answer, published, title
    }

    static let askedWords = [
        "留言时间", "提问时间", "咨询时间", "来信时间", "写信时间", "信件时间", "提交时间", "投诉时间",
        "留言日期", "来信日期", "咨询日期", "提问日期",
    ]
    private static let wordings: [[String]] = [
        askedWords,
        [
            "答复时间", "回复时间", "回信时间", "办结时间", "处理时间", "办理时间", "答复日期", "回复日期",
            "办结日期",
        ],
        [
            "答复单位", "回复单位", "答复部门", "回复部门", "办理单位", "办理部门", "处理部门", "处理单位",
            "承办单位", "受理单位", "受理部门", "答复机构", "回复机构",
        ],
        ["留言内容", "咨询内容", "来信内容", "提问内容", "信件内容", "问题内容", "内容", "问"],
        [
            "答复内容", "回复内容", "处理结果", "办理结果", "回复意见", "答复意见", "处理情况", "官方回复",
            "答复", "回复", "答",
        ],
        ["发布时间", "发布日期"],
        ["主题", "标题", "留言标题", "信件标题", "来信标题", "留言主题", "信件主题", "来信主题"],
    ]
    static let words = LabelWords(wordings)

    /// What stands for an answer that is not there yet.
    private static let pending: Set<String> = [
        "未答复", "未回复", "暂未回复", "暂未答复", "暂无回复", "暂无答复", "处理中", "办理中", "受理中",
        "待回复", "待答复", "待处理", "无",
    ]

    /// The message a text holds; `nil` when it is none. Its title is the one
    /// given, else the one it names, else how it begins.
    init?(_ text: ReadableText, title: String? = nil, evidence: Evidence) {
        let labels = LabelReader(text, Self.words)
        func values(_ part: Part) -> [String] {
            labels.labels.filter { $0.label == part.rawValue }.map(\.value)
        }
        func day(_ part: Part) -> CivilDate? {
            values(part).lazy.compactMap { DateScanner.first(in: $0) }.first
        }
        let answered = day(.answered)
        let hasAnswer = values(.answer).contains(where: Self.isAnswer)
        let hasOwnAsked = labels.labels.contains { $0.label == Part.asked.rawValue }
        guard hasOwnAsked || answered != nil else { return nil }
        asked = day(.asked) ?? (answered != nil || hasAnswer ? day(.published) : nil)
        self.answered = answered
        self.hasAnswer = hasAnswer
        hasOffice = values(.office).contains(where: LabelReader.isGiven)
        self.title =
            title ?? values(.title).first(where: LabelReader.isGiven)
            ?? text.passages.first?.text ?? ""
        self.evidence = evidence
    }

    /// The message in a row of a table whose header says what its cells are.
    init?(row: [String], header: [String], evidence: Evidence) {
        func cell(_ part: Part) -> String? {
            let words = Self.wordings[part.rawValue]
            let column =
                header.firstIndex { words.contains($0) }
                ?? header.firstIndex { name in
                    words.contains { $0.count > 2 && name.holds($0) }
                }
            return column.flatMap { $0 < row.count ? row[$0] : nil }
        }
        guard let asked = cell(.asked).flatMap({ DateScanner.first(in: $0) }) else { return nil }
        self.asked = asked
        answered = cell(.answered).flatMap { DateScanner.first(in: $0) }
        hasOffice = cell(.office).map(LabelReader.isGiven) ?? false
        hasAnswer = cell(.answer).map(Self.isAnswer) ?? false
        title = cell(.title) ?? row.max { $0.count < $1.count } ?? ""
        self.evidence = evidence
    }

    private static func isAnswer(_ value: String) -> Bool {
        LabelReader.isGiven(value) && !pending.contains(TextNormalization.squeezed(value))
    }
}
