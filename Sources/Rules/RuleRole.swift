/// What a criterion's rule decides.
public enum RuleRole: Sendable, Hashable {
    /// How many of the criterion's points a unit gets.
    case points
    /// Whether the unit fails the whole round.
    case veto
}
