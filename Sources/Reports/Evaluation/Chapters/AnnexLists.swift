import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Annex

    /// Every problem of a unit with its page, time and archived copy.
    ///
    /// - Parameter first: the number of the first one.
    mutating func problemTable(of unit: UnitFigures, from first: Int) {
        let shortfalls = data.shortfalls(of: unit)
        guard !shortfalls.isEmpty else { return }
        let sum = Points.total(shortfalls.map(\.gain))
        table(
            [
                (Words.number, "c"), (ReportWording.code, "c"), (ReportWording.problem, nil),
                (ReportWording.RoundPage.costs, "n"), (ReportWording.page, "w"),
                (ReportWording.fix, nil),
            ], style: "problems",
            caption: Words.problems(unit.unit.unit.name, shortfalls.count, printed.points(sum))
        ) { page in
            for (place, shortfall) in shortfalls.enumerated() {
                page.problemRow(first + place, shortfall)
            }
        }
    }

    private mutating func problemRow(_ number: Int, _ shortfall: Shortfall) {
        let row = problemParts(of: shortfall.finding.criterion)
        html.unescaped(literal: "<tr><td class=\"c\">")
        html.text("\(number)")
        html.unescaped(trusted: row.check)
        text(shortfall.finding.reason)
        html.unescaped(literal: "</td><td class=\"n\">")
        html.text(printed.points(shortfall.gain))
        html.unescaped(literal: "</td><td class=\"w\">")
        places(shortfall.places)
        html.unescaped(trusted: row.fix)
    }

    /// What rows about a criterion have in common, written once.
    private mutating func problemParts(of criterion: Criterion) -> ProblemParts {
        if let written = problemRows[criterion.identity] { return written }
        let parts = ProblemParts(
            criterion: criterion,
            check: piece { page in
                page.html.unescaped(literal: "</td>")
                page.cell(criterion.id, style: "c")
                page.html.unescaped(literal: "<td>")
                page.element("div", ["class": "soft"], data: criterion.check)
            },
            fix: piece { page in
                page.html.unescaped(literal: "</td>")
                page.cell(criterion.fix)
                page.html.unescaped(literal: "</tr>\n")
            })
        problemRows[criterion.identity] = parts
        return parts
    }

    /// The first two places; the unit's page has them all.
    private mutating func places(_ places: [Evidence]) {
        if places.isEmpty { text("—") }
        for place in places.prefix(2) {
            html.unescaped(literal: "<div class=\"place\">")
            switch place.source {
            case .capture(let capture):
                address(capture.url)
                html.unescaped(literal: "<div class=\"soft\">")
                html.text(printed.time(capture.time))
                if let copy = copies[place] {
                    html.text(" ")
                    element("a", ["href": copy], Words.copy)
                }
                html.text(" SHA-256 ")
                text(String(place.sha256.prefix(12)))
                html.unescaped(literal: "</div>")
            case .submission(let file), .log(let file): text(file, limit: 200)
            }
            html.unescaped(literal: "</div>")
        }
        if places.count > 2 {
            element("div", ["class": "soft"], ReportWording.RoundPage.more(places.count - 2))
        }
    }

    /// Readable always, a link only where a link is safe.
    private mutating func address(_ url: String) {
        if CleanText.isPlainLink(url, limit: 200) {
            // Nothing in it has to be escaped in an attribute that has not in text.
            html.unescaped(literal: "<a class=\"url\" href=\"")
            html.text(url)
            html.unescaped(literal: "\" rel=\"noopener noreferrer\">")
            html.text(url)
            html.unescaped(literal: "</a>")
            return
        }
        let shown = CleanText.shown(url, limit: 200)
        if let link = CleanText.link(url) {
            element("a", ["class": "url", "href": link, "rel": "noopener noreferrer"], data: shown)
        } else {
            element("span", ["class": "url"], data: shown)
        }
    }

    /// The vetoes, and the units that met them.
    ///
    /// - Parameter met: the rows of those units, by veto.
    mutating func vetoList(_ met: [String: [UInt8]]) {
        let rules = scored.pack.vetoes + scored.round.vetoes
        guard !rules.isEmpty else {
            paragraph(ReportWording.RoundPage.noVetoRule)
            return
        }
        paragraph(ReportWording.RoundPage.vetoNote)
        table([
            (ReportWording.code, "c"), (ReportWording.vetoList, nil), (ReportWording.unit, nil),
            (ReportWording.reason, nil),
        ]) { page in
            for rule in rules { page.vetoRows(rule, met[rule.id] ?? []) }
        }
    }

    private mutating func vetoRows(_ rule: Criterion, _ met: [UInt8]) {
        guard met.isEmpty else {
            html.unescaped(trusted: met)
            return
        }
        row { page in
            page.cell(rule.id, style: "c")
            page.cell(rule.check)
            page.cell("—")
            page.cell(ReportWording.RoundPage.noVeto)
        }
    }

    /// A unit that met a veto, or may have met it.
    mutating func vetoRow(_ found: Finding, _ unit: UnitStanding) {
        let finding = EvaluationFigures.shown(found, options.edition)
        let rules = scored.pack.vetoes + scored.round.vetoes
        let rule = rules.first { $0.id == finding.criterion.id } ?? finding.criterion
        row { page in
            page.cell(rule.id, style: "c")
            page.cell(rule.check)
            page.unitHead(unit)
            page.element("td") { page in
                if !finding.isVeto {
                    page.text(
                        finding.warnsOfVeto
                            ? ReportWording.warned : ReportWording.standing(Standing(finding)))
                    page.text(EvaluationWording.colon)
                }
                page.text(finding.reason)
            }
        }
    }

    /// What people decided, and what they still have to.
    mutating func reviews(to receive: ([UInt8]) throws -> Void) throws {
        let rows = figures.table.rows
        let judged = rows.indices.filter { rows[$0].decisions > 0 }
        if judged.isEmpty {
            paragraph(Words.noReviews)
        } else {
            paragraph(Words.reviews(judged.reduce(0) { $0 + rows[$1].decisions }))
            let heads: [Head] =
                [
                    (ReportWording.unit, nil), (ReportWording.code, "c"), (Words.kind, nil),
                    (Words.before, nil), (Words.decided, nil), (ReportWording.reason, nil),
                    (Words.time, "c"),
                ] + (isPublic ? [] : [(Words.assessor, nil)])
            openTable(heads)
            try each(judged, to: receive) { page, unit in
                for finding in unit.unit.allFindings {
                    for step in DecisionTrail(of: finding).steps {
                        page.reviewRow(unit.unit, finding.criterion, step)
                    }
                }
            }
            closeTable()
        }
        if !isPublic { try openList(to: receive) }
    }

    private mutating func reviewRow(
        _ unit: ScoredUnit, _ criterion: Criterion, _ step: DecisionTrail.Step
    ) {
        row { page in
            page.head(unit.unit.name)
            page.cell(criterion.id, style: "c")
            page.cell(step.term)
            page.cell(page.result(step.before))
            page.cell(page.result(step.after))
            page.cell(step.judgement.reason)
            page.cell(page.printed.time(step.judgement.time), style: "c")
            if !page.isPublic { page.cell(step.judgement.assessor) }
        }
    }

    private func result(_ verdict: Verdict) -> Wording {
        guard verdict.outcome != .notApplicable else { return verdict.outcome.wording }
        let points = Wording(verbatim: printed.range(verdict.points))
        return verdict.outcome == .scored
            ? points : Words.outcome(verdict.outcome.wording, points)
    }

    private mutating func openList(to receive: ([UInt8]) throws -> Void) throws {
        let rows = figures.table.rows
        let open = rows.indices.filter { !rows[$0].open.isEmpty }
        heading(ReportWording.RoundPage.open)
        guard !open.isEmpty else {
            paragraph(ReportWording.RoundPage.noOpen)
            return
        }
        paragraph(ReportWording.RoundPage.openNote)
        openTable([
            (ReportWording.unit, nil), (ReportWording.code, "c"), (ReportWording.criterion, nil),
            (ReportWording.RoundPage.mayMove, "n"), (ReportWording.outcome, "c"),
            (ReportWording.reason, nil),
        ])
        try each(open, to: receive) { page, unit in
            for finding in unit.openFindings { page.openRow(finding, of: unit) }
        }
        closeTable()
    }

    private mutating func openRow(_ finding: Finding, of unit: UnitFigures) {
        row { page in
            page.head(unit.unit.unit.name)
            page.cell(finding.criterion.id, style: "c")
            page.cell(finding.criterion.check)
            page.number(unit.open(at: finding).map(page.printed.points) ?? "—")
            page.element("td", ["class": "c"], ReportWording.standing(Standing(finding)))
            page.cell(finding.reason)
        }
    }
}
