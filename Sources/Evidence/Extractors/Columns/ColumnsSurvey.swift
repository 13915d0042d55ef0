import Exact
import Model

/// Several columns looked at one after the other: why some could not be seen,
/// and what shows how the others are.
struct ColumnsSurvey {
    /// What looking at a column that is there gives.
    enum Sight {
        /// What is counted.
        case found
        case nothing
        case unknown(Wording)
    }

    private(set) var reasons: [Wording] = []
    private(set) var evidence: [Evidence] = []

    /// A column that is gone, or is no page, is neither seen nor doubtful.
    init(
        _ columns: ExtractorSettings.Columns, _ captures: UnitCaptures,
        _ look: (String, ColumnCapture, Page) -> Sight
    ) {
        for name in captures.names(of: columns) {
            let capture = captures.column(name)
            switch capture.outcome {
            case .gone(_, let place), .file(_, let place): evidence.append(place)
            case .unreachable(let reason, let places):
                reasons.append(CaptureWording.column(name, reason))
                evidence += places
            case .page(let page):
                switch look(name, capture, page) {
                case .found: break
                case .nothing: evidence.append(captures.evidence(page.answer))
                case .unknown(let reason): reasons.append(reason)
                }
            }
        }
    }

    /// How many columns were found, unless some could not be seen.
    func count(
        _ found: [Evidence], faults: [Fault] = []
    ) -> Extraction {
        guard reasons.isEmpty else {
            return .unknown(Wording.clauses(reasons), faults: faults, evidence: found + evidence)
        }
        return .known(
            .number(Decimal128(found.count)), faults: faults, evidence: found + evidence)
    }
}

extension UnitCaptures {
    /// The names a setting stands for; `all` in the order of their names.
    func names(of columns: ExtractorSettings.Columns) -> [String] {
        switch columns {
        case .all: unit.columns.keys.sorted()
        case .named(let names): names
        }
    }
}
