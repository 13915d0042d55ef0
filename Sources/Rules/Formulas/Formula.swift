import FEEL
import Model

/// A FEEL expression of a pack over its facts.
struct Formula: Sendable {
    /// What it came to for one unit.
    enum Outcome: Sendable {
        case value(Value)
        /// Nothing can be told without these facts.
        case open([FactReading])
        /// All facts count, and still there is no result; `isUndetermined`
        /// where that is for want of data, not of sense.
        case none(Wording, isUndetermined: Bool)
    }

    /// The longest quotation of an expression in a sentence, in characters.
    private static let longestQuotation = 100

    /// The declared names of the facts it reads.
    let reads: [String]
    /// The expression on one line, as sentences quote it.
    let quoted: String
    /// What it comes out as where that is known.
    var type: ValueType { expression.type }

    private let expression: Expression
    private let scope: Scope
    private let facts: [(name: String, slot: Scope.Slot)]
    private let givens: [(given: Given, slot: Scope.Slot)]

    /// Compiles the text of `setting`, which comes out as `wanted`.
    ///
    /// Reports everything that is wrong at once, at its place in the file;
    /// `nil` exactly when an error was reported.
    init?(
        _ setting: Setting, as wanted: ValueType, in context: RuleContext,
        reporting notices: inout [Notice]
    ) {
        guard let text = setting.scalar else {
            notices.append(
                Notice(
                    .error, at: setting.place, RulesWording.noExpression, found: setting.summary,
                    wanted: RulesWording.anExpression))
            return nil
        }
        let vocabulary = context.vocabulary
        do {
            expression = try Expression(compiling: text, scope: vocabulary.scope)
        } catch {
            notices += error.diagnostics.map { Notice($0, .error, in: text, of: setting) }
            return nil
        }
        notices += expression.notices.map { Notice($0, .info, in: text, of: setting) }
        scope = vocabulary.scope
        reads = expression.variables.filter { vocabulary.facts[$0] != nil }
        facts = reads.compactMap { name in vocabulary.slots[name].map { (name, $0) } }
        givens = expression.variables.compactMap { name in
            guard vocabulary.facts[name] == nil, let given = Given(rawValue: name),
                let slot = vocabulary.slots[name]
            else { return nil }
            return (given, slot)
        }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        quoted =
            line.count > Self.longestQuotation
            ? line.prefix(Self.longestQuotation - 1) + "…" : line
        let problems = problems(as: wanted, at: setting, in: context)
        notices += problems
        guard problems.isEmpty else { return nil }
    }

    private func problems(
        as wanted: ValueType, at setting: Setting, in context: RuleContext
    ) -> [Notice] {
        var problems: [Notice] = []
        if expression.type != .any, !expression.type.conforms(to: wanted) {
            problems.append(
                Notice(
                    .error, at: setting.place, RulesWording.wrongFormulaType, found: quoted,
                    wanted: RulesWording.formulaType(wanted, found: expression.type)))
        }
        if context.due == nil, givens.contains(where: { $0.given == .due }) {
            problems.append(
                Notice(
                    .error, at: setting.place, RulesWording.noDueDateToRead,
                    found: Given.due.rawValue, fix: RulesWording.addDueDate))
        }
        return problems
    }

    /// Whether units can differ in it: by their facts, or by their group.
    var tellsUnitsApart: Bool { !reads.isEmpty || givens.contains { $0.given == .group } }

    /// The value, where it depends on nothing.
    var constant: Value? {
        guard expression.variables.isEmpty else { return nil }
        let value = expression.evaluate()
        return value.isNull ? nil : value
    }

    /// What it comes to for the unit of `view`.
    ///
    /// A fact that does not count is null in it. An outcome in spite of that is
    /// taken where it would be the same whatever the fact, and only there.
    func evaluate(_ view: FactView) -> Outcome {
        var frame = Frame(scope)
        var missing: [FactReading] = []
        for (name, slot) in facts {
            guard let reading = view.reading(name) else { continue }
            if let value = reading.value {
                frame[slot] = value.feel
            } else {
                missing.append(reading)
            }
        }
        for (given, slot) in givens { frame[slot] = given.value(in: view) }
        var context = view.evaluation
        let value = expression.evaluate(frame, &context)
        if missing.contains(where: { expression.sensitive.contains($0.name) }) {
            return .open(missing)
        }
        guard value.isNull else { return .value(value) }
        return missing.isEmpty ? .none(context) : .open(missing)
    }

    /// What it reads besides facts, as a sentence tells it.
    func sentences(in view: FactView) -> [Wording] {
        givens.filter { $0.given != .full }.map { given, _ in
            let value = given == .group ? view.group : given.value(in: view).text
            return Wording(verbatim: "\(given.rawValue) \(value)")
        }
    }
}

extension Formula.Outcome {
    /// No result although all facts count, for the reasons of an evaluation.
    static func none(_ context: EvaluationContext) -> Formula.Outcome {
        let reason = context.diagnostics.first
        var isUndetermined = false
        if case .builtIn(.calendar) = reason?.problem { isUndetermined = true }
        guard let reason else {
            return .none(RulesWording.nullResult, isUndetermined: false)
        }
        return .none(
            Wording(zh: reason.message(.chinese), en: reason.message(.english)),
            isUndetermined: isUndetermined)
    }
}

extension FactView {
    /// The state of an evaluation for the round: its monitoring time is now,
    /// its calendar counts working days.
    var evaluation: EvaluationContext {
        EvaluationContext(now: DateAndTime(time.asOf), calendar: time.calendar)
    }
}
