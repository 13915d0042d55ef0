import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Overview

    /// What was assessed, by what, how and until when.
    mutating func overview() {
        let (round, pack) = (scored.round, scored.pack)
        heading(Words.basis)
        paragraph(Words.basisText(pack.source.citation, pack: pack.title, version: pack.version))
        paragraph(Words.periodText(round.period))
        heading(Words.objects)
        paragraph(Words.objectsText(units: figures.table.rows.count, groups: figures.groups.count))
        table([
            (Words.group, nil), (ReportWording.RoundPage.unitCount, "n"),
            (ReportWording.RoundPage.names, nil),
        ]) { page in
            for group in page.figures.groups {
                page.row { page in
                    page.head(group.name)
                    page.number("\(group.units.count)")
                    page.cell(page.names(group.units, limit: 60))
                }
            }
        }
        heading(Words.indicators)
        paragraph(
            Words.indicatorsText(
                first: pack.indicators.count, second: pack.indicators.flatMap(\.children).count,
                criteria: pack.criteria.count, total: printed.exact(policy.total)))
        table([
            (ReportWording.code, "c"), (ReportWording.indicator, nil), (ReportWording.weight, "n"),
            (EvaluationWording.criteria, "n"),
        ]) { page in
            for node in page.scored.pack.indicators {
                page.row { page in
                    page.cell(node.id, style: "c")
                    page.head(node.name)
                    page.number(page.printed.exact(node.weight))
                    page.number("\(node.allCriteria.count)")
                }
            }
        }
        if let bonus = pack.bonus {
            paragraph(Words.bonus(bonus.criteria.count, cap: bonus.cap.map(printed.exact)))
        }
        heading(Words.methods)
        methods()
        heading(Words.cutOff)
        cutOff()
        heading(Words.rules)
        paragraph(ReportWording.Method.outcomesText)
        paragraph(ReportWording.Method.notApplicableText(policy.notApplicable))
        paragraph(
            ReportWording.Method.roundingText(policy.rounding),
            ReportWording.Method.weightsText(pack.weightOrigin))
    }

    /// Only what was done: what is observed, handed in and decided by people.
    private mutating func methods() {
        let (observed, claimed) = (figures.tally.observed.count, figures.tally.claimed.count)
        let judged = figures.table.rows.reduce(0) { $0 + $1.decided }
        var items: [Wording] = []
        if observed > 0 {
            items.append(Words.crawled(facts: observed, exchanges: figures.exchanges))
        }
        if claimed > 0 { items.append(Words.handedIn(facts: claimed)) }
        if judged > 0 { items.append(Words.decided(judged)) }
        items.append(Words.computed)
        list(items)
    }

    private mutating func cutOff() {
        var sentences = [Words.asOf(printed.time(scored.round.asOf), zone: printed.zone)]
        if let window = figures.captureWindow, let first = window.first, let last = window.last {
            sentences.append(Words.captured(printed.time(first), printed.time(last)))
        }
        if let deadline = scored.round.submissionDeadline {
            sentences.append(
                Words.deadline(
                    printed.time(deadline), submitted: figures.table.submitted,
                    of: figures.table.rows.count))
        }
        paragraph(sentences)
    }
}
