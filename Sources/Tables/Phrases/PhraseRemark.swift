/// What no rule says, but a person should see to.
enum PhraseRemark: Sendable, Hashable, CaseIterable {
    /// Only part of the documents is looked at.
    case sampling
    /// Only what is of certain years counts.
    case scope
    /// Does not apply to everybody.
    case applicability
    /// Is not charged where another criterion charged it.
    case onlyOnce
    /// Goes by the rank of a unit.
    case rank
    /// Several sources are weighted.
    case sources
    /// Is charged for each of several things that are named together.
    case several

    var pattern: String {
        switch self {
        case .sampling: "P18"
        case .scope: "P26"
        case .applicability: "P16"
        case .onlyOnce: "P20"
        case .rank: "P23"
        case .sources: "P21"
        case .several: "P1"
        }
    }
}
