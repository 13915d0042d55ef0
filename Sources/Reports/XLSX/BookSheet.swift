import Model

/// The sheets of a results workbook, in their order.
enum BookSheet: Sendable, Hashable, CaseIterable {
    case summary
    case indicators
    case details
    case problems
    case evidence
    case method
    /// The live arithmetic between the points of single criteria and the totals.
    case arithmetic

    /// The name on its tab; legal for Excel in both languages.
    var name: Wording {
        switch self {
        case .summary: Wording(zh: "汇总", en: "Summary")
        case .indicators: Wording(zh: "一级指标", en: "Indicators")
        case .details: Wording(zh: "明细", en: "Details")
        case .problems: Wording(zh: "失分与整改", en: "Shortfalls")
        case .evidence: Wording(zh: "证据", en: "Evidence")
        case .method: Wording(zh: "方法", en: "Method")
        case .arithmetic: Wording(zh: "计算", en: "Arithmetic")
        }
    }
}
