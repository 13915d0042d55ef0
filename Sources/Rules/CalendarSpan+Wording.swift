import Exact
import Model

extension CalendarSpan {
    /// What one is called: `2022-03`, `2022 年第 1 季度`.
    func name(of span: Period) -> Wording {
        let (year, month) = (span.from.year, span.from.month)
        return switch self {
        case .month: Wording(verbatim: label(of: span.from))
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
