/// One item of the best order of repair: what mending it adds once all before it are mended.
public struct Repair: Sendable, Hashable {
    /// The criterion, or the veto, to mend.
    public let criterion: String
    /// What mending it adds to the total; none for a veto, which changes grade and place alone.
    public let gain: Points
    /// The total once it is mended, and all before it.
    public let total: PointRange
    /// The grade then; one for a share of a group is left to the ranking.
    public let grades: ScoredUnit.Grades?

    /// An item in its place.
    public init(
        _ criterion: String, gain: Points, total: PointRange, grades: ScoredUnit.Grades?
    ) {
        self.criterion = criterion
        self.gain = gain
        self.total = total
        self.grades = grades
    }
}
