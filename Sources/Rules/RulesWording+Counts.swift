import Exact
import Model

/// What the kinds say that count, compare or ask a person.
extension RulesWording {
    // checklist

    static let misfitWithoutPoints = Wording(
        zh: "misfit 只能与 points 同用", en: "misfit goes with points")
    static let addElementPoints = Wording(
        zh: "补写 points，或删去 misfit", en: "add points, or remove misfit")
    static let elementsMisfit = Wording(
        zh: "各要素分值之和与评分项分值不符", en: "the elements' points do not add up to the criterion's")
    static let chooseMisfit = Wording(
        zh: "核对分值，或写明 misfit: scale（按比例折算）或 misfit: cap（加满为止）",
        en: "correct the points, or write misfit: scale (in proportion) or misfit: cap (up to full)"
    )

    static func additionStep(_ parts: [Points], _ sum: Points) -> Wording {
        let text = parts.map(\.inSentence).joined(separator: " + ")
        return Wording(verbatim: parts.count > 1 ? "\(text) = \(sum.inSentence)" : text)
    }

    static func cappedSum(_ sum: Points, _ full: Points, _ points: Points) -> Wording {
        Wording(verbatim: "min(\(sum.inSentence), \(full.inSentence)) = \(points.inSentence)")
    }

    // earn

    static let earnEntries = Wording(
        zh: "得分条目的列表，例如 [{per: 事实, points: 2, up-to: 6}]",
        en: "a list of entries, for example [{per: FACT, points: 2, up-to: 6}]")
    static let countedTwice = Wording(
        zh: "同一事实在一项规则中计了两次", en: "the same fact counts twice in one rule")
    static let perOrCondition = Wording(
        zh: "per（数字事实）、if 或 unless（真假值事实）之一",
        en: "one of per (a number), if or unless (true or false)")
    static let pointsNotZero = Wording(zh: "不为 0 的分值", en: "points other than 0")
    static let onlyLosses = Wording(
        zh: "所有条目都是减分，得分总是 0", en: "every entry takes off, so it is always 0")
    static let addBelowZero = Wording(
        zh: "需要倒扣时补写 below-zero", en: "add below-zero where it may go below zero")

    static func each(_ points: Points, _ unit: String?) -> Wording {
        let verb = points < .zero ? "扣" : "得"
        let amount = points.magnitude.inSentence
        return Wording(
            zh: "每\(unit ?? "项")\(verb) \(amount) 分",
            en: points < .zero ? "\(amount) off for each" : "\(amount) for each")
    }

    static func moves(_ points: Points) -> Wording {
        let amount = points.magnitude.inSentence
        return points < .zero
            ? Wording(zh: "扣 \(amount) 分", en: "\(amount) off")
            : Wording(zh: "加 \(amount) 分", en: "\(amount) earned")
    }

    static func upTo(_ points: Points) -> Wording {
        Wording(zh: "最多 \(points.inSentence) 分", en: "at most \(points.inSentence)")
    }

    static func total(_ sum: Points) -> Wording {
        Wording(zh: "合计 \(sum.inSentence)", en: "in all \(sum.inSentence)")
    }

    // ratio, sampling

    static let anotherFact = Wording(zh: "另一个事实", en: "another fact")

    static func ratio(_ percent: Decimal128) -> Wording {
        Wording(zh: "占 \(percent.inSentence)%", en: "that is \(percent.inSentence)%")
    }

    static func ratioStep(
        _ part: Decimal128, _ whole: Decimal128, _ share: Decimal128, isAtMost: Bool
    ) -> Wording {
        let limit = whole * share
        let product = "\(whole.inSentence) × \(share.inSentence) = \(limit.inSentence)"
        let sign =
            part == limit ? "=" : part < limit ? "<" : ">"
        return Wording(verbatim: "\(product)；\(part.inSentence) \(sign) \(limit.inSentence)")
    }

    static func interval(_ low: Decimal128, _ high: Decimal128, level: String) -> Wording {
        func percent(_ share: Decimal128) -> String {
            (share * 100).formatted(places: 1, rounding: .halfUp) + "%"
        }
        return Wording(
            zh: "\(level) 置信区间 \(percent(low))～\(percent(high))",
            en: "\(level) confidence interval \(percent(low)) to \(percent(high))")
    }

    // periods

    static func wantedEach(_ count: Int, _ every: CalendarSpan) -> Wording {
        Wording(
            zh: "每\(every.wording.zh)不少于 \(count) 条",
            en: "wanted: at least \(count) in all \(every.wording.en)")
    }

    static func noWholeSpan(_ every: CalendarSpan) -> Wording {
        Wording(
            zh: "考核时间内没有一个完整的\(every.wording.zh)", en: "no whole \(every.wording.en) to assess")
    }

    static func spans(
        _ all: Int, short: [Wording], empty: [Wording], _ every: CalendarSpan
    ) -> Wording {
        let unit = every.wording
        func names(_ list: [Wording]) -> Wording {
            Wording(
                zh: list.map(\.zh).joined(separator: "、"),
                en: list.map(\.en).joined(separator: ", "))
        }
        guard !short.isEmpty || !empty.isEmpty else {
            return Wording(zh: "\(all) \(unit.zh)均达到", en: "all \(all) \(unit.en) have them")
        }
        var zh = ["共 \(all) \(unit.zh)"]
        var en = ["of \(all) \(unit.en)"]
        if !short.isEmpty {
            zh.append("\(short.count) \(unit.zh)不足（\(names(short).zh)）")
            en.append("\(short.count) fall short (\(names(short).en))")
        }
        if !empty.isEmpty {
            zh.append("\(empty.count) \(unit.zh)空白（\(names(empty).zh)）")
            en.append("\(empty.count) have none (\(names(empty).en))")
        }
        return Wording(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
    }

    static func perSpan(_ points: Points, isEmpty: Bool, _ every: CalendarSpan) -> Wording {
        let amount = points.inSentence
        return Wording(
            zh: "\(isEmpty ? "空白" : "不足")的每\(every.wording.zh)扣 \(amount) 分",
            en: "\(amount) off for each \(isEmpty ? "empty" : "short") one")
    }

    static func spanStep(
        _ perShort: Points, _ short: Int, _ perEmpty: Points, _ empty: Int, _ cost: Points
    ) -> Wording {
        let parts = [
            short > 0 ? "\(perShort.inSentence) × \(short)" : nil,
            empty > 0 ? "\(perEmpty.inSentence) × \(empty)" : nil,
        ].compactMap(\.self)
        return Wording(verbatim: "\(parts.joined(separator: " + ")) = \(cost.inSentence)")
    }

    // levels

    static let whoSaysTheLevel = Wording(
        zh: "等级须写明由谁认定", en: "say who decides the level")
    static let askOrBy = Wording(
        zh: "ask（由人评定）或 by（文本事实）二者之一", en: "either ask (a person) or by (a text)")
    static let severalLevels = Wording(zh: "2 至 50 个等级", en: "2 to 50 levels")
    static let noSuchLevel = Wording(
        zh: "不是任何一个等级的名称，需人工评审", en: "names no level, a person must decide")

    static func levels(_ levels: [(name: String, points: Points)]) -> Wording {
        let names = levels.map { "\($0.name) \($0.points.inSentence)" }
        return Wording(
            zh: "等级：" + names.joined(separator: "、"), en: "levels: " + names.joined(separator: ", ")
        )
    }

    // discretion

    static let oneMarginWanted = Wording(
        zh: "裁量须写明扣分或得分的区间", en: "discretion needs one range")
    static let deductOrAward = Wording(
        zh: "deduct 或 award 二者之一，例如 deduct: {from: 1, to: 18}",
        en: "either deduct or award, for example deduct: {from: 1, to: 18}")
    static let whenGoesWithDeduct = Wording(
        zh: "when 只能与 deduct 同用", en: "when goes with deduct")
    static let removeWhen = Wording(zh: "删去 when", en: "remove when")

    static func margin(_ margin: PointRange, isDeduction: Bool) -> Wording {
        let amount = margin.inSentence
        return isDeduction
            ? Wording(zh: "可扣 \(amount.zh) 分", en: "\(amount.en) may be deducted")
            : Wording(zh: "可评 \(amount.zh) 分", en: "\(amount.en) may be awarded")
    }

    // combine

    static let severalParts = Wording(
        zh: "2 至 20 个来源的列表，例如 [{share: 70, rule: {…}}, {share: 30, rule: {…}}]",
        en:
            "a list of 2 to 20 sources, for example [{share: 70, rule: {…}}, {share: 30, rule: {…}}]"
    )

    static func part(_ share: Decimal128, _ reason: Wording) -> Wording {
        Wording(
            zh: "占 \(share.inSentence) 的来源：\(reason.zh)",
            en: "source of share \(share.inSentence): \(reason.en)")
    }

    static func weightedStep(
        _ parts: [(share: Decimal128, points: PointRange)], _ whole: Decimal128,
        _ points: PointRange
    ) -> Wording {
        func sum(_ text: (PointRange) -> String) -> String {
            parts.map { "\($0.share.inSentence) × \(text($0.points))" }.joined(separator: " + ")
        }
        return Wording(
            zh: "(\(sum(\.inSentence.zh))) ÷ \(whole.inSentence) = \(points.inSentence.zh)",
            en: "(\(sum(\.inSentence.en))) ÷ \(whole.inSentence) = \(points.inSentence.en)")
    }
}
