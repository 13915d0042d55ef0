import Exact

/// The spans of the calendar in which a column has to be kept up.
enum CalendarSpan: String, CaseIterable {
    case month
    case quarter
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

    /// What the span a day lies in is called: `2022-03`, `2022-Q1`, `2022-H1`,
    /// `2022`.
    func label(of day: CivilDate) -> String { label(day.year, (day.month - 1) / months) }

    private func label(_ year: Int, _ index: Int) -> String {
        switch self {
        case .month: "\(year)-\(index < 9 ? "0" : "")\(index + 1)"
        case .quarter: "\(year)-Q\(index + 1)"
        case .halfYear: "\(year)-H\(index + 1)"
        case .year: "\(year)"
        }
    }

    /// The spans that lie wholly between two days, both included, in order.
    func whole(from first: CivilDate, to last: CivilDate) -> [String] {
        var labels: [String] = []
        for year in first.year...max(first.year, last.year) {
            for index in 0..<(12 / months) {
                guard
                    let start = CivilDate(year: year, month: index * months + 1, day: 1),
                    let next = index + 1 == 12 / months
                        ? CivilDate(year: year + 1, month: 1, day: 1)
                        : CivilDate(year: year, month: (index + 1) * months + 1, day: 1),
                    let end = next.adding(days: -1), first <= start, end <= last
                else { continue }
                labels.append(label(year, index))
            }
        }
        return labels
    }
}
