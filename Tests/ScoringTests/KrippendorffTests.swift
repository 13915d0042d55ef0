import Exact
import Testing

@testable import Scoring

@Suite("Krippendorff's alpha")
struct KrippendorffTests {
    /// One line an observer, one column a unit; a dot where nobody judged.
    private static func units(_ lines: [String]) -> [[Decimal128]] {
        let rows = lines.map { $0.split(separator: " ").map { Decimal128(String($0)) } }
        return (rows.first ?? []).indices.map { column in rows.compactMap { $0[column] } }
    }

    /// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers,
    /// twelve units; nominal 0.743, interval 0.849.
    private static let four = units([
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ])
    /// The worked example of three coders over fifteen units: nominal 0.691, interval 0.811.
    private static let three = units([
        ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .",
        ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
    ])

    @Test(
        "comes to the published values",
        arguments: [
            (four, .nominal, "0.743"), (four, .interval, "0.849"), (three, .nominal, "0.691"),
            (three, .interval, "0.811"),
        ] as [([[Decimal128]], Krippendorff.Metric, String)])
    func published(units: [[Decimal128]], metric: Krippendorff.Metric, wanted: String) throws {
        let alpha = try #require(Krippendorff.alpha(of: units, metric))
        #expect(alpha.formatted(places: 3, rounding: .halfUp) == wanted)
    }

    @Test("is one for complete agreement and below zero for systematic disagreement")
    func ends() throws {
        #expect(Krippendorff.alpha(of: [[1, 1], [2, 2], [5, 5]], .interval) == 1)
        let opposed = try #require(Krippendorff.alpha(of: [[1, 5], [5, 1]], .interval))
        #expect(opposed < 0)
    }

    @Test("does not exist where there is nothing to agree on")
    func nothing() {
        #expect(Krippendorff.alpha(of: [], .interval) == nil)
        #expect(Krippendorff.alpha(of: [[1, 2]], .interval) == nil)
        #expect(Krippendorff.alpha(of: [[3, 3], [3, 3]], .nominal) == nil)
        #expect(Krippendorff.alpha(of: [[1], [2], [3]], .interval) == nil)
    }

    @Test("does not depend on the order of observers or of units, nor interval on the scale")
    func invariant() throws {
        let alpha = Krippendorff.alpha(of: Self.three, .interval)
        #expect(
            Krippendorff.alpha(of: Self.three.reversed().map { $0.reversed() }, .interval) == alpha)
        let moved = Self.three.map { $0.map { $0 * 2 + 7 } }
        let scaled = try #require(Krippendorff.alpha(of: moved, .interval))
        #expect(try (scaled - #require(alpha)).rounded(places: 30).isZero)
    }
}
