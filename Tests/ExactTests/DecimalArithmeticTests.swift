import Exact
import Seeded
import Testing

@Suite("Decimal128: arithmetic")
struct DecimalArithmeticTests {
    @Test("sums and products of cents agree with whole-number arithmetic")
    func cents() throws {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<5000 {
            let left = Int.random(in: -10_000_000...10_000_000, using: &generator)
            let right = Int.random(in: -10_000_000...10_000_000, using: &generator)
            let a = try #require(Decimal128(left, exponent: -2))
            let b = try #require(Decimal128(right, exponent: -2))
            #expect((a + b).isIdentical(to: try #require(Decimal128(left + right, exponent: -2))))
            #expect((a - b).isIdentical(to: try #require(Decimal128(left - right, exponent: -2))))
            #expect(a * b == Decimal128(left * right, exponent: -4))
        }
    }

    @Test("addition and multiplication commute, to the quantum")
    func commutes() throws {
        let numbers = try Samples.decimals(3000, exponents: -60...60, seed: 5)
        for (left, right) in zip(numbers, numbers.reversed()) {
            #expect((left + right).isIdentical(to: right + left))
            #expect((left * right).isIdentical(to: right * left))
        }
    }

    @Test("the operators and the throwing operations agree")
    func operatorsAgree() throws {
        let numbers = try Samples.decimals(2000, exponents: -20...20, seed: 6)
        for (left, right) in zip(numbers, numbers.reversed()) {
            #expect((left + right).isIdentical(to: try left.adding(right)))
            #expect((left - right).isIdentical(to: try left.subtracting(right)))
            #expect((left * right).isIdentical(to: try left.multiplied(by: right)))
        }
    }

    @Test("an exact product divides back to its factor")
    func divisionUndoesMultiplication() throws {
        let numbers = try Samples.decimals(3000, digits: 17, exponents: -50...50, seed: 7)
        for (left, right) in zip(numbers, numbers.reversed()) where !right.isZero {
            #expect(try (left * right).divided(by: right) == left)
        }
    }

    @Test("a dividend is the divisor times a whole quotient, plus the remainder")
    func remainderProperty() throws {
        let numbers = try Samples.decimals(3000, digits: 15, exponents: -6...6, seed: 8)
        for (left, right) in zip(numbers, numbers.reversed()) where !right.isZero {
            let rest = try left.remainder(dividingBy: right)
            #expect(rest.magnitude < right.magnitude)
            #expect(rest.isZero || rest.isNegative == left.isNegative)
            #expect(try (left - rest).divided(by: right).isInteger)
        }
    }

    @Test("what has no finite answer is an error, never a made-up number")
    func errors() throws {
        let largest = Decimal128.greatestMagnitude
        #expect(throws: ArithmeticError.overflow) { try largest.adding(largest) }
        #expect(throws: ArithmeticError.overflow) { try (-largest).subtracting(largest) }
        #expect(throws: ArithmeticError.overflow) { try largest.multiplied(by: 10) }
        #expect(throws: ArithmeticError.overflow) { try largest.divided(by: .of("0.1")) }
        #expect(throws: ArithmeticError.divisionByZero) { try Decimal128.one.divided(by: .zero) }
        #expect(throws: ArithmeticError.divisionByZero) { try Decimal128.zero.divided(by: .zero) }
        #expect(throws: ArithmeticError.divisionByZero) {
            try Decimal128.one.remainder(dividingBy: .of("-0.0"))
        }
        #expect(throws: ArithmeticError.invalid) { try largest.remainder(dividingBy: 7) }
        #expect(throws: ArithmeticError.invalid) { try largest.quantized(places: 0) }
        #expect(throws: ArithmeticError.invalid) { try Decimal128.one.quantized(places: 34) }
        #expect(throws: ArithmeticError.invalid) { try Decimal128.one.quantized(places: Int.min) }
        #expect(throws: ArithmeticError.invalid) { try Decimal128.zero.quantized(places: 6177) }
    }

    @Test("results below the smallest number round to zero or to it")
    func underflow() throws {
        let smallest = try Decimal128.of("1E-6176")
        #expect(try smallest.multiplied(by: .of("0.5")).isZero)
        #expect(try smallest.multiplied(by: .of("0.51")) == smallest)
        #expect(try smallest.divided(by: 3, rounding: .up) == smallest)
    }
}
