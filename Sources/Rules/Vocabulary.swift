public import Exact
import FEEL
public import Model

/// What the rules of a pack can speak of: its facts, the names expressions have
/// for them, and its decision models.
public struct Vocabulary: Sendable {
    /// The declared facts by name; of two with one name the first counts.
    public let facts: [String: FactDescriptor]
    /// The names of expressions: what is given, then the facts.
    let scope: Scope
    /// Where each of these names has its value.
    let slots: [String: Scope.Slot]
    /// The pack's decision models by file name.
    let models: DecisionModels
    /// The share of a criterion's points that passes, as a fraction.
    let passLine: Decimal128

    /// The words of a pack with these `facts`, decision `models` and `passLine`.
    public init(
        facts: [FactDescriptor], models: [Pack.ModelFile] = [],
        passLine: Decimal128 = Policy.usualPassLine
    ) {
        self.passLine = passLine
        self.facts = Dictionary(
            facts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var scope = Scope(library: .workingDays)
        var slots: [String: Scope.Slot] = [:]
        for given in Given.allCases {
            slots[given.rawValue] = scope.declare(given.rawValue, given.type)
        }
        var seen: Set<String> = []
        for fact in facts where seen.insert(fact.name).inserted {
            slots[fact.name] = scope.declare(fact.name, fact.type.feel)
        }
        self.scope = scope
        self.slots = slots
        self.models = DecisionModels(models)
    }

    /// The words of `pack`.
    public init(_ pack: Pack) {
        self.init(facts: pack.facts, models: pack.models, passLine: pack.policy.passLine)
    }
}
