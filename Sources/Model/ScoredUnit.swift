public import Exact

/// The result of one unit.
public struct ScoredUnit: Sendable, Hashable {
    /// The places a unit may still take among its group, 1 is best.
    public struct RankRange: Sendable, Hashable {
        /// The best place still possible.
        public let best: Int
        /// The worst place still possible; equal to `best` once all is decided
        /// (tied units share the better place).
        public let worst: Int

        /// From the best to the worst place.
        public init(best: Int, worst: Int) {
            self.best = best
            self.worst = worst
        }
    }

    /// The unit.
    public let unit: Unit
    /// The first-level nodes.
    public let indicators: [ScoredIndicator]
    /// The total; `nil` when nothing applies (printed as “—”).
    public let total: PointRange?
    /// How the total came about, one line a step.
    public let steps: [Wording]
    /// Findings of the veto list; those with `isVeto` fail the round.
    public let vetoes: [Finding]
    /// What bonus points added to the total; `nil` where the pack has none, or
    /// the unit no total.
    public let bonus: ScoredBonus?
    /// The lowest and the highest grade still possible; equal once decided.
    /// Both are the last grade when vetoed; `nil` when there is no total.
    public let grades: Grades?
    /// Its place.
    public let rank: RankRange?
    /// What the total contributes to the performance appraisal, in points of
    /// a hundred-point appraisal.
    public let contribution: PointRange?
    /// When the unit's submission came in; `nil` when none came in time.
    public let submitted: DateTime?
    /// What a person should know about this unit's inputs.
    public let notices: [Notice]
    /// What mending one criterion by itself adds to the total, where that is not simply the points
    /// lost there by their weight: a cap, a voided branch or the entry line of a bonus lies between.
    public let gains: [String: Points]

    /// The grades still possible.
    public struct Grades: Sendable, Hashable {
        /// With the lowest total.
        public let lowest: Policy.Grade
        /// With the highest total.
        public let highest: Policy.Grade

        /// From the lowest to the highest grade.
        public init(lowest: Policy.Grade, highest: Policy.Grade) {
            self.lowest = lowest
            self.highest = highest
        }
    }

    /// A scored unit.
    public init(
        unit: Unit, indicators: [ScoredIndicator], total: PointRange?, steps: [Wording] = [],
        vetoes: [Finding] = [], bonus: ScoredBonus? = nil, grades: Grades?, rank: RankRange?,
        contribution: PointRange?, submitted: DateTime?, notices: [Notice] = [],
        gains: [String: Points] = [:]
    ) {
        self.unit = unit
        self.indicators = indicators
        self.total = total
        self.steps = steps
        self.vetoes = vetoes
        self.bonus = bonus
        self.grades = grades
        self.rank = rank
        self.contribution = contribution
        self.submitted = submitted
        self.notices = notices
        self.gains = gains
    }

    /// The same result with a place and grades.
    public func placed(_ rank: RankRange?, grades: Grades?) -> ScoredUnit {
        ScoredUnit(
            unit: unit, indicators: indicators, total: total, steps: steps, vetoes: vetoes,
            bonus: bonus, grades: grades, rank: rank, contribution: contribution,
            submitted: submitted, notices: notices, gains: gains)
    }

    /// The same result with gains that were scored.
    public func gaining(_ gains: [String: Points]) -> ScoredUnit {
        ScoredUnit(
            unit: unit, indicators: indicators, total: total, steps: steps, vetoes: vetoes,
            bonus: bonus, grades: grades, rank: rank, contribution: contribution,
            submitted: submitted, notices: notices, gains: gains)
    }

    /// Every finding of the tree, in pack order; vetoes are not among them.
    public var findings: [Finding] {
        var all: [Finding] = []
        indicators.gatherFindings(into: &all)
        return all
    }

    /// Every finding there is: vetoes, the tree in pack order, the bonus.
    public var allFindings: [Finding] {
        var all = vetoes
        indicators.gatherFindings(into: &all)
        if let bonus { all += bonus.findings }
        return all
    }

    /// Whether a veto fails the unit whatever its points.
    public var isVetoed: Bool { vetoes.contains { $0.verdict.isVeto } }

    /// Whether it is not vetoed but beyond the warning line of a veto.
    public var isWarned: Bool { !isVetoed && vetoes.contains { $0.verdict.warnsOfVeto } }

    /// Whether anything is still open.
    public var isProvisional: Bool {
        total.map { !$0.isCertain } ?? false
            || vetoes.contains {
                $0.verdict.outcome != .scored && $0.verdict.outcome != .notApplicable
            }
    }
}
