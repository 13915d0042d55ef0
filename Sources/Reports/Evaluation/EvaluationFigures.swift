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
        /// The losses it takes, the dearest first.
        let shortfalls: [UnitStanding.Mention]
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
        median = Median.of(figures.table.rows.compactMap(\.total))
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

    /// What concerns single units alone.
    init(singleUnitsOf figures: RoundFigures, edition: EvaluationEdition) {
        self.figures = figures
        self.edition = edition
        median = nil
        (bands, unbanded, firstLevel, secondLevel, losing) = ([], [], [], [], [])
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

    /// The losses of the unit at `index` that the edition shows, the dearest first.
    func losses(of index: Int) -> [UnitStanding.Mention] {
        let losses = figures.table.rows[index].losses
        return edition == .internal ? losses : losses.filter { !$0.isOpen }
    }

    /// The cheapest way to the next grade by mending the dearest shortfalls; `nil` for the best
    /// grade, for what is open or vetoed, and where mending does not lead there.
    func nextGrade(of index: Int) -> NextGrade? {
        let unit = figures.table.rows[index]
        let policy = figures.round.pack.policy
        guard !policy.gradesByShare, !unit.isVetoed, let total = unit.total,
            total.isCertain, let grade = unit.grades?.lowest,
            let place = policy.grades.firstIndex(of: grade), place > 0
        else { return nil }
        let next = policy.grades[place - 1]
        var (gain, taken) = (Points.zero, [UnitStanding.Mention]())
        for shortfall in losses(of: index) {
            gain = gain + (shortfall.amount ?? .zero)
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
        for (index, unit) in figures.table.rows.enumerated() {
            guard let total = unit.total else { continue }
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
        for (index, unit) in figures.table.rows.enumerated() {
            for loss in unit.losses where edition == .internal || !loss.isOpen {
                losing[loss.criterion, default: []].append(index)
            }
        }
        return figures.round.pack.criteria.compactMap { criterion in
            guard let units = losing[criterion.id] else { return nil }
            return CriterionResult(
                criterion: criterion, rate: figures.rate(of: criterion.id, isCriterion: true),
                losing: units, missing: figures.tally.missing(at: criterion.id, edition))
        }
    }

    private static func strongest(at id: String, _ figures: RoundFigures) -> [Int] {
        var best: Points?
        var (units, count) = ([Int](), 0)
        for (index, unit) in figures.table.rows.enumerated() {
            guard let node = unit.node(id), let points = node.comparable, points.isCertain,
                let share = points.lowest.share(100, of: node.weight.amount)
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
