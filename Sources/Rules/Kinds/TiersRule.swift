import Exact
import Model

/// `tiers: {by: FACT, steps: [{at-most: n, points: p}, …]}`: the first step
/// whose bound holds gives its points, also as a share (`50%`); none gives zero.
///
/// Bounds are all `at-most` and rise, or all `at-least` and fall; points fall
/// from step to step, so that doing better never earns less. An elements fact
/// counts by how many of its elements are present.
struct TiersRule: Rule {
    private enum Direction: String {
        case atMost = "at-most"
        case atLeast = "at-least"
    }

    private struct Step {
        let bound: Decimal128
        let points: Points
    }

    static let kind = "tiers"

    let reads: [String]
    private let direction: Direction
    private let steps: [Step]

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        let fact = reader.fact("by", of: [.number, .elements], in: context)
        var steps: [Step] = []
        var directions: [Direction] = []
        let items = reader.list("steps", required: true) ?? []
        if let list = setting["steps"], list.list?.isEmpty == true {
            reader.report(reader.wrong("steps", wanted: RulesWording.atLeastOneStep))
        }
        for item in items {
            var part = SettingReader(item)
            if let (direction, step) = Self.step(&part, in: context) {
                if let first = directions.first, direction != first {
                    part.report(
                        Notice(
                            .error, at: item.place, RulesWording.mixedDirections,
                            found: direction.rawValue,
                            wanted: Wording(verbatim: first.rawValue)))
                } else if let last = steps.last {
                    let rises = step.bound > last.bound
                    if step.bound == last.bound || rises != (direction == .atMost) {
                        part.report(
                            part.wrong(direction.rawValue, wanted: RulesWording.orderedBounds))
                    }
                    if step.points > last.points {
                        part.report(part.wrong("points", wanted: RulesWording.fallingPoints))
                    }
                }
                steps.append(step)
                directions.append(direction)
            }
            reader.report(part.finish())
        }
        if let best = steps.first, best.points < context.full {
            reader.report(
                Notice(
                    .warning, at: items.first?.place, RulesWording.fullOutOfReach,
                    found: best.points.inSentence,
                    wanted: Wording(verbatim: context.full.inSentence)))
        }
        guard reader.close(into: &notices), let fact, let direction = directions.first else {
            return nil
        }
        reads = [fact.name]
        self.direction = direction
        self.steps = steps
    }

    private static func step(
        _ reader: inout SettingReader, in context: RuleContext
    ) -> (Direction, Step)? {
        let atMost = reader.number(Direction.atMost.rawValue)
        let atLeast = reader.number(Direction.atLeast.rawValue)
        let points = reader.worth("points", in: context, from: .zero, required: true)
        let keys = [Direction.atMost, .atLeast].filter { reader.setting[$0.rawValue] != nil }
        guard keys.count == 1, let direction = keys.first else {
            if reader.setting.entries != nil {
                reader.report(
                    Notice(
                        .error, at: reader.setting.place, RulesWording.oneBoundWanted,
                        found: reader.setting.summary, wanted: RulesWording.atMostOrAtLeast))
            }
            return nil
        }
        guard let bound = direction == .atMost ? atMost : atLeast, let points else { return nil }
        return (direction, Step(bound: bound, points: points))
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let reading = facts.readings.first else { return facts.unjudged }
        switch reading.value {
        case .number(let number): return verdict(number, reading, facts)
        case .elements(let set): return verdict(Decimal128(set.present.count), reading, facts)
        default: break
        }
        // A count that was seen in part can only grow.
        let least = reading.leastCount()
        guard least > 0 else {
            return facts.openVerdict(within: PointRange(.zero, best)) ?? facts.unjudged
        }
        let now = step(for: least)
        let range: PointRange =
            switch direction {
            case .atMost: PointRange(.zero, now?.points ?? .zero)
            case .atLeast: PointRange(now?.points ?? .zero, best)
            }
        if range.isCertain { return verdict(least, reading, facts) }
        return facts.openVerdict(within: range) ?? facts.unjudged
    }

    private var best: Points { steps.first?.points ?? .zero }

    private func step(for number: Decimal128) -> Step? {
        steps.first { direction == .atMost ? number <= $0.bound : number >= $0.bound }
    }

    private func verdict(
        _ number: Decimal128, _ reading: FactReading, _ facts: FactView
    ) -> Verdict {
        let step = step(for: number)
        let points = step?.points ?? .zero
        let full = facts.full
        return Verdict(
            .scored, PointRange(points),
            because: .phrase([
                reading.sentence, standing(step, reading), RulesWording.earns(points, of: full),
            ]))
    }

    private func standing(_ step: Step?, _ reading: FactReading) -> Wording {
        step.map { RulesWording.inStep(words($0, reading)) }
            ?? RulesWording.noStep(steps.last.map { words($0, reading) })
    }

    private func words(_ step: Step, _ reading: FactReading) -> Wording {
        let unit = reading.wanted.isEmpty ? reading.unit : RulesWording.elementUnit
        return switch direction {
        case .atMost: RulesWording.atMost(step.bound, unit)
        case .atLeast: RulesWording.atLeast(step.bound, unit)
        }
    }
}
