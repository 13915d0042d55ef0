import Exact
import Indicators
import Model
import Rules
import Settings

/// The rules of criteria, as their standards are understood.
extension PackDrafting {
    mutating func propose(
        _ item: DraftItem, path: [String], isBonus: Bool = false
    ) -> (RuleSpelling, RuleProposal) {
        let content = TableText.line(item.content)
        let named = content.isEmpty ? Self.heading(of: item.rule) ?? path.last ?? "" : content
        let name = item.name ?? named
        var subject = RuleRecogniser.Subject(
            name: name, phrase: item.phrase.isEmpty ? name : item.phrase, full: item.points,
            stated: item.stated?.most ?? item.points, factor: item.factor, branch: item.branch,
            total: tree.total, year: period?.from.year, misfit: options.sums, isBonus: isBonus)
        phrases += min(subject.phrase.count, PhraseText.mostCharacters)
        if phrases > PhraseText.mostOfAll {
            return (
                recogniser.manual(subject),
                RuleProposal(
                    spellings: [], patterns: [], sureness: .manual, look: [PhraseWording.tooMuch])
            )
        }
        if case .range(let low, let high) = item.stated { subject.range = (low, high) }
        // Points of a share are those it comes to; a phrase speaks of them.
        if case .percent = item.stated { subject.stated = item.points; subject.factor = 1 }
        var (chosen, proposal) =
            graded(item, subject)
            ?? recogniser.propose(subject, taken: taken) { Self.compiles($0, item: item) }
        // A standard may stand with the content instead.
        let saysPoints = TableText.key(item.rule).contains(/[0-9](?:分|%)|扣|不得分|得分/)
        if proposal.sureness == .manual, !item.rule.isEmpty, !item.content.isEmpty,
            proposal.patterns.isEmpty, !saysPoints
        {
            var other = subject
            other.phrase = item.content
            let second = recogniser.propose(other, taken: taken) {
                Self.compiles($0, item: item)
            }
            if second.proposal.sureness != .manual { (chosen, proposal) = second }
        }
        if shared.contains([item.first.table, item.first.ruleRow]) {
            proposal.look.append(PhraseWording.sharedStandard)
            proposal.sureness = min(proposal.sureness, .likely)
        }
        let standards = Set(item.rows.map { TableText.key($0.rule) }.filter { !$0.isEmpty })
        if standards.count > 1, !proposal.spellings.isEmpty {
            // Charges of several rows add up; what each of them gives does not.
            if chosen.rule["deduct"] == nil, proposal.sureness != .manual {
                chosen = recogniser.manual(subject)
                proposal.sureness = .manual
                proposal.look.append(PhraseWording.severalRowsGive)
            } else {
                proposal.look.append(PhraseWording.severalRows)
                proposal.sureness = min(proposal.sureness, .likely)
            }
        }
        if proposal.sureness == .manual, proposal.patterns.isEmpty, proposal.look.isEmpty {
            proposal.look.append(PhraseWording.noStandard)
        }
        facts += chosen.facts
        taken.formUnion(chosen.facts.map(\.name))
        return (chosen, proposal)
    }

    /// Grades that stand in columns of their own, in proportion to the points of the row.
    private func graded(
        _ item: DraftItem, _ subject: RuleRecogniser.Subject
    ) -> (chosen: RuleSpelling, proposal: RuleProposal)? {
        guard let best = item.grades.map(\.points).max(), best > 0, item.points > 0,
            item.rule.isEmpty
        else { return nil }
        var subject = subject
        subject.stated = item.points
        subject.factor = 1
        let levels = item.grades.map { grade in
            (label: grade.label, points: (grade.points * item.points).over(best).reduced)
        }
        subject.phrase = levels.map { "\($0.label)得\($0.points.inSentence)分" }
            .joined(separator: "，")
        var composer = RuleComposer(subject, namer: FactNamer(taken: taken, about: subject.name))
        guard let spelling = composer.levels(levels).first, Self.compiles(spelling, item: item)
        else { return nil }
        let isScaled = best != item.points
        return (
            spelling,
            RuleProposal(
                spellings: [spelling], patterns: ["P6"], sureness: isScaled ? .likely : .certain,
                look: isScaled ? [PhraseWording.gradesScaled(best, item.points)] : [])
        )
    }

    /// What a standard begins with where it names its matter: `1.公开目录（40分）。每缺一项…`.
    private static func heading(of rule: String) -> String? {
        let line = Numbering.stripped(TableText.line(rule))
        let head = line.prefix { !"（(。，；,;:：".contains($0) }
        guard (2...14).contains(head.count), let mark = line.dropFirst(head.count).first,
            "（(".contains(mark),
            let end = line.firstIndex(where: { "）)".contains($0) }),
            PointText(String(line[line.index(line.startIndex, offsetBy: head.count)...end])) != nil
        else { return nil }
        return String(head)
    }

    /// Whether the engine takes a rule written like this: so new kinds are used as soon as it knows
    /// them.
    private static func compiles(_ spelling: RuleSpelling, item: DraftItem) -> Bool {
        let place = Place(file: "")
        let criterion = Criterion(
            id: item.id.isEmpty ? "1" : item.id, check: "-",
            points: Points(max(item.points, Decimal128(1, exponent: -6) ?? 0)), clause: "-",
            rule: spelling.rule, fix: "-", place: place)
        let vocabulary = Vocabulary(facts: spelling.facts.map(\.descriptor))
        return RuleCatalog.standard.compile(criterion, vocabulary: vocabulary).rule != nil
    }
}
