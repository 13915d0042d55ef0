import Exact
import Model

/// A part of the calendar that something must happen in.
enum CalendarSpan: String, CaseIterable, Sendable {
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
    func spans(from first: CivilDate, to last: CivilDate) -> [Period] {
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

    /// What one is called: `2022-03`, `2022 年第 1 季度`.
    func name(of span: Period) -> Wording {
        let (year, month) = (span.from.year, span.from.month)
        return switch self {
        case .month: Wording(verbatim: "\(year)-\(month < 10 ? "0" : "")\(month)")
        case .quarter:
            Wording(zh: "\(year) 年第 \(month / 3 + 1) 季度", en: "Q\(month / 3 + 1) \(year)")
        case .halfYear:
            Wording(
                zh: "\(year) 年\(month == 1 ? "上" : "下")半年",
                en: "\(month == 1 ? "first" : "second") half of \(year)")
        case .year: Wording(zh: "\(year) 年", en: "\(year)")
        }
    }

    /// What they are counted in.
    var wording: Wording {
        switch self {
        case .month: Wording(zh: "个月", en: "months")
        case .quarter: Wording(zh: "个季度", en: "quarters")
        case .halfYear: Wording(zh: "个半年", en: "half-years")
        case .year: Wording(zh: "年", en: "years")
        }
    }
}
