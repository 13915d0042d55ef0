import Model

/// `annual-report-date`: the day the annual report was published.
struct AnnualReportDate: Extractor {
    static let name = "annual-report-date"
    static let produces: Set<FactType> = [.date]

    private let report: AnnualReport

    init?(_ settings: inout ExtractorSettings) {
        guard let report = AnnualReport(&settings) else { return nil }
        self.report = report
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch report.find(in: captures) {
        case .unknown(let extraction): extraction
        case .none(let evidence, _):
            .unknown(ExtractorWording.noReport(report.column), evidence: evidence)
        case .found(let document):
            if let day = document.published {
                .known(.date(day), evidence: [document.evidence])
            } else {
                .unknown(ExtractorWording.noDay, evidence: [document.evidence])
            }
        }
    }
}
