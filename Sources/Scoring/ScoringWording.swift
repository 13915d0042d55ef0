import Exact
import Model
import Rules

/// The sentences this module says.
enum ScoringWording {
    // Inputs

    static let unknownUnit = Wording(
        zh: "本轮次没有此单位，其事实和报送材料未采用",
        en: "the round has no such unit; its facts and submission are not used")
    static let undeclaredFact = Wording(
        zh: "指标体系未声明此事实，未采用", en: "the pack does not declare this fact; it is not used")
    static let conflictingFacts = Wording(
        zh: "此事实有相互矛盾的读数，均未采用", en: "this fact has readings that differ; none is used")
    static let severalSubmissions = Wording(
        zh: "同一单位有多份报送材料，以最后一份按期报送的为准",
        en: "several submissions of one unit; the last one in time counts")
    static let keepOneSubmission = Wording(zh: "只保留一份", en: "keep one of them")
    static let lateSubmission = Wording(
        zh: "逾期报送，所填内容不计分", en: "submitted late; its claims do not count")

    static func noLater(than deadline: DateTime) -> Wording {
        Wording(zh: "不晚于 \(deadline)", en: "no later than \(deadline)")
    }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }

    // Judgements

    static let judgedUnknownUnit = Wording(
        zh: "评审结论所指的单位不在本轮次", en: "a judgement of a unit that is not in the round")
    static let judgedUnknownCriterion = Wording(
        zh: "评审结论所指的评分项不存在", en: "a judgement on a criterion that does not exist")
    static let judgedOutOfRange = Wording(
        zh: "评审分值超出范围，未采用", en: "the points judged are out of range and not used")
    static let judgedAsVeto = Wording(
        zh: "此评分项不在单项否决清单中，不能认定否决",
        en: "the criterion is not in the veto list and cannot be judged a veto")
    static let judgedVetoByPoints = Wording(
        zh: "单项否决不计分，只能认定成立或不成立",
        en: "a veto has no points; judge it confirmed or refuted")
    static let judgedTwice = Wording(
        zh: "同一评分项有两个不同的评审结论，均未采用",
        en: "two judgements of one criterion differ; neither is used")

    static func farApart(_ criterion: String) -> Wording {
        Wording(
            zh: "评审人对 \(criterion) 的评分相差较大，请复议",
            en: "the assessors of \(criterion) lie far apart; let them look again")
    }

    static func withinShare(_ points: Points) -> Wording {
        Wording(
            zh: "相差不超过 \(points.inSentence) 分", en: "no more than \(points.inSentence) points apart"
        )
    }

    static func settle(with place: Place) -> Wording {
        Wording(zh: "与 \(place) 处统一后只留一个", en: "settle it with \(place) and keep one")
    }

    static func overruled(_ criterion: String) -> Wording {
        Wording(
            zh: "评审结论取代了 \(criterion) 的自动评分结论，两者均保留",
            en: "a judgement overrules the automatic finding of \(criterion); both are kept")
    }

    static func judged(_ judgement: Judgement, full: Points) -> Wording {
        let decision: Wording =
            switch judgement.decision {
            case .points(let points):
                Wording(
                    zh: "评定得 \(points.inSentence)/\(full.inSentence) 分",
                    en: "awards \(points.inSentence) of \(full.inSentence) points")
            case .notApplicable: Wording(zh: "认定不适用", en: "finds it not applicable")
            case .veto(true): Wording(zh: "认定单项否决成立", en: "confirms the veto")
            case .veto(false): Wording(zh: "认定单项否决不成立", en: "refutes the veto")
            }
        return Wording(
            zh: "\(judgement.assessor)\(decision.zh)：\(judgement.reason)",
            en: "\(judgement.assessor) \(decision.en): \(judgement.reason)")
    }

    // Findings

    static let mended = Wording(zh: "设为已整改", en: "taken as mended")

    static let uncompiledRule = Wording(
        zh: "评分规则有错误，未能自动评分，需人工评审",
        en: "the rule has errors and cannot be applied, a person must decide")

    static func contradiction(_ contradiction: Finding.Contradiction) -> Wording {
        let (claimed, observed) = (contradiction.claimed.wording, contradiction.observed.wording)
        return Wording(
            zh: "\(contradiction.fact)填报为“\(claimed.zh)”，与采集结果“\(observed.zh)”不符，以采集为准",
            en: "the unit claims “\(claimed.en)” for \(contradiction.fact), the crawl saw "
                + "“\(observed.en)”, which counts")
    }

    // Aggregation

    static let nothingApplies = Wording(
        zh: "各项均不适用，不计分", en: "nothing here applies, so there is no score")

    static func absent(
        _ ids: [String], weight: Points, rule: Policy.NotApplicableRule
    ) -> Wording {
        let (names, points) = (ids, weight.inSentence)
        let zh = names.joined(separator: "、")
        let en = names.joined(separator: ", ")
        return switch rule {
        case .siblings:
            Wording(
                zh: "\(zh) 不适用，其 \(points) 分由同级其余各项按比例分担",
                en: "\(en) not applicable; its \(points) points are shared among its siblings")
        case .total:
            Wording(
                zh: "\(zh) 不适用，其 \(points) 分在总分中统一折算",
                en: "\(en) not applicable; the total is scaled for its \(points) points")
        }
    }

    static func scaledOnce(_ applicable: Points, of all: Points) -> Wording {
        let (left, full) = (applicable.inSentence, all.inSentence)
        return Wording(
            zh: "适用分值 \(left) 分，全部分值 \(full) 分，总分按比例折算",
            en: "\(left) of \(full) points apply; the total is scaled up to all of them")
    }

    static func misfit(_ all: Points, _ weight: Points) -> Wording {
        let (sum, own) = (all.inSentence, weight.inSentence)
        return Wording(
            zh: "下级分值合计 \(sum) 分，按本级 \(own) 分折算",
            en: "the parts add up to \(sum) points and are scaled to \(own)")
    }

    static let totalFloor = Wording(
        zh: "合计低于 0，按 0 分计", en: "the sum is below 0 and counts as 0")

    static func capped(
        _ all: Points, _ weight: Points, _ sum: PointRange, _ points: PointRange
    ) -> Wording {
        let (parts, own) = (all.inSentence, weight.inSentence)
        return Wording(
            zh: "下级分值合计 \(parts) 分，加满本级 \(own) 分为止：min(\(sum.inSentence.zh), \(own)) = "
                + points.inSentence.zh,
            en: "the parts add up to \(parts) and count up to \(own): min(\(sum.inSentence.en), "
                + "\(own)) = \(points.inSentence.en)")
    }

    static func voided(by criterion: String, _ points: PointRange, _ none: PointRange) -> Wording {
        Wording(
            zh: "按 \(criterion)，本指标不得分：\(points.inSentence.zh) → \(none.inSentence.zh)",
            en: "by \(criterion), no points here: \(points.inSentence.en) → \(none.inSentence.en)")
    }

    static func maybeVoided(by criteria: [String], _ points: PointRange) -> Wording {
        Wording(
            zh: "按 \(criteria.joined(separator: "、"))，本指标可能不得分：\(points.inSentence.zh)",
            en: "by \(criteria.joined(separator: ", ")), possibly no points here: "
                + points.inSentence.en)
    }

    // A veto

    static func vetoedTotal(_ fixed: Points) -> Wording {
        let points = fixed.inSentence
        return Wording(
            zh: "被否决，总分记 \(points) 分", en: "vetoed, so the total is put down as \(points)")
    }

    static func maybeVetoedTotal(_ fixed: Points, _ both: PointRange) -> Wording {
        Wording(
            zh: "如被否决，总分记 \(fixed.inSentence) 分：\(both.inSentence.zh)",
            en: "if vetoed, the total is put down as \(fixed.inSentence): \(both.inSentence.en)")
    }

    // Bonus

    static func bonusCapped(
        _ gains: PointRange, _ cap: Points, _ counted: PointRange
    ) -> Wording {
        Wording(
            zh: "加分 \(gains.inSentence.zh)，合计最多 \(cap.inSentence)，计 \(counted.inSentence.zh)",
            en: "bonus of \(gains.inSentence.en), at most \(cap.inSentence) in all, counts "
                + counted.inSentence.en)
    }

    static func bonusEntry(
        _ entry: Bonus.Entry, _ reached: PointRange, isReached: Bool?
    ) -> Wording {
        let line = entry.line.inSentence
        let what =
            entry.of.isEmpty
            ? Wording(zh: "总分", en: "the total")
            : Wording(
                zh: "指标 \(entry.of.joined(separator: "、"))",
                en: "indicator \(entry.of.joined(separator: ", "))")
        let ending: Wording =
            switch isReached {
            case true?: Wording(zh: "可以加分", en: "the bonus counts")
            case false?: Wording(zh: "不加分", en: "no bonus counts")
            case nil: Wording(zh: "能否加分未定", en: "whether the bonus counts is open")
            }
        return Wording(
            zh: "加分准入线为\(what.zh)\(entry.isAbove ? "高于" : "不低于") \(line) 分，"
                + "现为 \(reached.inSentence.zh)，\(ending.zh)",
            en: "the bonus needs \(what.en) \(entry.isAbove ? "above" : "of at least") \(line), "
                + "it is \(reached.inSentence.en): \(ending.en)")
    }

    /// “92.5 + 3 = 95.5”.
    static func bonusStep(
        _ base: PointRange, _ added: PointRange, _ total: PointRange
    ) -> Wording {
        Wording(
            zh: "\(base.inSentence.zh) + \(added.inSentence.zh) = \(total.inSentence.zh)",
            en: "\(base.inSentence.en) + \(added.inSentence.en) = \(total.inSentence.en)")
    }

    /// “3 + 2.5～4 = 5.5～7”.
    static func sumStep(_ scores: [PointRange], _ points: PointRange) -> Wording {
        .made {
            let sum = sum(scores)
            let result = points.inSentence
            return Wording(zh: "\(sum.zh) = \(result.zh)", en: "\(sum.en) = \(result.en)")
        }
    }

    /// “12 × (3 + 2) ÷ 6 = 10”.
    static func shareStep(
        _ weight: Points, _ scores: [PointRange], _ divisor: Points, _ points: PointRange
    ) -> Wording {
        .made {
            let sum = sum(scores)
            let result = points.inSentence
            let (own, whole) = (weight.inSentence, divisor.inSentence)
            return Wording(
                zh: "\(own) × (\(sum.zh)) ÷ \(whole) = \(result.zh)",
                en: "\(own) × (\(sum.en)) ÷ \(whole) = \(result.en)")
        }
    }

    private static func sum(_ scores: [PointRange]) -> Wording {
        Wording(
            zh: scores.map(\.inSentence.zh).joined(separator: " + "),
            en: scores.map(\.inSentence.en).joined(separator: " + "))
    }

    // Composites and reviews

    static func partsAbsent(_ names: [String]) -> Wording {
        Wording(
            zh: "\(names.joined(separator: "、"))没有总分，其份额由其余各部分按比例分担",
            en: "\(names.joined(separator: ", ")) without a total; the others share its part")
    }

    /// “(6 × 90 + 3 × 80) ÷ 9 = 86.6667”.
    static func compositeStep(
        _ parts: [(Composite.Part, PointRange)], _ shares: Decimal128, _ total: PointRange
    ) -> Wording {
        let products = parts.map { part, mean in
            Wording(
                zh: "\(part.share.inSentence) × \(mean.inSentence.zh)",
                en: "\(part.share.inSentence) × \(mean.inSentence.en)")
        }
        let whole = shares.inSentence
        return Wording(
            zh:
                "(\(products.map(\.zh).joined(separator: " + "))) ÷ \(whole) = \(total.inSentence.zh)",
            en:
                "(\(products.map(\.en).joined(separator: " + "))) ÷ \(whole) = \(total.inSentence.en)"
        )
    }

    /// What a review changed, so that both results stay in sight.
    static func reviewed(
        _ kind: ReviewKind, _ before: Verdict, _ judgement: Judgement, full: Points
    ) -> Wording {
        let then: Wording =
            switch before.outcome {
            case .scored where before.isVeto: Wording(zh: "否决", en: "vetoed")
            case .scored:
                Wording(
                    zh: "\(before.points.inSentence.zh)/\(full.inSentence) 分",
                    en: "\(before.points.inSentence.en) of \(full.inSentence) points")
            default: before.outcome.wording
            }
        let now = judged(judgement, full: full)
        return Wording(
            zh: "\(kind.wording.zh)（\(judgement.time.date)，原为 \(then.zh)）：\(now.zh)",
            en: "\(kind.wording.en) (\(judgement.time.date), before: \(then.en)): \(now.en)")
    }
}
