import Exact
import Markup
import Model

extension EvaluationWriter {
    private typealias Words = EvaluationWording.Indicators

    /// The first-level indicators one by one, each with those below it.
    mutating func indicators() {
        paragraph(ReportWording.RoundPage.rateNote)
        table([
            (ReportWording.code, "c"), (ReportWording.indicator, nil), (ReportWording.weight, "n"),
            (ReportWording.scoreRate, "n"), (ReportWording.RoundPage.losing, "n"),
            (ReportWording.RoundPage.lostTotal, "n"),
        ]) { page in
            for result in page.data.firstLevel { page.rateRow(result) }
        }
        let order = data.firstLevel.stablySorted { $0.rate.percent?.lowest ?? Points(-1) }
        for result in data.firstLevel {
            let place = (order.firstIndex { $0.node.id == result.node.id } ?? 0) + 1
            firstLevel(result, place: place)
        }
    }

    private mutating func rateRow(_ result: EvaluationFigures.NodeResult) {
        row { page in
            page.cell(result.node.id, style: "c")
            page.head(result.node.name)
            page.number(page.printed.exact(result.node.weight))
            page.element("td", ["class": "n rate"]) { page in
                page.bar(result.rate.percent)
                page.text(page.printed.percent(result.rate.percent))
            }
            page.number("\(result.rate.losing) / \(result.rate.units)")
            page.number(page.printed.points(result.rate.lost))
        }
    }

    /// A bar of a percentage; the number stands beside it.
    private mutating func bar(_ percent: PointRange?) {
        guard let percent else { return }
        let low = Decimal128.minimum(100, Decimal128.maximum(0, percent.lowest.amount))
        element(
            "svg",
            [
                "class": "bar", "viewBox": "0 0 100 6", "preserveAspectRatio": "none",
                "aria-hidden": "true",
            ]
        ) { page in
            page.html.element(
                "rect", ["class": "rest", "x": "0", "y": "0", "width": "100", "height": "6"])
            page.html.element(
                "rect",
                [
                    "class": "full", "x": "0", "y": "0", "width": low.formatted(places: 2),
                    "height": "6",
                ])
        }
    }

    private mutating func firstLevel(_ result: EvaluationFigures.NodeResult, place: Int) {
        let node = result.node
        heading(Wording(verbatim: "\(node.id)　\(node.name)"))
        guard let percent = result.rate.percent else {
            paragraph(Words.nowhere)
            return
        }
        var sentences = [
            Words.rate(
                printed.exact(node.weight), printed.percent(percent), place: place,
                of: data.firstLevel.count)
        ]
        sentences += outcome(result)
        paragraph(sentences)
        let below = data.secondLevel.filter { second in
            node.children.contains { $0.id == second.node.id }
        }
        guard !below.isEmpty else { return }
        table([
            (ReportWording.code, "c"), (ReportWording.indicator, nil), (ReportWording.weight, "n"),
            (ReportWording.scoreRate, "n"), (ReportWording.RoundPage.losing, "n"),
            (ReportWording.RoundPage.lostTotal, "n"),
        ]) { page in
            for second in below { page.rateRow(second) }
        }
        for second in below {
            paragraph(
                [Words.second(second.node.name, printed.percent(second.rate.percent))]
                    + outcome(second))
        }
    }

    /// What was lost there, by whom, and who did best.
    private func outcome(_ result: EvaluationFigures.NodeResult) -> [Wording] {
        guard result.rate.percent != nil else { return [Words.nowhere] }
        guard result.rate.losing > 0 else { return [Words.nothingLost] }
        var sentences = [
            Words.lost(
                units: result.rate.units, losing: result.rate.losing,
                points: printed.points(result.rate.lost))
        ]
        if let worst = result.costliest.first {
            sentences.append(
                Words.costliest(
                    worst.criterion.id, worst.criterion.check, units: worst.losing.count,
                    points: printed.points(worst.rate.lost)))
        }
        if !result.strongest.isEmpty, !result.rate.weakest.isEmpty {
            sentences.append(Words.ends(names(result.strongest), names(result.rate.weakest)))
        }
        return sentences
    }
}
