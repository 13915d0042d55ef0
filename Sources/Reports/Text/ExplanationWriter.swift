import Exact
import Model

/// Gathers the lines of an explanation.
struct ExplanationWriter {
    private typealias Words = ReportWording.UnitPage
    private typealias Text = ReportWording.Text

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
        for step in node.steps { numbered([.notApplicable, .weight], step, depth + 1) }
    }

    private mutating func total() {
        let full = printed.exact(round.pack.policy.total)
        let label = ReportWording.total.text(in: language)
        var tags = ""
        if unit.unit.isVetoed { tags += " \(ReportWording.vetoed.text(in: language))" }
        if unit.unit.isWarned { tags += " \(ReportWording.warned.text(in: language))" }
        if unit.unit.isProvisional { tags += " \(ReportWording.provisional.text(in: language))" }
        add("\(label)\(colon)\(printed.range(unit.unit.total)) / \(full)\(tags)", 1)
        let last: Operation = unit.unit.bonus == nil ? .total : .bonus
        for step in unit.unit.steps { numbered([.notApplicable, last], step, 2) }
        outcome()
    }

    /// What the total is worth: rounding, grade, place, appraisal.
    private mutating func outcome() {
        guard let total = unit.unit.total else { return }
        let policy = round.pack.policy
        let ends = total.isCertain ? [total.lowest] : [total.lowest, total.highest]
        for end in ends {
            numbered([.grade], Text.rounded(end, printed.points(end), by: policy.rounding), 2)
        }
        if let grades = unit.unit.grades {
            let vetoes = unit.unit.vetoes.filter(\.verdict.isVeto).map(\.criterion.id)
            let line =
                vetoes.isEmpty
                ? Text.graded(printed.range(total), grades, policy.grades)
                : Text.graded(grades.lowest, for: vetoes)
            numbered([.grade], line, 2)
        }
        if let rank = unit.unit.rank {
            let group = unit.unit.unit.group
            let size = round.units.count { $0.unit.group == group && $0.rank != nil }
            numbered([.place], Text.placed(printed.rank(rank), group: group, of: size), 2)
        }
        if let contribution = unit.unit.contribution {
            numbered([.appraisal], Text.contribution(total, contribution, by: policy), 2)
        }
    }

    /// A line behind the number, or numbers, of the step in the order of operations.
    private mutating func numbered(_ steps: [Operation], _ words: Wording, _ depth: Int) {
        let label = Text.step(steps.map(\.rawValue)).text(in: language)
        add("\(label)\(colon)\(words.text(in: language))", depth)
    }

    private mutating func finding(_ finding: Finding, isVeto: Bool = false) {
        let criterion = finding.criterion
        add("\(unit.unit.unit.name) \(criterion.id) \(criterion.check)")
        isVeto ? vetoOutcome(finding) : points(finding)
        field(ReportWording.reason, finding.verdict.reason.text(in: language))
        field(ReportWording.clause, criterion.clause)
        if let due = criterion.due { field(ReportWording.due, due.description) }
        if let responsible = criterion.responsible { field(ReportWording.responsible, responsible) }
        if finding.lost > .zero || finding.isVeto || finding.warnsOfVeto {
            field(ReportWording.fix, criterion.fix)
        }
        arithmetic(finding, isVeto: isVeto)
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
            case (false, .scored) where finding.warnsOfVeto: ReportWording.warned
            case (false, .scored): Words.vetoPassed
            case (false, let outcome): outcome.wording
            }
        field(ReportWording.outcome, outcome.text(in: language))
    }

    /// What each step of the order of operations made of the points.
    private mutating func arithmetic(_ finding: Finding, isVeto: Bool) {
        let stages = finding.automatic.stages
        let isDecided = finding.judgement != nil || !finding.reviews.isEmpty
        guard !isVeto, !stages.isEmpty || isDecided else { return }
        add("\(Words.arithmetic.text(in: language))\(colon)", 1)
        for stage in stages {
            let name = Text.stage(stage.operation, key: stage.key)
            switch stage.steps.count {
            case 0: numbered([stage.operation], Text.comes(name, to: stage.points), 2)
            case 1:
                numbered([stage.operation], Text.comes(name, by: stage.steps[0], stage.points), 2)
            default:
                numbered([stage.operation], Text.comes(name, to: stage.points), 2)
                for step in stage.steps { add(step.text(in: language), 3) }
            }
        }
        if isDecided, finding.verdict.outcome == .scored {
            let name = Text.stage(.judgement, key: nil)
            numbered([.judgement], Text.comes(name, to: finding.verdict.points), 2)
        }
        guard finding.verdict.outcome != .notApplicable, let worth = unit.worth(of: finding),
            let share = finding.verdict.points.share(
                worth.amount, of: finding.criterion.points.amount)
        else { return }
        numbered(
            [.notApplicable, .weight],
            Text.inTotal(finding.verdict.points, worth, of: finding.criterion.points, share), 2)
    }

    private mutating func judgement(_ finding: Finding) {
        guard finding.judgement != nil || !finding.reviews.isEmpty else { return }
        let automatic = finding.automatic
        let points = printed.range(automatic.points)
        field(
            Words.automatic,
            "\(automatic.outcome.wording.text(in: language)) \(points) "
                + automatic.reason.text(in: language))
        if let judgement = finding.judgement { decided(judgement, as: Words.judgement) }
        for review in finding.reviews { decided(review.judgement, as: review.kind.wording) }
    }

    private mutating func decided(_ judgement: Judgement, as term: Wording) {
        let decision = Words.decision(judgement.decision, points: printed.points)
        field(
            term,
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
