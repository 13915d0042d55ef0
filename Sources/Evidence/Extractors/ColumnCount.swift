import Exact
import Model

/// `column-count`: how many entries of a column are dated within the round's
/// period and bear one of the terms in their title.
struct ColumnCount: Extractor {
    static let name = "column-count"
    static let produces: Set<FactType> = [.number]

    private let column: String
    private let terms: [String]

    init?(_ settings: inout ExtractorSettings) {
        guard let column = settings.column(), let terms = settings.terms() else { return nil }
        self.column = column
        self.terms = terms
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
            let period = captures.round.period
            guard capture.isKnown(backTo: period.from) else {
                return .unknown(capture.gap, evidence: [page.evidence])
            }
            let counted = capture.items.filter { item in
                item.isTitled(terms) && item.date.map(period.contains) ?? false
            }
            let isDoubtful = capture.items.isEmpty && capture.isFilledByScript
            return .known(
                .number(Decimal128(counted.count)), certainty: isDoubtful ? .suspected : .measured,
                evidence: counted.isEmpty ? [page.evidence] : counted.map(\.evidence))
        }
    }
}

extension ListItem {
    /// The entry, as evidence.
    var evidence: Evidence {
        page.evidence(
            at: locator,
            snippet: [date?.description, title].compactMap(\.self).joined(separator: " "))
    }
}
