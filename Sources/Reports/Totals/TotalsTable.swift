import Model

/// The totals table: what every unit came to, in rank order. What a report says of the round as a
/// whole is answered from here, without the details of any unit.
struct TotalsTable: Sendable {
    /// One row a unit.
    private(set) var rows: [UnitStanding] = []
    private(set) var vetoed = 0
    /// Not vetoed, but beyond the warning line of a veto.
    private(set) var warned = 0
    private(set) var provisional = 0
    private(set) var submitted = 0
    /// Units of a group were scored on one tree, which all of them share.
    private var trees: Set<ScoredTree> = []

    /// Whether any unit's total is still open.
    var isProvisional: Bool { provisional > 0 }

    /// Adds the next unit.
    mutating func add(_ standing: UnitStanding) {
        var standing = standing
        standing.tree = trees.insert(standing.tree).memberAfterInsert
        rows.append(standing)
        if standing.isVetoed { vetoed += 1 }
        if standing.isWarned { warned += 1 }
        if standing.isProvisional { provisional += 1 }
        if standing.isSubmitted { submitted += 1 }
    }
}
