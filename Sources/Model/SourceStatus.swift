/// How far the text behind a demand has been read.
public enum SourceStatus: String, Sendable, Hashable, CaseIterable {
    /// Read in the source, or in a notice of an authority that applies it.
    case sourced
    /// Known second hand; to be held against the original before use.
    case unverified

    /// The mark lists print.
    public var wording: Wording {
        switch self {
        case .sourced: Wording(zh: "有出处", en: "sourced")
        case .unverified: Wording(zh: "待核", en: "unverified")
        }
    }
}
