public import Exact

/// A part of the calendar that something must happen in, or be kept up in.
public enum CalendarSpan: String, Sendable, CaseIterable {
    case month, quarter
    case halfYear = "half-year"
    case year

    private var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        }
    }

    /// So many say enough; a century of months is far more than any round has.
    private static let most = 1_200

    /// The whole ones between two days, both included, in order.
    public func spans(from first: CivilDate, to last: CivilDate) -> [Period] {
        var spans: [Period] = []
        var index = (first.year * 12 + first.month - 1) / months
        while spans.count < Self.most {
            guard let span = span(index), span.to <= last else { break }
            if first <= span.from { spans.append(span) }
            index += 1
        }
        return spans
    }

    /// The span that so many came before since year 0.
    private func span(_ index: Int) -> Period? {
        let (begin, next) = (index * months, (index + 1) * months)
        guard
            let from = CivilDate(year: begin / 12, month: begin % 12 + 1, day: 1),
            let after = CivilDate(year: next / 12, month: next % 12 + 1, day: 1),
            let to = after.adding(days: -1)
        else { return nil }
        return Period(from: from, to: to)
    }

    /// What the one a day lies in is called: `2022-03`, `2022-Q1`, `2022-H1`, `2022`.
    public func label(of day: CivilDate) -> String {
        let index = (day.month - 1) / months + 1
        return switch self {
        case .month: "\(day.year)-\(index < 10 ? "0" : "")\(index)"
        case .quarter: "\(day.year)-Q\(index)"
        case .halfYear: "\(day.year)-H\(index)"
        case .year: "\(day.year)"
        }
    }
}
