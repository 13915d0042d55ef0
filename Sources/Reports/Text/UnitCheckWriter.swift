import Exact
import Markup
import Model

/// Gathers the lines of a self-check.
struct UnitCheckWriter {
    private typealias Words = ReportWording.Check

    private enum Tone: String {
        case strong = "1"
        case soft = "2"
        case good = "32"
        case open = "33"
        case bad = "31"
    }

    /// Faults of one shortfall, and places, past which only their count is said.
    private static let mostItems = 8
    /// Lines are not made narrower than this, however small the window.
    private static let leastWidth = 40

    private(set) var lines: [String] = []
    private let round: ScoredRound
    private let unit: UnitFigures
    private let printed: PrintedValue
    private let width: Int
    private let hasColour: Bool
    private var language: Language { printed.language }
    private var scored: ScoredUnit { unit.unit }

    init(
        _ round: ScoredRound, _ unit: ScoredUnit, in language: Language, width: Int, hasColour: Bool
    ) {
        self.round = round
        self.unit = UnitFigures(of: unit, policy: round.pack.policy)
        printed = PrintedValue(round, in: language)
        self.width = max(width, Self.leastWidth)
        self.hasColour = hasColour
    }

    mutating func write(
        submission: Submission?, unanswered: [Unanswered], repairs: [Repair]
    ) {
        head(submission)
        score()
        problems(in: submission)
        questions(unanswered)
        losses(in: repairs)
        open()
        remarks(besides: submission)
    }

    // MARK: - Parts

    private mutating func head(_ submission: Submission?) {
        let title = Words.title(scored.unit.name, of: round.round.title)
        paragraph(title.text(in: language), tone: .strong)
        field(
            ReportWording.pack,
            "\(round.pack.title) (\(round.pack.id) \(round.pack.version))")
        field(ReportWording.asOf, "\(printed.time(round.round.asOf)) \(printed.zone)")
        let file = submission.map {
            Words.handedIn($0.file, printed.time($0.submitted)).text(in: language)
        }
        field(Words.submission, file ?? Words.noSubmission.text(in: language))
        let times = round.archives.flatMap { [$0.first, $0.last] }.compactMap(\.self)
        let captured = times.max().map { "\(printed.time($0)) \(printed.zone)" }
        field(ReportWording.captured, captured ?? Words.noCaptures.text(in: language))
    }

    private mutating func score() {
        gap()
        let full = printed.exact(round.pack.policy.total)
        var marks = [printed.grades(scored.grades)]
        if scored.isVetoed { marks.append(ReportWording.vetoed.text(in: language)) }
        if scored.isWarned { marks.append(ReportWording.warned.text(in: language)) }
        if scored.isProvisional { marks.append(ReportWording.provisional.text(in: language)) }
        let total = "\(printed.range(scored.total)) / \(full)"
        let label = ReportWording.total.text(in: language)
        let tone: Tone = scored.isVetoed ? .bad : scored.isProvisional ? .open : .good
        paragraph("\(label)  \(total)  \(marks.joined(separator: " "))", tone: tone)
        paragraph(Words.counts(unit.counts).text(in: language))
        gap()
        let scores = scored.indicators.map { node in
            "\(printed.range(node.points)) / \(printed.exact(node.indicator.weight))"
        }
        let room = scores.map(DisplayWidth.of).max() ?? 0
        for (node, score) in zip(scored.indicators, scores) {
            paragraph(
                "\(node.indicator.id) \(node.indicator.name)",
                lead: "  \(DisplayWidth.pad(score, to: room, alignRight: true))  ")
        }
        for veto in scored.vetoes where veto.isVeto || veto.warnsOfVeto {
            gap()
            let mark = veto.isVeto ? ReportWording.vetoed : ReportWording.warned
            paragraph(
                "\(mark.text(in: language)) \(veto.criterion.id) \(veto.criterion.check)",
                tone: veto.isVeto ? .bad : .open)
            detail(of: Shortfall(veto, gain: .zero), indent: 2)
        }
    }

    private mutating func problems(in submission: Submission?) {
        let notices = scored.notices.filter { Self.concerns($0, submission) }
        guard !notices.isEmpty else { return }
        heading(Words.problems(notices.count))
        for notice in notices {
            // The file stands in the head; a person looks for sheet and cell.
            paragraph(notice.line(in: language), indent: 2, hanging: 4)
        }
    }

    private mutating func questions(_ unanswered: [Unanswered]) {
        guard !unanswered.isEmpty else { return }
        heading(Words.unanswered(unanswered.count))
        let codes = unanswered.map { CleanText.shown($0.criteria.joined(separator: ", ")) }
        let room = codes.map(DisplayWidth.of).max() ?? 0
        for (question, code) in zip(unanswered, codes) {
            let kind = Words.kind(question.fact).text(in: language)
            paragraph(
                "\(question.fact.name)（\(kind)）", lead: "  \(DisplayWidth.pad(code, to: room))  ")
        }
    }

    /// Shortfalls in the order in which mending them pays best, with what each adds once those
    /// above it are mended, and the total it then comes to.
    private mutating func losses(in repairs: [Repair]) {
        let shortfalls = unit.shortfalls
        guard !shortfalls.isEmpty else {
            heading(ReportWording.UnitPage.nothingLost)
            return
        }
        let known = Dictionary(
            shortfalls.map { ($0.finding.criterion.id, $0) }, uniquingKeysWith: { one, _ in one })
        let steps = repairs.compactMap { step in known[step.criterion].map { ($0, step) } }
        let rows: [(shortfall: Shortfall, gain: Points, after: Repair?)] =
            steps.count == shortfalls.count
            ? steps.map { ($0, $1.gain, $1) } : shortfalls.map { ($0, $0.gain, nil) }
        let sum = Points.total(rows.map(\.gain))
        heading(Words.losses(shortfalls.count, gain: printed.points(sum)))
        let gains = rows.map { "+\(printed.points($0.gain))" }
        let codes = rows.map { CleanText.shown($0.shortfall.finding.criterion.id) }
        let gainRoom = gains.map(DisplayWidth.of).max() ?? 0
        let codeRoom = codes.map(DisplayWidth.of).max() ?? 0
        for (index, row) in rows.enumerated() {
            if index > 0 { gap() }
            let lead =
                "  \(DisplayWidth.pad(gains[index], to: gainRoom, alignRight: true))  "
                + "\(DisplayWidth.pad(codes[index], to: codeRoom))  "
            paragraph(row.shortfall.finding.criterion.check, lead: lead, tone: .strong)
            detail(of: row.shortfall, after: row.after, indent: DisplayWidth.of(lead))
        }
    }

    private mutating func detail(of shortfall: Shortfall, after: Repair? = nil, indent: Int) {
        let criterion = shortfall.finding.criterion
        var parts: [(Wording, [String])] = [
            (Words.now, [shortfall.finding.verdict.reason.text(in: language)])
        ]
        if !shortfall.missing.isEmpty {
            let comma = Words.comma.text(in: language)
            parts.append((Words.missing, [shortfall.missing.joined(separator: comma)]))
        }
        if !shortfall.faults.isEmpty {
            parts.append((Words.faults, bounded(shortfall.faults.map { $0.text(in: language) })))
        }
        if !shortfall.places.isEmpty {
            parts.append((Words.page, bounded(shortfall.places.map(Self.address))))
        }
        parts.append((Words.fix, [criterion.fix]))
        if let after {
            let grade = printed.grades(after.grades)
            parts.append((Words.then, ["\(printed.range(after.total))  \(grade)"]))
        }
        let due = criterion.due.map(\.description)
        let responsible = criterion.responsible
        if due != nil || responsible != nil {
            parts.append(
                (Words.due, [[due, responsible].compactMap(\.self).joined(separator: "  ")]))
        }
        let labels = parts.map { $0.0.text(in: language) }
        let room = labels.map(DisplayWidth.of).max() ?? 0
        for (part, label) in zip(parts, labels) {
            for (line, text) in part.1.enumerated() {
                let shown = DisplayWidth.pad(line == 0 ? label : "", to: room)
                paragraph(text, lead: String(repeating: " ", count: indent) + shown + "  ")
            }
        }
    }

    private func bounded(_ texts: [String]) -> [String] {
        let rest = texts.count - Self.mostItems
        return texts.prefix(Self.mostItems)
            + (rest > 0 ? [Words.more(rest).text(in: language)] : [])
    }

    private mutating func open() {
        let findings = unit.openFindings
        let vetoes = scored.vetoes.filter {
            $0.verdict.outcome == .awaitingReview || $0.verdict.outcome == .undetermined
        }
        guard !findings.isEmpty || !vetoes.isEmpty else { return }
        let sum = Points.total(findings.compactMap { unit.open(at: $0) })
        heading(Words.open(findings.count + vetoes.count, may: printed.points(sum)))
        let rows =
            findings.map { ($0, unit.open(at: $0).map(printed.points) ?? "-") }
            + vetoes.map { ($0, ReportWording.vetoed.text(in: language)) }
        let room = rows.map { DisplayWidth.of($0.1) }.max() ?? 0
        let codes = rows.map { CleanText.shown($0.0.criterion.id) }
        let codeRoom = codes.map(DisplayWidth.of).max() ?? 0
        for ((finding, amount), code) in zip(rows, codes) {
            let lead =
                "  \(DisplayWidth.pad(amount, to: room, alignRight: true))  "
                + "\(DisplayWidth.pad(code, to: codeRoom))  "
            paragraph(finding.criterion.check, lead: lead)
            let outcome = finding.verdict.outcome.wording.text(in: language)
            let indent = String(repeating: " ", count: DisplayWidth.of(lead))
            paragraph(
                Words.because(outcome, finding.verdict.reason.text(in: language))
                    .text(in: language), lead: indent, tone: .open)
        }
    }

    /// What else a person should know: the captures, the round.
    private mutating func remarks(besides submission: Submission?) {
        let notices = scored.notices.filter { !Self.concerns($0, submission) } + round.notices
        guard !notices.isEmpty else { return }
        heading(ReportWording.notices)
        for notice in notices { paragraph(notice.line(in: language), indent: 2, hanging: 4) }
    }

    // MARK: - Lines

    private static func concerns(_ notice: Notice, _ submission: Submission?) -> Bool {
        guard let submission, let place = notice.place else { return false }
        return place.file == submission.file
    }

    private static func address(_ evidence: Evidence) -> String {
        switch evidence.source {
        case .capture(let capture): capture.url
        case .submission(let file), .log(let file): "\(file) \(evidence.locator)"
        }
    }

    private mutating func heading(_ wording: Wording) {
        gap()
        paragraph(wording.text(in: language), tone: .strong)
    }

    private mutating func field(_ term: Wording, _ text: String) {
        paragraph("\(term.text(in: language))\(Words.colon.text(in: language))\(text)", hanging: 2)
    }

    private mutating func gap() { lines.append("") }

    private mutating func paragraph(
        _ text: String, indent: Int = 0, hanging: Int = 0, tone: Tone? = nil
    ) {
        paragraph(
            text, lead: String(repeating: " ", count: indent),
            rest: String(repeating: " ", count: max(indent, hanging)), tone: tone)
    }

    /// Text behind `lead`; further lines stand below its beginning.
    private mutating func paragraph(
        _ text: String, lead: String, rest: String? = nil, tone: Tone? = nil
    ) {
        let rest = rest ?? String(repeating: " ", count: DisplayWidth.of(lead))
        let room = width - max(DisplayWidth.of(lead), DisplayWidth.of(rest))
        let parts = LineBreaking.lines(CleanText.shown(text, limit: 2_000), width: room)
        for (index, part) in parts.enumerated() { add((index == 0 ? lead : rest) + part, tone) }
    }

    private mutating func add(_ line: String, _ tone: Tone? = nil) {
        var line = line
        while line.last == " " { line.removeLast() }
        guard hasColour, let tone else { return lines.append(line) }
        lines.append("\u{1B}[\(tone.rawValue)m\(line)\u{1B}[0m")
    }
}
