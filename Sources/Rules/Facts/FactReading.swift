public import Model

/// What one declared fact comes to for one unit and criterion, once claim and
/// observation have been weighed.
public struct FactReading: Sendable {
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

    /// The parts in one place, since every rule that reads the fact holds them.
    @usableFromInline
    final class Content: Sendable {
        let descriptor: FactDescriptor
        let state: State
        let certainty: Fact.Certainty?
        let faults: [Fault]
        @usableFromInline let facts: [Fact]
        @usableFromInline let contradiction: Finding.Contradiction?

        init(
            _ descriptor: FactDescriptor, _ state: State, _ certainty: Fact.Certainty?,
            _ faults: [Fault], _ facts: [Fact], _ contradiction: Finding.Contradiction?
        ) {
            self.descriptor = descriptor
            self.state = state
            self.certainty = certainty
            self.faults = faults
            self.facts = facts
            self.contradiction = contradiction
        }
    }

    @usableFromInline let content: Content

    /// The fact's name.
    public var name: String { content.descriptor.name }
    /// The unit a number is counted in.
    public var unit: String? { content.descriptor.unit }
    /// The wanted elements of an `elements` fact, by name.
    public var wanted: [String] { content.descriptor.elements.map(\.name) }
    /// What a rule may make of it.
    public var state: State { content.state }
    /// Who vouches for a certain value: measured, judged or declared.
    public var certainty: Fact.Certainty? { content.certainty }
    /// The single faults behind a counted number, one a key and ordered by key. Where the
    /// number itself is unknown, those seen for certain so far.
    public var faults: [Fault] { content.faults }
    /// The facts it rests on: the observation, then the claim.
    @inlinable public var facts: [Fact] { content.facts }
    /// Whether an observation that counts differs from the claim.
    @inlinable public var isContradicted: Bool { content.contradiction != nil }
    /// Set where an observation that counts differs from the claim.
    public var contradiction: Finding.Contradiction? { content.contradiction }

    init(
        _ descriptor: FactDescriptor, _ state: State, certainty: Fact.Certainty? = nil,
        faults: [Fault] = [], facts: [Fact] = [], contradiction: Finding.Contradiction? = nil
    ) {
        content = Content(
            descriptor, state, certainty,
            // Most readings have none.
            faults.count < 2 ? faults : Self.oneEach(faults), facts, contradiction)
    }

    private init(_ reading: FactReading, state: State) {
        content = Content(
            reading.content.descriptor, state, reading.certainty, reading.faults, reading.facts,
            reading.contradiction)
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
