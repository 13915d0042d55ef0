import Exact
import Model

/// `pass: {fact: FACT}` or `pass: {fact: FACT, at-least: n, at-most: n}`: all
/// points, or `else` (none, where it does not say).
///
/// A boolean passes when it is true; a number needs at least one bound, both
/// ends included.
struct PassRule: Rule {
    static let kind = "pass"

    let reads: [String]
    private let atLeast: Decimal128?
    private let atMost: Decimal128?
    private let otherwise: Points

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let fact = reader.fact("fact", of: [.boolean, .number], in: context)
        atLeast = reader.number("at-least")
        atMost = reader.number("at-most")
        otherwise = reader.worth("else", in: context) ?? .zero
        if otherwise >= context.full {
            reader.report(reader.wrong("else", wanted: RulesWording.belowFull(context.full)))
        }
        if let fact {
            let isBounded = setting["at-least"] != nil || setting["at-most"] != nil
            if fact.type == .number, !isBounded {
                reader.report(
                    Notice(
                        .error, at: setting.place, RulesWording.numberWithoutBound(fact.name),
                        fix: RulesWording.addBound))
            } else if fact.type == .boolean, isBounded {
                reader.report(
                    Notice(
                        .error, at: setting.place, RulesWording.booleanWithBound(fact.name),
                        fix: RulesWording.removeBound))
            }
        }
        if let atLeast, let atMost, atLeast > atMost {
            reader.report(
                reader.wrong("at-least", wanted: RulesWording.atMost(atMost, fact?.unit)))
        }
        guard reader.close(into: &notices), let fact else { return nil }
        reads = [fact.name]
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first else { return facts.unjudged }
        let passes: Bool
        switch reading.value {
        case .boolean(let answer): passes = answer
        case .number(let number): passes = isWithin(number)
        default: return openVerdict(of: reading, in: facts)
        }
        return verdict(passes, reading, facts)
    }

    private func isWithin(_ number: Decimal128) -> Bool {
        (atLeast.map { number >= $0 } ?? true) && (atMost.map { number <= $0 } ?? true)
    }

    /// What has been seen for certain of an unknown count may already decide.
    private func openVerdict(of reading: FactReading, in facts: FactView) -> Verdict {
        let least = reading.leastCount()
        if least > 0 {
            if let atMost, least > atMost { return verdict(false, reading, facts) }
            if let atLeast, least >= atLeast, atMost == nil { return verdict(true, reading, facts) }
        }
        return facts.openVerdict(within: PointRange(otherwise, facts.full)) ?? facts.unjudged
    }

    private func verdict(_ passes: Bool, _ reading: FactReading, _ facts: FactView) -> Verdict {
        let points = passes ? facts.full : otherwise
        let full = facts.full
        return Verdict(
            .scored, PointRange(points),
            because: .phrase(
                [reading.sentence] + demand(in: reading.unit)
                    + [RulesWording.earns(points, of: full)]))
    }

    private func demand(in unit: String?) -> [Wording] {
        let bounds = [
            atLeast.map { RulesWording.atLeast($0, unit) },
            atMost.map { RulesWording.atMost($0, unit) },
        ].compactMap(\.self)
        return bounds.isEmpty ? [] : [RulesWording.demand(.phrase(bounds))]
    }
}
