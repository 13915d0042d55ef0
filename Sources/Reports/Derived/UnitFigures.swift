import Model

/// What reports derive from one unit's result.
struct UnitFigures: Sendable {
    /// The unit's result.
    let unit: ScoredUnit
    /// Its criteria by how they came out.
    let counts: StandingCounts
    /// Whether the first-level scores add up to the total as printed.
    let fit: PartsFit
    private let worth: CriterionWorth

    init(of unit: ScoredUnit, policy: Policy) {
        self.unit = unit
        counts = StandingCounts(unit.findings)
        fit = PartsFit(
            whole: unit.total, parts: unit.indicators.map(\.points), rounding: policy.rounding)
        worth = CriterionWorth(of: unit.indicators, policy: policy)
    }

    /// What the full points of the finding's criterion are worth in the unit's total.
    func worth(of finding: Finding) -> Points? {
        worth.points[finding.criterion.id]
    }

    /// What mending the shortfall adds to the unit's total.
    func gain(from finding: Finding) -> Points? {
        inTotal(finding.lost, of: finding)
    }

    /// What of the unit's total is still open at this finding.
    func open(at finding: Finding) -> Points? {
        guard Standing(finding).isOpen else { return .zero }
        let points = finding.verdict.points
        return inTotal(points.highest - points.lowest, of: finding)
    }

    /// Findings that cost points for certain, the dearest first, then in pack order.
    var losses: [Finding] {
        unit.findings.filter { $0.lost > .zero }.stablySorted { gain(from: $0) ?? .zero }
    }

    /// Findings that are still open, the one that may move the most first, then in pack order.
    var openFindings: [Finding] {
        unit.findings.filter { Standing($0).isOpen }.stablySorted { open(at: $0) ?? .zero }
    }

    private func inTotal(_ points: Points, of finding: Finding) -> Points? {
        guard let worth = worth(of: finding) else { return nil }
        return points.share(worth.amount, of: finding.criterion.points.amount)
    }
}
