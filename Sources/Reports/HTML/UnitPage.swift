import Exact
import Markup
import Model

/// The page about one unit: the score, what mending gains, and every row with its evidence.
extension PageWriter {
    private typealias Words = ReportWording.UnitPage

    mutating func unitPage(_ unit: UnitFigures) {
        let scored = unit.unit
        copies = unit.copies
        masthead(
            kicker: { page in
                page.element("span") { page in
                    page.element(
                        "a", ["href": page.root + ReportPath.round(.html)],
                        data: page.scored.round.title)
                }
                page.element("span", data: page.scored.round.organiser)
            }, title: scored.unit.name, kind: Words.kind)
        let parts: [(id: String, wording: Wording)] =
            [
                ("lost", Words.losses), ("open", Words.open), ("detail", Words.tree),
            ]
            + (scored.bonus == nil ? [] : [("bonus", Words.bonus)]) + [
                ("rest", Words.rest), ("vetoes", ReportWording.vetoList),
                ("method", ReportWording.method),
            ]
        contents(parts)
        cautions(scored)
        element("main", ["id": "main"]) { page in
            page.scorePanel(unit)
            if let filters = page.parts?.filters { page.ready(filters) }
            for (index, part) in parts.enumerated() {
                page.heading(part.id, ReportWording.numbered(index + 1, part.wording))
                switch part.id {
                case "lost": page.losses(unit)
                case "open": page.open(unit)
                case "detail":
                    page.unitCharts(unit)
                    page.tree(unit)
                case "bonus": if let bonus = scored.bonus { page.bonus(bonus, of: unit) }
                case "rest": page.rest(unit)
                case "vetoes": page.vetoes(unit)
                default:
                    if let method = page.parts?.method { page.ready(method) }
                }
            }
        }
        foot()
    }

    private mutating func cautions(_ unit: ScoredUnit) {
        for finding in unit.vetoes where finding.isVeto {
            caution(finding, "caution fail", ReportWording.vetoed, Words.vetoFailed)
        }
        for finding in unit.vetoes where finding.warnsOfVeto {
            caution(finding, "caution", ReportWording.warned, Words.vetoNear)
        }
        if unit.isProvisional {
            element("p", ["class": "caution"], Words.caution)
            line()
        }
        notices(unit.notices)
    }

    /// A veto that is met or near, why, and what follows.
    private mutating func caution(
        _ finding: Finding, _ style: String, _ mark: Wording, _ result: Wording
    ) {
        element("p", ["class": style]) { page in
            page.element("strong") { page in
                page.text(mark)
                page.data(" \(finding.criterion.id) ")
            }
            page.text(finding.reason)
            page.data(page.language == .zhHans ? "。" : ". ")
            page.text(result)
        }
        line()
    }

    private mutating func scorePanel(_ unit: UnitFigures) {
        let scored = unit.unit
        element("section", ["class": "score", "aria-label": Words.score.text(in: language)]) {
            page in
            page.element("div") { page in
                let isOpen = scored.total.map { !$0.isCertain } ?? false
                page.element("p", ["class": isOpen ? "big open" : "big"]) { page in
                    page.data(page.printed.range(scored.total))
                    page.data(" ")
                    page.element("small", data: "/ \(page.printed.exact(page.policy.total))")
                    page.tags(
                        isVetoed: scored.isVetoed, isWarned: scored.isWarned,
                        isProvisional: scored.isProvisional)
                }
                page.line()
                page.gauge(scored)
                page.pairs(scored)
                page.counts(unit)
            }
            page.element("div") { $0.firstLevel(unit) }
        }
        line()
    }

    private mutating func pairs(_ unit: ScoredUnit) {
        element("dl", ["class": "pairs"]) { page in
            page.pair(ReportWording.grade, data: page.printed.grades(unit.grades))
            page.pair(ReportWording.rank) { page in
                page.text(
                    Words.group(
                        unit.unit.group, page.printed.rank(unit.rank),
                        of: page.figures.groupSize(of: unit.unit.group)))
            }
            page.comparison(unit)
            page.pair(ReportWording.contribution) { page in
                let full = page.printed.exact(page.figures.fullContribution)
                page.data("\(page.printed.range(unit.contribution)) / \(full)")
            }
            page.pair(Words.submitted) { page in
                if let time = unit.submitted {
                    page.data(page.printed.time(time))
                } else {
                    page.text(Words.notSubmitted)
                }
            }
        }
        line()
    }

    /// The four counts, each leading to its list.
    private mutating func counts(_ unit: UnitFigures) {
        let counts: [(Int, String, String, Wording)] = [
            (unit.counts.full, "full", "m-full", ReportWording.Count.full),
            (unit.counts.lost, "lost", "m-lost", ReportWording.Count.lost),
            (
                unit.counts.notApplicable, "not-applicable", "m-na",
                ReportWording.Count.notApplicable
            ),
            (unit.counts.open, "open", "m-open", ReportWording.Count.open),
        ]
        element("ul", ["class": "counts"]) { page in
            for (count, anchor, style, wording) in counts {
                page.element("li") { page in
                    page.element("a", ["href": "#\(anchor)"]) { page in
                        page.element("b", data: "\(count)")
                        page.element("span", ["class": "mark \(style)"], wording)
                    }
                }
            }
        }
        line()
    }

    /// The total beside the group's median and the last round's.
    private mutating func comparison(_ unit: ScoredUnit) {
        let median = figures.group(unit.unit.group)?.median
        pair(Words.median, data: printed.range(median))
        guard let past = scored.history.last else { return }
        pair(Words.lastRound) { page in
            let standing = past.units[unit.unit.id]
            page.data(page.printed.range(standing?.total))
            if let change = page.printed.change(from: standing?.total, to: unit.total) {
                page.data(page.language == .zhHans ? "（\(change)）" : " (\(change))")
            }
        }
    }

    private mutating func firstLevel(_ unit: UnitFigures) {
        let past = scored.history.last?.units[unit.unit.unit.id]
        table() { page in
            page.element("caption", Words.firstLevel)
            page.tableHead(
                [
                    (ReportWording.indicator, nil), (ReportWording.weight, "num"),
                    (ReportWording.points, "num"), (ReportWording.scoreRate, nil),
                    (Words.median, "num"),
                ] + (past == nil ? [] : [(Words.lastRound, "num")]))
            page.element("tbody") { page in
                for node in unit.unit.indicators {
                    page.firstLevelRow(node, of: unit.unit.unit, past)
                }
            }
        }
        line()
        element("p", ["class": "note"]) { page in
            page.text(ReportWording.RoundPage.rangeNote)
            guard unit.fit == .rounding else { return }
            page.data(" ")
            page.text(ReportWording.RoundPage.roundingNote)
        }
        line()
    }

    private mutating func firstLevelRow(
        _ node: ScoredIndicator, of unit: Unit, _ past: PastRound.Standing?
    ) {
        let weight = node.indicator.weight
        ready(nodeParts(of: node.indicator).rate)
        html.text(printed.range(node.points))
        piece("</td><td><div class=\"rate\">")
        bar(node.points, of: weight, wide: true)
        piece("<span>")
        html.text(printed.percent(node.points?.share(100, of: weight.amount)))
        piece("</span></div></td><td class=\"num\">")
        html.text(printed.range(figures.group(unit.group)?.medians[node.indicator.id]))
        piece("</td>")
        if let past { cell("num", data: printed.range(past.indicators[node.indicator.id])) }
        piece("</tr>\n")
    }
}
