import DMN
import FEEL
import Model

/// `decision: {model: FILE, decision: NAME, inputs: {NAME: EXPRESSION}}`: the
/// points that a decision of a DMN model in the pack's folder comes out as.
///
/// - What the model needs are facts of the same names, unless `inputs` says
///   where a value comes from.
/// - The decision is a number, or a context of `得分`, a number, and `理由`, a
///   text that the finding quotes. A model with one decision need not name it.
/// - A fact without evidence leaves the finding open, whatever the table makes
///   of null.
struct DecisionRule: Rule {
    static let kind = "decision"

    let reads: [String]
    private let decision: PreparedDecision
    private let name: String
    private let output: DecisionOutput
    /// In the order of the decision's inputs.
    private let inputs: [Formula]
    private let tables: [String: DecisionTable]

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let model = reader.model("model", in: context)
        let named = reader.text("decision")
        let bindings = reader.value("inputs")
        var result: (decision: PreparedDecision, name: String, inputs: [Formula])?
        var output: DecisionOutput?
        if let model {
            var binding = DecisionBinding(setting, of: model, bindings, in: context)
            result = binding.read(named)
            output = result.flatMap { binding.output($0.decision, $0.name) }
            reader.report(binding.notices)
        }
        guard reader.close(into: &notices), let model, let result, let output else { return nil }
        decision = result.decision
        name = result.name
        inputs = result.inputs
        self.output = output
        tables = Dictionary(
            model.definitions.tables.map { ($0.name, $0.table) },
            uniquingKeysWith: { one, _ in one })
        var seen: Set<String> = []
        reads = inputs.flatMap(\.reads).filter { seen.insert($0).inserted }
    }

    func judge(_ facts: FactView) -> Verdict {
        if let open = facts.openVerdict() { return open }
        let verdict = FormulaVerdict(facts)
        var values: [Value] = []
        for input in inputs {
            switch input.evaluate(facts) {
            case .value(let value): values.append(value)
            case .open(let open): return facts.openVerdict(for: open, within: facts.anything)
            case .none(let why, let isUndetermined):
                return verdict.open(
                    isUndetermined ? .undetermined : .awaitingReview,
                    [RulesWording.noResult(input.quoted, why)])
            }
        }
        var context = facts.evaluation
        let (value, steps) = decision.explain(values, &context)
        let rules = steps.compactMap { clause(for: $0) }
        guard let (points, reason) = output.read(value) else {
            guard case .none(let why, let isUndetermined) = Formula.Outcome.none(context) else {
                return facts.unjudged
            }
            return verdict.open(
                isUndetermined ? .undetermined : .awaitingReview,
                rules + [RulesWording.noResult(name, why)])
        }
        return verdict.scored(
            Points(points), rules + [reason].compactMap(\.self),
            steps: steps.map { RulesWording.decisionStep($0.decision, $0.value.brief, $0.rules) })
    }

    /// Which rules of a table matched, with the remarks that stand beside them.
    private func clause(for step: DecisionStep) -> Wording? {
        guard let rules = step.rules, !rules.isEmpty else { return nil }
        let table = tables[step.decision]
        let remarks = rules.compactMap { number -> String? in
            guard let table, table.rules.indices.contains(number - 1) else { return nil }
            return table.rules[number - 1].annotations.first { !$0.allSatisfy(\.isWhitespace) }
        }
        return RulesWording.matchedRules(of: step.decision, rules, remarks)
    }
}
