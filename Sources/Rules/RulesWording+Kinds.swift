import Exact
import Model

/// What the single kinds say.
extension RulesWording {
    static let nothingToJudge = Wording(
        zh: "规则没有可用的事实，需人工评审", en: "the rule has no fact to judge, a person must review it")

    // checklist

    static func nothingWanted(_ name: String) -> Wording {
        Wording(
            zh: "事实“\(name)”没有声明任何要素", en: "the fact “\(name)” declares no element")
    }

    static let listElements = Wording(
        zh: "在该事实下补写 elements", en: "list the wanted elements below the fact")

    // pass

    static func numberWithoutBound(_ name: String) -> Wording {
        Wording(
            zh: "“\(name)”是数字，须写明合格线", en: "“\(name)” is a number and needs a bound to pass")
    }

    static let addBound = Wording(
        zh: "补写 at-least 或 at-most", en: "add at-least or at-most")

    static func booleanWithBound(_ name: String) -> Wording {
        Wording(
            zh: "“\(name)”是真假值，不能写数值界限", en: "“\(name)” is true or false and takes no bound")
    }

    static let removeBound = Wording(
        zh: "删去 at-least 和 at-most", en: "remove at-least and at-most")

    static func belowFull(_ full: Points) -> Wording {
        Wording(
            zh: "低于满分 \(full.inSentence) 的分值", en: "fewer than the full \(full.inSentence) points")
    }

    // proportion

    static let oneWholeWanted = Wording(
        zh: "比例规则须写明满分线", en: "a proportion needs exactly one whole")
    static let fullAtOrOver = Wording(
        zh: "full-at（数字）或 over（事实）二者之一", en: "either full-at (a number) or over (a fact)")
    static let noWhole = Wording(zh: "无法计算比例，需人工评审", en: "no share of it can be taken")

    static func fullAt(_ number: Decimal128, _ unit: String?) -> Wording {
        let amount = amount(number, unit)
        return Wording(zh: "满分线 \(amount.zh)", en: "full points at \(amount.en)")
    }

    // deadline

    static let noDueDate = Wording(
        zh: "时限规则没有完成时限", en: "a deadline needs a due date")
    static let addDueDate = Wording(
        zh: "在该评分项或规则中补写 due", en: "add due to the criterion or to the rule")

    static func dueBy(_ due: CivilDate) -> Wording {
        Wording(zh: "应于 \(due) 前完成（含当日）", en: "due by \(due)")
    }

    static func daysLate(_ days: Int, perDay: Points, cost: Points) -> Wording {
        Wording(
            zh: "逾期 \(days) 天，每天扣 \(perDay.inSentence) 分，扣 \(cost.inSentence) 分",
            en: "\(days) days late at \(perDay.inSentence) a day, \(cost.inSentence) deducted")
    }

    static func lateStep(_ full: Points, _ days: Int, _ perDay: Points, _ points: Points) -> Wording
    {
        let sum = "\(full.inSentence) − \(perDay.inSentence) × \(days)"
        let exact = full - perDay * Decimal128(days)
        guard exact < points else { return Wording(verbatim: "\(sum) = \(points.inSentence)") }
        let least = points.inSentence
        return Wording(
            zh: "\(sum) = \(exact.inSentence)，低于 \(least) 按 \(least) 计",
            en: "\(sum) = \(exact.inSentence), counted as \(least)")
    }

    // tiers

    static let atLeastOneStep = Wording(zh: "至少一档", en: "at least one step")
    static let mixedDirections = Wording(
        zh: "各档须同为 at-most 或同为 at-least", en: "all steps are at-most, or all are at-least")
    static let orderedBounds = Wording(
        zh: "at-most 逐档增大，at-least 逐档减小",
        en: "at-most rising, or at-least falling, from step to step")
    static let fallingPoints = Wording(
        zh: "不高于上一档的分值", en: "no more points than the step before")
    static let oneBoundWanted = Wording(
        zh: "每档须写一个界限", en: "each step needs exactly one bound")
    static let atMostOrAtLeast = Wording(
        zh: "at-most 或 at-least 二者之一", en: "either at-most or at-least")
    static let fullOutOfReach = Wording(
        zh: "最高一档的分值低于满分，满分无法取得",
        en: "the best step gives less than full points, which cannot be reached")

    static func pointsUpTo(_ full: Points) -> Wording {
        Wording(
            zh: "不超过满分 \(full.inSentence) 的分值",
            en: "no more than the full \(full.inSentence) points")
    }

    static func pointsWithin(_ least: Points, _ most: Points) -> Wording {
        let (low, high) = (least.inSentence, most.inSentence)
        return Wording(zh: "\(low) 至 \(high) 的分值", en: "from \(low) to \(high) points")
    }

    /// What elements are counted in.
    static let elementUnit = "项"

    static func inStep(_ bound: Wording) -> Wording {
        Wording(zh: "属“\(bound.zh)”一档", en: "in the step “\(bound.en)”")
    }

    static func noStep(_ last: Wording?) -> Wording {
        guard let last else { return Wording(zh: "未达到任何一档", en: "below every step") }
        return Wording(
            zh: "未达到最低一档（\(last.zh)）", en: "misses even the lowest step (\(last.en))")
    }

    // veto

    static let vetoed = Wording(zh: "单项否决", en: "vetoed")
    static let warnsTooLate = Wording(
        zh: "预警线不低于否决线，永远不会预警",
        en: "the warning line is not below the veto, so nothing is ever warned of")

    static func remove(_ key: String) -> Wording {
        Wording(zh: "删去 \(key)", en: "remove \(key)")
    }

    static func warns(_ condition: String) -> Wording {
        Wording(zh: "符合预警条件“\(condition)”", en: "meets the warning condition “\(condition)”")
    }

    static func below(_ bound: Decimal128) -> Wording {
        Wording(zh: "小于 \(bound)", en: "less than \(bound)")
    }

    static func notVetoed(isNear: Bool) -> Wording {
        isNear
            ? Wording(zh: "未触发否决，已到预警线", en: "not vetoed, but near it")
            : Wording(zh: "未触发否决", en: "not vetoed")
    }

    static let vetoOpen = Wording(
        zh: "是否否决待人工核定", en: "a person must decide whether it is vetoed")

    static let vetoWithoutBound = Wording(
        zh: "没有写否决线", en: "there is no line that vetoes")
    static let twoVetoBounds = Wording(
        zh: "above 和 at-least 只能写一个", en: "above and at-least cannot stand together")

    static func vetoBound(_ line: VetoLine, _ unit: String?) -> Wording {
        let bound = crossed(line, unit)
        return Wording(zh: "否决线为\(bound.zh)", en: "vetoed \(bound.en)")
    }

    static func warningBound(_ line: VetoLine, _ unit: String?) -> Wording {
        let bound = crossed(line, unit)
        return Wording(zh: "预警线为\(bound.zh)", en: "warned \(bound.en)")
    }

    private static func crossed(_ line: VetoLine, _ unit: String?) -> Wording {
        let amount = amount(line.number, unit)
        return line.isIncluded
            ? Wording(zh: "达到 \(amount.zh)", en: "from \(amount.en) on")
            : Wording(zh: "超过 \(amount.zh)", en: "above \(amount.en)")
    }

    // manual

    static func aPersonDecides(_ ask: String) -> Wording {
        Wording(zh: "需人工评审：\(ask)", en: "a person decides: \(ask)")
    }
}
