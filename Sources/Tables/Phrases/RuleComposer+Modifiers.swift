import Exact
import Model

/// What stands beside the kind of a rule.
extension RuleComposer {
    mutating func modifiers(
        _ parts: PhraseParts
    ) -> (entries: [(String, Setting?)], facts: [FactDraft]) {
        var entries: [(String, Setting?)] = []
        var facts: [FactDraft] = []
        func fact(_ condition: Condition?) -> Setting? {
            guard let condition, !condition.isEmpty else { return nil }
            let name = namer.state(condition.text)
            facts.append(FactDraft(name: name, type: .boolean))
            return .text(name)
        }
        if let more = parts.aggravations.first {
            entries.append(
                (
                    "aggravate",
                    .map([
                        ("when", fact(more.condition)), ("deduct", points(more.points)),
                    ])
                ))
        }
        if let cap = parts.totalCap, cap < full {
            entries.append((parts.earns.isEmpty ? "loss-cap" : "cap", points(cap)))
        }
        if let share = parts.notes.first {
            isSure = false
            let name = namer.state("已发布情况说明")
            facts.append(FactDraft(name: name, type: .boolean))
            entries.append(
                (
                    "note",
                    .map([("when", .text(name)), ("worth", .text("\(share.plain)%"))])
                ))
        }
        if let ceiling = parts.ceilings.first {
            entries.append(
                (
                    "ceiling",
                    .map([
                        ("when", fact(ceiling.condition)), ("at", .text("pass-line")),
                        ("count", ceiling.isBefore ? .text("before") : nil),
                    ])
                ))
        }
        if let half = parts.halves.first {
            isSure = false
            let when = fact(half)
            entries.append(("halve", .map([("when", when)])))
        }
        if let void = parts.voids.first(where: \.isBranch) {
            let when = voidFact.map { Setting.text($0) } ?? fact(void.condition)
            entries.append(
                (
                    "void",
                    .map([
                        ("when", when),
                        ("branch", subject.branch.isEmpty ? nil : .text(subject.branch)),
                    ])
                ))
        }
        return (entries, facts)
    }
}
