public import Model

/// What one declared fact comes to for one unit and criterion, once claim and
/// observation have been weighed.
public struct FactReading: Sendable, Hashable {
    /// What a rule may make of it.
    public enum State: Sendable, Hashable {
        /// The value counts.
        case certain(FactValue)
        /// A machine's suspicion: a person must confirm it.
        case suspected(FactValue)
        /// A claim that nobody observed, where a claim alone does not score:
        /// a person must look at it.
        case claimedOnly(FactValue)
        /// Evidence could not be had; never a fault of the unit.
        case unknown(Wording)
        /// The unit kept silent past the deadline; the pack says what silence
        /// is worth.
        case unanswered(Wording)
    }

    /// The fact's name.
    public let name: String
    /// The unit a number is counted in.
    public let unit: String?
    /// The wanted elements of an `elements` fact, by name.
    public let wanted: [String]
    /// What a rule may make of it.
    public let state: State
    /// Who vouches for a certain value: measured, judged or declared.
    public let certainty: Fact.Certainty?
    /// The single faults behind a counted number, one a key and ordered by key. Where the
    /// number itself is unknown, those seen for certain so far.
    public let faults: [Fault]
    /// The facts it rests on: the observation, then the claim.
    public let facts: [Fact]
    /// Set where an observation that counts differs from the claim.
    public let contradiction: Finding.Contradiction?

    init(
        _ descriptor: FactDescriptor, _ state: State, certainty: Fact.Certainty? = nil,
        faults: [Fault] = [], facts: [Fact] = [], contradiction: Finding.Contradiction? = nil
    ) {
        self.name = descriptor.name
        self.unit = descriptor.unit
        self.wanted = descriptor.elements.map(\.name)
        self.state = state
        self.certainty = certainty
        // Most readings have none; every finding makes some readings.
        self.faults = faults.count < 2 ? faults : Self.oneEach(faults)
        self.facts = facts
        self.contradiction = contradiction
    }

    private init(_ reading: FactReading, state: State) {
        name = reading.name
        unit = reading.unit
        wanted = reading.wanted
        certainty = reading.certainty
        faults = reading.faults
        facts = reading.facts
        contradiction = reading.contradiction
        self.state = state
    }

    /// The same reading of `change` of its value; nothing else about it changes.
    func mapping(_ change: (FactValue) -> FactValue) -> FactReading {
        switch state {
        case .certain(let value): FactReading(self, state: .certain(change(value)))
        case .suspected(let value): FactReading(self, state: .suspected(change(value)))
        case .claimedOnly(let value): FactReading(self, state: .claimedOnly(change(value)))
        case .unknown, .unanswered: self
        }
    }

    /// One fault a key, the largest, ordered by key.
    private static func oneEach(_ faults: [Fault]) -> [Fault] {
        Dictionary(
            faults.map { ($0.key, $0) },
            uniquingKeysWith: { $0.count >= $1.count ? $0 : $1 }
        ).values.sorted { $0.key < $1.key }
    }

    /// The value when it counts.
    public var value: FactValue? {
        if case .certain(let value) = state { value } else { nil }
    }
}
