import Exact
import Model

/// Gathers the lines of an explanation.
struct ExplanationWriter {
    private typealias Words = ReportWording.UnitPage

    private(set) var lines: [String] = []
    private let round: ScoredRound
    private let unit: UnitFigures
    private let printed: PrintedValue
    private var language: Language { printed.language }
    private var colon: String { language == .zhHans ? "：" : ": " }

    init(_ round: ScoredRound, _ unit: ScoredUnit, in language: Language) {
        self.round = round
        self.unit = UnitFigures(of: unit, policy: round.pack.policy)
        printed = PrintedValue(round, in: language)
    }

    /// Explains one criterion; false when there is none with this id.
    mutating func explain(_ id: String) -> Bool {
        if let veto = unit.unit.vetoes.first(where: { $0.criterion.id == id }) {
            finding(veto, isVeto: true)
            return true
        }
        if let found = unit.unit.bonus?.findings.first(where: { $0.criterion.id == id }) {
            finding(found)
            add("")
            total()
            return true
        }
        for node in unit.unit.indicators {
            guard let path = Self.path(to: id, from: node), let last = path.last,
                let found = last.findings.first(where: { $0.criterion.id == id })
            else { continue }
            finding(found)
            add("")
            add(ReportWording.Text.upwards.text(in: language))
            for node in path.reversed() { self.node(node, depth: 1) }
            total()
            return true
        }
        return false
    }

    /// Explains the whole unit: vetoes, tree, total.
    mutating func explainAll() {
        for veto in unit.unit.vetoes {
            finding(veto, isVeto: true)
            add("")
        }
        for node in unit.unit.indicators { tree(node, depth: 0) }
        for bonus in unit.unit.bonus?.findings ?? [] {
            finding(bonus)
            add("")
        }
        total()
    }

    private mutating func tree(_ node: ScoredIndicator, depth: Int) {
        self.node(node, depth: depth)
        add("")
        for finding in node.findings {
            self.finding(finding)
            add("")
        }
        for child in node.children { tree(child, depth: depth) }
    }

    /// The nodes from a first-level indicator down to the one that holds the criterion.
    private static func path(to id: String, from node: ScoredIndicator) -> [ScoredIndicator]? {
        if node.findings.contains(where: { $0.criterion.id == id }) { return [node] }
        for child in node.children {
            if let path = path(to: id, from: child) { return [node] + path }
        }
        return nil
    }

    // MARK: - Parts

    private mutating func node(_ node: ScoredIndicator, depth: Int) {
        let indicator = node.indicator
        let score = "\(printed.range(node.points)) / \(printed.exact(indicator.weight))"
        add("\(indicator.id) \(indicator.name)\(colon)\(score)", depth)
        for step in node.steps { add(step.text(in: language), depth + 1) }
    }

    private mutating func total() {
        let full = printed.exact(round.pack.policy.total)
        let label = ReportWording.total.text(in: language)
        var tags = ""
        if unit.unit.isVetoed { tags += " \(ReportWording.vetoed.text(in: language))" }
        if unit.unit.isProvisional { tags += " \(ReportWording.provisional.text(in: language))" }
        add("\(label)\(colon)\(printed.range(unit.unit.total)) / \(full)\(tags)", 1)
        for step in unit.unit.steps { add(step.text(in: language), 2) }
    }

    private mutating func finding(_ finding: Finding, isVeto: Bool = false) {
        let criterion = finding.criterion
        add("\(unit.unit.unit.name) \(criterion.id) \(criterion.check)")
        isVeto ? vetoOutcome(finding) : points(finding)
        field(ReportWording.reason, finding.verdict.reason.text(in: language))
        field(ReportWording.clause, criterion.clause)
        if let due = criterion.due { field(ReportWording.due, due.description) }
        if let responsible = criterion.responsible { field(ReportWording.responsible, responsible) }
        if finding.lost > .zero { field(ReportWording.fix, criterion.fix) }
        steps(finding.verdict.steps)
        judgement(finding)
        for clash in finding.contradictions { contradiction(clash) }
        facts(finding.facts)
    }

    private mutating func points(_ finding: Finding) {
        let standing = Standing(finding)
        let points = standing == .notApplicable ? "—" : printed.range(finding.verdict.points)
        let full = printed.exact(finding.criterion.points)
        let word = ReportWording.standing(standing).text(in: language)
        field(ReportWording.points, "\(points) / \(full) (\(word))")
        guard let worth = unit.worth(of: finding) else { return }
        field(Words.share, printed.points(worth))
        let gain = unit.gain(from: finding) ?? .zero
        if gain > .zero { field(Words.gain, "+\(printed.points(gain))") }
    }

    /// A veto has no points: it is met, not met or open.
    private mutating func vetoOutcome(_ finding: Finding) {
        let outcome =
            switch (finding.verdict.isVeto, finding.verdict.outcome) {
            case (true, _): ReportWording.vetoed
            case (false, .scored): Words.vetoPassed
            case (false, let outcome): outcome.wording
            }
        field(ReportWording.outcome, outcome.text(in: language))
    }

    private mutating func steps(_ steps: [Wording]) {
        guard !steps.isEmpty else { return }
        add("\(Words.arithmetic.text(in: language))\(colon)", 1)
        for (number, step) in steps.enumerated() {
            add("\(number + 1). \(step.text(in: language))", 2)
        }
    }

    private mutating func judgement(_ finding: Finding) {
        guard let judgement = finding.judgement else { return }
        let automatic = finding.automatic
        let points = printed.range(automatic.points)
        field(
            Words.automatic,
            "\(automatic.outcome.wording.text(in: language)) \(points) "
                + automatic.reason.text(in: language))
        let decision = Words.decision(judgement.decision, points: printed.points)
        field(
            Words.judgement,
            "\(decision.text(in: language)) \(judgement.reason) "
                + "(\(judgement.assessor), \(printed.time(judgement.time)))")
    }

    private mutating func contradiction(_ clash: Finding.Contradiction) {
        let unit = round.pack.descriptor(of: clash.fact)?.unit
        let sentence = Words.clash(
            clash.fact, claimed: printed.value(clash.claimed, unit: unit),
            observed: printed.value(clash.observed, unit: unit))
        field(ReportWording.contradiction, sentence.text(in: language))
    }

    private mutating func facts(_ facts: [Fact]) {
        guard !facts.isEmpty else {
            add(Words.noFacts.text(in: language), 1)
            return
        }
        add("\(Words.factsHeading.text(in: language))\(colon)", 1)
        for fact in facts {
            let unit = round.pack.descriptor(of: fact.name)?.unit
            let origin = ReportWording.origin(fact.origin).text(in: language)
            let certainty = ReportWording.certainty(fact.certainty).text(in: language)
            add(
                "\(fact.name) = \(printed.reading(of: fact, unit: unit)) (\(origin), \(certainty))",
                2)
            let faults = Set(fact.faults.map(\.evidence))
            for fault in fact.faults {
                let times = fault.count == 1 ? "" : " × \(fault.count)"
                add(fault.what.text(in: language) + times, 3)
                evidence(fault.evidence, 4)
            }
            for place in fact.evidence where !faults.contains(place) { evidence(place, 3) }
        }
    }

    private mutating func evidence(_ evidence: Evidence, _ depth: Int) {
        switch evidence.source {
        case .capture(let capture):
            let status = ReportWording.status(capture.status).text(in: language)
            add(capture.url, depth)
            add("\(status), \(printed.time(capture.time)) \(printed.zone)", depth)
            add("WARC \(capture.record)", depth)
        case .submission(let file), .log(let file):
            add(file, depth)
        }
        add("SHA-256 \(evidence.sha256)", depth)
        add("\(Words.locator.text(in: language)) \(evidence.locator)", depth)
        if !evidence.snippet.isEmpty { add("“\(evidence.snippet)”", depth) }
    }

    private mutating func field(_ term: Wording, _ text: String) {
        add("\(term.text(in: language))\(colon)\(text)", 1)
    }

    /// One line; nothing in it can move the cursor or start another line.
    private mutating func add(_ text: String, _ depth: Int = 0) {
        let shown = CleanText.shown(text, limit: 2_000)
        lines.append(text.isEmpty ? "" : String(repeating: "  ", count: depth) + shown)
    }
}
