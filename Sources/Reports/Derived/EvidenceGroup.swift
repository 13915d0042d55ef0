import Model

/// Places in one page or file.
struct EvidenceGroup: Sendable {
    /// The first of them.
    let first: Evidence
    /// All of them, the first included.
    private(set) var places: [Evidence]

    /// The evidence of `fact` by page or file in the order of the first place; what already stands
    /// beside a fault is left out.
    static func of(_ fact: Fact) -> [EvidenceGroup] {
        if fact.faults.isEmpty, fact.evidence.count == 1 {
            return [EvidenceGroup(first: fact.evidence[0], places: fact.evidence)]
        }
        let faults = Set(fact.faults.map(\.evidence))
        var groups: [EvidenceGroup] = []
        var positions: [Evidence.Source: Int] = [:]
        for evidence in fact.evidence.withoutRepeats where !faults.contains(evidence) {
            if let position = positions[evidence.source] {
                groups[position].places.append(evidence)
            } else {
                positions[evidence.source] = groups.count
                groups.append(EvidenceGroup(first: evidence, places: [evidence]))
            }
        }
        return groups
    }
}
