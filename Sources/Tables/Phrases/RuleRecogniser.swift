import Exact
import Model
import Rules

/// Reads scoring standards and proposes the rules they mean.
struct RuleRecogniser {
    /// What is known about a criterion besides its phrase.
    struct Subject {
        var name: String
        var phrase: String
        var full: Decimal128
        /// The points the table has, where they were scaled.
        var stated: Decimal128
        /// What points in the phrase are multiplied with.
        var factor: Decimal128 = 1
        /// The code of the first-level indicator.
        var branch = ""
        /// The points of the whole pack.
        var total: Decimal128
        /// The first year of the pack's period.
        var year: Int?
        var misfit: MisfitChoice
        /// Bonus criteria earn points and have none to lose.
        var isBonus = false
        /// From so many to so many, where the table gives a range.
        var range: (Decimal128, Decimal128)?
    }

    private let families = PhraseFamilies()
    /// Points of a part of the standard: `制度建设（3分）：未建立的扣3分`.
    private let caption = /[(【\[](?<points>[0-9]+(?:\.[0-9]+)?)分[)】\]]/
    /// `已建立但未公示的扣2分` is one condition; a `但` that begins a clause makes an exception.
    private let exception = /(?:^|[,，。;；:：、)）分])但[^。;；]{0,40}(?:[0-9一二两三四五六七八九十]分|不扣|不得分|满分)/
    private let leftover =
        /‰|扣|倒扣|[得计][0-9]+(?:\.[0-9]+)?%|不得分|不计分|加分|减分|得分|酌情|折半|[0-9](?:\.[0-9]+)?分(?!钟|之|类|册|期|批|局|行|公司|管|别)/

    /// The rule that `subject` means, written in the way that says most among those `compiles` takes.
    func propose(
        _ subject: Subject, taken: Set<String>, compiles: (RuleSpelling) -> Bool
    ) -> (chosen: RuleSpelling, proposal: RuleProposal) {
        var proposal = read(subject, taken: taken)
        if let chosen = proposal.spellings.first(where: compiles) { return (chosen, proposal) }
        if proposal.sureness != .manual {
            proposal.sureness = .manual
            proposal.look.append(PhraseWording.notYet(proposal.patterns))
        }
        if proposal.look.isEmpty, !proposal.patterns.isEmpty {
            proposal.look.append(
                subject.full > 0 ? PhraseWording.noWhole : TablesWording.noPoints)
        }
        return (manual(subject), proposal)
    }

    /// The rule by which a person decides, the phrase kept.
    func manual(_ subject: Subject) -> RuleSpelling {
        let text = TableText.line(subject.phrase.isEmpty ? subject.name : subject.phrase)
        return RuleSpelling(
            rule: .map([("manual", .map([("ask", .text(text))]))]), facts: [])
    }

    private func read(_ subject: Subject, taken: Set<String>) -> RuleProposal {
        let isLong = subject.phrase.count > PhraseText.mostCharacters
        var text = PhraseText(subject.phrase)
        // Where a case earns nothing, the points of the best case are no repetition.
        if !text.rest.contains("(0分)") {
            text.drop([
                "(\(subject.stated.reduced.plain)分)", "(满分\(subject.stated.reduced.plain)分)",
            ])
        }
        var findings: [PhraseFinding] = []
        let sentences = text.rest.enumerated().filter { ";。\n".contains($0.element) }.map(\.offset)
        if !isLong { for family in families.all { findings += family.read(&text) } }
        findings.sort { $0.position < $1.position }
        for index in findings.indices {
            let position = findings[index].position
            findings[index].sentence = sentences.count { $0 < position }
        }
        var composer = RuleComposer(subject, namer: FactNamer(taken: taken, about: subject.name))
        var proposal = composer.compose(findings)
        let parts = text.rest.matches(of: caption).compactMap { match in
            PointText.number(match.output.points).map { (String(match.output.0), $0) }
        }
        let hasNothing = findings.contains { finding in
            switch finding.meaning {
            case .zero, .void(_, isBranch: false): true
            default: false
            }
        }
        if parts.count > 1, hasNothing, !proposal.spellings.isEmpty {
            proposal.spellings = []
            proposal.sureness = .manual
            proposal.look.append(PhraseWording.partOfPart)
        }
        if !parts.isEmpty, !proposal.spellings.isEmpty,
            parts.map(\.1).reduce(0, +) == subject.stated
        {
            text.drop(parts.map(\.0))
            proposal.sureness = min(proposal.sureness, .likely)
            proposal.look.append(PhraseWording.partsNotCapped)
        }
        if isLong {
            proposal.look.append(PhraseWording.tooLong)
        } else if text.rest.contains(leftover), let range = composer.rangeSpelling() {
            // The words cannot be counted, but the table says within which points a person decides.
            proposal.spellings = [range]
            proposal.sureness = .likely
        } else if let rest = text.rest.firstMatch(of: leftover) {
            proposal = RuleProposal(
                spellings: [], patterns: proposal.patterns, sureness: .manual,
                look: proposal.look + [PhraseWording.notUnderstood(around(rest.range, text.rest))],
                vetoes: proposal.vetoes, due: proposal.due)
        }
        // What comes behind a `但` stands in place of what comes before, not beside it.
        let kind = proposal.spellings.first?.rule.entries?.first?.key
        if kind == "deduct" || kind == "pass" || kind == "earn",
            TableText.key(subject.phrase).contains(exception)
        {
            proposal.spellings = []
            proposal.sureness = .manual
            proposal.look.append(PhraseWording.exception)
        }
        if let first = proposal.spellings.first,
            let points = StatedPoints(subject.phrase).lost(in: first.rule, of: subject)
        {
            // A rule that leaves out points the standard names is a guess, however well it reads.
            proposal.spellings = []
            proposal.sureness = .manual
            proposal.look.append(PhraseWording.lost(points))
        }
        return proposal
    }

    /// The words around what nobody understood.
    private func around(_ range: Range<String.Index>, _ text: String) -> String {
        let start = text.index(range.lowerBound, offsetBy: -12, limitedBy: text.startIndex)
        let end = text.index(range.upperBound, offsetBy: 8, limitedBy: text.endIndex)
        let part = text[(start ?? text.startIndex)..<(end ?? text.endIndex)]
        return TableText.line(String(part.filter { $0 != PhraseText.mask }))
    }
}
