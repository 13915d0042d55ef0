/// What the bonus came to for one unit.
public struct ScoredBonus: Sendable, Hashable {
    /// The total before it.
    public let base: PointRange
    /// One finding for each bonus criterion.
    public let findings: [Finding]
    /// What it adds to the total.
    public let points: PointRange

    /// A bonus on a total.
    public init(base: PointRange, findings: [Finding], points: PointRange) {
        self.base = base
        self.findings = findings
        self.points = points
    }
}
