import Exact
import Model

/// The days on which the entries of a column are dated, as far as a round
/// looks at them.
struct ListedDays {
    /// The days within the span, oldest first; one for each entry.
    let days: [CivilDate]
    /// From the first day of the period to its last, or to the monitoring day
    /// where that is earlier.
    let from: CivilDate
    let to: CivilDate
    let evidence: [Evidence]

    enum Outcome {
        case known(ListedDays)
        case unknown(Wording, [Evidence])
    }

    static func of(
        _ column: String, _ captures: UnitCaptures, titled terms: [String] = []
    ) -> Outcome {
        let period = captures.round.period
        let end = max(period.from, min(period.to, captures.asOf))
        func days(_ items: [ListItem], _ evidence: [Evidence]) -> ListedDays {
            let inside = items.compactMap(\.date).filter { period.from <= $0 && $0 <= end }
            return ListedDays(
                days: inside.sorted(), from: period.from, to: end, evidence: evidence)
        }
        let capture = captures.column(column)
        switch capture.outcome {
        case .gone(_, let place): return .known(days([], [place]))
        case .file(_, let place):
            return .unknown(CaptureWording.column(column, CaptureWording.notAPage), [place])
        case .unreachable(let reason, let places):
            return .unknown(CaptureWording.column(column, reason), places)
        case .page(let page):
            guard capture.isKnown(backTo: period.from) else {
                return .unknown(capture.gap, [page.evidence])
            }
            if let hidden = capture.unreadArticle(captures) {
                return .unknown(hidden.reason, hidden.evidence)
            }
            return .known(
                days(capture.items.filter { $0.isTitled(terms) }, [page.evidence]))
        }
    }
}
