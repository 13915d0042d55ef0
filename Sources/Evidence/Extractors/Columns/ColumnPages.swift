import Exact
import Model

/// `column-pages`: how many list pages a column has.
struct ColumnPages: Extractor {
    static let name = "column-pages"
    static let produces: Set<FactType> = [.number]

    private let column: String

    init?(_ settings: inout ExtractorSettings) {
        guard let column = settings.column() else { return nil }
        self.column = column
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let evidence): return .known(.number(.zero), evidence: [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page):
            guard capture.gaps.isEmpty else {
                return .unknown(capture.gap, evidence: [page.evidence])
            }
            // A frame around the list, or beside it, is no page of it.
            let pages = capture.pages.filter { page in
                !page.content.list.items.isEmpty || !page.content.list.undated.isEmpty
            }
            return .known(
                .number(Decimal128(max(pages.count, 1))),
                evidence: (pages.isEmpty ? [page] : pages).map { captures.evidence($0.answer) })
        }
    }
}
