import Model

/// What reports derive from one unit's result.
struct UnitFigures: Sendable {
    /// The unit's result.
    let unit: ScoredUnit
    /// Its findings in pack order; vetoes are not among them.
    let findings: [Finding]
    /// Findings that cost points for certain, the dearest first, then in pack order.
    private(set) var losses: [Finding] = []
    /// Findings that are still open, the one that may move the most first, then in pack order.
    private(set) var openFindings: [Finding] = []
    /// Its criteria by how they came out.
    let counts: StandingCounts
    /// Whether the first-level scores add up to the total as printed.
    let fit: PartsFit
    /// Where copies of captured pages lie in the report folder, by what was found in them.
    let copies: [Evidence: String]
    private let worth: CriterionWorth
    private let rule: Policy.NotApplicableRule

    init(of unit: ScoredUnit, policy: Policy, copies: [Evidence: String] = [:]) {
        self.unit = unit
        self.copies = copies
        findings = unit.findings
        counts = StandingCounts(findings)
        fit = PartsFit(
            whole: unit.total, parts: unit.indicators.map(\.points), rounding: policy.rounding)
        rule = policy.notApplicable
        worth = CriterionWorth(of: unit.indicators, policy: policy)
        if counts.lost > 0 || counts.open > 0 {
            losses = findings.filter { $0.lost > .zero }.stablySorted { gain(from: $0) ?? .zero }
        }
        if counts.open > 0 {
            openFindings = findings.filter { Standing($0).isOpen }
                .stablySorted { open(at: $0) ?? .zero }
        }
    }

    /// Whether the tree is scaled once as a whole, so that points of single nodes need scaling to be
    /// compared.
    var isScaledOnce: Bool { rule == .total }

    /// What the full points of the finding's criterion are worth in the unit's total.
    func worth(of finding: Finding) -> Points? {
        worth.points[finding.criterion.id]
    }

    /// What mending the shortfall adds to the unit's total.
    func gain(from finding: Finding) -> Points? {
        unit.gains[finding.criterion.id] ?? inTotal(finding.lost, of: finding)
    }

    /// What of the unit's total is still open at this finding.
    func open(at finding: Finding) -> Points? {
        guard Standing(finding).isOpen else { return .zero }
        let points = finding.points
        return inTotal(points.highest - points.lowest, of: finding)
    }

    /// A node's points out of its whole weight, whatever does not apply below it.
    ///
    /// Under `siblings` these are its points. Under `total` the weight of what does not apply is
    /// missing from them until the total is scaled, so they are scaled here.
    func comparable(_ node: ScoredIndicator) -> PointRange? {
        guard let points = node.points, rule == .total else { return node.points }
        var (scored, full) = (PointRange.zero, Points.zero)
        for finding in node.allFindings {
            guard let worth = worth(of: finding),
                let share = finding.points.share(
                    worth.amount, of: finding.criterion.points.amount)
            else { continue }
            scored = scored + share
            full = full + worth
        }
        return scored.share(node.indicator.weight.amount, of: full.amount) ?? points
    }

    /// ``losses`` with what each of them takes and gains.
    var shortfalls: [Shortfall] {
        losses.map { Shortfall($0, gain: gain(from: $0) ?? .zero) }
    }

    private func inTotal(_ points: Points, of finding: Finding) -> Points? {
        guard let worth = worth(of: finding) else { return nil }
        return points.share(worth.amount, of: finding.criterion.points.amount)
    }
}
