import DMN
import Exact
import FEEL
import Model

extension SettingReader {
    /// The declared fact that `key` names, of one of `types`.
    mutating func fact(
        _ key: String, of types: [FactType], in context: RuleContext, required: Bool = true
    ) -> FactDescriptor? {
        guard let name = text(key, required: required) else { return nil }
        var problems: [Notice] = []
        let place = setting[key]?.place ?? setting.place
        let descriptor = context.fact(name, of: types, at: place, reporting: &problems)
        report(problems)
        return descriptor
    }

    /// The declared facts that `key` lists, of whatever type.
    mutating func facts(_ key: String, in context: RuleContext) -> [String] {
        var names: [String] = []
        for item in list(key) ?? [] {
            var problems: [Notice] = []
            if let name = item.scalar {
                let types = FactType.allCases
                if context.fact(name, of: types, at: item.place, reporting: &problems) != nil {
                    names.append(name)
                }
            } else {
                problems.append(
                    Notice(
                        .error, at: item.place, RulesWording.wrongValue(key),
                        found: item.summary, wanted: RulesWording.aDeclaredFact(FactType.allCases)))
            }
            report(problems)
        }
        return names
    }

    /// The points of `key`, above zero: a deduction of nothing is a mistake.
    mutating func positivePoints(_ key: String, required: Bool = false) -> Points? {
        guard let points = points(key, required: required) else { return nil }
        guard points > .zero else {
            report(wrong(key, wanted: RulesWording.pointsAboveZero))
            return nil
        }
        return points
    }

    /// The points of `key`, also as a share of the full ones (`50%`), from `least`
    /// (by default what the rule may come to at least) to full.
    mutating func worth(
        _ key: String, in context: RuleContext, from least: Points? = nil, required: Bool = false
    ) -> Points? {
        guard let value = value(key, required: required) else { return nil }
        let bound = least ?? context.floor
        let points = Self.worth(value.scalar ?? "", of: context.full)
        if let points, points >= bound, points <= context.full { return points }
        let isBelow = points.map { $0 < .zero } ?? false
        report(
            wrong(
                key,
                wanted: bound == .zero && !isBelow
                    ? RulesWording.pointsUpTo(context.full)
                    : RulesWording.pointsWithin(bound, context.full),
                fix: isBelow && least == nil ? RulesWording.addBelowZero : nil))
        return nil
    }

    private static func worth(_ text: String, of full: Points) -> Points? {
        if text.hasSuffix("%") || text.hasSuffix("％") {
            return Decimal128(String(text.dropLast())).flatMap { full.share($0, of: 100) }
        }
        return Decimal128(text).map { Points($0) }
    }

    /// The condition of `key` over the facts.
    mutating func condition(
        _ key: String, in context: RuleContext, required: Bool = false
    ) -> Condition? {
        guard let formula = formula(key, as: .boolean, in: context, required: required) else {
            return nil
        }
        guard formula.tellsUnitsApart else {
            if let value = setting[key] { report(RulesWording.readsNothing(value)) }
            return nil
        }
        return Condition(formula)
    }

    /// The number of `key`, above zero.
    mutating func positiveNumber(_ key: String, required: Bool = false) -> Decimal128? {
        guard let number = number(key, required: required) else { return nil }
        guard number > 0 else {
            report(wrong(key, wanted: RulesWording.aNumberAboveZero))
            return nil
        }
        return number
    }

    /// The time limit of `key`.
    mutating func timeLimit(_ key: String, required: Bool = false) -> TimeLimit? {
        guard let text = text(key, required: required) else { return nil }
        guard let limit = TimeLimit(text) else {
            report(wrong(key, wanted: RulesWording.aTimeLimit))
            return nil
        }
        return limit
    }

    /// The expression of `key`, which comes out as `type`.
    mutating func formula(
        _ key: String, as type: ValueType, in context: RuleContext, required: Bool = false
    ) -> Formula? {
        guard let value = value(key, required: required) else { return nil }
        var problems: [Notice] = []
        let formula = Formula(value, as: type, in: context, reporting: &problems)
        report(problems)
        return formula
    }

    /// The expression of `key` for points; what it always comes out as lies
    /// within zero and full.
    mutating func pointsFormula(_ key: String, in context: RuleContext) -> Formula? {
        guard let formula = formula(key, as: .number, in: context) else { return nil }
        if case .number(let number) = formula.constant,
            number < context.floor.amount || number > context.full.amount
        {
            report(
                wrong(
                    key,
                    wanted: context.floor == .zero
                        ? RulesWording.pointsUpTo(context.full)
                        : RulesWording.pointsWithin(context.floor, context.full)))
            return nil
        }
        return formula
    }

    /// The decision model that `key` names.
    mutating func model(_ key: String, in context: RuleContext) -> DecisionModel? {
        guard let name = text(key, required: true) else { return nil }
        let models = context.vocabulary.models
        switch models[name] {
        case .usable(let model): return model
        case .broken(let problems):
            report(problems)
            return nil
        case nil:
            report(
                Notice(
                    .error, at: setting[key]?.place ?? setting.place, RulesWording.unknownModel,
                    found: name, wanted: RulesWording.aModel(models.names),
                    fix: NearestName.of(name, among: models.names).map(RulesWording.didYouMean)))
            return nil
        }
    }

    /// A problem with the value of `key`.
    func wrong(_ key: String, wanted: Wording, fix: Wording? = nil) -> Notice {
        let value = setting[key]
        return Notice(
            .error, at: value?.place ?? setting.place, RulesWording.wrongValue(key),
            found: value?.summary, wanted: wanted, fix: fix)
    }

    /// Ends the reading: hands over every problem and says whether the
    /// setting can be used.
    mutating func close(into notices: inout [Notice]) -> Bool {
        let mine = finish()
        notices += mine
        return !mine.contains { $0.severity == .error }
    }
}
