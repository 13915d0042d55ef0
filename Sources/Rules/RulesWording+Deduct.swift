import Exact
import Model

/// What a deduction says.
extension RulesWording {
    static let deductEntries = Wording(
        zh: "扣分条目的列表，例如 [{per: 事实, points: 1}]",
        en: "a list of deductions, for example [{per: FACT, points: 1}]")
    static let deductedTwice = Wording(
        zh: "同一事实在一项规则中扣分两次", en: "the same fact is deducted twice in one rule")
    static let removeEntry = Wording(zh: "删去其中一条", en: "remove one of the entries")
    static let oneCountWanted = Wording(
        zh: "每条扣分须写明按什么计数", en: "each deduction counts exactly one thing")
    static let perOrMissing = Wording(
        zh: "per（数字事实）、missing（要素事实）、if 或 unless（真假值事实）之一",
        en: "one of per (a number), missing (elements), if or unless (true or false)")
    static let untilNothingIsLeft = Wording(zh: "扣完为止", en: "down to zero")

    static func pointsFrom(_ least: Points) -> Wording {
        Wording(zh: "不低于 \(least.inSentence) 的分值", en: "at least \(least.inSentence) points")
    }

    static func alreadyCharged(
        _ count: Decimal128, _ unit: String?, by criterion: String
    ) -> Wording {
        let amount = amount(count, unit ?? "项")
        guard criterion != Deduction.sameCriterion else {
            return Wording(
                zh: "其中 \(amount.zh)已在本项扣分，不重复扣分",
                en: "\(amount.en) of them already charged here, not charged again")
        }
        return Wording(
            zh: "其中 \(amount.zh)已在 \(criterion) 扣分，不重复扣分",
            en: "\(amount.en) of them already charged in \(criterion), not charged again")
    }

    static func perUnit(_ points: Points, _ unit: String?) -> Wording {
        Wording(
            zh: "每\(unit ?? "项")扣 \(points.inSentence) 分",
            en: "\(points.inSentence) off for each")
    }

    static func atMostDeducts(_ points: Points) -> Wording {
        Wording(zh: "最多扣 \(points.inSentence) 分", en: "at most \(points.inSentence)")
    }

    static func deducts(_ points: Points) -> Wording {
        Wording(zh: "扣 \(points.inSentence) 分", en: "\(points.inSentence) deducted")
    }

    static func deductsBetween(_ range: PointRange) -> Wording {
        guard !range.isCertain else { return deducts(range.lowest) }
        let open = range.inSentence
        return Wording(zh: "扣 \(open.zh) 分", en: "\(open.en) deducted")
    }

    static func productStep(_ per: Points, _ count: Decimal128, _ cost: Points) -> Wording {
        Wording(
            verbatim: "\(per.inSentence) × \(count.inSentence) = \(cost.inSentence)")
    }

    /// “4 − 1 − 0.5 = 2.5”.
    static func deductionStep(
        _ full: Points, _ taken: [PointRange], _ range: PointRange, floor: Points
    ) -> Wording {
        func side(_ text: (PointRange) -> String) -> String {
            ([full.inSentence] + taken.map(text)).joined(separator: " − ")
        }
        let zh = "\(side(\.inSentence.zh)) = \(range.inSentence.zh)"
        let en = "\(side(\.inSentence.en)) = \(range.inSentence.en)"
        let exact = full - .total(taken.map(\.highest))
        guard exact < floor else { return Wording(zh: zh, en: en) }
        let least = floor.inSentence
        return Wording(
            zh: zh + "（低于 \(least) 按 \(least) 计）", en: en + " (never below \(least))")
    }
}
