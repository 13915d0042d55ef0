import Exact
import Model

/// The sentences about weights, points and grades.
extension PackWording {
    static let giveFloorReason = Wording(
        zh: "改回不低于 4%，或用“weight-floor-reason”写明理由",
        en: "raise it to 4%, or give the reason in “weight-floor-reason”")
    static let floorReasonUnneeded = Wording(
        zh: "权重下限不低于 4%，无须理由", en: "a floor of 4% or more needs no reason")
    static let appraisalShareTooLow = Wording(
        zh: "政务公开在绩效考核中的分值权重过低",
        en: "openness weighs too little in the performance appraisal")
    static let raiseAppraisalShare = Wording(
        zh: "把“appraisal-share”提高到 4% 以上", en: "raise “appraisal-share” to 4% or more")
    static let orderGrades = Wording(
        zh: "等次从高到低排列", en: "order the grades from the highest down")
    static let gradesMustEndAtZero = Wording(
        zh: "最低等次没有从 0 分起", en: "the lowest grade does not start at 0")
    static let zeroAtTheEnd = Wording(zh: "末位等次为 0", en: "0 for the last grade")
    static let addLowestGrade = Wording(
        zh: "在末尾加一个从 0 起的等次，如“不合格: 0”", en: "add a last grade from 0, such as “不合格: 0”")
    static let noGrades = Wording(zh: "没有等次", en: "there are no grades")
    static let raiseWeight = Wording(
        zh: "提高权重，或在 policy 中设“weight-floor”并写明理由",
        en: "raise the weight, or set “weight-floor” in the policy with its reason")
    static let firstLevelSum = Wording(
        zh: "一级指标的权重之和不等于总分", en: "the first-level weights do not add up to the total")
    static let splitCriterion = Wording(
        zh: "确认这是本意，或拆成几个评分项", en: "make sure that this is meant, or split the criterion")

    static let aPassLine = Wording(
        zh: "0 与 1 之间的比例，如 60%", en: "a share between 0 and 1, such as 60%")
    static let aTopShare = Wording(
        zh: "0 与 1 之间的比例，如 25%", en: "a share between 0 and 1, such as 25%")
    static let oneEntryLine = Wording(
        zh: "加分准入线须写一条界限", en: "the entry line of a bonus is one bound")
    static let aboveOrAtLeast = Wording(
        zh: "above（高于）或 at-least（不低于）二者之一", en: "either above or at-least")
    static let unknownIndicator = Wording(
        zh: "没有这个编号的指标", en: "there is no indicator with this id")

    static func orMisfit(_ mending: Wording, canCap: Bool) -> Wording {
        let choices = canCap ? "misfit: scale / misfit: cap" : "misfit: scale"
        return Wording(
            zh: "\(mending.zh)；确系原表如此的，写明 \(choices)",
            en: "\(mending.en), or write \(choices) where the source has it so")
    }

    static func chosenMisfit(_ misfit: Misfit) -> Wording {
        misfit == .cap
            ? Wording(zh: "已写明 cap：加满本级为止", en: "none needed: cap counts up to the weight")
            : Wording(zh: "已写明 scale：按比例折算", en: "none needed: scale converts in proportion")
    }

    static func atLeastShare(_ share: Decimal128) -> Wording {
        Wording(zh: "不低于 \(percent(share))", en: "at least \(percent(share))")
    }

    static func atMostShare(_ share: Decimal128) -> Wording {
        Wording(zh: "一般不超过 \(percent(share))", en: "usually at most \(percent(share))")
    }

    static func below(_ points: Points, of grade: String) -> Wording {
        Wording(
            zh: "低于“\(grade)”的 \(number(points))",
            en: "less than the \(number(points)) of “\(grade)”")
    }

    static func atMostTotal(_ total: Points) -> Wording {
        Wording(zh: "不超过总分 \(number(total))", en: "at most the total of \(number(total))")
    }

    static func childrenSum(_ id: String) -> Wording {
        Wording(
            zh: "指标 \(id) 的下级权重之和不等于本级权重",
            en: "the weights below indicator \(id) do not add up to its own")
    }

    static func criteriaSum(_ id: String) -> Wording {
        Wording(
            zh: "指标 \(id) 的评分项分值之和不等于权重",
            en: "the points of the criteria of indicator \(id) do not add up to its weight")
    }

    static func belowFloor(_ id: String, level: Int) -> Wording {
        Wording(
            zh: "\(level == 1 ? "一级" : "二级")指标 \(id) 的权重低于下限",
            en:
                "\(level == 1 ? "first" : "second")-level indicator \(id) weighs less than the floor"
        )
    }

    static func heavyCriterion(_ id: String) -> Wording {
        Wording(
            zh: "评分项 \(id) 一项就占总分很大比重", en: "criterion \(id) alone carries much of the total")
    }

    static func atLeast(_ points: Points, share: Decimal128) -> Wording {
        Wording(
            zh: "不低于 \(number(points))（总分的 \(percent(share))）",
            en: "at least \(number(points)) (\(percent(share)) of the total)")
    }

    static func exactly(_ points: Points) -> Wording {
        Wording(verbatim: number(points))
    }

    static func addWeight(_ points: Points) -> Wording {
        Wording(zh: "还差 \(number(points))", en: "add \(number(points)) in all")
    }

    static func takeWeight(_ points: Points) -> Wording {
        Wording(zh: "多出 \(number(points))", en: "take away \(number(points)) in all")
    }

    /// `12 + 4 + 6 = 22`; long sums are cut in the middle.
    static func addition(_ parts: [Points], to sum: Points) -> String {
        let shown = parts.prefix(12).map(number).joined(separator: " + ")
        return parts.count > 12
            ? "\(shown) + … = \(number(sum))"
            : parts.count == 1 ? number(sum) : "\(shown) = \(number(sum))"
    }

    /// `3 (3%)`.
    static func amount(_ points: Points, of total: Points) -> String {
        guard let share = try? points.amount.divided(by: total.amount) else {
            return number(points)
        }
        return "\(number(points)) (\(percent(share)))"
    }

    static func number(_ points: Points) -> String {
        points.amount.reduced.plain
    }

    /// A fraction as a percentage of at most two decimals.
    static func percent(_ share: Decimal128) -> String {
        let hundredfold = (share * 100).rounded(places: 2, rounding: .halfUp)
        return "\(hundredfold.reduced.plain)%"
    }
}
