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
        var scripted: [Evidence] = []
        let survey = ColumnsSurvey(columns, captures) { _, capture, page in
            guard capture.isFilledByScript else { return .nothing }
            scripted.append(page.evidence)
            return .found
        }
        return survey.count(scripted)
    }
}
