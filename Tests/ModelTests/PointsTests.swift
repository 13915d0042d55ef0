import Exact
import Model
import Testing

@Suite("Points and ranges")
struct PointsTests {
    @Test("a share multiplies before it divides, so what comes out even stays exact")
    func share() {
        #expect(Points(3).share(1, of: 3) == Points(1))
        #expect(Points(4).share(12, of: 16) == Points(3))
        #expect(Points(7).share(5, of: 5) == Points(7))
    }

    @Test("an empty denominator gives no score")
    func emptyDenominator() {
        #expect(Points(4).share(0, of: 0) == nil)
    }

    @Test("a range orders its ends and adds end by end")
    func ranges() {
        let range = PointRange(Points(3), Points(1))
        #expect(range.lowest == Points(1))
        #expect(range + PointRange(Points(2)) == PointRange(Points(3), Points(5)))
        #expect(!range.isCertain)
        #expect(PointRange(Points(2)).isCertain)
    }
}
