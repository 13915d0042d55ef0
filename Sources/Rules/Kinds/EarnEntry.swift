import Exact
import Model

/// One entry of an `earn` rule.
struct EarnEntry: RuleEntry {
    private enum Count: String, CaseIterable {
        case per
        case holds = "if"
        case fails = "unless"

        var types: [FactType] { self == .per ? [.number] : [.boolean] }
    }

    /// The fact that is counted.
    let fact: String
    /// What each is worth; below zero it takes off.
    let points: Points
    private let count: Count
    /// The most this entry moves, whichever way.
    private let upTo: Points?

    /// More than any criterion can be worth: an open count may come to it.
    private static let unbounded = Points(1_000_000_000)

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let counts = Count.allCases.filter { setting[$0.rawValue] != nil }
        let facts = Count.allCases.map {
            reader.fact($0.rawValue, of: $0.types, in: context, required: false)
        }
        let number = reader.number("points", required: true)
        let upTo = reader.positivePoints("up-to")
        if counts.count != 1, setting.entries != nil {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.oneCountWanted,
                    found: setting.summary, wanted: RulesWording.perOrCondition))
        }
        if let number, number.isZero || number.magnitude > 1_000_000 {
            reader.report(reader.wrong("points", wanted: RulesWording.pointsNotZero))
        }
        if let number, let upTo, upTo.amount < number.magnitude {
            reader.report(
                reader.wrong("up-to", wanted: RulesWording.pointsFrom(Points(number.magnitude))))
        }
        guard reader.close(into: &notices), let count = counts.first,
            let fact = facts.compactMap(\.self).first, let number
        else { return nil }
        self.fact = fact.name
        self.count = count
        self.upTo = upTo
        points = Points(number)
    }

    /// What it comes to, why, and the product where there is one.
    func points(for reading: FactReading) -> (PointRange, Wording, step: Wording?) {
        switch reading.state {
        case .certain(let value):
            let count = count(value)
            let moved = moved(by: count)
            var parts = [reading.sentence]
            if count > 0 {
                if self.count == .per { parts.append(RulesWording.each(points, reading.unit)) }
                if let upTo, moved.magnitude == upTo { parts.append(RulesWording.upTo(upTo)) }
                parts.append(RulesWording.moves(moved))
            }
            let product = try? points.amount.multiplied(by: count)
            let step =
                count > 0 && self.count == .per && product == moved.amount
                ? RulesWording.productStep(points, count, moved) : nil
            return (PointRange(moved), .phrase(parts), step)
        case .suspected(let value):
            // A yes or no may turn out to be either.
            let most = value.type == .boolean ? most : moved(by: count(value))
            return open(reading, PointRange(.zero, most))
        case .unknown:
            let least = count == .per ? moved(by: reading.leastCount()) : .zero
            return open(reading, PointRange(least, most))
        case .claimedOnly, .unanswered:
            return open(reading, PointRange(.zero, most))
        }
    }

    private func open(
        _ reading: FactReading, _ range: PointRange
    ) -> (PointRange, Wording, step: Wording?) {
        let rate = RulesWording.each(points, count == .per ? reading.unit : nil)
        return (range, .phrase([reading.sentence, rate]), nil)
    }

    private func count(_ value: FactValue) -> Decimal128 {
        switch value {
        case .number(let number): max(number, .zero)
        case .boolean(let answer): answer == (count == .holds) ? 1 : 0
        default: .zero
        }
    }

    /// All it can move.
    private var most: Points {
        count == .per ? signed(upTo ?? Self.unbounded) : points
    }

    private func moved(by count: Decimal128) -> Points {
        let limit = upTo ?? Self.unbounded
        guard let product = try? points.amount.multiplied(by: count),
            Points(product).magnitude <= limit
        else { return signed(limit) }
        return Points(product)
    }

    private func signed(_ amount: Points) -> Points {
        points < .zero ? .zero - amount : amount
    }
}

extension Points {
    /// The amount without its sign.
    var magnitude: Points { Points(amount.magnitude) }
}
