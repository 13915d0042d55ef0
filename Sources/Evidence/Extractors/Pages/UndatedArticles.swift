import Exact
import Model

/// `undated-articles`: how many of a column's articles name no day of
/// publication where their reader sees it.
struct UndatedArticles: Extractor {
    static let name = "undated-articles"
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
            guard article.page.statedDate == nil else { return nil }
            return (
                "undated-article", ExtractorWording.noDate(article.item.title), [article.evidence]
            )
        }
    }
}
