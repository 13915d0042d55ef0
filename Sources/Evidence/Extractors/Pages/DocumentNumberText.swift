import Markup
import Model

/// `document-number`: the number of one document in its normal form.
struct DocumentNumberText: Extractor {
    static let name = "document-number"
    static let produces: Set<FactType> = [.text]

    private let column: String
    private let terms: [String]

    init?(_ settings: inout ExtractorSettings) {
        guard let column = settings.column(), let terms = settings.terms() else { return nil }
        self.column = column
        self.terms = terms
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch PickedPage.pick(column, terms, captures) {
        case .unknown(let reason, let evidence): return .unknown(reason, evidence: evidence)
        case .page(let page, let item):
            let title = item?.title ?? page.content.document.title
            guard let found = page.content.documentNumber(titled: title) else {
                return .unknown(ExtractorWording.noNumber(title), evidence: [page.evidence])
            }
            return .known(
                .text(found.number.normal),
                evidence: [page.evidence(found.node, snippet: found.snippet)])
        }
    }
}
