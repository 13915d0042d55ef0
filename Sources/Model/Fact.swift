/// One thing known, or known to be unknowable, about one unit.
///
/// What the unit says and what the crawl saw are separate facts of the same
/// name; neither replaces the other.
public struct Fact: Sendable, Hashable {
    /// Who says so.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// The crawl saw it.
        case observed
        /// The unit claims it.
        case claimed
    }

    /// How sure we are.
    public enum Certainty: String, Sendable, Hashable, CaseIterable {
        /// Decided by a machine from a capture.
        case measured
        /// A machine's suspicion; moves no points until a person confirms it.
        case suspected
        /// A unit's word.
        case declared
        /// A person's decision.
        case judged
    }

    /// What is known.
    public enum Reading: Sendable, Hashable {
        case known(FactValue)
        /// The source could not tell, and why: a time-out, a refusal, a limit.
        /// Never a fault of the unit.
        case unknown(Wording)
    }

    /// The extractor that saw it.
    public struct Method: Sendable, Hashable {
        /// What packs call it.
        public let extractor: String
        /// Rises whenever the same captures may give another result.
        public let version: Int

        /// An extractor in one of its versions.
        public init(extractor: String, version: Int) {
            self.extractor = extractor
            self.version = version
        }
    }

    @usableFromInline
    struct Content: Sendable, Hashable {
        @usableFromInline let unit: String
        @usableFromInline let name: String
        @usableFromInline let origin: Origin
        @usableFromInline let method: Method?
        @usableFromInline let certainty: Certainty
        @usableFromInline let reading: Reading
        @usableFromInline let faults: [Fault]
        @usableFromInline let evidence: [Evidence]
    }

    @usableFromInline let content: Shared<Content>

    /// The unit's id.
    @inlinable public var unit: String { content.value.unit }
    /// The declared name.
    @inlinable public var name: String { content.value.name }
    /// Who says so.
    @inlinable public var origin: Origin { content.value.origin }
    /// What saw it; `nil` for what nobody observed.
    @inlinable public var method: Method? { content.value.method }
    /// How sure we are.
    @inlinable public var certainty: Certainty { content.value.certainty }
    /// What is known.
    @inlinable public var reading: Reading { content.value.reading }
    /// The single faults behind a counted number, each charged at most once.
    @inlinable public var faults: [Fault] { content.value.faults }
    /// Where it was found; at least one entry for everything known.
    @inlinable public var evidence: [Evidence] { content.value.evidence }

    /// A fact with its provenance.
    public init(
        unit: String, name: String, origin: Origin, method: Method? = nil, certainty: Certainty,
        reading: Reading, faults: [Fault] = [], evidence: [Evidence]
    ) {
        content = Shared(
            Content(
                unit: unit, name: name, origin: origin, method: method, certainty: certainty,
                reading: reading, faults: faults, evidence: evidence))
    }

    /// Tells facts apart that do not lie in the same place; equal ones may be two. Good for as long
    /// as one of them is held.
    public var identity: ObjectIdentifier { ObjectIdentifier(content) }

    /// The value when it is known.
    public var value: FactValue? {
        if case .known(let value) = reading { value } else { nil }
    }
}
