import Exact
import Testing

@Suite("Decimal128: values and equality")
struct DecimalBasicsTests {
    @Test("points are added, multiplied and printed exactly")
    func points() throws {
        let share = try Decimal128(2).divided(by: 3)
        #expect(share.description == "0.6666666666666666666666666666666667")
        #expect((share * 12).formatted(places: 2) == "8.00")
        let tenth = try Decimal128.of("0.1")
        #expect((0..<10).reduce(Decimal128.zero) { sum, _ in sum + tenth } == 1)
    }

    @Test("a value takes sixteen bytes")
    func size() {
        #expect(MemoryLayout<Decimal128>.size == 16)
        #expect(MemoryLayout<Decimal128>.stride == 16)
    }

    @Test(
        "numbers written with other quanta are equal and hash alike",
        arguments: [
            ("1.10", "1.1"), ("100", "1E+2"), ("0", "-0"), ("0.000", "0E+6111"),
            ("1E+6144", "1000000000000000000000000000000000E+6111"), ("-5.0E-6170", "-50E-6171"),
        ])
    func equalAcrossQuanta(left: String, right: String) throws {
        let (left, right) = (try Decimal128.of(left), try Decimal128.of(right))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(!(left < right) && !(right < left))
        #expect(Set([left, right]).count == 1)
    }

    @Test("appending zeros changes neither equality nor hash")
    func quantumProperty() throws {
        for number in try Samples.decimals(2000, digits: 30, exponents: -6000...6000, seed: 1) {
            for zeros in 1...4 {
                let sign = number.isNegative ? "-" : ""
                let digits = "\(number.coefficient)" + String(repeating: "0", count: zeros)
                let padded = try Decimal128.of("\(sign)\(digits)E\(number.exponent - zeros)")
                #expect(padded == number && padded.hashValue == number.hashValue)
                #expect(padded.exponent == number.exponent - zeros)
            }
        }
    }

    @Test("the order of numbers is the sign of their difference")
    func orderProperty() throws {
        let numbers = try Samples.decimals(4000, exponents: -40...40, seed: 2)
        for (left, right) in zip(numbers, numbers.reversed()) {
            let difference = try left.subtracting(right)
            #expect((left < right) == (difference < 0))
            #expect((left == right) == difference.isZero)
            #expect((left > right) == (difference > 0))
        }
    }

    @Test("sorting puts every number at or before the next")
    func sortingProperty() throws {
        let sorted = try Samples.decimals(1000, digits: 3, exponents: -2...2, seed: 3).sorted()
        for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(left <= right) }
    }

    @Test(
        "whole numbers convert to Int and back",
        arguments: [0, 1, -1, 92, Int.max, Int.min, 1_000_000_000_000_000_000])
    func integers(value: Int) throws {
        let number = Decimal128(value)
        #expect(number.asInt == value)
        #expect(number.isInteger)
        #expect(number.description == String(value))
        #expect(try number.multiplied(by: .of("1.000")).asInt == value)
    }

    @Test(
        "what is not a whole number within Int has no Int",
        arguments: [
            "0.5", "9223372036854775808", "-9223372036854775809", "1E+19", "1E-6176", "9E+6144",
        ])
    func notAnInteger(text: String) throws {
        #expect(try Decimal128.of(text).asInt == nil)
    }

    @Test("parts give the value with that quantum, or nothing outside the exponents")
    func parts() throws {
        let points = try #require(Decimal128(925, exponent: -1))
        #expect(points.description == "92.5")
        #expect(points.coefficient == 925 && points.exponent == -1 && !points.isNegative)
        #expect(Decimal128(Int.min, exponent: 0)?.asInt == Int.min)
        #expect(Decimal128(1, exponent: -6176) != nil && Decimal128(1, exponent: 6111) != nil)
        #expect(Decimal128(1, exponent: -6177) == nil && Decimal128(1, exponent: 6112) == nil)
        #expect(Decimal128(1, exponent: Int.min) == nil && Decimal128(1, exponent: Int.max) == nil)
    }

    @Test("negating never makes a negative zero")
    func negation() throws {
        #expect((-Decimal128(3)).description == "-3")
        #expect((-Decimal128.zero).description == "0")
        #expect(try Decimal128.of("-0.00").negated.description == "0.00")
        #expect(try Decimal128.of("-2.50").magnitude.description == "2.50")
    }
}
