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
    static let version = 3
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
        let survey = ColumnsSurvey(columns, captures) { name, capture, page in
            let count = capture.items.count + capture.undated.count
            guard count <= most else { return .nothing }
            guard capture.gaps.isEmpty else { return .unknown(capture.gap) }
            if isFilled(capture, page) || isExcused(capture, captures) { return .nothing }
            faults.append(
                Fault(
                    key: "empty-column \(name)", what: ExtractorWording.emptyColumn(name, count),
                    evidence: page.evidence))
            return .found
        }
        return survey.count(faults.map(\.evidence), faults: faults)
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
