import Exact
import Model

/// `date-conflicts`: how many of a column's articles give different days of
/// publication in their tags, their document information, the line near the
/// title and the list.
///
/// The day in the address does not count: drafts get their address earlier.
struct DateConflicts: Extractor {
    static let name = "date-conflicts"
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
            let dates = article.page.content.dates
            let item = article.item.isDated ? article.item : nil
            var days = dates.candidates.filter { $0.source != .address }
                .map { ($0.source, $0.day) }
            if let day = item?.date { days.append((.list, day)) }
            guard Set(days.map(\.1)).count > 1 else { return nil }
            return (
                "date-conflict",
                ExtractorWording.datesDiffer(
                    article.item.title, days.map { "\($0.0.rawValue) \($0.1)" }),
                article.page.evidence(of: dates, listed: item)
            )
        }
    }
}
