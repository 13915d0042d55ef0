public import Model

/// Everything known about one unit, and the one place where claims and
/// observations are weighed against each other.
///
/// | observation | claim | comes to |
/// |---|---|---|
/// | measured or judged | any | the observation; a claim that differs is a contradiction |
/// | suspected | any | suspected |
/// | could not be made | made, criterion accepts claims | the claim |
/// | could not be made | otherwise | unknown |
/// | none yet, though the pack declares one | made, accepted | the claim |
/// | none yet, though the pack declares one | made, not accepted | a claim only |
/// | none yet, though the pack declares one | not made | unknown |
/// | not declared | judged | the claim |
/// | not declared | made, accepted | the claim |
/// | not declared | made, not accepted | a claim only |
/// | not declared | not made, deadline passed | unanswered |
/// | not declared | not made, deadline open | unknown |
///
/// A claim made after the deadline counts as not made, as does a blank one. A
/// claim of a fact the pack does not let units claim is not looked at.
public struct UnitFacts: Sendable {
    private enum Slot: Sendable {
        case one(Fact)
        /// Several facts of one name and origin that differ: none can be
        /// preferred without inventing a rule.
        case conflicting
    }

    private struct Pair: Sendable {
        var observed: Slot?
        var claimed: Slot?
    }

    private let names: FactNames
    /// By the numbers of the names.
    private let pairs: [Pair]
    private let answering: Answering
    /// The group the unit is ranked in.
    let group: String
    /// Names with differing facts of the same origin, sorted.
    public let conflicts: [String]
    /// Names of facts that nobody can ask for, sorted.
    public let undeclared: [String]

    /// Takes the facts of one unit of a `group`; the order of `facts` does not matter.
    public init(_ facts: some Sequence<Fact>, answering: Answering, group: String = "") {
        let facts = Array(facts)
        self.init(facts, answering: answering, group: group, among: FactNames(facts.map(\.name)))
    }

    /// Takes them for the rules of `book`.
    public init(_ facts: [Fact], for book: RuleBook, answering: Answering, group: String) {
        self.init(facts, answering: answering, group: group, among: book.questions.names)
    }

    private init(_ facts: [Fact], answering: Answering, group: String, among names: FactNames) {
        var pairs = [Pair](repeating: Pair(), count: names.count)
        var strangers: [String: Pair] = [:]
        var conflicts: Set<String> = []

        func place(_ fact: Fact, in slot: inout Slot?) {
            switch slot {
            case nil: slot = .one(fact)
            case .one(let other) where other == fact: break
            case .one, .conflicting:
                conflicts.insert(fact.name)
                slot = .conflicting
            }
        }
        func place(_ fact: Fact, in pair: inout Pair) {
            switch fact.origin {
            case .observed: place(fact, in: &pair.observed)
            case .claimed: place(fact, in: &pair.claimed)
            }
        }

        var last = -1
        for fact in facts {
            if let number = names.number(of: fact.name, behind: last) {
                place(fact, in: &pairs[number])
                last = number
            } else {
                place(fact, in: &strangers[fact.name, default: Pair()])
            }
        }
        self.names = names
        self.pairs = pairs
        self.answering = answering
        self.group = group
        self.conflicts = conflicts.sorted()
        self.undeclared = strangers.keys.sorted()
    }

    /// What `descriptor`'s fact comes to where claims alone score
    /// (`acceptingClaims`) or do not.
    public func reading(
        of descriptor: FactDescriptor, acceptingClaims: Bool
    ) -> FactReading {
        let pair = names.number(of: descriptor.name).map { pairs[$0] } ?? Pair()
        return weigh(pair, as: descriptor, acceptingClaims: acceptingClaims)
    }

    /// The answer to a question of the book that the facts were taken for.
    func answer(to question: Questions.Question) -> FactReading {
        weigh(
            pairs[question.number], as: question.descriptor,
            acceptingClaims: question.acceptsClaims)
    }

    private func weigh(
        _ pair: Pair, as descriptor: FactDescriptor, acceptingClaims: Bool
    ) -> FactReading {
        let claim = descriptor.isClaimed && answering.claimsCount ? pair.claimed : nil
        if case .conflicting = pair.observed { return conflict(descriptor) }
        if case .conflicting = claim { return conflict(descriptor) }

        let said = stated(claim, as: descriptor)
        guard case .one(let observed) = pair.observed else {
            return unobserved(descriptor, said: said, acceptingClaims: acceptingClaims)
        }
        let facts = said.map { [observed, $0.fact] } ?? [observed]
        switch observed.reading {
        case .known(let raw):
            guard let value = raw.conforming(to: descriptor) else {
                return FactReading(descriptor, .unknown(RulesWording.unfitValue), facts: facts)
            }
            guard observed.certainty == .measured || observed.certainty == .judged else {
                return FactReading(
                    descriptor, .suspected(value), faults: observed.faults, facts: facts)
            }
            let contradiction = said.flatMap { said in
                said.value.agrees(with: value)
                    ? nil
                    : Finding.Contradiction(
                        fact: descriptor.name, claimed: said.value, observed: value)
            }
            return FactReading(
                descriptor, .certain(value), certainty: observed.certainty,
                faults: observed.faults, facts: facts, contradiction: contradiction)
        case .unknown(let why):
            if let said, acceptingClaims || said.fact.certainty == .judged {
                return FactReading(
                    descriptor, .certain(said.value), certainty: said.fact.certainty, facts: facts)
            }
            // What was seen before the observation broke off is still seen.
            let seen = observed.certainty == .suspected ? [] : observed.faults
            return FactReading(descriptor, .unknown(why), faults: seen, facts: facts)
        }
    }

    /// A claim of the declared type that says something.
    private func stated(
        _ slot: Slot?, as descriptor: FactDescriptor
    ) -> (fact: Fact, value: FactValue)? {
        guard case .one(let fact) = slot, let raw = fact.value,
            let value = raw.conforming(to: descriptor), !value.isBlank
        else { return nil }
        return (fact, value)
    }

    private func unobserved(
        _ descriptor: FactDescriptor, said: (fact: Fact, value: FactValue)?, acceptingClaims: Bool
    ) -> FactReading {
        if let said {
            let counts = acceptingClaims || said.fact.certainty == .judged
            return FactReading(
                descriptor, counts ? .certain(said.value) : .claimedOnly(said.value),
                certainty: counts ? said.fact.certainty : nil, facts: [said.fact])
        }
        guard !descriptor.isObserved else {
            return FactReading(descriptor, .unknown(RulesWording.notObserved))
        }
        let silence: FactReading.State =
            switch answering {
            case .inTime: .unanswered(RulesWording.leftOut)
            case .late(let time): .unanswered(RulesWording.submittedLate(time))
            case .never: .unanswered(RulesWording.notSubmitted)
            case .unreadable: .unanswered(RulesWording.unreadable)
            case .open: .unknown(RulesWording.notYetDue)
            }
        return FactReading(descriptor, silence)
    }

    private func conflict(_ descriptor: FactDescriptor) -> FactReading {
        FactReading(descriptor, .unknown(RulesWording.conflictingFacts))
    }
}
