import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.UnitPage

    /// More places than this are left to the record.
    private static let mostPlaces = 40
    /// Characters of a snippet shown.
    private static let snippetLength = 300

    /// What stands behind a finding, on demand: terms, arithmetic, verdicts, facts, evidence.
    /// - Parameters:
    ///   - terms: clause, day, post and remedy, as written.
    ///   - isDecided: whether a person decided about it.
    mutating func inside(_ finding: Finding, terms: [UInt8], isDecided: Bool) {
        let facts = finding.facts
        piece("<details open=\"\"><summary>")
        summary(
            facts: facts.count,
            places: facts.count == 1 && facts[0].faults.isEmpty
                ? facts[0].evidence.withoutRepeats.count
                : facts.flatMap(\.allEvidence).withoutRepeats.count)
        ready(terms)
        arithmetic(finding.steps)
        if isDecided { verdicts(finding) }
        if facts.isEmpty {
            element("p", ["class": "none small"], Words.noFacts)
        } else {
            ready(common.facts)
        }
        for fact in facts { self.fact(fact) }
        piece("</div></details>")
    }

    private mutating func summary(facts: Int, places: Int) {
        let key = facts << 32 | places
        if let written = summaries[key] {
            html.unescaped(trusted: written)
            return
        }
        let start = html.mark()
        text(Words.summary(facts: facts, places: places))
        summaries[key] = html.written(from: start)
    }

    private mutating func arithmetic(_ steps: [Wording]) {
        guard !steps.isEmpty else { return }
        ready(common.arithmetic)
        for step in steps {
            piece("<li>")
            text(step)
            piece("</li>")
        }
        piece("</ol>")
    }

    /// The automatic verdict beside what people decided, in the order they did.
    private mutating func verdicts(_ finding: Finding) {
        let trail = DecisionTrail(of: finding)
        guard !trail.steps.isEmpty else { return }
        element("p", ["class": "label"], Words.judgement)
        element("table", ["class": "verdicts"]) { page in
            page.element("tbody") { page in
                page.element("tr") { page in
                    page.element("th", ["scope": "row"], Words.automatic)
                    page.element("td", finding.automatic.outcome.wording)
                    page.cell("num", data: page.printed.range(finding.automatic.points))
                    page.element("td", finding.automatic.reason)
                }
                for step in trail.steps { page.decision(step) }
            }
        }
    }

    private mutating func decision(_ step: DecisionTrail.Step) {
        let judgement = step.judgement
        element("tr") { page in
            page.element("th", ["scope": "row"], step.term)
            page.element("td", step.after.outcome.wording)
            page.element("td", ["class": "num"]) { page in
                page.text(Words.decision(judgement.decision, points: page.printed.points))
            }
            page.element("td") { page in
                page.data(judgement.reason)
                page.element("div", ["class": "soft small"]) { page in
                    page.data("\(judgement.assessor) · \(page.printed.time(judgement.time))")
                }
            }
        }
    }

    private mutating func fact(_ fact: Fact) {
        piece("<div class=\"fact\"><p><strong>")
        data(fact.name, limit: 100)
        piece("</strong>")
        piece(language == .zhHans ? "：" : ": ")
        data(printed.reading(of: fact, unit: unit(of: fact)), limit: 500)
        ready(common.source(of: fact))
        if case .ledger(let entries) = fact.value { ledger(entries) }
        places(of: fact)
        piece("</div>\n")
    }

    /// What a number is counted in.
    private func unit(of fact: Fact) -> String? {
        guard case .known(.number) = fact.reading else { return nil }
        return parts.map { $0.factUnits[fact.name] }
            ?? scored.pack.descriptor(of: fact.name)?.unit
    }

    /// What a ledger says, entry by entry.
    private mutating func ledger(_ entries: [LedgerEntry]) {
        guard !entries.isEmpty else { return }
        element("ol") { page in
            for entry in entries.prefix(Self.mostPlaces) {
                page.element("li") { page in
                    page.data(entry.title, limit: LedgerEntry.longestTitle)
                    page.data(page.language == .zhHans ? "：" : ": ")
                    page.data("\(page.printed.moment(entry.from)) – ")
                    if let to = entry.to {
                        page.data(page.printed.moment(to))
                    } else {
                        page.text(Words.stillOpen)
                    }
                    if entry.isExtended {
                        page.data(" ")
                        page.element("span", ["class": "soft"], Words.extended)
                    }
                }
                page.line()
            }
        }
        further(entries.count - Self.mostPlaces)
    }

    /// Faults one by one; what else was found, page by page.
    private mutating func places(of fact: Fact) {
        let evidence = fact.evidence
        if evidence.count == 1, fact.faults.isEmpty {
            piece("<ul class=\"evidence\"><li>")
            let only = evidence[0]
            source(of: only)
            place(only)
            piece("</li>\n</ul>")
            return
        }
        let sources = EvidenceGroup.of(fact)
        let room = Self.mostPlaces - min(Self.mostPlaces, fact.faults.count)
        piece("<ul class=\"evidence\">")
        for fault in fact.faults.prefix(Self.mostPlaces) {
            piece("<li>")
            data(fault.what.text(in: language), limit: Self.snippetLength)
            if fault.count != 1 { data(" × \(fault.count)") }
            piece("<br>")
            source(of: fault.evidence)
            place(fault.evidence)
            piece("</li>\n")
        }
        for source in sources.prefix(room) {
            piece("<li>")
            self.source(of: source.first)
            for evidence in source.places.prefix(Self.mostPlaces) { place(evidence) }
            further(source.places.count - Self.mostPlaces)
            piece("</li>\n")
        }
        piece("</ul>")
        further(fact.faults.count + sources.count - Self.mostPlaces)
    }

    private mutating func further(_ hidden: Int) {
        if hidden > 0 { element("p", ["class": "note"], Words.furtherEvidence(hidden)) }
    }

    /// The page or file, with what identifies the stored copy.
    private mutating func source(of evidence: Evidence) {
        switch evidence.source {
        case .capture(let capture):
            url(capture.url)
            copy(of: evidence)
            piece("<div class=\"soft\">")
            text(ReportWording.status(capture.status))
            piece(" · ")
            time(capture.time)
            ready(common.record)
            data(capture.record, limit: 100)
            piece("</code> · SHA-256 <code>")
            data(evidence.sha256, limit: 128)
            piece("</code></div>")
        case .submission(let file), .log(let file):
            data(file, limit: 200)
            piece("<div class=\"soft\">SHA-256 <code>")
            data(evidence.sha256, limit: 128)
            piece("</code></div>")
        }
    }

    /// Where inside; in the copy of the page, where there is one.
    private mutating func locator(of evidence: Evidence) {
        guard let copy = copies[evidence] else {
            data(evidence.locator, limit: Self.snippetLength)
            return
        }
        element("a", ["href": root + copy]) {
            $0.data(evidence.locator, limit: Self.snippetLength)
        }
    }

    /// The place inside it, with the words found.
    private mutating func place(_ evidence: Evidence) {
        ready(common.locator)
        locator(of: evidence)
        if evidence.snippet.isEmpty {
            piece("</code></span></div>")
        } else {
            piece("</code></span> <q>")
            data(evidence.snippet, limit: Self.snippetLength)
            piece("</q></div>")
        }
    }
}

extension Fact {
    /// Every place behind the fact, those of its faults included.
    var allEvidence: [Evidence] { evidence + faults.map(\.evidence) }
}
