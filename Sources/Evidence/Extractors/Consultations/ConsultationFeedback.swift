import Exact
import Model

/// `consultation-feedback`: how many consultations are over for more than
/// `within` days without feedback; as a ledger each from its end to its
/// feedback.
struct ConsultationFeedback: Extractor {
    static let name = "consultation-feedback"
    static let produces: Set<FactType> = [.number, .ledger]

    private let column: String
    private let feedback: String?
    private let terms: [String]
    private let within: Int
    private let type: FactType

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let feedback = settings.optionalColumn("feedback")
        let terms = settings.terms()
        let within = settings.integer("within", in: 0...365)
        guard let column, let terms else { return nil }
        self.column = column
        self.feedback = feedback
        self.terms = terms
        self.within = within ?? 0
        type = settings.descriptor.type
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch ConsultationSurvey.of(captures, column: column, feedback: feedback, terms: terms) {
        case .unknown(let extraction): return extraction
        case .gone(let place):
            return .known(type == .ledger ? .ledger([]) : .number(.zero), evidence: [place])
        case .surveyed(let survey):
            return type == .ledger ? ledger(survey) : count(survey, asOf: captures.asOf)
        }
    }

    private func count(_ survey: ConsultationSurvey, asOf: CivilDate) -> Extraction {
        let ended = survey.consultations.filter { consultation in
            consultation.period.map { $0.end.days(until: asOf) > within } ?? false
        }
        let faults = ended.filter { $0.feedback == nil }.map { consultation in
            Fault(
                key: "no-feedback \(consultation.item.key)",
                what: ExtractorWording.noFeedback(Masking.snippet(consultation.item.title)),
                evidence: consultation.evidence)
        }
        let evidence =
            faults.map(\.evidence) + ended.compactMap { $0.feedback?.evidence } + survey.evidence
        // Feedback that could not be read may be what seems to be missing.
        if !faults.isEmpty, let doubt = survey.feedbackDoubt {
            return .unknown(doubt, evidence: evidence)
        }
        if let doubt = survey.doubt {
            return .unknown(doubt, faults: faults, evidence: evidence)
        }
        return .known(
            .number(Decimal128(faults.count)), certainty: survey.certainty, faults: faults,
            evidence: evidence)
    }

    private func ledger(_ survey: ConsultationSurvey) -> Extraction {
        let evidence = survey.consultations.map(\.evidence) + survey.evidence
        if let doubt = survey.doubt ?? survey.feedbackDoubt {
            return .unknown(doubt, evidence: evidence)
        }
        let entries = survey.consultations.compactMap { consultation -> LedgerEntry? in
            guard let period = consultation.period else { return nil }
            // Feedback in the page itself bears no day of its own.
            guard consultation.feedback == nil || consultation.feedback?.date != nil else {
                return nil
            }
            return LedgerEntry(
                title: Masking.snippet(consultation.item.title), from: .day(period.end),
                to: consultation.feedback?.date.map { .day($0) })
        }
        return .ledger(entries, certainty: survey.certainty, evidence: evidence)
    }
}
