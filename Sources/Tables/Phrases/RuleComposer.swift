import Exact
import Model

/// Puts together what the families found into one rule.
struct RuleComposer {
    let subject: RuleRecogniser.Subject
    var namer: FactNamer
    var patterns: [String] = []
    var look: [Wording] = []
    var isSure = true
    var vetoes: [String] = []
    /// The fact that voids a branch, where the rule reads it already.
    var voidFact: String?
    var due: (year: Int?, month: Int, day: Int?)?

    init(_ subject: RuleRecogniser.Subject, namer: FactNamer) {
        self.subject = subject
        self.namer = namer
    }

    /// Points of the phrase as the criterion has them.
    func points(_ number: Decimal128) -> Setting { .number(number * subject.factor) }

    var full: Decimal128 { subject.stated }

    /// The proposal; without spellings a person decides.
    mutating func compose(_ findings: [PhraseFinding]) -> RuleProposal {
        let meanings = findings.map(\.meaning)
        for pattern in meanings.compactMap(\.pattern) where !patterns.contains(pattern) {
            patterns.append(pattern)
        }
        var parts = PhraseParts(findings)
        let (isShare, isGuess) = parts.completed(full: full)
        if isShare { note(PhraseWording.shareOfPoints) }
        if isGuess { note(PhraseWording.alsoCounted) }
        for case .remark(let remark) in meanings
        where !look.contains(PhraseWording.remark(remark)) {
            look.append(PhraseWording.remark(remark))
        }
        if meanings.contains(where: { if case .remark = $0 { true } else { false } }) {
            isSure = false
        }
        vetoes = parts.vetoes.map { $0.text.isEmpty ? subject.name : $0.text }
        due = parts.dues.first
        var base = base(parts)
        if base.isEmpty, let range = rangeSpelling() {
            base = [range]
            patterns.append("P5")
        }
        let modifiers = modifiers(parts)
        if !modifiers.entries.isEmpty {
            base = base.map { spelling in
                RuleSpelling(
                    rule: spelling.rule.adding(modifiers.entries),
                    facts: spelling.facts + modifiers.facts)
            }
        }
        if base.isEmpty, parts.hasLimits { look.append(PhraseWording.onlyLimits) }
        let isDecided = !base.isEmpty
        return RuleProposal(
            spellings: base,
            patterns: patterns.sorted { $0.count == $1.count ? $0 < $1 : $0.count < $1.count },
            sureness: isDecided ? (isSure ? .certain : .likely) : .manual, look: look,
            vetoes: vetoes, due: due)
    }

    /// A person decides within the range the table states; `nil` where it states none.
    func rangeSpelling() -> RuleSpelling? {
        subject.range.map { range in
            spelling(
                "discretion",
                .map([
                    ("ask", .text(question)),
                    ("award", .map([("from", points(range.0)), ("to", points(range.1))])),
                ]))
        }
    }

    func spelling(_ kind: String, _ value: Setting, _ facts: [FactDraft] = []) -> RuleSpelling {
        RuleSpelling(rule: .map([(kind, value)]), facts: facts)
    }

    /// The phrase as a question to the person who decides.
    var question: String {
        TableText.line(subject.phrase.isEmpty ? subject.name : subject.phrase)
    }

    // MARK: - The kind

    private mutating func base(_ parts: PhraseParts) -> [RuleSpelling] {
        guard !hasSteps(parts) else {
            look.append(PhraseWording.steps)
            return []
        }
        if !parts.chargedParts.isEmpty {
            guard parts.isOnlyCharges, !subject.isBonus else {
                look.append(PhraseWording.givesAndTakes)
                return []
            }
            return deduct(parts)
        }
        if let levels = parts.levels { return self.levels(levels, beside: parts) }
        if let (counted, steps) = parts.tiers {
            return tiers(counted, steps, beside: parts)
        }
        if let elements = parts.elements {
            if parts.isOnly(\.elements) || saysAgain(elements, parts) {
                return self.elements(elements)
            }
            look.append(PhraseWording.givesAndTakes)
            return []
        }
        if let reverse = parts.reverse.first, parts.reverse.count == 1, parts.deductions.isEmpty {
            return self.reverse(reverse)
        }
        // Below zero for one fault and down to zero for another is two rules.
        guard parts.reverse.isEmpty else {
            look.append(PhraseWording.reverseBesides)
            return []
        }
        if parts.discretionOff != nil || parts.discretion != nil {
            return discretion(parts)
        }
        if !parts.earns.isEmpty { return earn(parts) }
        if subject.isBonus { return bonus(parts) }
        if let ratio = parts.ratios.first, parts.ratios.count == 1, parts.deductions.isEmpty,
            parts.awards.isEmpty
        {
            return self.ratio(ratio)
        }
        if let rule = periods(parts) { return rule }
        if let rule = deadline(parts) { return rule }
        if let target = parts.targets.first, parts.targets.count == 1, parts.proportion != nil {
            return share(of: target, parts)
        }
        if let target = parts.targets.first, parts.targets.count == 1, parts.each.isEmpty {
            return self.target(target, parts)
        }
        // Several cases, of which one earns all, beside what earns nothing.
        if parts.deductions.isEmpty, parts.ratios.isEmpty, parts.voids.isEmpty,
            parts.awards.count > 1
        {
            return pass(parts)
        }
        if !parts.deductions.isEmpty || !parts.ratios.isEmpty || !parts.voids.isEmpty {
            return deduct(parts)
        }
        if let proportion = parts.proportion { return self.proportion(proportion) }
        if !parts.awards.isEmpty || !parts.zeros.isEmpty { return pass(parts) }
        if let rule = question(parts) { return rule }
        return []
    }

    /// `制定方案（5分）。未制定方案扣5分`: the charges only say once more what each part is worth.
    private func saysAgain(
        _ elements: [(label: String, points: Decimal128)], _ parts: PhraseParts
    ) -> Bool {
        var others = parts
        others.elements = nil
        others.once = []
        return others.isEmpty && !parts.once.isEmpty
            && parts.once.allSatisfy { loss in
                loss.condition.isNegative
                    && elements.contains {
                        $0.points == loss.points && $0.label.count > 1
                            && loss.condition.text.contains($0.label.suffix(2))
                    }
            }
    }

    /// Whether charges are steps of one charge, of which the last holds: `低于90%扣5分，低于80%扣10分`.
    private func hasSteps(_ parts: PhraseParts) -> Bool {
        let steps = parts.once.map(\.condition).filter(\.isStep)
        // `每处扣1分，3处以上扣3分`; `少于200条的扣5分` beside charges of another kind is its own.
        let isBeside = steps.contains { step in
            parts.each.contains { $0.counted.measure == step.stepMeasure }
                || !parts.each.isEmpty && !step.isShortfall
        }
        let lines = parts.once.count(where: \.condition.isBareThreshold)
        let shares = Dictionary(grouping: parts.ratios) { $0.share.name }
        return steps.count > 1 || isBeside || lines > 0 || shares.contains { $0.value.count > 1 }
    }

    /// `是否公开`: a question that is answered by yes or no.
    private mutating func question(_ parts: PhraseParts) -> [RuleSpelling]? {
        let phrase = TableText.key(subject.phrase)
        // Of several questions one is not the answer.
        guard let range = phrase.firstRange(of: "是否"), phrase.count <= 40, parts.isEmpty,
            subject.range == nil, phrase[range.upperBound...].firstRange(of: "是否") == nil
        else {
            return nil
        }
        isSure = false
        patterns.append("P2")
        look.append(PhraseWording.yesOrNo)
        let condition = Condition(
            String(phrase[..<range.lowerBound]) + "已" + String(phrase[range.upperBound...]))
        let name = namer.state(condition.text)
        return [
            spelling(
                "pass", .map([("fact", .text(name))]), [FactDraft(name: name, type: .boolean)])
        ]
    }
}
