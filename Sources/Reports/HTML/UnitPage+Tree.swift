import Exact
import Markup
import Model

extension PageWriter {
    private typealias Words = ReportWording.UnitPage

    /// The tree: one table for each first-level indicator.
    mutating func tree(_ unit: UnitFigures) {
        for node in unit.unit.indicators {
            element("section", ["class": "branch"]) { $0.firstLevelTable(node, of: unit) }
            line()
        }
        if !unit.unit.steps.isEmpty { steps(unit.unit.steps, Words.totalSteps, isOpen: true) }
    }

    private mutating func firstLevelTable(_ node: ScoredIndicator, of unit: UnitFigures) {
        fits = []
        let anchor = Self.anchor(node.indicator.id, isCriterion: false)
        element("h3", ["class": "nodehead", "id": anchor]) { page in
            page.element("span", ["class": "line"]) { $0.nodeLine(node) }
        }
        line()
        steps(node.steps, Words.steps)
        table("tree fixed counted") { page in
            page.ready(page.common.treeHead)
            if !node.findings.isEmpty {
                page.element("tbody") { page in
                    for finding in node.findings { page.row(finding, of: unit) }
                }
            }
            for child in node.children { page.branch(child, of: unit) }
        }
        line()
        fitNote()
    }

    /// What the bonus came to: one table.
    mutating func bonus(_ bonus: ScoredBonus, of unit: UnitFigures) {
        element("p") { page in
            page.text(
                Words.bonusSum(page.printed.range(bonus.base), page.printed.range(bonus.points)))
        }
        line()
        table("tree fixed counted") { page in
            page.ready(page.common.treeHead)
            page.element("tbody") { page in
                for finding in bonus.findings { page.row(finding, of: unit) }
            }
        }
        line()
    }

    /// A node below the first level: its head as a row, then what is below it.
    private mutating func branch(_ node: ScoredIndicator, of unit: UnitFigures) {
        piece("<tbody data-n=\"\">")
        ready(nodeParts(of: node.indicator).branch)
        nodeLine(node)
        piece("</div>")
        steps(node.steps, Words.steps)
        piece("</th></tr>\n")
        for finding in node.findings { row(finding, of: unit) }
        piece("</tbody>\n")
        for child in node.children { branch(child, of: unit) }
    }

    private mutating func nodeLine(_ node: ScoredIndicator) {
        let written = nodeParts(of: node.indicator)
        ready(written.line)
        html.text(printed.range(node.points))
        let fit = node.fit(rounding: policy.rounding)
        fits.insert(fit)
        switch fit {
        case .exact: break
        case .rounding: piece("<sup>†</sup>")
        case .converted: piece("<sup>‡</sup>")
        }
        ready(written.weight)
    }

    /// What the marks at the sums of a first-level indicator mean.
    private mutating func fitNote() {
        let fits = fits.subtracting([.exact])
        guard !fits.isEmpty else { return }
        element("p", ["class": "note"]) { page in
            if fits.contains(.rounding) { page.text(ReportWording.RoundPage.roundingNote) }
            if fits.contains(.converted) { page.text(Words.converted) }
        }
        line()
    }

    private mutating func steps(_ steps: [Wording], _ title: Wording, isOpen: Bool = false) {
        guard !steps.isEmpty else { return }
        piece(isOpen ? "<details open=\"\" class=\"kept\">" : "<details open=\"\">")
        piece("<summary>")
        text(title)
        piece("</summary><div class=\"inside\"><ol>")
        for step in steps {
            piece("<li>")
            text(step)
            piece("</li>")
        }
        piece("</ol></div></details>\n")
    }

    private mutating func row(_ finding: Finding, of unit: UnitFigures) {
        let standing = Standing(finding)
        let row = rowParts(of: finding.criterion)
        let isDecided = finding.isDecided
        ready(row.item[RowStanding(finding, standing).index])
        html.text(unit.worth(of: finding).map(printed.points) ?? "—")
        piece("</td><td class=\"num\">")
        html.text(standing == .notApplicable ? "—" : printed.range(finding.points))
        piece("</td><td>")
        mark(finding, standing)
        piece("</td><td>")
        reason(of: finding, standing)
        if isDecided { judgementTag(finding) }
        piece("</td></tr>\n<tr class=\"more\"><td></td><td colspan=\"6\">")
        clashes(finding)
        inside(
            finding, terms: standing == .full ? row.fullTerms : row.terms, isDecided: isDecided)
        piece("</td></tr>\n")
    }

    private mutating func judgementTag(_ finding: Finding) {
        guard let last = DecisionTrail(of: finding).steps.last else { return }
        data(" ")
        tag("", last.term)
    }

    /// Where claim and observation differ, always in sight.
    private mutating func clashes(_ finding: Finding) {
        for clash in finding.contradictions {
            let unit = scored.pack.descriptor(of: clash.fact)?.unit
            element("div", ["class": "clash"]) { page in
                page.tag("t-part", ReportWording.contradiction)
                page.data(" ")
                page.text(
                    Words.clash(
                        clash.fact, claimed: page.printed.value(clash.claimed, unit: unit),
                        observed: page.printed.value(clash.observed, unit: unit)))
            }
            line()
        }
    }
}
