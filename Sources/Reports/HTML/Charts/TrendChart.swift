import Exact
import Markup
import Model

/// Totals over several rounds, in per cent of what could be had; whiskers span what was open.
struct TrendChart {
    /// One round.
    struct Stop {
        let title: String
        let day: String
        /// Of a hundred.
        let rate: PointRange?
    }

    let printed: PrintedValue
    let title: Wording
    let stops: [Stop]

    func drawn() -> MarkupWriter {
        let language = printed.language
        var canvas = ChartCanvas(
            title.text(in: language),
            about: ReportWording.Chart.trendAbout.text(in: language), width: 480, height: 190)
        for percent in [0, 50, 100] {
            let y = height(Points(Decimal128(percent)))
            canvas.line("grid", from: (44, y), to: (460, y))
            canvas.label("axis", x: 38, y: y + 4, "\(percent)%", anchor: "end")
        }
        let known = stops.enumerated().compactMap { index, stop in
            stop.rate.map { (x: x(index), rate: $0) }
        }
        canvas.path("course", known.map { ($0.x, height($0.rate.lowest)) })
        for (x, rate) in known {
            let (low, high) = (height(rate.lowest), height(rate.highest))
            if low != high {
                canvas.path("whisker", [(x, low), (x, high)])
                canvas.path("whisker", [(x - 5, high), (x + 5, high)])
            }
            canvas.dot("dot", x: x, y: low)
            canvas.label(
                "value", x: x, y: high - 9, printed.percent(rate), anchor: "middle")
        }
        for (index, stop) in stops.enumerated() {
            canvas.label("axis", x: x(index), y: 178, stop.day, anchor: "middle")
        }
        canvas.endDrawing()
        canvas.twin(
            ReportWording.Chart.twin.text(in: language),
            head: [ReportWording.Chart.round, ReportWording.asOf, ReportWording.scoreRate].map {
                $0.text(in: language)
            }, rows: stops.map { [$0.title, $0.day, printed.percent($0.rate)] })
        canvas.note(title.text(in: language))
        return canvas.finished()
    }

    private func x(_ index: Int) -> Decimal128 {
        guard stops.count > 1 else { return 252 }
        let share = Points(Decimal128(index)).share(340, of: Decimal128(stops.count - 1))
        return 82 + (share?.amount ?? 0)
    }

    private func height(_ percent: Points) -> Decimal128 {
        160 - (percent.share(120, of: 100)?.amount ?? 0)
    }
}
