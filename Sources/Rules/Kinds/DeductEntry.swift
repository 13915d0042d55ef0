import Exact
import Model

/// One entry of a `deduct` rule.
struct DeductEntry: RuleEntry {
    /// What is counted of a fact.
    private enum Count: String, CaseIterable {
        /// A number.
        case per
        /// The elements missing.
        case missing
        /// One where a boolean is true.
        case holds = "if"
        /// One where a boolean is false.
        case fails = "unless"

        var types: [FactType] {
            switch self {
            case .per: [.number]
            case .missing: [.elements]
            case .holds, .fails: [.boolean]
            }
        }
    }

    /// The fact that is counted.
    let fact: String
    private let count: Count
    /// The points for each.
    private let per: Points
    /// The most this entry deducts; `nil` for no cap of its own.
    private let upTo: Points?

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let counts = Count.allCases.filter { setting[$0.rawValue] != nil }
        let facts = Count.allCases.map {
            reader.fact($0.rawValue, of: $0.types, in: context, required: false)
        }
        let per = reader.positivePoints("points", required: true)
        let upTo = reader.positivePoints("up-to")
        if counts.count != 1, setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.oneCountWanted, found: setting.summary,
                    wanted: RulesWording.perOrMissing))
        }
        if let per, let upTo, upTo < per {
            reader.report(reader.wrong("up-to", wanted: RulesWording.pointsFrom(per)))
        }
        guard reader.close(into: &notices), let count = counts.first,
            let fact = facts.compactMap(\.self).first, let per
        else { return nil }
        self.fact = fact.name
        self.count = count
        self.per = per
        self.upTo = upTo
    }

    /// What the entry deducts, at most `limit`, faults already `charged` (by
    /// key, with the criterion that charged them) left out.
    func deduction(
        for reading: FactReading, limit: Points, charged: [String: String]
    ) -> Deduction {
        let limit = min(upTo ?? limit, limit)
        switch reading.state {
        case .certain(let value):
            let fresh = reading.faults.filter { charged[$0.key] == nil && $0.count > 0 }
            let (count, skipped) = counted(value, reading, charged)
            let cost = cost(of: count, limit: limit)
            return Deduction(
                least: cost, most: cost,
                sentence: .made {
                    sentence(reading, count, skipped, cost, limit: limit)
                },
                step: step(count, cost, limit: limit), charged: fresh.map(\.key))
        case .suspected(let value):
            // A person may confirm all of it, or none; a yes or no may be either.
            let (count, skipped) = counted(value, reading, charged)
            let most =
                value.type == .boolean
                ? mostOf(reading, limit: limit) : cost(of: count, limit: limit)
            return Deduction(
                least: .zero, most: most,
                sentence: .made {
                    sentence(reading, count, skipped, most, limit: limit, isOpen: true)
                })
        case .unknown:
            let fresh = reading.faults.filter { charged[$0.key] == nil && $0.count > 0 }
            let least = cost(of: reading.leastCount(without: charged), limit: limit)
            return Deduction(
                least: least, most: mostOf(reading, limit: limit),
                sentence: .phrase([
                    reading.sentence,
                    RulesWording.deductsBetween(
                        PointRange(least, mostOf(reading, limit: limit))),
                ]),
                charged: fresh.map(\.key))
        case .claimedOnly, .unanswered:
            let most = mostOf(reading, limit: limit)
            return Deduction(
                least: .zero, most: most,
                sentence: .phrase([
                    reading.sentence, RulesWording.deductsBetween(PointRange(.zero, most)),
                ]))
        }
    }

    /// How many count, and how many were already charged, by criterion.
    private func counted(
        _ value: FactValue, _ reading: FactReading, _ charged: [String: String]
    ) -> (count: Decimal128, skipped: [(criterion: String, count: Decimal128)]) {
        switch value {
        case .number(let number):
            var skipped: [String: Decimal128] = [:]
            for fault in reading.faults where fault.count > 0 {
                guard let criterion = charged[fault.key] else { continue }
                skipped[criterion, default: .zero] += Decimal128(fault.count)
            }
            let left = number - skipped.values.reduce(.zero, +)
            return (
                max(left, .zero), skipped.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            )
        case .elements(let set): return (Decimal128(set.missing.count), [])
        case .boolean(let answer): return (answer == (count == .holds) ? 1 : 0, [])
        default: return (.zero, [])
        }
    }

    /// Points for `count`, at most `limit`; a product past the range of
    /// decimal128 is past every limit as well.
    private func cost(of count: Decimal128, limit: Points) -> Points {
        guard let product = try? per.amount.multiplied(by: count) else { return limit }
        return min(Points(product), limit)
    }

    private func mostOf(_ reading: FactReading, limit: Points) -> Points {
        switch count {
        case .per: limit
        case .missing: cost(of: Decimal128(reading.wanted.count), limit: limit)
        case .holds, .fails: cost(of: 1, limit: limit)
        }
    }

    private func sentence(
        _ reading: FactReading, _ count: Decimal128,
        _ skipped: [(criterion: String, count: Decimal128)], _ cost: Points, limit: Points,
        isOpen: Bool = false
    ) -> Wording {
        var parts = [reading.sentence]
        parts += skipped.map {
            RulesWording.alreadyCharged($0.count, reading.unit, by: $0.criterion)
        }
        if count > 0 {
            if self.count == .per || self.count == .missing {
                parts.append(
                    RulesWording.perUnit(per, self.count == .missing ? nil : reading.unit))
            }
            if step(count, cost, limit: limit) == nil { parts.append(cappedAt) }
            parts.append(
                isOpen
                    ? RulesWording.deductsBetween(PointRange(.zero, cost))
                    : RulesWording.deducts(cost))
        }
        return .phrase(parts)
    }

    /// “0.5 × 3 = 1.5”; `nil` when nothing counts or a limit cut it short.
    private func step(_ count: Decimal128, _ cost: Points, limit: Points) -> Wording? {
        guard count > 0, let product = try? per.amount.multiplied(by: count),
            Points(product) == cost
        else { return nil }
        return .made { RulesWording.productStep(per, count, cost) }
    }

    private var cappedAt: Wording {
        upTo.map(RulesWording.atMostDeducts) ?? RulesWording.untilNothingIsLeft
    }
}
