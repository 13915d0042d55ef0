import Exact
import Model

/// The sentences said about judgement sheets.
enum JudgementWording {
    static let noMeta = Wording(
        zh: "这不是本系统生成的评审记录表（找不到识别信息）",
        en: "this is not a judgement sheet of ours (the sheet that says so is missing)")
    static let writeAgain = Wording(
        zh: "用 heng template 轮次 --judgements 重新生成评审记录表，把内容填入",
        en: "write the sheet anew with heng template ROUND --judgements and fill it in")
    static let otherVersion = Wording(
        zh: "评审记录表的版式不是现行版本", en: "the sheet is of another version")
    static let otherRound = Wording(
        zh: "这是另一轮考核的评审记录表", en: "the sheet is of another round")
    static let otherPack = Wording(
        zh: "这是另一套指标体系的评审记录表", en: "the sheet is of another pack")
    static let packChanged = Wording(
        zh: "生成评审记录表之后指标体系有改动；所填分值按现行指标体系核对",
        en: "the pack was changed after the sheet was written; points are checked against the pack "
            + "as it is")
    static let noUnit = Wording(zh: "本轮次没有这个单位", en: "the round has no such unit")
    static let noCriterion = Wording(
        zh: "指标体系没有这个评分项", en: "the pack has no such criterion")
    static let reasonWithoutPoints = Wording(
        zh: "写了理由而没有评定得分，按尚未评定处理", en: "there is a reason without points; taken as open")
    static let pointsAndDecision = Wording(
        zh: "评定得分与其他认定只能填一项", en: "fill in points or a decision, not both")
    static let keepOne = Wording(zh: "清空其中一格", en: "clear one of the two")
    static let vetoHasNoPoints = Wording(
        zh: "单项否决不打分，只认定是否成立", en: "a veto has no points; it is confirmed or refuted")
    static let wrongDecision = Wording(zh: "其他认定不能用", en: "the decision cannot be used")
    static let outOfBounds = Wording(
        zh: "评定得分超出范围", en: "the points are out of bounds")
    static let wrongTime = Wording(zh: "评审时间不能用", en: "the time cannot be used")
    static let twice = Wording(
        zh: "同一单位同一评分项评定了多次，均不采用",
        en: "the criterion is judged more than once for this unit; none counts")

    static let noKind = Wording(
        zh: "有结论的行必须写明是复核还是申诉",
        en: "a row with a decision must say whether it is a re-check or an appeal")
    static let wrongKind = Wording(
        zh: "“复核或申诉”的内容不能用", en: "what stands under “复核或申诉” cannot be used")
    static let undecidedReview = Wording(
        zh: "登记了复核或申诉而没有结论，原结论照旧",
        en: "a review is noted without a decision; the result stands as it was")
    static let reviewedAtOnce = Wording(
        zh: "同一评分项同一时刻有几次复核，分不出先后，均不采用",
        en: "several reviews of one criterion at the same moment have no order; none counts")

    static func noSheet(_ name: String) -> Wording {
        Wording(zh: "找不到工作表“\(name)”", en: "there is no sheet “\(name)”")
    }

    static func manySheets(_ name: String) -> Wording {
        Wording(
            zh: "有几张工作表都像“\(name)”", en: "several sheets could be “\(name)”")
    }

    static func theSheet(_ name: String, heads head: String) -> Wording {
        Wording(
            zh: "表头有“编码”“\(head)”的工作表“\(name)”",
            en: "a sheet “\(name)” whose heads name “编码” and “\(head)”")
    }

    static func missing(_ head: String) -> Wording {
        Wording(
            zh: "有结论的行必须填写“\(head)”", en: "a row with a decision must have “\(head)”")
    }

    static func headsMissing(_ heads: [String]) -> Wording {
        Wording(
            zh: "缺少表头：" + heads.joined(separator: "、"),
            en: "heads are missing: " + heads.joined(separator: ", "))
    }

    static func pointsRange(_ range: PointRange) -> Wording {
        let (low, high) = (range.lowest.amount.reduced.plain, range.highest.amount.reduced.plain)
        return Wording(zh: "\(low) 至 \(high) 分", en: "from \(low) to \(high) points")
    }
}
