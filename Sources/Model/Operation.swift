/// The steps of the order of operations, by their numbers there.
public enum Operation: Int, Sendable, Hashable, CaseIterable {
    case facts = 1
    case veto, applicability, narrowing, rule, modifiers, floor, judgement, notApplicable, weight
    case total, bonus, grade, place, appraisal

    /// What the step is called.
    public var wording: Wording {
        switch self {
        case .facts: Wording(zh: "认定事实", en: "facts")
        case .veto: Wording(zh: "单项否决", en: "veto")
        case .applicability: Wording(zh: "是否适用", en: "applicability")
        case .narrowing: Wording(zh: "计分范围", en: "narrowing")
        case .rule: Wording(zh: "评分方式", en: "rule")
        case .modifiers: Wording(zh: "附加规则", en: "modifiers")
        case .floor: Wording(zh: "归零或倒扣下限", en: "floor")
        case .judgement: Wording(zh: "评审结论", en: "judgement")
        case .notApplicable: Wording(zh: "不适用项折算", en: "not applicable")
        case .weight: Wording(zh: "折算到权重", en: "weight")
        case .total: Wording(zh: "合计总分", en: "total")
        case .bonus: Wording(zh: "加分", en: "bonus")
        case .grade: Wording(zh: "取整与等次", en: "rounding and grade")
        case .place: Wording(zh: "名次", en: "place")
        case .appraisal: Wording(zh: "计入绩效考核", en: "appraisal")
        }
    }
}
