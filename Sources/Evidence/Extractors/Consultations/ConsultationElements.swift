import Model

/// `consultation-elements`: which elements every consultation of the period
/// has.
struct ConsultationElements: Extractor {
    static let name = "consultation-elements"
    static let produces: Set<FactType> = [.elements]

    private let column: String
    private let feedback: String?
    private let terms: [String]
    private let wanted: [Vocabulary.Wanted]
    private let words: LabelWords

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let feedback = settings.optionalColumn("feedback")
        let terms = settings.terms()
        guard let elements = settings.elements(), let column, let terms else { return nil }
        self.column = column
        self.feedback = feedback
        self.terms = terms
        wanted = ConsultationText.vocabulary.resolve(elements)
        words = ConsultationText.vocabulary.words(for: wanted)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch ConsultationSurvey.of(captures, column: column, feedback: feedback, terms: terms) {
        case .unknown(let extraction): return extraction
        case .gone(let place): return .known(value([]), evidence: [place])
        case .surveyed(let survey):
            let names = Set(wanted.map(\.name))
            var common = names
            var lacking: [Evidence] = []
            var isOpen = false
            for consultation in survey.consultations {
                let present = present(in: consultation, captures)
                common.formIntersection(present)
                if present.count < names.count { lacking.append(consultation.evidence) }
                if consultation.feedback == nil, survey.feedbackDoubt != nil { isOpen = true }
            }
            let evidence =
                (lacking.isEmpty ? survey.consultations.map(\.evidence) : lacking)
                + survey.evidence
            if survey.consultations.isEmpty { common = [] }
            if let doubt = survey.doubt, !common.isEmpty || survey.consultations.isEmpty {
                return .unknown(doubt, evidence: evidence)
            }
            if isOpen, let doubt = survey.feedbackDoubt,
                wanted.contains(where: { ["结果反馈", "收到条数", "采纳情况"].contains($0.entry) })
            {
                return .unknown(doubt, evidence: evidence)
            }
            return .known(value(common), certainty: survey.certainty, evidence: evidence)
        }
    }

    private func present(
        in consultation: ConsultationSurvey.Consultation, _ captures: UnitCaptures
    ) -> Set<String> {
        var own: Set<String>?
        return Set(
            wanted.filter { element in
                switch element.entry {
                case "结果反馈": return consultation.feedback != nil
                case "收到条数": return consultation.feedback?.saysCount ?? false
                case "采纳情况": return consultation.feedback?.saysAdoption ?? false
                case let entry?: return consultation.shown.contains(entry)
                case nil:
                    if own == nil, case .read(let document) = captures.document(consultation.item) {
                        own = ElementReading(document.text, wanted, words).present
                    }
                    return own?.contains(element.name) ?? false
                }
            }.map(\.name))
    }

    private func value(_ present: Set<String>) -> FactValue {
        .elements(ElementSet(wanted: wanted.map(\.name), present: present))
    }
}
