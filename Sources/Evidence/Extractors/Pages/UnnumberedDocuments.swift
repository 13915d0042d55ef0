import Exact
import Model

/// `unnumbered-documents`: how many of a column's articles show no document
/// number.
struct UnnumberedDocuments: Extractor {
    static let name = "unnumbered-documents"
    static let produces: Set<FactType> = [.number]

    private let column: String
    private let terms: [String]

    init?(_ settings: inout ExtractorSettings) {
        guard let column = settings.column(), let terms = settings.terms() else { return nil }
        self.column = column
        self.terms = terms
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        ArticleFaults.count(in: column, titled: terms, captures) { article in
            guard article.page.content.documentNumber(titled: article.item.title) == nil else {
                return nil
            }
            return (
                "unnumbered-document", ExtractorWording.noNumber(article.item.title),
                [article.evidence]
            )
        }
    }
}
