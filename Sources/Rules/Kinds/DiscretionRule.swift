import Exact
import FEEL
import Model

/// `discretion: {ask: QUESTION, deduct: {from: 1, to: 18}}` (or `award: {…}`): a
/// person weighs within a range; outside it no points are taken.
///
/// Nothing to deduct leaves full points, nothing to award none. With
/// `when: CONDITION` a deduction is weighed only where that is met; `reads` are
/// shown to who decides.
struct DiscretionRule: Rule {
    private enum Way: String, CaseIterable {
        case deduct, award
    }

    static let kind = "discretion"

    let reads: [String]
    private let ask: String
    private let way: Way
    private let margin: PointRange
    private let condition: Formula?
    private let full: Points

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let ask = reader.text("ask", required: true)
        let ways = Way.allCases.filter { setting[$0.rawValue] != nil }
        var margin: PointRange?
        for way in Way.allCases {
            guard let value = reader.value(way.rawValue) else { continue }
            let most = way == .deduct ? context.full - context.floor : context.full
            var problems: [Notice] = []
            margin = Self.margin(value, upTo: most, reporting: &problems)
            reader.report(problems)
        }
        if ways.count != 1, setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.oneMarginWanted,
                    found: setting.summary, wanted: RulesWording.deductOrAward))
        }
        let condition = reader.formula("when", as: .boolean, in: context)
        if let place = setting["when"]?.place, ways == [.award] {
            reader.report(
                Notice(
                    .error, at: place, RulesWording.whenGoesWithDeduct,
                    fix: RulesWording.removeWhen))
        }
        let names = (condition?.reads ?? []) + reader.facts("reads", in: context)
        guard reader.close(into: &notices), let ask, let way = ways.first, let margin else {
            return nil
        }
        var seen: Set<String> = []
        reads = names.filter { seen.insert($0).inserted }
        self.ask = ask
        self.way = way
        self.margin = margin
        self.condition = condition
        full = context.full
    }

    /// `{from: p, to: q}`, both within zero and `most`.
    private static func margin(
        _ setting: Setting, upTo most: Points, reporting notices: inout [Notice]
    ) -> PointRange? {
        var reader = SettingReader(setting)
        let from = reader.points("from", required: true)
        let to = reader.points("to", required: true)
        if let from, let to {
            if to > most {
                reader.report(reader.wrong("to", wanted: RulesWording.pointsUpTo(most)))
            }
            if from > to {
                reader.report(reader.wrong("from", wanted: RulesWording.pointsUpTo(to)))
            }
        }
        guard reader.close(into: &notices), let from, let to else { return nil }
        return PointRange(from, to)
    }

    var isManual: Bool { condition == nil }

    /// What may be awarded once there is something to weigh.
    private var weighed: PointRange {
        way == .award ? margin : PointRange(full - margin.highest, full - margin.lowest)
    }

    /// What it is without anything to weigh.
    private var unweighed: Points { way == .award ? .zero : full }

    var discretion: Discretion? { .range(weighed, besides: unweighed) }

    func judge(_ facts: FactView) -> Verdict {
        let silent = facts.readings.filter(\.isUnanswered)
        if facts.unanswered == .zero, !silent.isEmpty, silent.count == facts.readings.count {
            return facts.openVerdict() ?? facts.unjudged
        }
        let open = weighed.hull(with: PointRange(unweighed))
        guard let condition else {
            return asked(open, facts, facts.readings.map(\.sentence))
        }
        let parts = facts.readings.map(\.sentence)
        switch condition.evaluate(facts) {
        case .value(.boolean(true)):
            return asked(weighed, facts, parts + [RulesWording.meets(condition.quoted)])
        case .value(.boolean(false)):
            return Verdict(
                .scored, PointRange(unweighed),
                because: .phrase(
                    parts + [
                        RulesWording.fails(condition.quoted),
                        RulesWording.earns(unweighed, of: facts.full),
                    ]))
        case .open(let missing):
            return facts.openVerdict(
                for: missing, within: open, [RulesWording.cannotTell(condition.quoted)])
        case .none(let why, _):
            return asked(open, facts, parts + [RulesWording.noResult(condition.quoted, why)])
        case .value: return asked(open, facts, parts)
        }
    }

    private func asked(
        _ range: PointRange, _ facts: FactView, _ parts: [Wording]
    ) -> Verdict {
        Verdict(
            .awaitingReview, range,
            because: .phrase(
                [RulesWording.aPersonDecides(ask)] + parts + [
                    RulesWording.margin(margin, isDeduction: way == .deduct),
                    RulesWording.between(range, of: facts.full),
                ]))
    }
}
