import Exact
import Model

/// `column-longest-gap`: the longest stretch of days of the round's period in
/// which a column had no entry, from its first day to its last, or to the
/// monitoring day where that is earlier.
struct ColumnLongestGap: Extractor {
    static let name = "column-longest-gap"
    static let produces: Set<FactType> = [.number]

    private let column: String

    init?(_ settings: inout ExtractorSettings) {
        guard let column = settings.column() else { return nil }
        self.column = column
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch ListedDays.of(column, captures) {
        case .unknown(let reason, let evidence): return .unknown(reason, evidence: evidence)
        case .known(let listed):
            let days = [listed.from] + listed.days + [listed.to]
            let longest = zip(days, days.dropFirst()).map { $0.days(until: $1) }.max() ?? 0
            return .known(.number(Decimal128(longest)), evidence: listed.evidence)
        }
    }
}
