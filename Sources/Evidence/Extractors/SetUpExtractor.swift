import Model

/// An extractor with the fact it is to give.
struct SetUpExtractor: Sendable {
    let descriptor: FactDescriptor
    let extractor: any Extractor
    /// The columns whose articles it is likely to read.
    let columns: Set<String>

    /// What it found of a unit, as a fact.
    func fact(of unit: Unit, _ found: Extraction) -> Fact {
        Fact(
            unit: unit.id, name: descriptor.name, origin: .observed, method: extractor.method,
            certainty: found.certainty, reading: found.reading, faults: found.faults,
            evidence: found.evidence)
    }
}
