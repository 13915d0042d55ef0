import Model

/// The one page of a column an extractor looks at: the article of the first
/// entry with a title, or the column's own page.
struct PickedPage {
    private let column: String
    private let terms: [String]

    /// Reads `column` and `title`.
    init?(_ settings: inout ExtractorSettings) {
        guard let column = settings.column(), let terms = settings.terms() else { return nil }
        self.column = column
        self.terms = terms
    }

    /// What the page gives; the entry that led to it, where one did.
    func extract(
        from captures: UnitCaptures, _ look: (Page, ListItem?) -> Extraction
    ) -> Extraction {
        switch pick(captures) {
        case .unknown(let reason, let evidence): .unknown(reason, evidence: evidence)
        case .page(let page, let item): look(page, item)
        }
    }

    private enum Pick {
        case page(Page, ListItem?)
        case unknown(Wording, [Evidence])
    }

    private func pick(_ captures: UnitCaptures) -> Pick {
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
