import Exact
import Model

/// Rules that give one of several amounts of points.
extension RuleComposer {
    /// Grades that stand alone, or with what earns nothing: `未设置的不得分`.
    mutating func levels(
        _ levels: [(label: String, points: Decimal128)], beside parts: PhraseParts
    ) -> [RuleSpelling] {
        var others = parts
        others.levels = nil
        others.zeros = []
        others.awards.removeAll { $0.points == full }
        guard others.isEmpty, !parts.isTwofold else {
            look.append(PhraseWording.givesAndTakes)
            return []
        }
        var levels = levels
        let none = parts.zeros.filter { !$0.isEmpty }
        if !levels.contains(where: { $0.points == 0 }), none.count == 1,
            !levels.contains(where: { $0.label == none[0].text })
        {
            levels.append((none[0].text, 0))
        }
        return self.levels(levels)
    }

    mutating func levels(_ levels: [(label: String, points: Decimal128)]) -> [RuleSpelling] {
        let best = levels.map(\.points).max() ?? 0
        if best != full { note(PhraseWording.bestIsNotFull(best, full)) }
        guard best <= full else { return [] }
        let sorted = levels.sorted { $0.points > $1.points }
        return [
            spelling(
                "levels",
                .map([
                    ("ask", .text(question)),
                    ("points", .map(sorted.map { ($0.label, points($0.points)) })),
                ]))
        ]
    }

    mutating func tiers(
        _ counted: Counted, _ steps: [(from: Decimal128, points: Decimal128, isShare: Bool)],
        beside parts: PhraseParts
    ) -> [RuleSpelling] {
        var others = parts
        others.tiers = nil
        // What is below all steps earns nothing anyway.
        others.zeros = []
        others.targets = []
        others.awards.removeAll { $0.points == full }
        guard others.isEmpty else {
            look.append(PhraseWording.givesAndTakes)
            return []
        }
        // One line, and what is lost below it.
        if steps.count == 2, counted.measure == "%", steps[1].from == 0, steps[1].points < 0,
            steps[0].isShare || steps[0].points == full
        {
            return ratio(
                PhraseParts.Ratio(
                    share: .init(subject: counted.subject, of: nil), isAtMost: false,
                    bound: steps[0].from, points: steps[1].points.negated))
        }
        let name =
            counted.measure == "%"
            ? namer.value(
                counted.subject,
                ["率", "占比", "比重"].first { counted.subject.hasSuffix($0) } ?? "比例")
            : namer.count(counted)
        let fact = FactDraft(name: name, type: .number, unit: counted.measure)
        // What a step loses is told below zero.
        let amounts = steps.map { step in
            step.isShare
                ? (full * step.points).over(100)
                : step.points < 0 ? full + step.points : step.points
        }
        // Steps that never come to all leave one out that was not read.
        if let best = amounts.first, best != full {
            note(PhraseWording.bestIsNotFull(best, full))
            return []
        }
        guard amounts.allSatisfy({ $0 <= full && $0 >= 0 }),
            zip(amounts, amounts.dropFirst()).allSatisfy({ $0 >= $1 })
        else { return [] }
        return [
            spelling(
                "tiers",
                .map([
                    ("by", .text(name)),
                    (
                        "steps",
                        .list(
                            zip(steps, amounts).filter { $0.1 > 0 }.map { step, amount in
                                .map([
                                    ("at-least", .number(step.from)), ("points", points(amount)),
                                ])
                            })
                    ),
                ]), [fact])
        ]
    }
}
