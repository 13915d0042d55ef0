import Exact
import Model

/// `column-gaps`: how many calendar months (quarters, half-years, years) of
/// the round's period have fewer entries than wanted.
///
/// Only those count that lie wholly between the first day of the period and
/// its last, or the monitoring day where that is earlier.
struct ColumnGaps: Extractor {
    static let name = "column-gaps"
    static let produces: Set<FactType> = [.number]

    private let column: String
    private let terms: [String]
    private let span: CalendarSpan
    private let wanted: Int

    init?(_ settings: inout ExtractorSettings) {
        let column = settings.column()
        let terms = settings.terms()
        span = settings.choice("per", of: CalendarSpan.self, required: false) ?? .month
        wanted = settings.integer("at-least", in: 1...100_000) ?? 1
        guard let column, let terms else { return nil }
        self.column = column
        self.terms = terms
    }

    func extract(from captures: UnitCaptures) -> Extraction {
        switch ListedDays.of(column, captures, titled: terms) {
        case .unknown(let reason, let evidence): return .unknown(reason, evidence: evidence)
        case .known(let listed):
            guard let place = listed.evidence.first else {
                return .unknown(ExtractorWording.nothingCaptured)
            }
            let counts = Dictionary(grouping: listed.days) { span.label(of: $0) }
            let faults = span.spans(from: listed.from, to: listed.to).compactMap {
                whole -> Fault? in
                let label = span.label(of: whole.from)
                let count = counts[label]?.count ?? 0
                guard count < wanted else { return nil }
                return Fault(
                    key: "column-gap \(column) \(label)",
                    what: ExtractorWording.columnGap(column, label, count), evidence: place)
            }
            return .known(
                .number(Decimal128(faults.count)), faults: faults, evidence: listed.evidence)
        }
    }
}
