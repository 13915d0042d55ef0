import Exact
import Model

/// `consultation-period`: how many consultations of the period run fewer than
/// `at-least` days; without it, the fewest days any of them runs.
struct ConsultationPeriods: Extractor {
    static let name = "consultation-period"
    static let produces: Set<FactType> = [.number]

    private let column: String
    private let terms: [String]
    private let least: Int?

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms()
        let least = settings.integer("at-least", in: 1...365)
        guard let column, let terms else { return nil }
        self.column = column
        self.terms = terms
        self.least = least
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch ConsultationSurvey.of(captures, column: column, feedback: nil, terms: terms) {
        case .unknown(let extraction): return extraction
        case .gone(let place):
            return least == nil
                ? .unknown(ExtractorWording.nothingPublished(column), evidence: [place])
                : .known(.number(.zero), evidence: [place])
        case .surveyed(let survey): return measure(survey)
        }
    }

    private func measure(_ survey: ConsultationSurvey) -> Extraction {
        let stated = survey.consultations.compactMap { consultation in
            consultation.period.map { (consultation, $0.days) }
        }
        let evidence = stated.map(\.0.evidence) + survey.evidence
        guard let least else {
            if let doubt = survey.doubt { return .unknown(doubt, evidence: evidence) }
            guard let fewest = stated.map(\.1).min() else {
                return .unknown(ExtractorWording.noPeriod(column), evidence: evidence)
            }
            return .known(
                .number(Decimal128(fewest)), certainty: survey.certainty, evidence: evidence)
        }
        let faults = stated.filter { $0.1 < least }.map { consultation, days in
            Fault(
                key: "short-consultation \(consultation.item.key)",
                what: ExtractorWording.shortConsultation(
                    Masking.snippet(consultation.item.title), days),
                evidence: consultation.evidence)
        }
        if let doubt = survey.doubt {
            return .unknown(doubt, faults: faults, evidence: evidence)
        }
        return .known(
            .number(Decimal128(faults.count)), certainty: survey.certainty, faults: faults,
            evidence: evidence)
    }
}
