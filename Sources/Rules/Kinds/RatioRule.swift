import Exact
import Model

/// `ratio: {of: FACT, over: FACT, at-most: 15%, deduct: p}` (or `at-least`): full
/// points where the one is within that share of the other, else `p` less; all
/// of them where `deduct` is not there.
///
/// The shares are compared without dividing: of ≤ share × over. Where there is
/// nothing to take a share of, the criterion does not apply, or with
/// `none: full` has kept the line.
struct RatioRule: Rule {
    private enum WhenNone: String, CaseIterable {
        case full
        case notApplicable = "not-applicable"
    }

    private enum Bound: String, CaseIterable {
        case atMost = "at-most"
        case atLeast = "at-least"
    }

    static let kind = "ratio"

    let reads: [String]
    private let part: String
    private let whole: String
    private let bound: Bound
    private let share: Decimal128
    /// `nil` for all points.
    private let loss: Points?
    private let whenNone: WhenNone

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let part = reader.fact("of", of: [.number], in: context)
        let whole = reader.fact("over", of: [.number], in: context)
        let shares = Bound.allCases.map { reader.share($0.rawValue) }
        let bounds = Bound.allCases.filter { setting[$0.rawValue] != nil }
        if bounds.count != 1, setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.oneBoundWanted,
                    found: setting.summary, wanted: RulesWording.atMostOrAtLeast))
        }
        if let part, let whole, part.name == whole.name {
            reader.report(reader.wrong("over", wanted: RulesWording.anotherFact))
        }
        let loss = reader.positivePoints("deduct")
        if let loss, loss > context.full - context.floor {
            reader.report(
                reader.wrong("deduct", wanted: RulesWording.pointsUpTo(context.full)))
        }
        let whenNone = reader.choice("none", of: WhenNone.self)
        guard reader.close(into: &notices), let part, let whole, let bound = bounds.first,
            let share = shares.compactMap(\.self).first
        else { return nil }
        reads = [part.name, whole.name]
        self.part = part.name
        self.whole = whole.name
        self.bound = bound
        self.share = share
        self.loss = loss
        self.whenNone = whenNone ?? .notApplicable
    }

    func judge(_ facts: FactView) -> Verdict {
        let full = facts.full
        let least = loss.map { max(facts.floor, full - $0) } ?? .zero
        if let open = facts.openVerdict(within: PointRange(least, full)) { return open }
        guard let part = facts.number(part), let whole = facts.number(whole) else {
            return facts.unjudged
        }
        var parts = facts.readings.map(\.sentence)
        parts.append(RulesWording.demand(bound(share)))
        guard whole > 0 else { return without(whole, part, facts, parts) }
        // Shares above a thousand do not come from counting; both fit easily.
        let limit = (try? whole.multiplied(by: share)) ?? whole
        let isKept = bound == .atMost ? part <= limit : part >= limit
        let points = isKept ? full : least
        if let ratio = try? part.multiplied(by: 100).divided(by: whole) {
            parts.insert(RulesWording.ratio(ratio), at: facts.readings.count)
        }
        if !isKept { parts.append(RulesWording.deducts(full - points)) }
        parts.append(RulesWording.earns(points, of: full))
        let said = parts
        return Verdict(
            .scored, PointRange(points), because: .phrase(said),
            steps: [RulesWording.ratioStep(part, whole, share, isAtMost: bound == .atMost)])
    }

    private func without(
        _ whole: Decimal128, _ part: Decimal128, _ facts: FactView, _ parts: [Wording]
    ) -> Verdict {
        // More than nothing out of nothing: one of the numbers must be wrong.
        guard whole.isZero, part.isZero || bound == .atLeast else {
            return Verdict(
                .awaitingReview, facts.anything,
                because: .phrase(
                    parts + [
                        RulesWording.noWhole, RulesWording.between(facts.anything, of: facts.full),
                    ]))
        }
        switch whenNone {
        case .full:
            return Verdict(
                .scored, PointRange(facts.full),
                because: .phrase(parts + [RulesWording.earns(facts.full, of: facts.full)]))
        case .notApplicable:
            return Verdict(
                .notApplicable, .zero,
                because: .phrase(parts + [RulesWording.nothingDue(of: facts.full)]))
        }
    }

    private func bound(_ share: Decimal128) -> Wording {
        let number = (share * 100).reduced
        return bound == .atMost
            ? RulesWording.atMost(number, "%") : RulesWording.atLeast(number, "%")
    }
}
