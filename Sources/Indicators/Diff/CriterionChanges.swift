import Exact
import Model

/// What of one demand is different: what it asks, and how it is worded.
struct CriterionChanges {
    private(set) var demands: [Wording] = []
    private(set) var words: [Wording] = []

    /// - Parameter open: the codes whose points a draft leaves open.
    init(_ pair: CriterionPairs.Pair, open: (old: Set<String>, new: Set<String>) = ([], [])) {
        let (old, new) = (pair.old, pair.new)
        typealias Words = DiffWording
        note(
            Words.points,
            open.old.contains(old.id) ? Setting.unset : PackWording.number(old.points),
            open.new.contains(new.id) ? Setting.unset : PackWording.number(new.points))
        for change in SettingChanges.between(old.rule, new.rule, at: "") {
            demands.append(Words.value(Words.rule(change.path), change.before, change.after))
        }
        note(Words.applies, Self.condition(old), Self.condition(new))
        note(Words.due, old.due?.description, new.due?.description)
        note(Words.accepts, old.acceptsDeclared, new.acceptsDeclared)
        if old.check != new.check { words.append(Words.value(Words.check, old.check, new.check)) }
        if old.clause != new.clause {
            words.append(Words.value(Words.clause, old.clause, new.clause))
        }
        if old.responsible != new.responsible {
            words.append(Words.value(Words.responsible, old.responsible, new.responsible))
        }
        if old.status != new.status {
            words.append(
                Words.value(
                    Words.status, old.status.map { $0.wording.zh }, new.status.map { $0.wording.zh }
                ))
        }
        if old.fix != new.fix { words.append(Words.value(Words.fix, old.fix, new.fix)) }
    }

    private mutating func note(_ what: Wording, _ before: String?, _ after: String?) {
        guard before != after else { return }
        demands.append(DiffWording.value(what, before, after))
    }

    private mutating func note(_ what: Wording, _ before: Bool, _ after: Bool) {
        note(what, before ? "declared" : nil, after ? "declared" : nil)
    }

    private static func condition(_ criterion: Criterion) -> String? {
        switch criterion.applies {
        case .atLeast(let fact, let number): "\(fact) ≥ \(number.reduced.plain)"
        case .condition(let setting): setting.scalar
        case nil: nil
        }
    }
}
