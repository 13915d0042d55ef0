import Exact
import Model

/// Rules that take points off, and those with bounds.
extension RuleComposer {
    mutating func deduct(_ parts: PhraseParts) -> [RuleSpelling] {
        var entries: [Setting] = []
        var facts: [FactDraft] = []
        // Engines whose deductions know counts only count what happens once.
        var plainEntries: [Setting] = []
        var plainFacts: [FactDraft] = []
        func add(_ entry: Setting, _ fact: FactDraft) {
            entries.append(entry)
            facts.append(fact)
        }
        for part in parts.each {
            let name = namer.count(part.counted)
            if part.counted.subject.isEmpty { note(PhraseWording.namedAfterItem) }
            if part.counted.step > 1 { note(PhraseWording.step(part.counted.step)) }
            let fact = FactDraft(name: name, type: .number, unit: part.counted.measure)
            let entry = Setting.map([
                ("per", .text(name)), ("points", each(part)),
                ("up-to", part.cap.flatMap { $0 < full ? points($0) : nil }),
            ])
            add(entry, fact)
            plainEntries.append(entry)
            plainFacts.append(fact)
        }
        // `有得10分，无扣2分`: without what earns all, some is lost.
        let award = parts.awards.first { $0.points == full && !$0.condition.isEmpty }
        var losses = parts.once.map { ($0.condition, $0.points) }
        // What earns nothing where its award is not met is said already.
        let isPartly = parts.awards.contains { $0.points > 0 && $0.points != full }
        losses += parts.zeros.filter { !(isPartly && $0.isNegative) }.map { ($0, full) }
        losses += parts.voids.filter { !$0.isBranch }.map { ($0.condition, full) }
        for (condition, loss) in losses {
            guard loss <= full || subject.isBonus else {
                look.append(PhraseWording.moreThanFull(loss, full))
                return []
            }
            let isLack = condition.isPlainNegation
            let text = isLack ? award?.condition.text ?? "" : condition.text
            if isLack, text.count < 2 { note(PhraseWording.namedAfterItem) }
            let name = isLack && text.count < 2 ? namer.presence() : namer.state(text)
            add(
                .map([(isLack ? "unless" : "if", .text(name)), ("points", points(loss))]),
                FactDraft(name: name, type: .boolean))
            let count = namer.count(Counted(subject: isLack ? "缺" + text : text, measure: "处"))
            plainEntries.append(
                .map([
                    ("per", .text(count)), ("points", points(loss)), ("up-to", points(loss)),
                ]))
            plainFacts.append(FactDraft(name: count, type: .number, unit: "处"))
        }
        for ratio in parts.ratios {
            let share = ratio.share.name
            let name = namer.value(share, share.hasSuffix("率") ? "率" : "比例")
            let fact = FactDraft(name: name, type: .number, unit: "%")
            let sign = ratio.isAtMost ? ">" : "<"
            add(
                .map([
                    ("if", .text("\(name) \(sign) \(ratio.bound.plain)")),
                    ("points", points(ratio.points ?? full)),
                ]), fact)
            isSure = false
        }
        // What voids a whole branch leaves nothing of the item either.
        if entries.isEmpty, let void = parts.voids.first(where: \.isBranch) {
            let name = namer.state(void.condition.text)
            voidFact = name
            add(
                .map([("if", .text(name)), ("points", points(full))]),
                FactDraft(name: name, type: .boolean))
        }
        if parts.isTwofold || parts.proportion != nil { return [] }
        // Awards that add up to all the points are lost one by one.
        let gains = parts.awards.filter { $0.points > 0 && $0.points != full }
        if !gains.isEmpty || !parts.chargedParts.isEmpty {
            guard (gains.map(\.points) + parts.chargedParts).reduce(0, +) == full,
                gains.allSatisfy({ $0.condition.text.count > 1 })
            else {
                look.append(PhraseWording.givesAndTakes)
                return []
            }
            note(PhraseWording.lostOneByOne)
            for gain in gains {
                let name = namer.state(gain.condition.text)
                add(
                    .map([("unless", .text(name)), ("points", points(gain.points))]),
                    FactDraft(name: name, type: .boolean))
                let count = namer.count(Counted(subject: "缺" + gain.condition.text, measure: "处"))
                plainEntries.append(
                    .map([
                        ("per", .text(count)), ("points", points(gain.points)),
                        ("up-to", points(gain.points)),
                    ]))
                plainFacts.append(FactDraft(name: count, type: .number, unit: "处"))
            }
        }
        if !parts.awards.isEmpty, parts.awards.first?.condition.isEmpty ?? true { isSure = false }
        guard !entries.isEmpty else { return [] }
        var result = [spelling("deduct", .list(entries), facts)]
        if parts.each.count == 0, losses.count == 1, gains.isEmpty, parts.ratios.isEmpty,
            let fact = facts.first, let loss = losses.first
        {
            let left = ((full - loss.1) * subject.factor).reduced.plain
            let isLack = loss.0.isPlainNegation
            result.append(
                spelling(
                    "formula",
                    .map([
                        ("when", .text(isLack ? fact.name : "not(\(fact.name))")),
                        ("else", loss.1 == full ? nil : .text(left)),
                    ]), [fact]))
        } else if parts.ratios.isEmpty {
            result.append(spelling("deduct", .list(plainEntries), plainFacts))
        } else if losses.isEmpty {
            result.append(formula(entries, facts, parts))
        }
        return result
    }

    /// Counts and shares as one expression, for engines whose deductions know counts only.
    private func formula(
        _ entries: [Setting], _ facts: [FactDraft], _ parts: PhraseParts
    ) -> RuleSpelling {
        var text = (full * subject.factor).reduced.plain
        for entry in entries {
            let cost = entry["points"]?.scalar ?? "0"
            if let condition = entry["if"]?.scalar {
                text += " - (if \(condition) then \(cost) else 0)"
            } else if let name = entry["per"]?.scalar {
                let product = "\(name) * \(cost)"
                text += " - " + (entry["up-to"]?.scalar.map { "min(\(product), \($0))" } ?? product)
            }
        }
        return spelling("formula", .map([("points", .text(text))]), facts)
    }

    mutating func reverse(
        _ part: (condition: Condition, counted: Counted?, points: Decimal128)
    ) -> [RuleSpelling] {
        if let counted = part.counted {
            let name = namer.count(
                Counted(
                    subject: Condition(counted.subject).text, measure: counted.measure,
                    step: counted.step))
            return [
                spelling(
                    "deduct",
                    .list([.map([("per", .text(name)), ("points", points(part.points))])]),
                    [FactDraft(name: name, type: .number, unit: counted.measure)]
                ).adding([("below-zero", .number(subject.total))])
            ]
        }
        guard !part.condition.isEmpty else { return [] }
        if part.condition.isNegative {
            let name = namer.state(part.condition.positive)
            return [
                spelling(
                    "pass",
                    .map([
                        ("fact", .text(name)), ("else", .number(-(part.points * subject.factor))),
                    ]), [FactDraft(name: name, type: .boolean)]
                ).adding([("below-zero", points(part.points))])
            ]
        }
        isSure = false
        let name = namer.state(part.condition.text)
        return [
            spelling(
                "deduct",
                .list([.map([("if", .text(name)), ("points", points(full + part.points))])]),
                [FactDraft(name: name, type: .boolean)]
            ).adding([("below-zero", points(part.points))])
        ]
    }

    mutating func discretion(_ parts: PhraseParts) -> [RuleSpelling] {
        guard !parts.isTwofold, parts.deductions.isEmpty, parts.earns.isEmpty,
            parts.awards.allSatisfy({ $0.points == full }),
            parts.zeros.isEmpty || parts.hasBands
        else {
            look.append(PhraseWording.discretionBesides)
            return []
        }
        if let (low, high) = parts.discretionOff, parts.discretion == nil {
            guard high <= full else {
                look.append(PhraseWording.moreThanFull(high, full))
                return []
            }
            return [
                spelling(
                    "discretion",
                    .map([
                        ("ask", .text(question)),
                        ("deduct", .map([("from", points(low)), ("to", points(high))])),
                    ]))
            ]
        }
        guard let (least, stated) = parts.discretion, parts.discretionOff == nil else { return [] }
        // `未落实的不得分` is the lowest of the bands.
        let low = parts.zeros.isEmpty ? least : 0
        let high = stated ?? full
        guard high <= full else { return [] }
        if parts.hasBands { note(PhraseWording.bands) }
        return [
            spelling(
                "discretion",
                .map([
                    ("ask", .text(question)),
                    ("award", .map([("from", points(low)), ("to", points(high))])),
                ]))
        ]
    }
}
