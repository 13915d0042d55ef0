import Exact
import Markup
import Model

/// How many units came to which tenth of the total: for certain, and what they may still come to.
struct DistributionChart {
    private struct Step {
        var certain = 0
        var possible = 0
    }

    private static let steps = 10
    private let printed: PrintedValue
    private let policy: Policy
    private var counts = Array(repeating: Step(), count: DistributionChart.steps)

    init(_ figures: RoundFigures, _ group: RoundFigures.Group, in language: Language) {
        printed = PrintedValue(figures.round, in: language)
        policy = figures.round.pack.policy
        for case let total? in group.units.map({ figures.table.rows[$0].total }) {
            let (low, high) = (step(total.lowest), step(total.highest))
            if low == high {
                counts[low].certain += 1
            } else {
                for step in low...high { counts[step].possible += 1 }
            }
        }
    }

    /// Where points fall; a full total falls into the last step.
    private func step(_ points: Points) -> Int {
        let share = printed.rounding.round(points).share(
            Decimal128(Self.steps), of: policy.total.amount)
        guard let share else { return 0 }
        return (1..<Self.steps).last { share >= Points(Decimal128($0)) } ?? 0
    }

    func drawn(_ name: String) -> MarkupWriter {
        let language = printed.language
        var canvas = ChartCanvas(
            ReportWording.Chart.distribution(name).text(in: language),
            about: ReportWording.Chart.distributionAbout.text(in: language), width: 480,
            height: 190)
        let most = Decimal128(max(1, counts.map { $0.certain + $0.possible }.max() ?? 1))
        canvas.line("grid", from: (20, 150), to: (470, 150))
        for (index, count) in counts.enumerated() {
            let x = 24 + Decimal128(index) * 45
            let certain = height(count.certain, of: most)
            let possible = height(count.possible, of: most)
            if count.certain > 0 {
                canvas.rectangle("b-full", x: x, y: 150 - certain, width: 37, height: certain)
            }
            if count.possible > 0 {
                let top = 150 - certain - possible
                canvas.rectangle("b-open", x: x, y: top, width: 37, height: possible)
                canvas.path("whisker", [(x, top), (x + 37, top)])
            }
            if count.certain + count.possible > 0 {
                let text =
                    count.possible == 0 ? "\(count.certain)" : "\(count.certain)+\(count.possible)"
                canvas.label(
                    "value", x: x + 18, y: 144 - certain - possible, text, anchor: "middle")
            }
            canvas.label("axis", x: x - 4, y: 165, bound(index), anchor: "middle")
        }
        canvas.label("axis", x: 470, y: 165, bound(Self.steps), anchor: "middle")
        canvas.endDrawing()
        canvas.twin(
            ReportWording.Chart.twin.text(in: language),
            head: [
                ReportWording.total, ReportWording.RoundPage.certainPart,
                ReportWording.RoundPage.possible,
            ].map { $0.text(in: language) },
            rows: counts.enumerated().reversed().map { index, count -> [String] in
                [
                    "\(bound(index))–\(bound(index + 1))", "\(count.certain)", "\(count.possible)",
                ]
            })
        canvas.note(ReportWording.Chart.distribution(name).text(in: language))
        return canvas.finished()
    }

    private func height(_ count: Int, of most: Decimal128) -> Decimal128 {
        Points(Decimal128(count)).share(120, of: most)?.amount ?? 0
    }

    private func bound(_ step: Int) -> String {
        policy.total.share(Decimal128(step), of: Decimal128(Self.steps)).map(printed.exact) ?? ""
    }
}
