/// A question only the unit can answer, and has not.
public struct Unanswered: Sendable, Hashable {
    /// What is asked.
    public let fact: FactDescriptor
    /// The codes of the criteria that read it, in pack order, vetoes last.
    public let criteria: [String]

    /// A question without an answer.
    public init(fact: FactDescriptor, criteria: [String]) {
        self.fact = fact
        self.criteria = criteria
    }
}
