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
    /// The facts the pack declares, by name.
    let declared: [String: FactDescriptor]

    /// The surroundings of `criterion` among the pack's `facts`.
    public init(_ criterion: Criterion, role: RuleRole, facts: [FactDescriptor]) {
        self.init(criterion, role: role, declared: FactDescriptor.byName(facts))
    }

    init(_ criterion: Criterion, role: RuleRole, declared: [String: FactDescriptor]) {
        self.criterion = criterion.id
        self.full = role == .veto ? .zero : criterion.points
        self.due = criterion.due
        self.role = role
        self.declared = declared
    }

    /// The declaration of `name` when it exists and has one of `types`; reports
    /// the problem at `place` otherwise.
    public func fact(
        _ name: String, of types: [FactType], at place: Place, reporting notices: inout [Notice]
    ) -> FactDescriptor? {
        guard let descriptor = declared[name] else {
            let nearest = NearestName.of(name, among: declared.keys.sorted())
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

extension FactDescriptor {
    /// Declarations by name; of two with one name the first counts.
    static func byName(_ facts: [FactDescriptor]) -> [String: FactDescriptor] {
        Dictionary(facts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
