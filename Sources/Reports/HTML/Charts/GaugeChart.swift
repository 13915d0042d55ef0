import Exact
import Markup
import Model

/// A scale with the grades' lines below a unit's total; what is open is marked. The number itself
/// stands over it, in the head of the page.
struct GaugeChart {
    let printed: PrintedValue
    let policy: Policy
    let total: PointRange

    private static let (left, width): (Decimal128, Decimal128) = (1, 336)

    func drawn() -> MarkupWriter {
        let language = printed.language
        var canvas = ChartCanvas(
            ReportWording.Chart.gauge.text(in: language),
            about: ReportWording.Chart.gaugeAbout(
                printed.range(total), of: printed.exact(policy.total)
            ).text(in: language), width: 340, height: 58)
        canvas.rectangle("track", x: Self.left, y: 6, width: Self.width, height: 14)
        let (low, high) = (x(total.lowest), x(total.highest))
        canvas.rectangle("b-full", x: Self.left, y: 6, width: low - Self.left, height: 14)
        if low != high {
            canvas.rectangle("b-open", x: low, y: 6, width: high - low, height: 14)
            canvas.path("whisker", [(low, 13), (high, 13)])
            canvas.path("whisker", [(low, 8), (low, 18)])
            canvas.path("whisker", [(high, 8), (high, 18)])
        }
        for grade in policy.grades where grade.from > .zero && grade.from < policy.total {
            let x = x(grade.from)
            canvas.line("cut", from: (x, 2), to: (x, 26))
            canvas.label("axis", x: x, y: 38, printed.exact(grade.from), anchor: "middle")
            canvas.label("axis", x: x, y: 52, grade.name, anchor: "middle")
        }
        canvas.endDrawing()
        canvas.twin(
            ReportWording.Chart.twin.text(in: language),
            head: [
                ReportWording.grade, ReportWording.RoundPage.cutOff, ReportWording.Chart.reached,
            ].map { $0.text(in: language) },
            rows: policy.grades.map { grade in
                [
                    grade.name, "≥ \(printed.exact(grade.from))",
                    standing(grade).text(in: language),
                ]
            })
        return canvas.finished()
    }

    /// Whether the total comes to a grade, judged as grades are: on what is printed.
    private func standing(_ grade: Policy.Grade) -> Wording {
        let rounding = policy.rounding
        if rounding.round(total.lowest) >= grade.from { return ReportWording.Chart.isReached }
        return rounding.round(total.highest) >= grade.from
            ? ReportWording.Chart.mayBeReached : ReportWording.Chart.notReached
    }

    private func x(_ points: Points) -> Decimal128 {
        let share = points.share(Self.width, of: policy.total.amount)?.amount ?? 0
        return Self.left + Decimal128.minimum(Self.width, Decimal128.maximum(0, share))
    }
}
