import Exact
import Model

/// `script-columns`: how many of the columns have a list that scripts fill in,
/// so that no static capture shows their entries.
struct ScriptColumns: Extractor {
    static let name = "script-columns"
    static let produces: Set<FactType> = [.number]

    private let columns: ExtractorSettings.Columns

    init?(_ settings: inout ExtractorSettings) {
        guard let columns = settings.columns() else { return nil }
        self.columns = columns
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        var reasons: [Wording] = []
        var evidence: [Evidence] = []
        var scripted: [Evidence] = []
        for name in captures.names(of: columns) {
            let capture = captures.column(name)
            switch capture.outcome {
            case .gone(_, let place), .file(_, let place): evidence.append(place)
            case .unreachable(let reason, let places):
                reasons.append(CaptureWording.column(name, reason))
                evidence += places
            case .page(let page):
                if capture.isFilledByScript {
                    scripted.append(page.evidence)
                } else {
                    evidence.append(captures.evidence(page.answer))
                }
            }
        }
        guard reasons.isEmpty else {
            return .unknown(Wording.clauses(reasons), evidence: scripted + evidence)
        }
        return .known(.number(Decimal128(scripted.count)), evidence: scripted + evidence)
    }
}
