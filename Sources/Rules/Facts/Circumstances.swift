import Model

/// What besides its facts decides how a unit is judged, the same for all criteria.
final class Circumstances: Sendable {
    /// The group the unit is ranked in.
    let group: String
    /// What silence past the deadline is worth.
    let unanswered: Policy.UnansweredRule
    /// What time is counted against and by.
    let time: TimeBasis

    init(group: String, unanswered: Policy.UnansweredRule, time: TimeBasis) {
        self.group = group
        self.unanswered = unanswered
        self.time = time
    }
}
