import Exact
import Testing

@Suite("Decimal128")
struct DecimalBasicsTests {
    @Test("points are added, multiplied and printed exactly")
    func points() throws {
        let share = try Decimal128(2).divided(by: 3)
        #expect(share.description == "0.6666666666666666666666666666666667")
        #expect((share * 12).formatted(places: 2) == "8.00")
        let tenth = try #require(Decimal128("0.1"))
        #expect((0..<10).reduce(Decimal128.zero) { sum, _ in sum + tenth } == 1)
    }
}
