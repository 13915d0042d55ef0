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
    mutating func inside(_ finding: Finding) {
        let places = finding.facts.flatMap(\.allEvidence).withoutRepeats.count
        element("details", ["open": ""]) { page in
            page.element("summary", Words.summary(facts: finding.facts.count, places: places))
            page.element("div", ["class": "inside"]) { page in
                page.terms(of: finding)
                page.arithmetic(finding.verdict.steps)
                page.verdicts(finding)
                if finding.facts.isEmpty {
                    page.element("p", ["class": "none small"], Words.noFacts)
                } else {
                    page.element("p", ["class": "label"], Words.factsHeading)
                }
                for fact in finding.facts { page.fact(fact) }
            }
        }
    }

    private mutating func terms(of finding: Finding) {
        let criterion = finding.criterion
        let isFull = Standing(finding) == .full
        element("dl", ["class": "facts"]) { page in
            page.pair(ReportWording.clause, data: criterion.clause)
            page.pair(ReportWording.due, data: criterion.due?.description ?? "—")
            page.pair(ReportWording.responsible, data: criterion.responsible ?? "—")
            if !isFull { page.pair(ReportWording.fix, data: criterion.fix) }
        }
    }

    private mutating func arithmetic(_ steps: [Wording]) {
        guard !steps.isEmpty else { return }
        element("p", ["class": "label"], Words.arithmetic)
        element("ol") { page in
            for step in steps { page.element("li", step) }
        }
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
        element("div", ["class": "fact"]) { page in
            page.element("p") { page in
                let unit = page.scored.pack.descriptor(of: fact.name)?.unit
                page.element("strong") { $0.data(fact.name, limit: 100) }
                page.data(page.language == .zhHans ? "：" : ": ")
                page.data(page.printed.reading(of: fact, unit: unit), limit: 500)
                page.data(" ")
                page.element("span", ["class": "soft small"]) { page in
                    page.text(ReportWording.origin(fact.origin))
                    page.data(" · ")
                    page.text(ReportWording.certainty(fact.certainty))
                }
            }
            if case .ledger(let entries) = fact.value { page.ledger(entries) }
            page.places(of: fact)
        }
        line()
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
        let sources = EvidenceGroup.of(fact)
        let room = Self.mostPlaces - min(Self.mostPlaces, fact.faults.count)
        element("ul", ["class": "evidence"]) { page in
            for fault in fact.faults.prefix(Self.mostPlaces) {
                page.element("li") { page in
                    page.data(fault.what.text(in: page.language), limit: Self.snippetLength)
                    if fault.count != 1 { page.data(" × \(fault.count)") }
                    page.element("br") { _ in }
                    page.source(of: fault.evidence)
                    page.place(fault.evidence)
                }
                page.line()
            }
            for source in sources.prefix(room) {
                page.element("li") { page in
                    page.source(of: source.first)
                    for evidence in source.places.prefix(Self.mostPlaces) { page.place(evidence) }
                    page.further(source.places.count - Self.mostPlaces)
                }
                page.line()
            }
        }
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
            element("div", ["class": "soft"]) { page in
                page.text(ReportWording.status(capture.status))
                page.data(" · \(page.printed.time(capture.time)) · ")
                page.text(Words.record)
                page.data(" ")
                page.element("span", ["class": "hash"]) { $0.data(capture.record, limit: 100) }
                page.data(" · ")
                page.hash(evidence.sha256, short: false)
            }
        case .submission(let file), .log(let file):
            data(file, limit: 200)
            element("div", ["class": "soft"]) { $0.hash(evidence.sha256, short: false) }
        }
    }

    /// Where inside; in the copy of the page, where there is one.
    private mutating func locator(of evidence: Evidence) {
        guard let copy = figures.copies[evidence] else {
            data(evidence.locator, limit: Self.snippetLength)
            return
        }
        element("a", ["href": root + copy]) {
            $0.data(evidence.locator, limit: Self.snippetLength)
        }
    }

    /// The place inside it, with the words found.
    private mutating func place(_ evidence: Evidence) {
        element("div", ["class": "place"]) { page in
            page.element("span", ["class": "soft"]) { page in
                page.text(Words.locator)
                page.data(" ")
                page.element("code") { $0.locator(of: evidence) }
            }
            if !evidence.snippet.isEmpty {
                page.data(" ")
                page.element("q", ["class": "snippet"]) {
                    $0.data(evidence.snippet, limit: Self.snippetLength)
                }
            }
        }
    }
}

extension Fact {
    /// Every place behind the fact, those of its faults included.
    var allEvidence: [Evidence] { evidence + faults.map(\.evidence) }
}
