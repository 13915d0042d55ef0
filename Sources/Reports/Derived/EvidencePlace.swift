import Model

/// A place a fact was found in, as a row of evidence.
struct EvidencePlace {
    let fault: Fault?
    let evidence: Evidence?

    /// Where a fact was found, its faults first; a place without anything where it was not.
    static func of(_ fact: Fact) -> [EvidencePlace] {
        if fact.faults.isEmpty, fact.evidence.count == 1 {
            return [EvidencePlace(fault: nil, evidence: fact.evidence[0])]
        }
        let faults = Set(fact.faults.map(\.evidence))
        let places =
            fact.faults.map { EvidencePlace(fault: $0, evidence: $0.evidence) }
            + fact.evidence.withoutRepeats.filter { !faults.contains($0) }.map {
                EvidencePlace(fault: nil, evidence: $0)
            }
        return places.isEmpty ? [EvidencePlace(fault: nil, evidence: nil)] : places
    }
}
