import Exact
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

    /// The points of `key`, above zero: a deduction of nothing is a mistake.
    mutating func positivePoints(_ key: String, required: Bool = false) -> Points? {
        guard let points = points(key, required: required) else { return nil }
        guard points > .zero else {
            report(wrong(key, wanted: RulesWording.pointsAboveZero))
            return nil
        }
        return points
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
