public import Exact
public import Model

/// What a rule may know of its surroundings while it is compiled.
public struct RuleContext: Sendable {
    /// The criterion's id.
    public let criterion: String
    /// The criterion's full points; zero in a veto list.
    public let full: Points
    /// When the criterion's task was due.
    public let due: CivilDate?
    /// What the rule is to decide.
    public let role: RuleRole
    /// The least points the rule may come to: below zero only where it says 倒扣.
    var floor: Points = .zero
    /// What the rules of the pack can speak of.
    let vocabulary: Vocabulary

    /// The surroundings of `criterion` in the pack whose words are `vocabulary`.
    public init(_ criterion: Criterion, role: RuleRole, vocabulary: Vocabulary) {
        self.criterion = criterion.id
        self.full = role == .veto ? .zero : criterion.points
        self.due = criterion.due
        self.role = role
        self.vocabulary = vocabulary
    }

    /// The declaration of `name` when it exists and has one of `types`; reports
    /// the problem at `place` otherwise.
    public func fact(
        _ name: String, of types: [FactType], at place: Place, reporting notices: inout [Notice]
    ) -> FactDescriptor? {
        guard let descriptor = vocabulary.facts[name] else {
            let nearest = NearestName.of(name, among: vocabulary.facts.keys.sorted())
            notices.append(
                Notice(
                    .error, at: place, RulesWording.undeclaredFact, found: name,
                    wanted: RulesWording.aDeclaredFact(types),
                    fix: nearest.map(RulesWording.didYouMean) ?? RulesWording.declareFact(name)))
            return nil
        }
        guard types.contains(descriptor.type) else {
            notices.append(
                Notice(
                    .error, at: place, RulesWording.wrongFactType(name),
                    found: descriptor.type.rawValue, wanted: RulesWording.factTypes(types),
                    fix: RulesWording.readAnotherFact(declaredAt: descriptor.place)))
            return nil
        }
        return descriptor
    }
}
