import Exact
import FEEL

/// A decision table.
///
/// Fixed tests are looked up, a whole column at once; what is left, tests that ask for other
/// variables and values of other kinds, is evaluated rule by rule.
struct TableBox: Box {
    // Classes, because a table goes through them for every record: one count each is kept, not one
    // for every part.
    final class Input: Sendable {
        let value: any Box
        /// The variable it is, where it is one and nothing else.
        let variable: Scope.Slot?
        let type: ModelType
        /// What every value must meet.
        let allowed: UnaryTests?
        let name: String
        /// The fixed tests of the column; nil when it has none.
        let column: TestColumn?

        init(
            value: any Box, type: ModelType, allowed: UnaryTests?, name: String,
            column: TestColumn?
        ) {
            self.value = value
            variable = (value as? LiteralBox)?.expression.variable
            self.type = type
            self.allowed = allowed
            self.name = name
            self.column = column
        }
    }

    final class Output: Sendable {
        /// The name of the entry; nil in a table with one output.
        let name: String?
        /// What its entries are called in reports.
        let title: String
        let type: ModelType
        /// The possible outputs, best first; empty when the table does not tell.
        let priorities: [Value]
        /// The output when no rule matches.
        let fallback: (any Box)?

        init(
            name: String?, title: String, type: ModelType, priorities: [Value],
            fallback: (any Box)?
        ) {
            self.name = name
            self.title = title
            self.type = type
            self.priorities = priorities
            self.fallback = fallback
        }
    }

    final class Rule: Sendable {
        /// The tests it needs, as indices into ``TableBox/tests``; inputs of which it asks
        /// nothing have none.
        let tests: [Int]
        let outputs: [any Box]
        /// What the outputs come out as, when they depend on nothing.
        let known: Outcome?

        init(tests: [Int], outputs: [any Box], known: Outcome?) {
            self.tests = tests
            self.outputs = outputs
            self.known = known
        }
    }

    /// The outputs of a rule.
    final class Outcome: Sendable {
        let value: Value
        /// For each output where it stands among the possible ones.
        let ranks: [Int]

        init(value: Value, ranks: [Int]) {
            self.value = value
            self.ranks = ranks
        }
    }

    /// A test of an input. Rules with the same text in one column share it, so that it is
    /// evaluated once.
    struct Test: Sendable {
        let input: Int
        let tests: UnaryTests
    }

    let name: String
    let hitPolicy: HitPolicy
    let aggregation: Aggregation?
    let inputs: [Input]
    let outputs: [Output]
    let tests: [Test]
    let rules: [Rule]
    /// Whether columns answer all tests there are, whatever the inputs.
    let isLookedUp: Bool
    /// All rules.
    let rows: RowSet

    init(
        name: String, hitPolicy: HitPolicy, aggregation: Aggregation?, inputs: [Input],
        outputs: [Output], tests: [Test], rules: [Rule], areLookedUp: Bool
    ) {
        self.name = name
        self.hitPolicy = hitPolicy
        self.aggregation = aggregation
        self.inputs = inputs
        self.outputs = outputs
        self.tests = tests
        self.rules = rules
        isLookedUp =
            areLookedUp && inputs.allSatisfy { $0.column == nil || $0.type.isLookedUp }
        rows = RowSet(all: rules.count)
    }

    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        guard let (first, others) = matches(frame, &context) else { return .null }
        guard let first else { return fallback(frame, &context) }
        switch hitPolicy {
        case .first: return outcome(of: first, frame, &context).value
        case .unique:
            if others.isEmpty { return outcome(of: first, frame, &context).value }
            context.report(DecisionWording.severalRules(name, ([first] + others).map { $0 + 1 }))
            return .null
        case .any: return common(first, others, frame, &context)
        case .priority:
            if others.isEmpty { return outcome(of: first, frame, &context).value }
            return ordered([first] + others, frame, &context).first ?? .null
        case .outputOrder: return .list(ordered([first] + others, frame, &context))
        case .ruleOrder:
            return .list(([first] + others).map { outcome(of: $0, frame, &context).value })
        case .collect:
            return aggregate(
                ([first] + others).map { outcome(of: $0, frame, &context).value }, &context)
        }
    }
}
