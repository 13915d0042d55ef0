import Model

/// `column-reachable`: whether the column's address answers.
///
/// 2xx is reachable, 404 and 410 are not; anything else says nothing.
struct ColumnReachable: Extractor {
    static let name = "column-reachable"
    static let version = 1
    static let produces: Set<FactType> = [.boolean]

    private let column: String

    init?(_ settings: inout ExtractorSettings) {
        guard let column = settings.column() else { return nil }
        self.column = column
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch captures.column(column).outcome {
        case .page(let page):
            .known(.boolean(true), evidence: [captures.evidence(page.answer)])
        case .file(_, let evidence): .known(.boolean(true), evidence: [evidence])
        case .gone(_, let evidence): .known(.boolean(false), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            .unknown(CaptureWording.column(column, reason), evidence: evidence)
        }
    }
}
