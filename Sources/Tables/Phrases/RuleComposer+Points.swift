import Exact
import Model

/// Rules that give points.
extension RuleComposer {
    mutating func elements(_ parts: [(label: String, points: Decimal128)]) -> [RuleSpelling] {
        let sum = parts.map(\.points).reduce(0, +)
        let labels = parts.map { String($0.label.prefix(40)) }
        let name = namer.value("", "要素")
        let fact = FactDraft(name: name, type: .elements, elements: labels)
        let isEqual = Set(parts.map(\.points)).count == 1
        let amounts: [(String, Setting?)] = zip(labels, parts).map { ($0, points($1.points)) }
        func checklist(_ misfit: String?) -> RuleSpelling {
            spelling(
                "checklist",
                .map([
                    ("of", .text(name)), ("points", .map(amounts)),
                    ("misfit", misfit.map { .text($0) }),
                ]), [fact])
        }
        let plain = spelling("checklist", .map([("of", .text(name))]), [fact])
        if sum == full {
            return isEqual ? [plain] : [checklist(nil)] + sums(parts, over: sum)
        }
        look.append(PhraseWording.elementMisfit(sum, full, subject.misfit))
        isSure = false
        switch subject.misfit {
        case .report, .parts: return []
        case .scale:
            return isEqual ? [plain] : [checklist("scale")] + sums(parts, over: sum)
        case .cap: return sum > full ? [checklist("cap")] : []
        }
    }

    /// Unequal parts as an expression, for engines whose checklists know equal ones only.
    private mutating func sums(
        _ parts: [(label: String, points: Decimal128)], over sum: Decimal128
    ) -> [RuleSpelling] {
        guard sum == full else { return [] }
        let facts = parts.map { FactDraft(name: namer.state($0.label), type: .boolean) }
        let terms = zip(facts, parts).map { fact, part in
            "(if \(fact.name) then \((part.points * subject.factor).reduced.plain) else 0)"
        }
        return [
            spelling(
                "formula", .map([("points", .text(terms.joined(separator: " + ")))]), facts)
        ]
    }

    mutating func earn(_ parts: PhraseParts) -> [RuleSpelling] {
        // Awards of all points beside `每…得…` only repeat what the column says.
        var entries: [Setting] = []
        var facts: [FactDraft] = []
        for part in parts.earns {
            let name = namer.count(part.counted)
            facts.append(FactDraft(name: name, type: .number, unit: part.counted.measure))
            entries.append(
                .map([
                    ("per", .text(name)), ("points", each(part)),
                    ("up-to", part.cap.flatMap { $0 < full ? points($0) : nil }),
                ]))
        }
        guard parts.once.isEmpty, parts.zeros.allSatisfy(\.isPlainNegation),
            parts.awards.allSatisfy({ $0.points == full })
        else { return [] }
        for part in parts.each {
            let name = namer.count(part.counted)
            facts.append(FactDraft(name: name, type: .number, unit: part.counted.measure))
            entries.append(
                .map([
                    ("per", .text(name)),
                    (
                        "points",
                        .number(
                            -(part.points * subject.factor).over(Decimal128(part.counted.step)))
                    ),
                ]))
        }
        // `完成任务计5分，每少1篇扣0.5分；采用的每篇加1分`: on top of a base nothing starts from zero.
        guard parts.each.isEmpty || parts.awards.allSatisfy(\.condition.isEmpty) else {
            look.append(PhraseWording.givesAndTakes)
            return []
        }
        // What is earned from nothing cannot also be what is left of all points.
        guard parts.each.isEmpty || subject.isBonus || subject.phrase.contains("加") else {
            look.append(PhraseWording.givesAndTakes)
            return []
        }
        if !parts.each.isEmpty { isSure = false }
        var result = [spelling("earn", .list(entries), facts)]
        // One count alone is a proportion: points × count ÷ the count that earns all.
        if parts.earns.count == 1, parts.each.isEmpty, let only = parts.earns.first,
            let fact = facts.first, only.cap.map({ $0 >= full }) ?? true,
            case let count = (full * Decimal128(only.counted.step)).over(only.points),
            count.isInteger, count > 0
        {
            result.append(
                spelling(
                    "proportion",
                    .map([("of", .text(fact.name)), ("full-at", .number(count))]), [fact]))
        }
        result.append(formula(parts, facts))
        return result
    }

    /// Gains and losses as an expression, for engines without a kind that starts from zero.
    private func formula(_ parts: PhraseParts, _ facts: [FactDraft]) -> RuleSpelling {
        func term(_ name: String, _ part: PhraseParts.Each) -> String {
            let each = (part.points * subject.factor).over(Decimal128(part.counted.step)).plain
            guard let cap = part.cap, cap < full else { return "\(name) * \(each)" }
            return "min(\(name) * \(each), \((cap * subject.factor).reduced.plain))"
        }
        var text = ""
        for (fact, part) in zip(facts, parts.earns) {
            text += (text.isEmpty ? "" : " + ") + term(fact.name, part)
        }
        for (fact, part) in zip(facts.dropFirst(parts.earns.count), parts.each) {
            text += " - " + term(fact.name, part)
        }
        return spelling("formula", .map([("points", .text(text))]), facts)
    }

    /// What a bonus says without `每`: `获得表彰的加3分`.
    mutating func bonus(_ parts: PhraseParts) -> [RuleSpelling] {
        let gains = parts.awards.filter { !$0.condition.isEmpty && $0.points > 0 }
        guard !gains.isEmpty || !parts.deductions.isEmpty,
            gains.count == parts.awards.count, parts.zeros.isEmpty
        else { return [] }
        var facts: [FactDraft] = []
        var entries: [Setting] = []
        for gain in gains {
            let name = namer.state(gain.condition.text)
            facts.append(FactDraft(name: name, type: .boolean))
            entries.append(.map([("if", .text(name)), ("points", points(gain.points))]))
        }
        for loss in parts.each {
            let name = namer.count(loss.counted)
            facts.append(FactDraft(name: name, type: .number, unit: loss.counted.measure))
            let cap = loss.cap ?? parts.totalCap
            entries.append(
                .map([
                    ("per", .text(name)), ("points", .number(-loss.points)),
                    ("up-to", gains.isEmpty ? points(min(cap ?? full, full)) : cap.map(points)),
                ]))
        }
        for loss in parts.once {
            let name = namer.state(loss.condition.text)
            facts.append(FactDraft(name: name, type: .boolean))
            entries.append(.map([("if", .text(name)), ("points", .number(-loss.points))]))
        }
        isSure = false
        let rule = spelling("earn", .list(entries), facts)
        // What only takes off needs a bound to stop at.
        return [gains.isEmpty ? rule.adding([("below-zero", points(full))]) : rule]
    }

    /// Points for each, where one charge is for several of it in proportion.
    func each(_ part: PhraseParts.Each) -> Setting {
        .number((part.points * subject.factor).over(Decimal128(part.counted.step)))
    }

    mutating func proportion(_ parts: (of: String, over: String)) -> [RuleSpelling] {
        if parts.over.isEmpty {
            isSure = false
            look.append(PhraseWording.shareOf)
            let name = namer.value(parts.of, parts.of.hasSuffix("率") ? "率" : "完成比例")
            return [
                spelling(
                    "proportion", .map([("of", .text(name)), ("full-at", .text("100"))]),
                    [FactDraft(name: name, type: .number, unit: "%")])
            ]
        }
        let (of, over) = (namer.value(parts.of, "数"), namer.value(parts.over, "数"))
        return [
            spelling(
                "proportion", .map([("of", .text(of)), ("over", .text(over))]),
                [
                    FactDraft(name: of, type: .number, unit: "件"),
                    FactDraft(name: over, type: .number, unit: "件"),
                ])
        ]
    }

    mutating func pass(_ parts: PhraseParts) -> [RuleSpelling] {
        let zeros = parts.zeros.filter { !$0.isPlainNegation && !$0.isEmpty }
        let awards = parts.awards.filter { $0.points > 0 }
        let sum = awards.map(\.points).reduce(0, +)
        // `建立制度得2分，否则不得分`
        if awards.count <= 1, zeros.count <= 1 {
            let condition: Condition? =
                awards.first.map(\.condition).flatMap { $0.isEmpty ? nil : $0 } ?? zeros.first
            guard sum == 0 || sum == full else {
                look.append(PhraseWording.bestIsNotFull(sum, full))
                return []
            }
            if let zero = zeros.first, awards.isEmpty || condition == zero {
                return lost(zero)
            }
            if zeros.count == 1 { isSure = false }
            let isSaid = condition.map { $0.text != "有" && $0.text.count > 1 } ?? false
            if !isSaid { note(PhraseWording.namedAfterItem) }
            let name = isSaid ? namer.state(condition?.text ?? "") : namer.presence()
            return [
                spelling(
                    "pass", .map([("fact", .text(name))]), [FactDraft(name: name, type: .boolean)])
            ]
        }
        // `成立得2分，未成立不得分；制定得3分，未制定不得分`: each part says both.
        if awards.count > 1, sum == full, !zeros.isEmpty, zeros.count <= awards.count,
            zeros.allSatisfy(\.isNegative), awards.count == parts.awards.count,
            awards.allSatisfy({ !$0.condition.isEmpty }),
            Set(awards.map(\.condition.text)).count == awards.count
        {
            isSure = false
            return elements(awards.map { (label: $0.condition.text, points: $0.points) })
        }
        // Several awards of which one is all: only one of the cases holds.
        let cases = awards.filter { !$0.condition.isEmpty }
        if awards.count > 1, cases.count == awards.count, sum != full,
            awards.map(\.points).max() == full
        {
            note(PhraseWording.onlyOneHolds)
            let others = zeros.isEmpty ? parts.zeros.prefix(1) : zeros[...]
            let none = others.map {
                (label: $0.text.isEmpty ? "其他" : $0.text, points: Decimal128(0))
            }
            return levels(cases.map { (label: $0.condition.text, points: $0.points) } + none)
        }
        // Several awards are parts of the whole.
        guard zeros.isEmpty, awards.count > 1,
            awards.allSatisfy({ !$0.condition.isEmpty }), awards.count == parts.awards.count
        else { return zeros.isEmpty ? [] : deduct(parts) }
        let labels = awards.map { ($0.condition.text, $0.points) }
        guard Set(labels.map(\.0)).count == labels.count else { return [] }
        return elements(labels.map { (label: $0.0, points: $0.1) })
    }

    /// `未公开的不得分`
    private mutating func lost(_ condition: Condition) -> [RuleSpelling] {
        if condition.isNegative {
            let name = namer.state(condition.positive)
            return [
                spelling(
                    "pass", .map([("fact", .text(name))]), [FactDraft(name: name, type: .boolean)])
            ]
        }
        let name = namer.state(condition.text)
        let fact = FactDraft(name: name, type: .boolean)
        return [
            spelling(
                "deduct", .list([.map([("if", .text(name)), ("points", points(full))])]), [fact]),
            spelling("formula", .map([("when", .text("not(\(name))"))]), [fact]),
        ]
    }

    mutating func note(_ wording: Wording) {
        look.append(wording)
        isSure = false
    }
}
