import Exact
import Model

/// `empty-columns`: how many of the columns are there and hold no entry.
///
/// A column that is gone is a dead link, not an empty column. One that could
/// not be seen makes the number unknown; what is empty for certain is known
/// all the same.
struct EmptyColumns: Extractor {
    static let name = "empty-columns"
    static let produces: Set<FactType> = [.number]

    private let columns: ExtractorSettings.Columns

    init?(_ settings: inout ExtractorSettings) {
        guard let columns = settings.columns() else { return nil }
        self.columns = columns
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        var faults: [Fault] = []
        var reasons: [Wording] = []
        var evidence: [Evidence] = []
        var isSuspected = false
        for name in captures.names(of: columns) {
            let capture = captures.column(name)
            switch capture.outcome {
            case .gone(_, let place), .file(_, let place): evidence.append(place)
            case .unreachable(let reason, let places):
                reasons.append(CaptureWording.column(name, reason))
                evidence += places
            case .page(let page):
                guard capture.items.isEmpty, capture.undated.isEmpty else {
                    evidence.append(captures.evidence(page.answer))
                    continue
                }
                guard capture.gaps.isEmpty else {
                    reasons.append(capture.gap)
                    continue
                }
                if capture.isFilledByScript {
                    isSuspected = true
                }
                faults.append(
                    Fault(
                        key: "empty-column \(name)", what: ExtractorWording.emptyColumn(name),
                        evidence: page.evidence))
            }
        }
        evidence = faults.map(\.evidence) + evidence
        guard reasons.isEmpty else {
            return .unknown(
                Wording.clauses(reasons), faults: isSuspected ? [] : faults, evidence: evidence)
        }
        return .known(
            .number(Decimal128(faults.count)), certainty: isSuspected ? .suspected : .measured,
            faults: faults, evidence: evidence)
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
