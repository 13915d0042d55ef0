import Model

/// What an extractor found: a fact without its unit and name.
struct Extraction {
    let reading: Fact.Reading
    let certainty: Fact.Certainty
    let faults: [Fault]
    let evidence: [Evidence]

    /// Evidence beyond this many places adds nothing a person would read.
    private static let evidenceLimit = 60

    private init(
        _ reading: Fact.Reading, _ certainty: Fact.Certainty, _ faults: [Fault],
        _ evidence: [Evidence]
    ) {
        self.reading = reading
        self.certainty = certainty
        self.faults = faults.sorted { $0.key < $1.key }
        var seen: Set<Evidence> = []
        self.evidence = Array(
            evidence.filter { seen.insert($0).inserted }.prefix(Self.evidenceLimit))
    }

    /// Something seen.
    static func known(
        _ value: FactValue, certainty: Fact.Certainty = .measured, faults: [Fault] = [],
        evidence: [Evidence]
    ) -> Extraction {
        Extraction(.known(value), certainty, faults, evidence)
    }

    /// A ledger seen; one with more entries than a ledger may have is unknown.
    static func ledger(
        _ entries: [LedgerEntry], certainty: Fact.Certainty = .measured, evidence: [Evidence]
    ) -> Extraction {
        guard entries.count <= LedgerEntry.mostEntries else {
            return .unknown(CaptureWording.tooManyEntries, evidence: evidence)
        }
        return .known(.ledger(entries), certainty: certainty, evidence: evidence)
    }

    /// Something that could not be seen; `faults` were seen all the same.
    static func unknown(
        _ reason: Wording, faults: [Fault] = [], evidence: [Evidence] = []
    ) -> Extraction {
        Extraction(.unknown(reason), .measured, faults, evidence)
    }
}
