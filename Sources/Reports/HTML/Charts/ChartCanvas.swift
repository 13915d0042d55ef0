import Exact
import Markup
import Model

/// What charts are drawn on: SVG with a title, a description and the looks of the style sheet; the
/// same numbers always stand in a table besides.
struct ChartCanvas: Sendable {
    private(set) var svg = MarkupWriter(.html)
    private let isWide: Bool

    /// Opens a figure of `width` by `height` units.
    ///
    /// - Parameter isWide: whether a small screen moves it, so that it stays readable, instead of
    ///   making it smaller.
    init(
        _ title: String, about: String, width: Decimal128, height: Decimal128,
        isWide: Bool = false
    ) {
        self.isWide = isWide
        svg.open("figure")
        if isWide { svg.open("div", ["class": "scroll"]) }
        svg.open(
            "svg",
            [
                "class": isWide ? "chart natural map" : "chart natural", "role": "img",
                "width": Self.plain(Self.scaled(width)),
                "viewBox": "0 0 \(Self.plain(width)) \(Self.plain(height))",
                "aria-label": CleanText.shown("\(title)。\(about)"),
            ])
        svg.element("title", text: CleanText.shown(title))
        svg.element("desc", text: CleanText.shown(about))
    }

    /// Ends the drawing; what is written next stands below it in the figure.
    mutating func endDrawing() {
        svg.close()
        if isWide { svg.close() }
        svg.lineBreak()
    }

    /// The whole figure.
    func finished() -> MarkupWriter {
        var done = svg
        done.close()
        done.lineBreak()
        return done
    }

    /// A table of the same numbers, folded away where a script can fold.
    mutating func twin(_ summary: String, head: [String], rows: [[String]]) {
        svg.open("details", ["open": ""])
        svg.element("summary", text: summary)
        svg.open("div", ["class": "scroll"])
        svg.open("table")
        svg.open("thead")
        svg.open("tr")
        for (index, text) in head.enumerated() {
            svg.element(
                "th", ["scope": "col", "class": index == 0 ? nil : "num"],
                text: CleanText.shown(text))
        }
        svg.close()
        svg.close()
        svg.open("tbody")
        for row in rows {
            svg.open("tr")
            for (index, text) in row.enumerated() {
                if index == 0 {
                    svg.element("th", ["scope": "row"], text: CleanText.shown(text))
                } else {
                    svg.element("td", ["class": "num"], text: CleanText.shown(text))
                }
            }
            svg.close()
        }
        for _ in 0..<4 { svg.close() }
        svg.lineBreak()
    }

    /// A line of text below the drawing.
    mutating func note(_ text: String) {
        svg.element("figcaption", text: CleanText.shown(text))
    }

    mutating func rectangle(
        _ style: String, x: Decimal128, y: Decimal128, width: Decimal128, height: Decimal128
    ) {
        svg.element(
            "rect",
            [
                "class": style, "x": Self.plain(x), "y": Self.plain(y),
                "width": Self.plain(width), "height": Self.plain(height),
            ])
    }

    mutating func line(
        _ style: String, from: (x: Decimal128, y: Decimal128), to: (x: Decimal128, y: Decimal128)
    ) {
        svg.element(
            "line",
            [
                "class": style, "x1": Self.plain(from.x), "x2": Self.plain(to.x),
                "y1": Self.plain(from.y), "y2": Self.plain(to.y),
            ])
    }

    /// A line through the points, closed to a shape if asked.
    mutating func path(
        _ style: String, _ points: [(x: Decimal128, y: Decimal128)], isClosed: Bool = false
    ) {
        guard let first = points.first else { return }
        let rest = points.dropFirst().map { "L\(Self.plain($0.x)) \(Self.plain($0.y))" }
        let text =
            "M\(Self.plain(first.x)) \(Self.plain(first.y))" + rest.joined()
            + (isClosed ? "Z" : "")
        svg.element("path", ["class": style, "d": text])
    }

    mutating func dot(_ style: String, x: Decimal128, y: Decimal128, radius: Decimal128 = 4) {
        svg.element(
            "circle",
            ["class": style, "cx": Self.plain(x), "cy": Self.plain(y), "r": Self.plain(radius)])
    }

    mutating func label(
        _ style: String, x: Decimal128, y: Decimal128, _ text: String, anchor: String = "start"
    ) {
        svg.element(
            "text",
            [
                "class": style, "x": Self.plain(x), "y": Self.plain(y), "text-anchor": anchor,
            ], text: CleanText.shown(text, limit: 40))
    }

    /// How wide a drawing is shown where there is room: a little larger than drawn.
    private static func scaled(_ width: Decimal128) -> Decimal128 {
        (Points(width).share(115, of: 100)?.amount ?? width).rounded(places: 0)
    }

    static func plain(_ number: Decimal128) -> String {
        number.rounded(places: 1).reduced.plain
    }
}
