import Exact
import Markup
import Model

/// Where the charts stand, and what they are drawn from.
extension PageWriter {
    private typealias Words = ReportWording.Chart

    /// The unit's total over the grades.
    mutating func gauge(_ unit: ScoredUnit) {
        guard let total = unit.total else { return }
        html.fragment(GaugeChart(printed: printed, policy: policy, total: total).drawn())
    }

    /// The unit's rates beside its group's, and how it moved.
    mutating func unitCharts(_ unit: UnitFigures) {
        let scored = unit.unit
        element("div", ["class": "charts"]) { page in
            let ground = page.parts?.radars[scored.unit.group]
            if let radar = page.radar(of: scored).drawn(on: ground) { page.html.fragment(radar) }
            page.trend(Words.unitTrend(scored.unit.name), now: scored.total) {
                $0.units[scored.unit.id]?.total
            }
        }
        line()
    }

    func radar(of unit: ScoredUnit) -> RadarChart {
        let medians = figures.group(unit.unit.group)?.medians ?? [:]
        return RadarChart(
            printed: printed,
            axes: unit.indicators.map { node in
                let weight = node.indicator.weight.amount
                return RadarChart.Axis(
                    name: node.indicator.name, own: node.points?.share(100, of: weight),
                    median: medians[node.indicator.id]?.share(100, of: weight))
            })
    }

    /// How a group's totals are spread, and where its points were lost.
    mutating func spread() {
        let units = figures.table.rows
        for group in figures.groups {
            let name = figures.groups.count > 1 ? group.name : scored.round.title
            element("div", ["class": "charts"]) { page in
                page.html.fragment(
                    DistributionChart(page.figures, group, in: page.language).drawn(name))
                page.trend(Words.groupTrend(name), now: group.median) { past in
                    Median.of(
                        group.units.compactMap {
                            past.units[units[$0].id]?.total
                        })
                }
            }
            line()
        }
    }

    /// The heat maps of the groups small enough for one.
    mutating func heatMaps() {
        for group in figures.groups {
            guard let map = HeatMap(figures, group, in: language) else { continue }
            html.fragment(map.drawn(group.name))
        }
    }

    /// Nothing in a round that knows no earlier one.
    private mutating func trend(
        _ title: Wording, now: PointRange?, then: (PastRound) -> PointRange?
    ) {
        guard !scored.history.isEmpty else { return }
        let past = scored.history.map { past in
            TrendChart.Stop(
                title: past.title, day: String(printed.time(past.asOf).prefix(10)),
                rate: then(past)?.share(100, of: past.maximum.amount))
        }
        let here = TrendChart.Stop(
            title: scored.round.title, day: String(printed.time(scored.round.asOf).prefix(10)),
            rate: now?.share(100, of: policy.total.amount))
        html.fragment(
            TrendChart(printed: printed, title: title, stops: past + [here]).drawn())
    }
}
