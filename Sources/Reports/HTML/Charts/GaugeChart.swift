import Exact
import Markup
import Model

/// A unit's total as a number over a scale with the grades' lines; what is open is marked.
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
            ).text(in: language), width: 340, height: 80)
        canvas.label(
            "figure", x: Self.left, y: 15,
            "\(printed.range(total)) / \(printed.exact(policy.total))")
        canvas.rectangle("track", x: Self.left, y: 26, width: Self.width, height: 14)
        let (low, high) = (x(total.lowest), x(total.highest))
        canvas.rectangle("b-full", x: Self.left, y: 26, width: low - Self.left, height: 14)
        if low != high {
            canvas.rectangle("b-open", x: low, y: 26, width: high - low, height: 14)
            canvas.path("whisker", [(low, 33), (high, 33)])
            canvas.path("whisker", [(low, 28), (low, 38)])
            canvas.path("whisker", [(high, 28), (high, 38)])
        }
        for grade in policy.grades where grade.from > .zero && grade.from < policy.total {
            let x = x(grade.from)
            canvas.line("cut", from: (x, 22), to: (x, 46))
            canvas.label("axis", x: x, y: 58, printed.exact(grade.from), anchor: "middle")
            canvas.label("axis", x: x, y: 72, grade.name, anchor: "middle")
        }
        canvas.endDrawing()
        return canvas.finished()
    }

    private func x(_ points: Points) -> Decimal128 {
        let share = points.share(Self.width, of: policy.total.amount)?.amount ?? 0
        return Self.left + Decimal128.minimum(Self.width, Decimal128.maximum(0, share))
    }
}
