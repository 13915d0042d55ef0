import Exact

/// What was found in a phrase, by what it means.
struct PhraseParts {
    struct Each {
        let counted: Counted
        let points: Decimal128
        var cap: Decimal128?
        /// The award of a part that it takes from: `公开目录得3分，每缺一项扣0.5分`.
        var award: Int?
    }

    struct Once {
        let condition: Condition
        let points: Decimal128
        /// The award of a part that it takes from: `更新及时得2分，未更新扣2分`.
        var award: Int?
    }

    struct Ratio {
        let share: PhraseMeaning.Share
        let isAtMost: Bool
        let bound: Decimal128
        let points: Decimal128?
    }

    var each: [Each] = []
    var once: [Once] = []
    var zeros: [Condition] = []
    var awards: [Once] = []
    /// Points of parts that are lost by charges of their own, not as a whole.
    private(set) var chargedParts: [Decimal128] = []
    var earns: [Each] = []
    var totalCap: Decimal128?
    var elements: [(label: String, points: Decimal128)]?
    var levels: [(label: String, points: Decimal128)]?
    var tiers: (Counted, [(from: Decimal128, points: Decimal128, isShare: Bool)])?
    var discretionOff: (Decimal128, Decimal128)?
    var discretion: (Decimal128, Decimal128?)?
    var proportion: (of: String, over: String)?
    var targets: [(counted: Counted, atLeast: Decimal128, every: String?, points: Decimal128?)] = []
    var ratios: [Ratio] = []
    var dues: [(year: Int?, month: Int, day: Int?)] = []
    var ceilings: [(condition: Condition?, points: Decimal128?, isBefore: Bool)] = []
    var halves: [Condition?] = []
    var voids: [(condition: Condition, isBranch: Bool)] = []
    var reverse: [(condition: Condition, counted: Counted?, points: Decimal128)] = []
    var aggravations: [Once] = []
    var notes: [Decimal128] = []
    var vetoes: [Condition] = []
    /// Whether the range of discretion is one of several bands.
    private(set) var hasBands = false
    /// How many kinds of rule two findings would make.
    private(set) var isTwofold = false

    init(_ findings: [PhraseFinding]) {
        // What a cap belongs to: the finding before it.
        var last = Last.nothing
        // What a charge takes from: the award before it in its sentence.
        var award: (index: Int, sentence: Int)?
        for finding in findings {
            let before = (each.count, once.count, awards.count)
            add(finding.meaning, &last)
            if awards.count > before.2 { award = (awards.count - 1, finding.sentence) }
            guard let award, award.sentence == finding.sentence else { continue }
            if each.count > before.0 { each[each.count - 1].award = award.index }
            if once.count > before.1 { once[once.count - 1].award = award.index }
        }
    }

    private enum Last { case nothing, each, earn }

    private mutating func add(_ meaning: PhraseMeaning, _ last: inout Last) {
        switch meaning {
        case .deductEach(let counted, let points):
            each.append(Each(counted: counted, points: points))
            last = .each
        case .deductOnce(let condition, let points):
            once.append(Once(condition: condition, points: points))
        case .zero(let condition): zeros.append(condition)
        case .award(let condition, let points):
            awards.append(Once(condition: condition, points: points))
        case .earnEach(let counted, let points):
            earns.append(Each(counted: counted, points: points))
            last = .earn
        case .cap(let points, let isOfAll): cap(points, isOfAll, last)
        case .elements(let parts): isTwofold = isTwofold || elements != nil; elements = parts
        case .levels(let parts): isTwofold = isTwofold || levels != nil; levels = parts
        case .tiers(let counted, let steps): tiers = (counted, steps)
        case .discretionOff(let low, let high):
            isTwofold = isTwofold || discretionOff != nil
            discretionOff = (low, high)
        case .discretion(let low, let high): addDiscretion(low, high)
        case .proportion(let of, let over): proportion = (of, over)
        case .target(let counted, let atLeast, let every, let points):
            targets.append((counted, atLeast, every, points))
        case .ratio(let share, let isAtMost, let bound, let points):
            ratios.append(Ratio(share: share, isAtMost: isAtMost, bound: bound, points: points))
        case .due(let year, let month, let day): dues.append((year, month, day))
        case .ceiling(let condition, let points, let isBefore):
            ceilings.append((condition, points, isBefore))
        case .halve(let condition): halves.append(condition)
        case .void(let condition, let isBranch): voids.append((condition, isBranch))
        case .reverse(let condition, let counted, let points):
            reverse.append((condition, counted, points))
        case .aggravate(let condition, let points):
            aggravations.append(Once(condition: condition, points: points))
        case .note(let share): notes.append(share)
        case .veto(let condition): vetoes.append(condition)
        case .remark, .nothing: break
        }
    }

    /// `得8-10分`, `得5-7分`, `得0-4分`: together, from the least to the most.
    private mutating func addDiscretion(_ low: Decimal128, _ high: Decimal128?) {
        guard let known = discretion else {
            discretion = (low, high)
            return
        }
        guard let first = known.1, let high else {
            isTwofold = true
            return
        }
        discretion = (min(known.0, low), max(first, high))
        hasBands = true
    }

    private mutating func cap(_ points: Decimal128, _ isOfAll: Bool, _ last: Last) {
        switch last {
        case .each where !isOfAll && each.last?.cap == nil: each[each.count - 1].cap = points
        case .earn where !isOfAll && earns.last?.cap == nil: earns[earns.count - 1].cap = points
        default: totalCap = points
        }
    }

    /// Puts in what only the criterion's points tell: awards of all of them, charges of a share of
    /// them. Whether there was a share, and whether something had to be guessed.
    mutating func completed(full: Decimal128) -> (isShare: Bool, isGuess: Bool) {
        var isGuess = false
        for index in awards.indices where awards[index].points < 0 {
            let points = (full * awards[index].points.magnitude).over(100)
            awards[index] = Once(condition: awards[index].condition, points: points)
        }
        chargeParts(full: full)
        elements = elements?.map { part in
            guard part.points < 0 else { return part }
            return (part.label, (full * part.points.magnitude).over(100))
        }
        var isShare = false
        for index in each.indices where each[index].points < 0 {
            let points = (full * each[index].points.magnitude).over(100)
            each[index] = Each(
                counted: each[index].counted, points: points, cap: each[index].cap)
            isShare = true
        }
        for index in once.indices where once[index].points < 0 {
            let points = (full * once[index].points.magnitude).over(100)
            once[index] = Once(condition: once[index].condition, points: points)
            isShare = true
        }
        // `再扣5分` with nothing before it is a charge like any other.
        if each.isEmpty, once.isEmpty, !aggravations.isEmpty {
            once = aggravations
            aggravations = []
        }
        // `一般得3分，较差得1分` go on from what earns all: `工作推进有力得5分`.
        if let rest = levels, rest.allSatisfy({ $0.points < full }), awards.count == 1,
            awards[0].points == full, !awards[0].condition.isEmpty
        {
            levels = [(awards[0].condition.text, full)] + rest
            awards = []
        }
        // `每篇加1分，省级加2分`: the second goes on counting.
        // `仅开设一项的得5分` between what earns all and what earns nothing is one of the cases.
        if !zeros.isEmpty, !earns.isEmpty, each.isEmpty,
            awards.contains(where: { $0.points == full })
        {
            awards += earns.map {
                Once(
                    condition: Condition(
                        "\($0.counted.subject)\($0.counted.step)\($0.counted.measure)"),
                    points: $0.points)
            }
            earns = []
        }
        // What earns by the week, or has a case that earns nothing, names cases, not counts.
        let hasCases = !zeros.isEmpty || awards.contains { $0.points == 0 }
        let periods = ["周", "月", "天", "日", "季", "季度", "年", "旬"]
        if let last = earns.last, !hasCases, !periods.contains(last.counted.measure) {
            let more = awards.filter { $0.points != full && !$0.condition.isEmpty }
            awards.removeAll { $0.points != full && !$0.condition.isEmpty }
            isGuess = !more.isEmpty
            earns += more.map {
                Each(
                    counted: Counted(subject: $0.condition.text, measure: last.counted.measure),
                    points: $0.points)
            }
        }
        return (isShare, isGuess)
    }

    /// Parts that say themselves how they are lost are lost that way and no other: charging what is
    /// not reached and what is missing besides would charge twice.
    private mutating func chargeParts(full: Decimal128) {
        func part(_ index: Int?) -> Decimal128? {
            index.map { awards[$0].points }.flatMap { $0 > 0 && $0 < full ? $0 : nil }
        }
        var charged: Set<Int> = []
        for index in each.indices where each[index].points > 0 {
            guard let award = each[index].award, let points = part(award) else { continue }
            each[index].cap = min(each[index].cap ?? points, points)
            charged.insert(award)
        }
        for loss in once {
            guard let award = loss.award, let points = part(award), loss.points == points else {
                continue
            }
            charged.insert(award)
        }
        guard !charged.isEmpty else { return }
        chargedParts = charged.sorted().map { awards[$0].points }
        awards = awards.indices.filter { !charged.contains($0) }.map { awards[$0] }
    }

    /// Everything that takes points off or all of them away.
    var deductions: [Decimal128] { each.map(\.points) + once.map(\.points) }

    /// Whether nothing makes a rule.
    var isEmpty: Bool {
        deductions.isEmpty && zeros.isEmpty && awards.isEmpty && earns.isEmpty && elements == nil
            && levels == nil && tiers == nil && discretionOff == nil && discretion == nil
            && proportion == nil && targets.isEmpty && ratios.isEmpty && voids.isEmpty
            && reverse.isEmpty
    }

    /// Whether nothing but awards and what takes from them makes the rule.
    var isOnlyCharges: Bool {
        earns.isEmpty && elements == nil && levels == nil && tiers == nil && discretionOff == nil
            && discretion == nil && proportion == nil && reverse.isEmpty && dues.isEmpty
            && ceilings.isEmpty && halves.isEmpty && aggravations.isEmpty && ratios.isEmpty
    }

    /// Whether something limits points that nothing gives.
    var hasLimits: Bool {
        !ceilings.isEmpty || !halves.isEmpty || !notes.isEmpty || totalCap != nil
    }

    /// Whether one finding is all that makes a rule.
    func isOnly<Part>(_ part: WritableKeyPath<PhraseParts, Part?>) -> Bool {
        var others = self
        others[keyPath: part] = nil
        return others.isEmpty
    }
}
