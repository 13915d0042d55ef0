import Exact
import Model

/// `empty-columns`: how many of the columns are there and hold no entry, or no
/// more than a few.
///
/// A column that is gone is a dead link, not an empty column. One that could
/// not be seen makes the number unknown; what is empty for certain is known
/// all the same.
struct EmptyColumns: Extractor {
    static let name = "empty-columns"
    static let version = 2
    static let produces: Set<FactType> = [.number]

    /// What becomes of columns that explain why they hold nothing.
    private enum Explained: String, CaseIterable {
        case count
        case skip
    }

    private let columns: ExtractorSettings.Columns
    private let most: Int
    private let explained: Explained

    init?(_ settings: inout ExtractorSettings) {
        let columns = settings.columns()
        most = settings.integer("at-most", in: 0...1_000) ?? 0
        explained = settings.choice("explained", of: Explained.self, required: false) ?? .count
        guard let columns else { return nil }
        self.columns = columns
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        var faults: [Fault] = []
        var reasons: [Wording] = []
        var evidence: [Evidence] = []
        for name in captures.names(of: columns) {
            let capture = captures.column(name)
            switch capture.outcome {
            case .gone(_, let place), .file(_, let place): evidence.append(place)
            case .unreachable(let reason, let places):
                reasons.append(CaptureWording.column(name, reason))
                evidence += places
            case .page(let page):
                guard capture.items.count + capture.undated.count <= most else {
                    evidence.append(captures.evidence(page.answer))
                    continue
                }
                guard capture.gaps.isEmpty else {
                    reasons.append(capture.gap)
                    continue
                }
                if isFilled(capture, page) || isExcused(capture, captures) {
                    evidence.append(captures.evidence(page.answer))
                    continue
                }
                faults.append(
                    Fault(
                        key: "empty-column \(name)",
                        what: ExtractorWording.emptyColumn(
                            name, capture.items.count + capture.undated.count),
                        evidence: page.evidence))
            }
        }
        evidence = faults.map(\.evidence) + evidence
        guard reasons.isEmpty else {
            return .unknown(Wording.clauses(reasons), faults: faults, evidence: evidence)
        }
        return .known(.number(Decimal128(faults.count)), faults: faults, evidence: evidence)
    }

    /// Whether the column is one article and no list.
    private func isFilled(_ capture: ColumnCapture, _ page: Page) -> Bool {
        capture.items.isEmpty && capture.undated.isEmpty
            && !page.content.regions.containers.isEmpty && !page.isNearlyBlank
    }

    private func isExcused(_ capture: ColumnCapture, _ captures: UnitCaptures) -> Bool {
        explained == .skip && ColumnStatement.find(in: capture, captures) != nil
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
