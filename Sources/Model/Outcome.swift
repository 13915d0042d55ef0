/// How a criterion came out.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Points are certain.
    case scored
    /// The unit has no such duty; the weight leaves the denominator.
    case notApplicable
    /// Evidence could not be had; neither zero nor full.
    case undetermined
    /// A person must decide; neither zero nor full.
    case awaitingReview

    /// The term reports use.
    public var wording: Wording {
        switch self {
        case .scored: Wording(zh: "已评分", en: "scored")
        case .notApplicable: Wording(zh: "不适用", en: "not applicable")
        case .undetermined: Wording(zh: "无法判定", en: "undetermined")
        case .awaitingReview: Wording(zh: "待核", en: "awaiting review")
        }
    }
}
