import Exact
import Model

/// The sentences said about submissions, judgements and fact files.
enum IntakeWording {
    static let duplicateKey = Wording(zh: "键重复", en: "the key stands twice")
    static let keepOne = Wording(zh: "只保留一处", en: "keep one of them")
    static let tooDeep = Wording(zh: "嵌套层数过多", en: "nested too deeply")
    static let notJSON = Wording(zh: "不是规范的 JSON", en: "this is not JSON")
    static let checkJSON = Wording(
        zh: "检查引号、逗号和括号是否半角、成对", en: "check that quotes, commas and brackets are ASCII and paired")
    static let endOfFile = "EOF"
    static let notXML = Wording(zh: "不能按 XML 读取", en: "cannot be read as XML")
    static let notBySchema = Wording(
        zh: "不符合填报格式（submission.xsd）", en: "does not follow the submission schema")
    static let anObject = Wording(zh: "以“{”开头的对象", en: "an object in braces")
    static let notASubmission = Wording(zh: "不是填报文件", en: "this is not a submission")
    static let submissionMark = Wording(
        zh: "“\"heng\": \"submission\"”", en: "`\"heng\": \"submission\"`")
    static let wrongVersion = Wording(zh: "填报格式版本不符", en: "the version of the form is another")
    static let wrongRound = Wording(zh: "填报的不是本轮次", en: "the submission is for another round")
    static let wrongUnit = Wording(zh: "本轮次没有这个单位", en: "the round has no such unit")
    static let wrongFileName = Wording(
        zh: "文件名与所填单位不符", en: "the file's name is not that of the unit inside")
    static let anotherUnit = Wording(zh: "这是另一个单位的填报", en: "the submission is another unit's")
    static let someUnit = Wording(zh: "轮次文件中的单位编号", en: "the id of a unit of the round")
    static let aTime = Wording(
        zh: "形如 2022-06-28T16:20:00+08:00 的时间", en: "a time such as 2022-06-28T16:20:00+08:00")
    static let wrongTime = Wording(zh: "填报时间不能用", en: "the time of submission cannot be used")
    static let unknownFact = Wording(zh: "指标体系没有这个事实", en: "the pack declares no such fact")
    static let notClaimable = Wording(
        zh: "该事实由系统采集，不需填报", en: "this fact is observed, not claimed")
    static let removeClaim = Wording(zh: "删去该项", en: "remove the claim")
    static let wrongType = Wording(zh: "填报值的类型不对", en: "the claim has the wrong type")
    static let unknownElement = Wording(zh: "不认识的要素", en: "no such element")
    static let duplicateClaim = Wording(
        zh: "同一事实填报了多次，均不采用", en: "the fact is claimed more than once; none counts")
    static let emptyClaim = Wording(
        zh: "填报值为空，视为未填", en: "the claim is empty and taken as unanswered")
    static let ignoredFile = Wording(zh: "不是填报文件，未读取", en: "no submission; not read")
    static let xmlOrJSON = Wording(
        zh: "下发的填报表（.xlsx）、<单位编号>.xml 或 <单位编号>.json",
        en: "the form that was handed out (.xlsx), <unit id>.xml or <unit id>.json")
    static let otherUnitsName = Wording(
        zh: "文件名是另一个单位的", en: "the file bears another unit's name")
    static let replaced = Wording(
        zh: "同一单位有更晚的填报，本文件不采用", en: "a later submission of the unit counts, not this one")
    static let twoSubmissions = Wording(
        zh: "同一单位有两份时间相同的填报，均不采用", en: "two submissions of the unit bear the same time; none counts"
    )
    static let late = Wording(
        zh: "逾期报送，所填内容不采用", en: "submitted after the deadline; its claims do not count")
    static let noJudgements = Wording(
        zh: "应为“judgements:”列表", en: "there should be a list `judgements:`")
    static let unknownCriterion = Wording(zh: "没有这个评分项", en: "there is no such criterion")
    static let onePointsOrDecision = Wording(
        zh: "“points”与“decision”须且只能写一个", en: "write one of `points` and `decision`")
    static let wrongReview = Wording(
        zh: "“review”的值不能用", en: "the value of “review” cannot be used")
    static let aReview = Wording(zh: "复核或申诉", en: "recheck or appeal")
    static let duplicateJudgement = Wording(
        zh: "同一单位同一评分项裁定了多次，均不采用",
        en: "the criterion is judged more than once for this unit; none counts")
    static let decisionForVeto = Wording(
        zh: "单项否决只能裁定 confirmed 或 refuted", en: "a veto is decided by confirmed or refuted")
    static let decisionForCriterion = Wording(
        zh: "评分项只能裁定分值或 not-applicable", en: "a criterion is decided by points or not-applicable")
    static let notAFact = Wording(zh: "不是事实记录", en: "this is not a fact record")

    static func tooLarge(_ file: String, _ count: Int, _ limit: Int) -> Notice {
        Notice(
            .error, at: Place(file: file), Wording(zh: "文件过大", en: "the file is too large"),
            found: "\(count)",
            wanted: Wording(zh: "不超过 \(limit) 字节", en: "at most \(limit) bytes"))
    }

    static func tooManyClaims(_ file: String, _ count: Int, _ limit: Int) -> Notice {
        Notice(
            .error, at: Place(file: file), Wording(zh: "填报项过多", en: "there are too many claims"),
            found: "\(count)",
            wanted: Wording(zh: "不超过 \(limit) 项", en: "at most \(limit)"))
    }

    static func moreNotices(_ count: Int) -> Wording {
        Wording(zh: "另有 \(count) 个问题未列出", en: "\(count) more problems are not listed")
    }

    static func notUTF8(_ file: String) -> Notice {
        Notice(
            .error, at: Place(file: file),
            Wording(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8"),
            fix: Wording(zh: "另存为 UTF-8 编码", en: "save it as UTF-8"))
    }

    static func atMostLevels(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 层", en: "at most \(count) levels")
    }

    static func missing(_ key: String) -> Wording {
        Wording(zh: "缺少“\(key)”", en: "“\(key)” is missing")
    }

    static func unknownKey(_ known: [String]) -> Wording {
        Wording(
            zh: known.map { "“\($0)”" }.joined(separator: "、") + "之一",
            en: "one of " + known.map { "“\($0)”" }.joined(separator: ", "))
    }

    static let unknownKeyFound = Wording(zh: "不认识的键", en: "unknown key")

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }

    static func exactly(_ text: String) -> Wording {
        Wording(zh: "“\(text)”", en: "“\(text)”")
    }

    /// What a claim of the fact `descriptor` should look like.
    static func wanted(_ descriptor: FactDescriptor) -> Wording {
        switch descriptor.type {
        case .boolean: Wording(zh: "是或否（true、false）", en: "true or false")
        case .number: Wording(zh: "不带单位的数字", en: "a number without its unit")
        case .date: Wording(zh: "形如 2022-03-20 的日期", en: "a date such as 2022-03-20")
        case .text: Wording(zh: "一段文字（不超过 2000 字）", en: "a text of at most 2000 characters")
        case .elements:
            Wording(
                zh: "要素清单：" + descriptor.elements.map(\.name).joined(separator: "、"),
                en: "a list of: " + descriptor.elements.map(\.name).joined(separator: ", "))
        case .ledger:
            Wording(
                zh: "台账：逐件写明事由和起止时间，没有则写明没有",
                en: "a ledger: what each matter was, from when, to when; or that there is none")
        }
    }

    /// A claim with its proof, in a snippet, which has one language only.
    static func supported(_ value: String, by support: String) -> String {
        "\(value)（佐证：\(support)）"
    }

    static func claim(_ fact: String) -> Wording {
        Wording(zh: "填报项“\(fact)”", en: "claim “\(fact)”")
    }

    static func pointsRange(_ range: PointRange) -> Wording {
        let (low, high) = (range.lowest.amount.reduced.plain, range.highest.amount.reduced.plain)
        return Wording(zh: "\(low) 至 \(high) 分", en: "from \(low) to \(high) points")
    }
}
