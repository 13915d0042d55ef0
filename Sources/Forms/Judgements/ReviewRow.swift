public import Model

/// A row of the sheet with re-checks and appeals: a result that stands, and may be looked at again.
public struct ReviewRow: Sendable, Hashable {
    /// The unit.
    public let unit: Unit
    /// The criterion, or the entry of the veto list.
    public let criterion: Criterion
    /// Whether it is a veto, which is confirmed or refuted.
    public let isVeto: Bool
    /// What stood before each review there was, in their order, and what stands now.
    public let standings: [Wording]

    /// A result with what it was before each of its reviews.
    public init(unit: Unit, criterion: Criterion, isVeto: Bool, standings: [Wording]) {
        self.unit = unit
        self.criterion = criterion
        self.isVeto = isVeto
        self.standings = standings
    }
}
