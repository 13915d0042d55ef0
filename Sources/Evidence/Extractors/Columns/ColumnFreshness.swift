import Exact
import Model

/// `column-freshness`: the days from the newest entry of a column to the
/// monitoring day, or as a date the day of the newest entry.
///
/// Entries dated after the monitoring day do not count. A column without any
/// entry has stood still the whole period: the days since its first day.
struct ColumnFreshness: Extractor {
    static let name = "column-freshness"
    static let version = 3
    static let produces: Set<FactType> = [.number, .date]
    static var probes: [ExtractorProbe] {
        [ExtractorProbe(.date, ["column": [ExtractorProbe.page]])]
    }

    private let column: String
    private let type: FactType

    init?(_ settings: inout ExtractorSettings) {
        guard let column = settings.column() else { return nil }
        self.column = column
        type = settings.descriptor.type
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let evidence): return still(captures, [evidence])
        case .file(_, let evidence):
            return .unknown(
                CaptureWording.column(column, CaptureWording.notAPage), evidence: [evidence])
        case .unreachable(let reason, let evidence):
            return .unknown(CaptureWording.column(column, reason), evidence: evidence)
        case .page(let page):
            let newest = capture.items.filter { item in
                item.date.map { $0 <= captures.asOf } ?? false
            }.max { ($0.date ?? .earliest) < ($1.date ?? .earliest) }
            guard capture.isNewestKnown else {
                return .unknown(capture.gap, evidence: [page.evidence])
            }
            guard let newest, let date = newest.date else {
                guard let hidden = capture.unreadArticle(captures) else {
                    return still(captures, [page.evidence])
                }
                return .unknown(hidden.reason, evidence: hidden.evidence)
            }
            let value: FactValue =
                type == .date ? .date(date) : .number(Decimal128(date.days(until: captures.asOf)))
            return .known(
                value,
                evidence: [
                    newest.page.evidence(at: newest.locator, snippet: "\(date) \(newest.title)")
                ])
        }
    }

    private func still(_ captures: UnitCaptures, _ evidence: [Evidence]) -> Extraction {
        guard type == .number else {
            return .unknown(ExtractorWording.nothingPublished(column), evidence: evidence)
        }
        let days = captures.round.period.from.days(until: captures.asOf)
        return .known(
            .number(Decimal128(max(0, days))), evidence: evidence)
    }
}

extension ColumnCapture {
    /// An entry without a day whose article, which may give it, could not be
    /// had.
    func unreadArticle(
        _ captures: UnitCaptures
    ) -> (reason: Wording, evidence: [Evidence])? {
        for item in undated {
            if case .unreachable(let reason, let places)? = captures.article(item) {
                return (CaptureWording.page(item.title, reason), [item.evidence] + places)
            }
        }
        return nil
    }
}
