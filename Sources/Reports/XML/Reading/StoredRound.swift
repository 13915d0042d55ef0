public import Model

/// A round as its record on disk tells it: the totals table in memory, the details of units where
/// they are, so that a round of any size can be reported.
public struct StoredRound: Sendable {
    /// What follows from the record.
    public let figures: RoundFigures
    /// The files with copies of captured pages that the record links, seen from its folder.
    public let copies: Set<String>
    /// What a person should know about the record.
    public let notices: [Notice]

    /// How many units it has.
    public var count: Int { figures.table.rows.count }

    /// The same without links to these of the ``copies``.
    public func lacking(_ missing: Set<String>) throws(RejectedInput) -> StoredRound {
        guard !missing.isEmpty, case .stored(let units) = figures.units else { return self }
        return StoredRound(
            figures: RoundFigures(
                figures.round, figures.table, figures.tally, .stored(try units.lacking(missing))),
            copies: copies.subtracting(missing), notices: notices)
    }

    /// The whole round with all details, and where copies of its pages lie.
    func whole() throws(RejectedInput) -> (round: ScoredRound, copies: [Evidence: String]) {
        var copies: [Evidence: String] = [:]
        var units: [ScoredUnit] = []
        for unit in figures.units {
            units.append(unit.unit)
            copies.merge(unit.copies) { first, _ in first }
        }
        if let failure = figures.units.failure { throw failure }
        return (figures.round.scored(units), copies)
    }
}
