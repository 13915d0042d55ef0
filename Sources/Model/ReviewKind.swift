/// Why a result was looked at again.
public enum ReviewKind: String, Sendable, Hashable, CaseIterable {
    /// 复核: the assessors looked again by themselves.
    case recheck
    /// 申诉: the unit objected.
    case appeal

    /// What people call it.
    public var wording: Wording {
        switch self {
        case .recheck: Wording(zh: "复核", en: "re-check")
        case .appeal: Wording(zh: "申诉", en: "appeal")
        }
    }
}
