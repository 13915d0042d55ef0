/// How far a round has come.
public enum RoundStatus: String, Sendable, Hashable, CaseIterable {
    /// 初评: results the units may object to.
    case first
    /// 复核: objections and spot checks are being decided.
    case recheck
    /// 终评: final.
    case final

    /// What people call it.
    public var wording: Wording {
        switch self {
        case .first: Wording(zh: "初评", en: "first assessment")
        case .recheck: Wording(zh: "复核", en: "re-check")
        case .final: Wording(zh: "终评", en: "final")
        }
    }
}
