import Exact
import Markup
import Model

/// A unit's score rates at up to eight first-level indicators, beside the medians of its group. With
/// more of them, or fewer than three, the bars of the table say it better.
struct RadarChart {
    /// One indicator: the shares are out of a hundred.
    struct Axis {
        let name: String
        let own: PointRange?
        let median: PointRange?
    }

    /// What units that are measured alike have in common: the web and the medians.
    struct Ground: Sendable {
        fileprivate let names: [String]
        fileprivate let medians: [PointRange?]
        fileprivate let canvas: ChartCanvas

        /// Whether it lies under a chart with these axes.
        fileprivate func fits(_ axes: [Axis]) -> Bool {
            names.count == axes.count
                && zip(axes, zip(names, medians)).allSatisfy { axis, known in
                    axis.name == known.0 && axis.median == known.1
                }
        }
    }

    let printed: PrintedValue
    let axes: [Axis]

    /// Directions around the circle in thousandths, beginning at the top.
    private static let compass: [Int: [(x: Int, y: Int)]] = [
        3: [
            (0, -1000), (866, 500), (-866, 500),
        ],
        4: [
            (0, -1000), (1000, 0), (0, 1000), (-1000, 0),
        ],
        5: [
            (0, -1000), (951, -309), (588, 809), (-588, 809), (-951, -309),
        ],
        6: [
            (0, -1000), (866, -500), (866, 500), (0, 1000), (-866, 500),
            (-866, -500),
        ],
        7: [
            (0, -1000), (782, -623), (975, 223), (434, 901), (-434, 901),
            (-975, 223), (-782, -623),
        ],
        8: [
            (0, -1000), (707, -707), (1000, 0), (707, 707), (0, 1000),
            (-707, 707), (-1000, 0), (-707, -707),
        ],
    ]
    private static let centre: (x: Decimal128, y: Decimal128) = (210, 150)
    private static let radius: Decimal128 = 105

    static func isDrawable(_ axes: Int) -> Bool { compass[axes] != nil }

    /// Nothing where bars say it better.
    func ground() -> Ground? {
        guard let directions = Self.compass[axes.count] else { return nil }
        let language = printed.language
        let title = ReportWording.Chart.radar.text(in: language)
        var canvas = ChartCanvas(
            title, about: ReportWording.Chart.radarAbout.text(in: language), width: 420,
            height: 300)
        for ring in [25, 50, 75, 100] {
            let points = directions.map { Self.place($0, share: Points(Decimal128(ring))) }
            canvas.path("web", points, isClosed: true)
        }
        for (axis, direction) in zip(axes, directions) {
            let end = Self.place(direction, share: Points(100))
            canvas.path("web", [Self.centre, end])
            let place = Self.place(direction, share: Points(113))
            let anchor = direction.x > 100 ? "start" : direction.x < -100 ? "end" : "middle"
            canvas.label("axis", x: place.x, y: place.y + 4, Self.short(axis.name), anchor: anchor)
        }
        shape("other", directions, \.median, on: &canvas)
        return Ground(names: axes.map(\.name), medians: axes.map(\.median), canvas: canvas)
    }

    /// The chart, on a ground drawn for others if it is the same.
    func drawn(on known: Ground? = nil) -> MarkupWriter? {
        guard let directions = Self.compass[axes.count],
            let ground = known.flatMap({ $0.fits(axes) ? $0 : nil }) ?? ground()
        else { return nil }
        let language = printed.language
        var canvas = ground.canvas
        shape("own", directions, \.own, on: &canvas)
        canvas.endDrawing()
        canvas.twin(
            ReportWording.Chart.twin.text(in: language),
            head: [
                ReportWording.indicator, ReportWording.Chart.ownRate,
                ReportWording.Chart.medianRate,
            ].map { $0.text(in: language) },
            rows: axes.map { axis in
                [axis.name, printed.percent(axis.own), printed.percent(axis.median)]
            })
        canvas.note(ReportWording.Chart.radarLegend.text(in: language))
        return canvas.finished()
    }

    private func shape(
        _ style: String, _ directions: [(x: Int, y: Int)], _ value: KeyPath<Axis, PointRange?>,
        on canvas: inout ChartCanvas
    ) {
        let points = zip(axes, directions).map { axis, direction in
            Self.place(direction, share: axis[keyPath: value]?.lowest ?? .zero)
        }
        canvas.path(style, points, isClosed: true)
    }

    private static func place(
        _ direction: (x: Int, y: Int), share: Points
    ) -> (x: Decimal128, y: Decimal128) {
        let length = Decimal128.maximum(0, share.share(radius, of: 100)?.amount ?? 0)
        func along(_ thousandths: Int) -> Decimal128 {
            Points(Decimal128(thousandths)).share(length, of: 1_000)?.amount ?? 0
        }
        return (centre.x + along(direction.x), centre.y + along(direction.y))
    }

    private static func short(_ name: String) -> String {
        name.count > 9 ? "\(name.prefix(8))…" : name
    }
}
