import Model

/// The one page of a column an extractor looks at: the article of the first
/// entry with a title, or the column's own page.
enum PickedPage {
    case page(Page, ListItem?)
    case unknown(Wording, [Evidence])

    static func pick(
        _ column: String, _ terms: [String], _ captures: UnitCaptures
    ) -> PickedPage {
        let capture = captures.column(column)
        let own: Page
        switch capture.outcome {
        case .gone(_, let place):
            return .unknown(ExtractorWording.nothingPublished(column), [place])
        case .file(_, let place):
            return .unknown(CaptureWording.column(column, CaptureWording.notAPage), [place])
        case .unreachable(let reason, let places):
            return .unknown(CaptureWording.column(column, reason), places)
        case .page(let page): own = page
        }
        guard !terms.isEmpty else { return .page(own, nil) }
        guard
            let item = (capture.items + capture.undated).first(where: { $0.isTitled(terms) })
        else {
            let reason =
                capture.gaps.isEmpty ? ExtractorWording.noSuchEntry(column) : capture.gap
            return .unknown(reason, [own.evidence])
        }
        switch captures.article(item) {
        case .page(let page)?: return .page(page, item)
        case .file(_, let place)?:
            return .unknown(
                CaptureWording.page(item.title, CaptureWording.notAPage), [item.evidence, place])
        case .gone(_, let place)?:
            return .unknown(
                CaptureWording.page(item.title, CaptureWording.reason(status: 404)),
                [item.evidence, place])
        case .unreachable(let reason, let places)?:
            return .unknown(
                CaptureWording.page(item.title, reason), [item.evidence] + places)
        case nil:
            return .unknown(
                CaptureWording.page(item.title, CaptureWording.notCaptured), [item.evidence])
        }
    }
}
