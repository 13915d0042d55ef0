import Exact
import FEEL
public import Model

/// What decides whether a criterion applies to a unit at all, compiled.
///
/// Only a number known to be too small, or a condition known not to be met,
/// exempts a unit: who keeps silent, and who cannot be seen, is assessed. What
/// the unit says of itself is believed here.
public struct ApplicabilityCondition: Sendable {
    private enum Kind: Sendable {
        case atLeast(FactDescriptor, Decimal128)
        case condition(Formula)
    }

    /// Whether it applies, and by what that was decided.
    public struct Answer: Sendable {
        /// Why the criterion does not apply; `nil` when it does.
        public let exemption: Wording?
        /// The facts read.
        public let readings: ArraySlice<FactReading>
    }

    private let kind: Kind

    /// Compiles `applicability`; `place` is where its criterion stands. `nil`
    /// exactly when an error was reported.
    public init?(
        _ applicability: Criterion.Applicability, in context: RuleContext, at place: Place,
        reporting notices: inout [Notice]
    ) {
        switch applicability {
        case .atLeast(let name, let number):
            guard let fact = context.fact(name, of: [.number], at: place, reporting: &notices)
            else { return nil }
            kind = .atLeast(fact, number)
        case .condition(let setting):
            guard
                let formula = Formula(setting, as: .boolean, in: context, reporting: &notices)
            else { return nil }
            guard formula.tellsUnitsApart else {
                notices.append(RulesWording.readsNothing(setting))
                return nil
            }
            kind = .condition(formula)
        }
    }

    /// The declared names of the facts it reads.
    public var reads: [String] {
        switch kind {
        case .atLeast(let fact, _): [fact.name]
        case .condition(let formula): formula.reads
        }
    }

    /// Whether the criterion applies to the unit of `view`.
    func answer(in view: FactView) -> Answer {
        Answer(exemption: exemption(in: view), readings: view.readings)
    }

    private func exemption(in view: FactView) -> Wording? {
        switch kind {
        case .atLeast(let fact, let threshold):
            guard let reading = view.reading(fact.name), let number = view.number(fact.name),
                number < threshold
            else { return nil }
            return .phrase([
                reading.sentence, RulesWording.fewer(than: threshold, fact.unit),
                RulesWording.doesNotApply,
            ])
        case .condition(let formula):
            guard case .value(.boolean(false)) = formula.evaluate(view) else { return nil }
            return .phrase(
                view.readings.map(\.sentence) + formula.sentences(in: view) + [
                    RulesWording.fails(formula.quoted), RulesWording.doesNotApply,
                ])
        }
    }
}
