import Exact
import Markup
import Model

/// `interpretation-link`: how many documents of the period no interpretation
/// is linked to, in either direction.
struct InterpretationLinks: Extractor {
    static let name = "interpretation-link"
    static let produces: Set<FactType> = [.number]

    private let documents: String
    private let interpretations: String

    init?(_ settings: inout ExtractorSettings) {
        let documents = settings.column("documents")
        let interpretations = settings.column("interpretations")
        guard let documents, let interpretations else { return nil }
        self.documents = documents
        self.interpretations = interpretations
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let survey: InterpretationSurvey
        switch InterpretationSurvey.of(
            captures, documents: documents, interpretations: interpretations)
        {
        case .unknown(let reason, let evidence): return .unknown(reason, evidence: evidence)
        case .surveyed(let found): survey = found
        }
        var faults: [Fault] = []
        var doubts: [Wording] = []
        var evidence: [Evidence] = []
        for document in survey.documents {
            if let interpretation = document.interpretations.first {
                evidence += [document.item.evidence, interpretation.evidence]
            } else if let doubt = document.doubt {
                doubts.append(doubt)
            } else {
                faults.append(
                    Fault(
                        key: "not-interpreted \(document.item.key)",
                        what: ExtractorWording.notInterpreted(Masking.snippet(document.item.title)),
                        evidence: document.item.evidence))
            }
        }
        evidence = faults.map(\.evidence) + evidence + survey.evidence
        guard let doubt = doubts.first else {
            return .known(
                .number(Decimal128(faults.count)), faults: faults, evidence: evidence)
        }
        return .unknown(doubt, faults: faults, evidence: evidence)
    }
}

extension ListItem {
    /// What tells this entry from others in the key of a fault.
    var key: String { Masking.maskedAddress(address?.description ?? title) }
}
