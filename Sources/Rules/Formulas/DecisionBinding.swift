import DMN
import Exact
import FEEL
import Model

/// Binds what a decision needs to the facts of a pack, and finds what does not
/// fit.
struct DecisionBinding {
    private(set) var notices: [Notice] = []
    private let setting: Setting
    private let model: DecisionModel
    private let bindings: Setting?
    private let context: RuleContext

    init(_ setting: Setting, of model: DecisionModel, _ bindings: Setting?, in context: RuleContext)
    {
        self.setting = setting
        self.model = model
        self.bindings = bindings
        self.context = context
    }

    /// The decision `named`, or the only one there is, with a formula for each
    /// of its inputs.
    mutating func read(
        _ named: String?
    ) -> (decision: PreparedDecision, name: String, inputs: [Formula])? {
        guard let name = named ?? (model.decisions.count == 1 ? model.decisions.first : nil) else {
            notices.append(
                Notice(
                    .error, at: setting.place, RulesWording.whichDecision,
                    wanted: RulesWording.oneOf(model.decisions)))
            return nil
        }
        guard let decision = try? model.prepare(name) else {
            notices.append(
                Notice(
                    .error, at: setting["decision"]?.place ?? setting.place,
                    RulesWording.unknownDecision, found: name,
                    wanted: RulesWording.oneOf(model.decisions),
                    fix: NearestName.of(name, among: model.decisions)
                        .map(RulesWording.didYouMean)))
            return nil
        }
        checkBindings(decision)
        let inputs = decision.inputs.map { input(for: $0) }
        let bound = inputs.compactMap(\.self)
        guard bound.count == inputs.count else { return nil }
        if bound.allSatisfy(\.reads.isEmpty) {
            notices.append(RulesWording.readsNothing(setting))
            return nil
        }
        return (decision, name, bound)
    }

    /// How points are read from `decision`; constant points of its table must
    /// lie within zero and full.
    mutating func output(_ decision: PreparedDecision, _ name: String) -> DecisionOutput? {
        guard let output = DecisionOutput(decision.type) else {
            notices.append(
                Notice(
                    .error, at: setting["decision"]?.place ?? setting.place,
                    RulesWording.wrongDecisionType(name),
                    found: decision.type.description, wanted: RulesWording.decisionTypes,
                    fix: RulesWording.giveOutputType))
            return nil
        }
        checkTable(name, output)
        return output
    }

    // MARK: Inputs

    private mutating func checkBindings(_ decision: PreparedDecision) {
        guard let bindings else { return }
        guard let entries = bindings.entries else {
            notices.append(
                Notice(
                    .error, at: bindings.place, RulesWording.wrongValue("inputs"),
                    found: bindings.summary, wanted: RulesWording.inputsMap))
            return
        }
        let names = decision.inputs.map(\.name)
        for entry in entries where !names.contains(entry.key) {
            notices.append(
                Notice(
                    .error, at: entry.place, RulesWording.unknownInput, found: entry.key,
                    wanted: RulesWording.oneOf(names),
                    fix: NearestName.of(entry.key, among: names).map(RulesWording.didYouMean)))
        }
    }

    private mutating func input(for needed: RequiredInput) -> Formula? {
        if let written = bindings?[needed.name] {
            return Formula(written, as: needed.type, in: context, reporting: &notices)
        }
        let place = setting["model"]?.place ?? setting.place
        guard context.vocabulary.slots[needed.name] != nil else {
            let known = context.vocabulary.slots.keys.sorted()
            notices.append(
                Notice(
                    .error, at: place, RulesWording.unboundInput, found: needed.name,
                    wanted: RulesWording.declaredAs(needed.type),
                    fix: NearestName.of(needed.name, among: known).map {
                        RulesWording.bindInput(needed.name, to: $0)
                    } ?? RulesWording.declareFact(needed.name)))
            return nil
        }
        return Formula(
            Setting(.scalar(needed.name), at: place), as: needed.type, in: context,
            reporting: &notices)
    }

    // MARK: Outputs

    private mutating func checkTable(_ name: String, _ output: DecisionOutput) {
        // What a table adds up or counts is not its outputs.
        guard let table = model.definitions.tables.first(where: { $0.name == name })?.table,
            table.aggregation == nil
        else { return }
        let column: Int? =
            switch output {
            case .number: table.outputs.count == 1 ? 0 : nil
            case .context: table.outputs.firstIndex { $0.name == DecisionOutput.points }
            }
        guard let column else { return }
        let cells =
            table.rules.compactMap {
                $0.outputs.indices.contains(column) ? $0.outputs[column] : nil
            }
            + [table.outputs[column].fallback].compactMap(\.self)
        let file = setting["model"]?.scalar.flatMap { context.vocabulary.models.path(of: $0) }
        for cell in cells {
            let text = cell.text.filter { !$0.isWhitespace }
            guard let number = Decimal128(text),
                number < context.floor.amount || number > context.full.amount
            else {
                continue
            }
            notices.append(
                Notice(
                    .error,
                    at: file.map { Place(file: $0, line: cell.line) } ?? setting.place,
                    RulesWording.pointsOutOfRange(context.criterion), found: text,
                    wanted: RulesWording.pointsWithin(context.floor, context.full)))
        }
    }
}
