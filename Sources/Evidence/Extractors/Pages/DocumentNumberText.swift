import Markup
import Model

/// `document-number`: the number of one document in its normal form.
struct DocumentNumberText: Extractor {
    static let name = "document-number"
    static let produces: Set<FactType> = [.text]

    private let picked: PickedPage

    init?(_ settings: inout ExtractorSettings) {
        guard let picked = PickedPage(&settings) else { return nil }
        self.picked = picked
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        picked.extract(from: captures) { page, item in
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
