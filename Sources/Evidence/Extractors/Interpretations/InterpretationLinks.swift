import Exact
import Markup
import Model

/// `interpretation-link`: how many documents of the period no interpretation
/// is linked to, or how many interpretations no document is.
struct InterpretationLinks: Extractor {
    static let name = "interpretation-link"
    static let produces: Set<FactType> = [.number]

    private enum Side: String, CaseIterable {
        case documents, interpretations
    }

    private let documents: String
    private let interpretations: String
    private let direction: InterpretationSurvey.Direction
    private let side: Side

    init?(_ settings: inout ExtractorSettings) {
        let documents = settings.column("documents")
        let interpretations = settings.column("interpretations")
        let direction = settings.choice(
            "direction", of: InterpretationSurvey.Direction.self, required: false)
        let side = settings.choice("of", of: Side.self, required: false)
        guard let documents, let interpretations else { return nil }
        self.documents = documents
        self.interpretations = interpretations
        self.direction = direction ?? .any
        self.side = side ?? .documents
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let survey: InterpretationSurvey
        switch InterpretationSurvey.of(
            captures, documents: documents, interpretations: interpretations,
            direction: direction, ofInterpretations: side == .interpretations)
        {
        case .unknown(let reason, let evidence): return .unknown(reason, evidence: evidence)
        case .surveyed(let found): survey = found
        }
        if let unlinked = survey.unlinked {
            let faults = unlinked.map { item in
                Fault(
                    key: "no-document \(item.key)",
                    what: ExtractorWording.noDocument(Masking.snippet(item.title)),
                    evidence: item.evidence)
            }
            return .known(
                .number(Decimal128(faults.count)), faults: faults,
                evidence: faults.map(\.evidence) + survey.evidence)
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
