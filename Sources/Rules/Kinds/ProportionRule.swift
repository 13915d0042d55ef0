import Exact
import Model

/// `proportion: {of: FACT, full-at: n}` or `{of: FACT, over: FACT}`: points in
/// proportion to a number, full from `full-at` (or from the other number) on.
///
/// points × min(of ÷ whole, 1); a number below zero earns nothing.
struct ProportionRule: Rule {
    private enum Whole {
        case number(Decimal128)
        case fact(String)
    }

    static let kind = "proportion"

    let reads: [String]
    private let whole: Whole

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let part = reader.fact("of", of: [.number], in: context)
        let fullAt = reader.positiveNumber("full-at")
        let over = reader.fact("over", of: [.number], in: context, required: false)
        if (setting["full-at"] == nil) == (setting["over"] == nil), setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.oneWholeWanted, found: setting.summary,
                    wanted: RulesWording.fullAtOrOver))
        }
        guard reader.close(into: &notices), let part else { return nil }
        if let fullAt {
            whole = .number(fullAt)
            reads = [part.name]
        } else if let over {
            whole = .fact(over.name)
            reads = [part.name, over.name]
        } else {
            return nil
        }
    }

    func judge(_ facts: FactView) -> Verdict {
        if let open = facts.openVerdict() { return open }
        guard let reading = facts.readings.first, case .certain(.number(let part)) = reading.state
        else { return facts.unjudged }
        let limit: Decimal128
        let other: FactReading?
        switch whole {
        case .number(let number): (limit, other) = (number, nil)
        case .fact(let name):
            guard let number = facts.number(name), let reading = facts.reading(name)
            else { return facts.unjudged }
            (limit, other) = (number, reading)
        }
        guard limit > 0 else {
            return Verdict(
                .awaitingReview, facts.anything,
                because: .phrase([
                    reading.sentence, sentence(limit, of: reading, other), RulesWording.noWhole,
                    RulesWording.between(facts.anything, of: facts.full),
                ]))
        }
        let full = facts.full
        guard let points = full.share(min(max(part, .zero), limit), of: limit)
        else { return facts.unjudged }
        return Verdict(
            .scored, PointRange(points),
            because: .phrase([
                reading.sentence, sentence(limit, of: reading, other),
                RulesWording.earns(points, of: full),
            ]),
            steps: [RulesWording.shareStep(full, part, limit, points)])
    }

    /// What the part is held against.
    private func sentence(
        _ limit: Decimal128, of reading: FactReading, _ other: FactReading?
    ) -> Wording {
        other?.sentence ?? RulesWording.fullAt(limit, reading.unit)
    }
}
