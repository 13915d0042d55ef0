/// How sure a proposal is.
public enum Sureness: String, Sendable, Hashable, CaseIterable, Comparable {
    /// A person decides, because nothing else is certain.
    case manual
    /// Someone should look whether it is meant so.
    case likely
    /// The phrase says just this.
    case certain

    /// From what a person decides to what is certain.
    public static func < (left: Sureness, right: Sureness) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .manual: 0
        case .likely: 1
        case .certain: 2
        }
    }
}
