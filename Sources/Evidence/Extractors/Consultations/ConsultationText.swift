import Markup
import Model

/// What the page of one consultation shows.
struct ConsultationText {
    static let vocabulary = Vocabulary(entries: [
        .init(name: "征求意见稿", wordings: ["草案", "公开稿", "意见稿"]),
        .init(name: "起草说明", wordings: ["说明", "编制说明", "起草情况", "制定说明", "修订说明", "起草背景"]),
        .init(name: "征集时间", wordings: ["起止时间", "征集期限"]),
        .init(name: "提交方式", wordings: ["反馈方式", "意见提交方式"]),
        .init(name: "联系方式", wordings: ["联系人", "联系电话"]),
        .init(name: "结果反馈", wordings: []),
        .init(name: "收到条数", wordings: []),
        .init(name: "采纳情况", wordings: []),
    ])

    private static let drafts = ["征求意见稿", "意见稿", "草案", "送审稿", "讨论稿", "公示稿"]
    private static let notes = ["起草说明", "编制说明", "起草情况", "制定说明", "修订说明", "起草背景"]
    private static let contacts = ["联系人", "联系电话", "咨询电话", "联系方式", "电话"]
    private static let channels = ["电子邮箱", "邮箱", "通信地址", "通讯地址", "邮寄地址", "传真"]
    private static let buttons = [
        "我要提意见", "提交意见", "发表意见", "我要参与", "在线提交", "我要留言",
    ]
    private static let results = [
        "结果反馈", "反馈结果", "征集结果", "采纳情况", "意见采纳情况", "意见反馈",
    ]
    private static let words = LabelWords([contacts, channels, notes, results])

    private let document: SurveyedDocument
    private let lines: [String]
    private let links: [String]
    private let labels: LabelReader

    init(_ document: SurveyedDocument) {
        self.document = document
        lines = document.text.passages.map { TextNormalization.squeezed($0.text) }
        links =
            document.content?.contentLinks.filter { $0.kind == .anchor }.map { link in
                TextNormalization.squeezed(link.label + " " + (link.address?.fileName ?? ""))
            } ?? []
        labels = LabelReader(document.text, Self.words)
    }

    /// The page's own section on what became of the opinions.
    var feedback: String? {
        labels.labels.first { $0.label == 3 && $0.isGiven && $0.value.count >= 10 }?.value
    }

    /// Whether the page shows an element of the vocabulary.
    func shows(_ entry: String, _ period: ConsultationPeriod?) -> Bool {
        switch entry {
        case "征求意见稿": hasDraft
        case "起草说明": hasNotes
        case "征集时间": period != nil
        case "提交方式": hasChannel
        case "联系方式": labels.first(0) != nil
        default: false
        }
    }

    private var hasDraft: Bool {
        if links.contains(where: { link in Self.drafts.contains { link.holds($0) } }) {
            return true
        }
        var following = 0
        for line in lines.reversed() {
            let title = line.trimmingSuffix { ")）》」』】]”\"".contains($0) }
            if line.count <= 60, following >= 100,
                Self.drafts.contains(where: { title.hasSuffix($0) })
            {
                return true
            }
            following += line.count
        }
        return false
    }

    private var hasNotes: Bool {
        labels.first(2) != nil
            || (links + lines.filter { $0.count <= 40 }).contains { text in
                Self.notes.contains { text.holds($0) }
            }
    }

    private var hasChannel: Bool {
        if labels.first(1) != nil { return true }
        if document.text.passages.contains(where: { MailAddress.isIn($0.text) }) { return true }
        if lines.contains(where: { line in
            (line.holds("信函") || line.holds("来信")) && line.holds("寄")
        }) {
            return true
        }
        let pressed = links + inputs
        if pressed.contains(where: { text in Self.buttons.contains { text.holds($0) } }) {
            return true
        }
        return document.content?.mainElements("textarea").isEmpty == false
    }

    private var inputs: [String] {
        guard let content = document.content else { return [] }
        let buttons = content.mainElements("button").map { $0.text(limit: 80) }
        let inputs = content.mainElements("input").compactMap { $0.attribute("value") }
        return (buttons + inputs).map { TextNormalization.squeezed($0) }
    }
}

extension StringProtocol {
    /// Without the characters at its end that satisfy the condition.
    func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> SubSequence {
        var text = self[...]
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
