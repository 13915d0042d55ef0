import Model

/// A criterion that costs a unit points for certain: what is wrong, where, and what mending gains.
struct Shortfall: Sendable, Hashable {
    /// How the criterion came out.
    let finding: Finding
    /// What mending it adds to the unit's total.
    let gain: Points
    /// The wanted elements that are missing.
    let missing: [String]
    /// The single faults that were charged.
    let faults: [Wording]
    /// One place in each page or file the problem was seen in.
    let places: [Evidence]

    init(_ finding: Finding, gain: Points) {
        self.finding = finding
        self.gain = gain
        missing = Self.missing(in: finding)
        faults = Self.faults(of: finding).withoutRepeats
        places = ProblemEvidence(of: finding).places
    }

    /// The wanted elements that are missing, each once.
    static func missing(in finding: Finding) -> [String] { elements(of: finding).withoutRepeats }

    /// The elements missing by what counts: an observation, or the claim where there is none.
    private static func elements(of finding: Finding) -> [String] {
        guard finding.facts.contains(where: \.hasElements) else { return [] }
        var seen: Set<String> = []
        let known = finding.facts.filter { $0.value != nil }
        return (known.filter { $0.origin == .observed } + known.filter { $0.origin == .claimed })
            .filter { seen.insert($0.name).inserted }
            .flatMap { fact -> [String] in
                guard case .elements(let set) = fact.value else { return [] }
                return set.missing
            }
    }

    private static func faults(of finding: Finding) -> [Wording] {
        guard !finding.charged.isEmpty else { return [] }
        let charged = Set(finding.charged)
        return finding.facts.flatMap(\.faults).filter { charged.contains($0.key) }.map(\.what)
    }
}

extension Fact {
    /// Whether it says which wanted elements are there.
    fileprivate var hasElements: Bool {
        if case .known(.elements) = reading { true } else { false }
    }
}
