import Exact
import Model

/// `budget-days`: the most days from the approval of a budget or final account
/// to its publication; as a ledger each document from approval to publication.
struct BudgetDays: Extractor {
    static let name = "budget-days"
    static let produces: Set<FactType> = [.number, .ledger]

    private let column: String
    private let terms: [String]
    private let type: FactType

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms(required: true)
        guard let column, let terms else { return nil }
        self.column = column
        self.terms = terms
        type = settings.descriptor.type
    }

    private struct Budget {
        let title: String
        let approved: CivilDate
        let published: CivilDate
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.state(ofColumn: column) {
        case .unknown(let extraction): return extraction
        case .gone(let place):
            return .unknown(ExtractorWording.nothingPublished(column), evidence: [place])
        case .open(let capture, let page):
            var budgets: [Budget] = []
            var evidence: [Evidence] = []
            var undated: Wording?
            let survey = DocumentSurvey(
                capture, captures, backTo: captures.round.period.from,
                where: { captures.isOfPeriod($0) && $0.isTitled(terms) },
                { document in
                    let title = Masking.snippet(document.item.title)
                    guard let published = document.published,
                        let approval = ApprovalDay.find(in: document.text, published: published)
                    else {
                        undated = undated ?? ExtractorWording.noApproval(title)
                        evidence.append(document.evidence)
                        return
                    }
                    evidence.append(document.evidence(approval.passage))
                    budgets.append(
                        Budget(title: title, approved: approval.day, published: published))
                })
            evidence += survey.evidence + [page.evidence]
            if let doubt = survey.doubt { return .unknown(doubt, evidence: evidence) }
            guard type == .number else {
                return .ledger(
                    budgets.compactMap { budget in
                        LedgerEntry(
                            title: budget.title, from: .day(budget.approved),
                            to: .day(budget.published))
                    }, certainty: survey.certainty, evidence: evidence)
            }
            if let undated { return .unknown(undated, evidence: evidence) }
            guard let most = budgets.map({ $0.approved.days(until: $0.published) }).max() else {
                return .unknown(ExtractorWording.nothingPublished(column), evidence: evidence)
            }
            return .known(
                .number(Decimal128(most)), certainty: survey.certainty, evidence: evidence)
        }
    }
}
