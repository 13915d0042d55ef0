/// That a criterion takes all points of a branch of the tree (此大项不得分).
public struct Voiding: Sendable, Hashable {
    /// The indicator that gets none.
    public let indicator: String
    /// Whether that is decided; an open one makes the branch a range.
    public let isCertain: Bool

    /// A branch without points, or one that may come to none.
    public init(of indicator: String, isCertain: Bool) {
        self.indicator = indicator
        self.isCertain = isCertain
    }
}
