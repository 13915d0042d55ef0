import Exact
import Model

/// `interpretation-days`: by how many days interpretations came after their
/// documents, added up over the documents of the period that have one.
///
/// The earliest linked interpretation counts; one that came before its
/// document is no lag.
struct InterpretationDays: Extractor {
    static let name = "interpretation-days"
    static let produces: Set<FactType> = [.number]

    private let documents: String
    private let interpretations: String
    private let days: Days

    private enum Days: String, CaseIterable {
        case natural, working
    }

    init?(_ settings: inout ExtractorSettings) {
        let documents = settings.column("documents")
        let interpretations = settings.column("interpretations")
        let days = settings.choice("days", of: Days.self, required: false)
        guard let documents, let interpretations else { return nil }
        self.documents = documents
        self.interpretations = interpretations
        self.days = days ?? .natural
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let survey: InterpretationSurvey
        switch InterpretationSurvey.of(
            captures, documents: documents, interpretations: interpretations)
        {
        case .unknown(let reason, let evidence): return .unknown(reason, evidence: evidence)
        case .surveyed(let found): survey = found
        }
        var total = 0
        var faults: [Fault] = []
        var evidence: [Evidence] = []
        var doubts: [Wording] = []
        for document in survey.documents {
            let earliest = document.interpretations.compactMap { item in
                captures.publicationDate(item).map { (date: $0, item: item) }
            }.min { $0.date < $1.date }
            guard let earliest, let published = captures.publicationDate(document.item) else {
                // Without an interpretation there is no lag, unless one may
                // have been missed.
                if let doubt = document.doubt { doubts.append(doubt) }
                continue
            }
            let days: Int
            do throws(CalendarError) {
                days =
                    self.days == .natural
                    ? published.days(until: earliest.date)
                    : try captures.round.calendar.workingDays(from: published, to: earliest.date)
            } catch {
                doubts.append(Wording(zh: error.zh, en: error.description))
                continue
            }
            evidence += [document.item.evidence, earliest.item.evidence]
            guard days > 0 else { continue }
            if let doubt = document.doubt {
                doubts.append(doubt)
                continue
            }
            total += days
            faults.append(
                Fault(
                    key: "late-interpretation \(document.item.key)",
                    what: ExtractorWording.lateInterpretation(
                        Masking.snippet(document.item.title), days),
                    evidence: earliest.item.evidence, count: days))
        }
        evidence += survey.evidence
        guard let doubt = doubts.first else {
            return .known(.number(Decimal128(total)), faults: faults, evidence: evidence)
        }
        return .unknown(doubt, faults: faults, evidence: evidence)
    }
}
