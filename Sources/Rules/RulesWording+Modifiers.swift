import Exact
import Model

/// What modifiers say.
extension RulesWording {
    // While a pack is loaded

    static let unknownModifier = Wording(
        zh: "不认识的附加规则", en: "unknown modifier of a rule")
    static let vetoTakesNoModifier = Wording(
        zh: "单项否决不计分，不能写附加规则", en: "a veto has no points for a modifier to change")
    static let removeModifier = Wording(zh: "删去此项", en: "remove it")
    static let aMultiple = Wording(zh: "大于 1、不超过 100 的倍数", en: "a multiple above 1, at most 100")
    static let howMuchMore = Wording(
        zh: "加重须写明再扣多少", en: "say how much more is lost")
    static let deductOrTimes = Wording(
        zh: "deduct（再扣的分值）或 times（倍数）二者之一",
        en: "either deduct (points) or times (a multiple)")
    static let aKey = Wording(zh: "一个名称", en: "a name")
    static let aScope = Wording(
        zh: "period，或 {since: 日期, until: 日期} 至少一项",
        en: "period, or since: DATE, until: DATE, or both")
    static let nothingDated = Wording(
        zh: "规则没有读取台账或日期，无法按时间限定范围", en: "the rule reads neither a ledger nor a date")
    static let scopeFact = Wording(
        zh: "数字事实的时间范围写在该事实的 crawl 设置中",
        en: "for a number, set the days where the fact is observed")
    static let nothingToDraw = Wording(
        zh: "规则没有读取台账，无从抽取", en: "the rule reads no ledger to draw from")

    static func lessThanFull(_ full: Points) -> Wording {
        Wording(
            zh: "低于满分 \(full.inSentence) 的分值、比例或 pass-line",
            en: "points or a share below the full \(full.inSentence), or pass-line")
    }

    static func anIndicatorAbove(_ criterion: String) -> Wording {
        Wording(
            zh: "评分项 \(criterion) 所属的上级指标编号", en: "the id of an indicator above \(criterion)")
    }

    static func notBefore(_ date: CivilDate) -> Wording {
        Wording(zh: "不早于 \(date)", en: "not before \(date)")
    }

    // In findings

    static let halved = Wording(zh: "得分折半", en: "the points are halved")
    static let silenceIsNothing = Wording(
        zh: "未填报按不得分处理", en: "no answer counts as no points")

    static func ceiling(_ limit: Points) -> Wording {
        Wording(zh: "不高于 \(limit.inSentence) 分", en: "no more than \(limit.inSentence) points")
    }

    static func startsAt(_ limit: Points) -> Wording {
        Wording(
            zh: "从不高于 \(limit.inSentence) 分起算", en: "counted from \(limit.inSentence) points down")
    }

    static func deductsMore(_ points: Points) -> Wording {
        Wording(zh: "再扣 \(points.inSentence) 分", en: "\(points.inSentence) more deducted")
    }

    static func losesTimes(_ times: Decimal128) -> Wording {
        Wording(
            zh: "所扣分值按 \(times.inSentence) 倍计", en: "what is lost counts \(times.inSentence) times")
    }

    static func noteIsWorth(_ worth: Points, of full: Points) -> Wording {
        Wording(
            zh: "情况说明按 \(worth.inSentence)/\(full.inSentence) 分计",
            en: "a note on the situation is worth \(worth.inSentence) of \(full.inSentence)")
    }

    static func voided(_ branch: String?) -> Wording {
        guard let branch else { return Wording(zh: "此项不得分", en: "no points here") }
        return Wording(zh: "指标 \(branch) 不得分", en: "no points for indicator \(branch)")
    }

    static func chargedBefore(_ key: String, by criterion: String) -> Wording {
        Wording(
            zh: "“\(key)”已在 \(criterion) 扣分，此处不重复扣分",
            en: "“\(key)” was charged in \(criterion), not charged again")
    }

    static func inTheEnd(_ points: Wording) -> Wording {
        Wording(zh: "最终\(points.zh)", en: "in the end \(points.en)")
    }

    static func maybe(_ effect: Wording) -> Wording {
        Wording(zh: "可能\(effect.zh)", en: "possibly \(effect.en)")
    }

    static func onlyWithin(_ days: DayRange) -> Wording {
        let (zh, en) = (days.wording.zh, days.wording.en)
        return Wording(zh: "只考核\(zh)", en: "only what began \(en)")
    }

    static func outside(_ days: DayRange) -> Wording {
        let (zh, en) = (days.wording.zh, days.wording.en)
        return Wording(zh: "不在考核时间（\(zh)）之内", en: "not within the days assessed (\(en))")
    }

    static func drawn(_ titles: [String], of all: Int, seed: String) -> Wording {
        let names = titles.map { $0.count > quotedLength ? $0.prefix(quotedLength) + "…" : $0[...] }
        return Wording(
            zh: "抽查 \(titles.count)/\(all) 件（种子 \(seed)）：\(names.joined(separator: "、"))",
            en: "\(titles.count) of \(all) drawn (seed \(seed)): \(names.joined(separator: ", "))")
    }
}

extension DayRange {
    /// `2018-01-01 以来`, `2018-01-01 至 2018-12-31`.
    fileprivate var wording: Wording {
        switch (since, until) {
        case (let since?, let until?):
            Wording(zh: "\(since) 至 \(until)", en: "from \(since) to \(until)")
        case (let since?, nil): Wording(zh: "\(since) 以来", en: "since \(since)")
        case (nil, let until?): Wording(zh: "\(until) 以前", en: "until \(until)")
        case (nil, nil): Wording(zh: "全部时间", en: "at any time")
        }
    }
}
