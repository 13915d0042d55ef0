import Exact
import Model

/// What the chapters of an evaluation report say, before it is put into words.
struct EvaluationFigures: Sendable {
    /// How many totals lie in a band of ten hundredths of the full total.
    struct Band: Sendable, Hashable {
        /// The lower end in percent; the lowest band begins at zero.
        let from: Int
        var units: [Int] = []
    }

    /// How the units did at a node of the tree.
    struct NodeResult: Sendable {
        let node: Indicator
        let rate: ScoreRate
        /// The units with the highest share; none when all have the same.
        let strongest: [Int]
        /// The criteria below that cost the most, the dearest first.
        let costliest: [CriterionResult]
    }

    /// How the units did at a criterion.
    struct CriterionResult: Sendable {
        let criterion: Criterion
        let rate: ScoreRate
        /// The units that lose points there, in rank order.
        let losing: [Int]
        /// Wanted elements and in how many units they are missing, the commonest first.
        let missing: [(element: String, units: Int)]
    }

    /// What a unit gains by mending what costs it the most.
    struct NextGrade: Sendable {
        let unit: Int
        let grade: Policy.Grade
        /// The shortfalls it takes, the dearest first.
        let shortfalls: [Shortfall]
        let gain: Points
    }

    let figures: RoundFigures
    let edition: EvaluationEdition
    /// The middle total of the units that have one.
    let median: PointRange?
    /// From the best band down; a unit whose total is open over two bands is in none.
    let bands: [Band]
    /// Units in no band because their total is open.
    let unbanded: [Int]
    /// First-level nodes, in pack order.
    let firstLevel: [NodeResult]
    /// Second-level nodes, in pack order.
    let secondLevel: [NodeResult]
    /// Every criterion that costs somebody points, the one that costs most units first.
    let losing: [CriterionResult]

    init(of figures: RoundFigures, edition: EvaluationEdition) {
        self.figures = figures
        self.edition = edition
        median = Self.median(figures.round.units.compactMap(\.total))
        let criteria = Self.criteria(figures, edition)
        let byID = Dictionary(
            criteria.map { ($0.criterion.id, $0) }, uniquingKeysWith: { first, _ in first })
        func result(_ node: Indicator) -> NodeResult {
            NodeResult(
                node: node, rate: figures.rate(of: node.id, isCriterion: false),
                strongest: Self.strongest(at: node.id, figures),
                costliest: node.allCriteria.compactMap { byID[$0.id] }
                    .stablySorted { $0.rate.lost })
        }
        firstLevel = figures.round.pack.indicators.map(result)
        secondLevel = figures.round.pack.indicators.flatMap(\.children).map(result)
        losing = criteria.stablySorted { $0.rate.lost }
            .stablySorted { Points(Decimal128($0.losing.count)) }
        (bands, unbanded) = Self.bands(figures)
    }

    /// Problems that many units share: at least two, and a third of those concerned.
    var common: [CriterionResult] { losing.filter(isCommon) }
    /// Problems of few units.
    var single: [CriterionResult] { losing.filter { !isCommon($0) } }

    private func isCommon(_ result: CriterionResult) -> Bool {
        result.losing.count >= 2 && result.losing.count * 3 >= result.rate.units
    }

    /// The shortfalls of a unit as the edition shows them, the dearest first.
    func shortfalls(of unit: UnitFigures) -> [Shortfall] {
        unit.losses.filter { Self.isShown($0, edition) }.map {
            Shortfall(Self.shown($0, edition), gain: unit.gain(from: $0) ?? .zero)
        }
    }

    /// The cheapest way to the next grade by mending the dearest shortfalls; `nil` for the best
    /// grade, for what is open or vetoed, and where mending does not lead there.
    func nextGrade(of index: Int) -> NextGrade? {
        let unit = figures.units[index]
        let policy = figures.round.pack.policy
        guard !policy.gradesByShare, !unit.unit.isVetoed, let total = unit.unit.total,
            total.isCertain, let grade = unit.unit.grades?.lowest,
            let place = policy.grades.firstIndex(of: grade), place > 0
        else { return nil }
        let next = policy.grades[place - 1]
        var (gain, taken) = (Points.zero, [Shortfall]())
        for shortfall in shortfalls(of: unit) {
            gain = gain + shortfall.gain
            taken.append(shortfall)
            if policy.rounding.round(total.lowest + gain) >= next.from {
                return NextGrade(unit: index, grade: next, shortfalls: taken, gain: gain)
            }
        }
        return nil
    }

    // MARK: - What an edition shows

    /// Nothing that is still open goes to the public.
    static func isShown(_ finding: Finding, _ edition: EvaluationEdition) -> Bool {
        edition == .internal || !Standing(finding).isOpen
    }

    /// Nor does a suspicion nobody has confirmed, or who decided: of a decision its reason is left.
    static func shown(_ finding: Finding, _ edition: EvaluationEdition) -> Finding {
        guard edition == .public else { return finding }
        guard let last = DecisionTrail(of: finding).last else {
            return Finding(
                criterion: finding.criterion, verdict: finding.verdict,
                automatic: finding.automatic,
                facts: finding.facts.filter { $0.certainty != .suspected },
                contradictions: finding.contradictions)
        }
        let verdict = finding.verdict
        return Finding(
            criterion: finding.criterion,
            verdict: Verdict(
                verdict.outcome, verdict.points, because: Wording(verbatim: last.reason),
                charged: verdict.charged, isVeto: verdict.isVeto,
                warnsOfVeto: verdict.warnsOfVeto, voids: verdict.voids),
            automatic: finding.automatic, judgement: finding.judgement,
            reviews: finding.reviews, facts: finding.facts,
            contradictions: finding.contradictions)
    }

    // MARK: - Deriving

    private static func median(_ totals: [PointRange]) -> PointRange? {
        func middle(_ points: [Points]) -> Points? {
            let sorted = points.sorted()
            guard let last = sorted.last else { return nil }
            let half = sorted.count / 2
            guard sorted.count % 2 == 0 else {
                return sorted.indices.contains(half) ? sorted[half] : last
            }
            return (sorted[half - 1] + sorted[half]).share(1, of: 2)
        }
        guard let low = middle(totals.map(\.lowest)), let high = middle(totals.map(\.highest))
        else { return nil }
        return PointRange(low, high)
    }

    private static func bands(_ figures: RoundFigures) -> (bands: [Band], open: [Int]) {
        let policy = figures.round.pack.policy
        var bands = [90, 80, 70, 60, 0].map { Band(from: $0) }
        var open: [Int] = []
        func band(_ points: Points) -> Int? {
            let percent = policy.rounding.round(points).share(100, of: policy.total.amount)
            return bands.firstIndex { band in
                band.from == 0 || (percent ?? .zero) >= Points(Decimal128(band.from))
            }
        }
        for index in figures.round.units.indices {
            guard let total = figures.round.units[index].total else { continue }
            if let place = band(total.lowest), place == band(total.highest) {
                bands[place].units.append(index)
            } else {
                open.append(index)
            }
        }
        return (bands, open)
    }

    private static func criteria(
        _ figures: RoundFigures, _ edition: EvaluationEdition
    ) -> [CriterionResult] {
        var losing: [String: [Int]] = [:]
        var missing: [String: [String: Int]] = [:]
        for (index, unit) in figures.units.enumerated() {
            for finding in unit.losses where isShown(finding, edition) {
                losing[finding.criterion.id, default: []].append(index)
                for element in Shortfall(shown(finding, edition), gain: .zero).missing {
                    missing[finding.criterion.id, default: [:]][element, default: 0] += 1
                }
            }
        }
        return figures.round.pack.criteria.compactMap { criterion in
            guard let units = losing[criterion.id] else { return nil }
            let elements = (missing[criterion.id] ?? [:]).sorted {
                $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
            }
            return CriterionResult(
                criterion: criterion, rate: figures.rate(of: criterion.id, isCriterion: true),
                losing: units, missing: elements.map { (element: $0.key, units: $0.value) })
        }
    }

    private static func strongest(at id: String, _ figures: RoundFigures) -> [Int] {
        var best: Points?
        var (units, count) = ([Int](), 0)
        for (index, unit) in figures.units.enumerated() {
            guard let node = unit.unit.indicators.lazy.compactMap({ $0.node(id) }).first,
                let points = unit.comparable(node), points.isCertain,
                let share = points.lowest.share(100, of: node.indicator.weight.amount)
            else { continue }
            count += 1
            if let known = best, share < known { continue }
            if best != share { units = [] }
            best = share
            units.append(index)
        }
        return units.count == count ? [] : units
    }
}

extension ScoredIndicator {
    /// The node itself or one below it.
    func node(_ id: String) -> ScoredIndicator? {
        if indicator.id == id { return self }
        return children.lazy.compactMap { $0.node(id) }.first
    }
}
