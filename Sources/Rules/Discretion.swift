public import Model

/// The points a person may award by a rule that leaves a margin.
public enum Discretion: Sendable, Hashable {
    /// Any within a range, or `besides` where there is nothing to weigh.
    case range(PointRange, besides: Points?)
    /// One of these.
    case oneOf([Points])

    /// Whether a person may award `points`.
    public func admits(_ points: Points) -> Bool {
        switch self {
        case .range(let range, let besides):
            range.lowest <= points && points <= range.highest || points == besides
        case .oneOf(let choices): choices.contains(points)
        }
    }

    /// The points in words.
    public var wording: Wording {
        switch self {
        case .range(let range, let besides):
            let amount = range.inSentence
            guard let besides else {
                return Wording(zh: "\(amount.zh) 分", en: "\(amount.en) points")
            }
            return Wording(
                zh: "\(amount.zh) 分，或 \(besides.inSentence) 分",
                en: "\(amount.en) points, or \(besides.inSentence)")
        case .oneOf(let choices):
            let amounts = choices.map(\.inSentence)
            return Wording(
                zh: amounts.joined(separator: "、") + " 分之一",
                en: "one of " + amounts.joined(separator: ", ") + " points")
        }
    }
}
