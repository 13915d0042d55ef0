import Exact
import Markup
import Model

/// `publication-date`: the day one page was published.
struct PublicationDate: Extractor {
    static let name = "publication-date"
    static let produces: Set<FactType> = [.date]

    private let picked: PickedPage

    init?(_ settings: inout ExtractorSettings) {
        guard let picked = PickedPage(&settings) else { return nil }
        self.picked = picked
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        picked.extract(from: captures) { page, item in
            let listed = item.flatMap { $0.isDated ? $0.date : nil }
            let dates = page.content.dates
            let evidence = page.evidence(of: dates, listed: listed.flatMap { _ in item })
            guard let day = dates.day(listed: listed) else {
                return .unknown(
                    ExtractorWording.noDate(item?.title ?? page.content.document.title),
                    evidence: evidence + [page.evidence])
            }
            return .known(.date(day), evidence: evidence)
        }
    }
}

extension Page {
    /// Every day the page may have been published on, the one that counts
    /// first: `meta 2022-06-28`.
    func evidence(of dates: PageDates, listed item: ListItem?) -> [Evidence] {
        func shown(_ candidate: PageDates.Candidate) -> Evidence {
            evidence(
                candidate.node,
                snippet: "\(candidate.source.rawValue) \(candidate.day) \(candidate.snippet)")
        }
        let stated = dates.candidates.filter { $0.source != .address }.map(shown)
        let address = dates.candidates.filter { $0.source == .address }.map(shown)
        let row = item.flatMap { item in
            item.date.map { day in
                item.page.evidence(at: item.locator, snippet: "list \(day) \(item.title)")
            }
        }
        return stated + (row.map { [$0] } ?? []) + address
    }
}
