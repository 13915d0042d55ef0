import Exact
import Model

/// One entry of a `deduct` rule.
struct DeductEntry {
    /// The fact that is counted.
    let fact: String
    /// Whether missing elements are counted, not a number.
    private let countsMissing: Bool
    /// The points for each.
    private let per: Points
    /// The most this entry deducts; `nil` for no cap of its own.
    private let upTo: Points?

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let counted = reader.fact("per", of: [.number], in: context, required: false)
        let missing = reader.fact("missing", of: [.elements], in: context, required: false)
        let per = reader.positivePoints("points", required: true)
        let upTo = reader.positivePoints("up-to")
        if (setting["per"] == nil) == (setting["missing"] == nil), setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.oneCountWanted, found: setting.summary,
                    wanted: RulesWording.perOrMissing))
        }
        if let per, let upTo, upTo < per {
            reader.report(reader.wrong("up-to", wanted: RulesWording.pointsFrom(per)))
        }
        guard reader.close(into: &notices), let fact = counted ?? missing, let per else {
            return nil
        }
        self.fact = fact.name
        self.countsMissing = missing != nil
        self.per = per
        self.upTo = upTo
    }

    /// What the entry deducts from `full` points, faults already `charged` (by
    /// key, with the criterion that charged them) left out.
    func deduction(
        for reading: FactReading, full: Points, charged: [String: String]
    ) -> Deduction {
        let limit = min(upTo ?? full, full)
        switch reading.state {
        case .certain(let value):
            let fresh = reading.faults.filter { charged[$0.key] == nil && $0.count > 0 }
            let (count, skipped) = counted(value, reading, charged)
            let cost = cost(of: count, limit: limit)
            return Deduction(
                least: cost, most: cost,
                sentence: sentence(reading, count, skipped, cost, limit: limit),
                step: step(count, cost, limit: limit), charged: fresh.map(\.key))
        case .suspected(let value):
            // A person may confirm all of it, or none.
            let (count, skipped) = counted(value, reading, charged)
            let most = cost(of: count, limit: limit)
            return Deduction(
                least: .zero, most: most,
                sentence: sentence(reading, count, skipped, most, limit: limit, isOpen: true))
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
        countsMissing ? cost(of: Decimal128(reading.wanted.count), limit: limit) : limit
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
            parts.append(RulesWording.perUnit(per, countsMissing ? nil : reading.unit))
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
        return RulesWording.productStep(per, count, cost)
    }

    private var cappedAt: Wording {
        upTo.map(RulesWording.atMostDeducts) ?? RulesWording.untilNothingIsLeft
    }
}
