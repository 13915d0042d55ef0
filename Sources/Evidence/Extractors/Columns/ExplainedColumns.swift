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
        var explained: [Evidence] = []
        let survey = ColumnsSurvey(columns, captures) { _, capture, _ in
            if let statement = ColumnStatement.find(in: capture, captures),
                kinds.contains(statement.kind)
            {
                explained.append(statement.evidence)
                return .found
            }
            return capture.items.isEmpty && !capture.gaps.isEmpty
                ? .unknown(capture.gap) : .nothing
        }
        return survey.count(explained)
    }
}
