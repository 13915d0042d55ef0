import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Problems

    /// What many units get wrong, then what few do.
    mutating func problems() {
        let (common, single) = (data.common, data.single)
        guard !(common.isEmpty && single.isEmpty) else {
            paragraph(ReportWording.RoundPage.nothingLost)
            return
        }
        if common.isEmpty {
            paragraph(Words.noCommon)
        } else {
            paragraph(Words.intro(common.count))
            for (number, problem) in common.enumerated() { self.problem(problem, number + 1) }
        }
        guard !single.isEmpty else { return }
        heading(Words.single)
        table([
            (ReportWording.code, "c"), (ReportWording.criterion, nil),
            (ReportWording.RoundPage.losing, nil), (ReportWording.RoundPage.lostTotal, "n"),
        ]) { page in
            for problem in single {
                page.row { page in
                    page.cell(problem.criterion.id, style: "c")
                    page.head(problem.criterion.check)
                    page.cell(page.names(problem.losing, limit: 6))
                    page.number(page.printed.points(problem.rate.lost))
                }
            }
        }
    }

    private mutating func problem(_ problem: EvaluationFigures.CriterionResult, _ number: Int) {
        heading(Words.title(number, problem.criterion.check))
        var sentences = [
            Words.extent(
                problem.criterion.id, units: problem.losing.count, of: problem.rate.units,
                points: printed.points(problem.rate.lost)),
            Words.who(names(problem.losing, limit: 10)),
        ]
        if !problem.missing.isEmpty {
            sentences.append(
                Words.missing(problem.missing.prefix(5).map { ($0.element, $0.units) }))
        }
        paragraph(sentences)
        paragraph(Words.fix(problem.criterion.fix))
    }
}
