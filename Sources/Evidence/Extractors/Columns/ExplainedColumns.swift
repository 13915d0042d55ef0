import Exact
import Model

/// `explained-columns`: how many of the columns say, instead of holding
/// information, that there is none (情况说明), or show what a content system
/// shows where nothing was entered (暂无信息).
struct ExplainedColumns: Extractor {
    static let name = "explained-columns"
    static let produces: Set<FactType> = [.number]

    private let columns: ExtractorSettings.Columns
    private let kinds: Set<PageExplanation.Kind>

    init?(_ settings: inout ExtractorSettings) {
        let columns = settings.columns()
        let kinds = settings.choices("kinds", of: PageExplanation.Kind.self)
        guard let columns else { return nil }
        self.columns = columns
        self.kinds = kinds ?? Set(PageExplanation.Kind.allCases)
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        var reasons: [Wording] = []
        var evidence: [Evidence] = []
        var explained: [Evidence] = []
        for name in captures.names(of: columns) {
            let capture = captures.column(name)
            switch capture.outcome {
            case .gone(_, let place), .file(_, let place): evidence.append(place)
            case .unreachable(let reason, let places):
                reasons.append(CaptureWording.column(name, reason))
                evidence += places
            case .page(let page):
                if let statement = ColumnStatement.find(in: capture, captures),
                    kinds.contains(statement.kind)
                {
                    explained.append(statement.evidence)
                } else if capture.items.isEmpty, !capture.gaps.isEmpty {
                    reasons.append(capture.gap)
                } else {
                    evidence.append(captures.evidence(page.answer))
                }
            }
        }
        guard reasons.isEmpty else {
            return .unknown(Wording.clauses(reasons), evidence: explained + evidence)
        }
        return .known(.number(Decimal128(explained.count)), evidence: explained + evidence)
    }
}
