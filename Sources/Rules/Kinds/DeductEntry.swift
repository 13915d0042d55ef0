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
        func made(
            _ standing: Deduction.Standing, _ least: Points, _ most: Points,
            charging: Bool = false
        ) -> Deduction {
            let faults = charging ? reading.faults : []
            return Deduction(
                entry: self, reading: reading, standing: standing, least: least, most: most,
                charged: faults.isEmpty
                    ? [] : faults.filter { charged[$0.key] == nil && $0.count > 0 }.map(\.key))
        }
        switch reading.state {
        case .certain(let value):
            let count = counted(value, reading, charged)
            let cost = cost(of: count.fresh, limit: limit)
            return made(.counted(count), cost, cost, charging: true)
        case .suspected(let value):
            // A person may confirm all of it, or none; a yes or no may be either.
            let count = counted(value, reading, charged)
            let most =
                value.type == .boolean
                ? mostOf(reading, limit: limit) : cost(of: count.fresh, limit: limit)
            return made(.suspected(count), .zero, most)
        case .unknown:
            let least = cost(of: reading.leastCount(without: charged), limit: limit)
            return made(.open, least, mostOf(reading, limit: limit), charging: true)
        case .claimedOnly, .unanswered:
            return made(.open, .zero, mostOf(reading, limit: limit))
        }
    }

    private func counted(
        _ value: FactValue, _ reading: FactReading, _ charged: [String: String]
    ) -> Deduction.Count {
        switch value {
        case .number(let number):
            guard !charged.isEmpty, !reading.faults.isEmpty else {
                return Deduction.Count(fresh: max(number, .zero))
            }
            var skipped: [String: Decimal128] = [:]
            for fault in reading.faults where fault.count > 0 {
                guard let criterion = charged[fault.key] else { continue }
                skipped[criterion, default: .zero] += Decimal128(fault.count)
            }
            let left = number - skipped.values.reduce(.zero, +)
            return Deduction.Count(
                fresh: max(left, .zero),
                charged: skipped.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        case .elements(let set): return Deduction.Count(fresh: Decimal128(set.missing.count))
        case .boolean(let answer):
            return Deduction.Count(fresh: answer == (count == .holds) ? 1 : 0)
        default: return Deduction.Count(fresh: .zero)
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

    /// What it says of a deduction of `cost`.
    func sentence(
        _ reading: FactReading, _ count: Deduction.Count, _ cost: Points, isOpen: Bool
    ) -> Wording {
        var parts = [reading.sentence]
        parts += count.charged.map {
            RulesWording.alreadyCharged($0.count, reading.unit, by: $0.criterion)
        }
        if count.fresh > 0 {
            if self.count == .per || self.count == .missing {
                parts.append(
                    RulesWording.perUnit(per, self.count == .missing ? nil : reading.unit))
            }
            if step(count.fresh, cost) == nil { parts.append(cappedAt) }
            parts.append(
                isOpen
                    ? RulesWording.deductsBetween(PointRange(.zero, cost))
                    : RulesWording.deducts(cost))
        }
        return .phrase(parts)
    }

    /// “0.5 × 3 = 1.5”; `nil` when nothing counts or a limit cut it short.
    func step(_ count: Decimal128, _ cost: Points) -> Wording? {
        guard count > 0, let product = try? per.amount.multiplied(by: count),
            Points(product) == cost
        else { return nil }
        return RulesWording.productStep(per, count, cost)
    }

    private var cappedAt: Wording {
        upTo.map(RulesWording.atMostDeducts) ?? RulesWording.untilNothingIsLeft
    }
}
