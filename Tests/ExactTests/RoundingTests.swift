import Exact
import Testing

@Suite("Decimal128: rounding")
struct RoundingTests {
    @Test(
        "each mode treats ties, near misses and signs as it is named",
        arguments: [
            (RoundingMode.halfEven, ["1.2", "1.2", "1.3", "1.4", "-1.2", "-1.3"]),
            (.halfUp, ["1.2", "1.3", "1.3", "1.4", "-1.3", "-1.3"]),
            (.halfDown, ["1.2", "1.2", "1.3", "1.3", "-1.2", "-1.3"]),
            (.up, ["1.3", "1.3", "1.3", "1.4", "-1.3", "-1.3"]),
            (.down, ["1.2", "1.2", "1.2", "1.3", "-1.2", "-1.2"]),
            (.ceiling, ["1.3", "1.3", "1.3", "1.4", "-1.2", "-1.2"]),
            (.floor, ["1.2", "1.2", "1.2", "1.3", "-1.3", "-1.3"]),
        ])
    func modes(mode: RoundingMode, wanted: [String]) throws {
        let inputs = ["1.2499", "1.25", "1.2501", "1.35", "-1.25", "-1.2501"]
        for (input, output) in zip(inputs, wanted) {
            let number = try Decimal128.of(input)
            #expect(try number.quantized(places: 1, rounding: mode).description == output)
            #expect(number.rounded(places: 1, rounding: mode).description == output)
        }
    }

    @Test("rounding never pads, quantizing does")
    func padding() throws {
        let number = try Decimal128.of("92.5")
        #expect(number.rounded(places: 3).description == "92.5")
        #expect(try number.quantized(places: 3).description == "92.500")
        #expect(number.rounded(places: -1).description == "9E+1")
        #expect(number.integerPart.description == "92")
        #expect((-number).integerPart.description == "-92")
    }

    @Test("rounding is always within one unit, in the direction of its mode, and settled at once")
    func bounds() throws {
        for number in try Samples.decimals(1000, digits: 20, exponents: -18...0, seed: 9) {
            let unit = try Decimal128.of("0.01")
            for mode in RoundingMode.allCases {
                let result = number.rounded(places: 2, rounding: mode)
                #expect((result - number).magnitude < unit)
                #expect(result.rounded(places: 2, rounding: mode).isIdentical(to: result))
                switch mode {
                case .ceiling: #expect(result >= number)
                case .floor: #expect(result <= number)
                case .up: #expect(result.magnitude >= number.magnitude)
                case .down: #expect(result.magnitude <= number.magnitude)
                case .halfEven, .halfUp, .halfDown:
                    #expect((result - number).magnitude * 2 <= unit)
                }
            }
        }
    }

    @Test("rounding copes with any number of places", arguments: [Int.min, -7000, 7000, Int.max])
    func extremePlaces(places: Int) throws {
        for number in try Samples.decimals(200, seed: 10) + [.greatestMagnitude, .zero] {
            let result = number.rounded(places: places, rounding: .up)
            #expect(
                places > 0 ? result.isIdentical(to: number) : result.magnitude >= number.magnitude)
        }
    }

    @Test("reducing keeps the number and drops its trailing zeros")
    func reducing() throws {
        #expect(try Decimal128.of("1200.00").reduced.description == "1.2E+3")
        #expect(try Decimal128.of("-0.00").reduced.description == "-0")
        for number in try Samples.decimals(1000, digits: 6, exponents: -9...9, seed: 11) {
            let reduced = number.reduced
            #expect(reduced == number)
            #expect(reduced.isZero || reduced.coefficient % 10 != 0)
        }
    }
}
