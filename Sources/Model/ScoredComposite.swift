/// What one subject of a composite came to.
public struct ScoredComposite: Sendable, Hashable {
    /// The subject's name.
    public let name: String
    /// The mean total of the units of each part; `nil` where none has a total.
    public let means: [PointRange?]
    /// The means by their shares; `nil` where no part has any.
    public let total: PointRange?
    /// How it came about.
    public let steps: [Wording]
    /// Its place among the subjects; `nil` without a total.
    public let rank: ScoredUnit.RankRange?

    /// A subject with what it came to.
    public init(
        name: String, means: [PointRange?], total: PointRange?, steps: [Wording],
        rank: ScoredUnit.RankRange? = nil
    ) {
        self.name = name
        self.means = means
        self.total = total
        self.steps = steps
        self.rank = rank
    }

    /// The same with a place.
    public func placed(_ rank: ScoredUnit.RankRange?) -> ScoredComposite {
        ScoredComposite(name: name, means: means, total: total, steps: steps, rank: rank)
    }
}
