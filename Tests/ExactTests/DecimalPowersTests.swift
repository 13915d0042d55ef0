import Exact
import Testing

@Suite("Decimal128: roots, exponentials, logarithms, powers")
struct DecimalPowersTests {
    @Test(
        "results agree with Python's decimal to the last of 34 digits",
        arguments: ["sqrt", "exp", "ln", "power", "modulo"])
    func reference(operation: String) throws {
        let rows = PowerReference.lines.split(separator: "\n").map { $0.split(separator: " ") }
            .filter { $0.first.map(String.init) == operation }
        #expect(rows.count >= 45)
        for row in rows {
            let operands = try row[1..<(row.count - 2)].map { try Decimal128.of(String($0)) }
            let wanted = try Decimal128.of(String(try #require(row.last)))
            let found =
                switch operation {
                case "sqrt": try operands[0].squareRoot()
                case "exp": try operands[0].exponential()
                case "ln": try operands[0].naturalLogarithm()
                case "power": try operands[0].power(operands[1])
                default: try operands[0].flooredModulo(operands[1])
                }
            #expect(found == wanted, "\(row.joined(separator: " "))")
        }
    }

    @Test(
        "what comes out even is exact and written plainly",
        arguments: [
            ("5", "2", "25"), ("5", "-2", "0.04"), ("5.5", "2", "30.25"), ("-3", "2", "9"),
            ("-2", "3", "-8"), ("4", "0.5", "2"), ("0.25", "0.5", "0.5"), ("10", "3", "1000"),
            ("10", "-3", "0.001"), ("8", "0", "1"), ("0", "0", "1"), ("0", "5", "0"),
            ("1", "9E+6000", "1"), ("-1", "1E+30", "1"), ("-1", "3", "-1"),
            ("2", "100", "1267650600228229401496703205376"),
            ("1.000000000000000000000000000000001", "2", "1.000000000000000000000000000000002"),
            ("32", "0.2", "2"), ("100", "1.5", "1000"),
        ])
    func even(base: String, power: String, wanted: String) throws {
        let found = try Decimal128.of(base).power(.of(power))
        #expect(found.description == wanted)
    }

    @Test("a square root squares back, and is negative for no number")
    func squareRoots() throws {
        for root in try Samples.decimals(500, digits: 17, exponents: -40...40, seed: 20) {
            #expect(try (root * root).squareRoot() == root.magnitude)
        }
        #expect(try Decimal128.of("4.00").squareRoot().description == "2.0")
        #expect(try Decimal128.zero.squareRoot().isZero)
        #expect(throws: ArithmeticError.invalid) { try Decimal128.of("-1").squareRoot() }
    }

    @Test("a logarithm undoes an exponential")
    func inverse() throws {
        for number in try Samples.decimals(150, digits: 20, exponents: -19...(-17), seed: 21) {
            let back = try number.exponential().naturalLogarithm()
            #expect((back - number).magnitude < (try .of("1E-31")))
        }
    }

    @Test(
        "floored remainders have the sign of the divisor",
        arguments: [
            ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"),
            ("10.1", "4.5", "1.1"), ("-10.1", "4.5", "3.4"), ("10", "5", "0"),
            ("1E+6000", "7", "1"), ("5E-100", "3", "5E-100"),
        ])
    func modulo(dividend: String, divisor: String, wanted: String) throws {
        #expect(try Decimal128.of(dividend).flooredModulo(.of(divisor)) == .of(wanted))
    }

    @Test("what has no finite answer is an error")
    func errors() throws {
        #expect(throws: ArithmeticError.overflow) { try Decimal128(20_000).exponential() }
        #expect(throws: ArithmeticError.overflow) { try Decimal128.of("9E+6144").exponential() }
        #expect(throws: ArithmeticError.overflow) { try Decimal128(10).power(7000) }
        #expect(throws: ArithmeticError.invalid) { try Decimal128.zero.naturalLogarithm() }
        #expect(throws: ArithmeticError.invalid) { try Decimal128(-1).naturalLogarithm() }
        #expect(throws: ArithmeticError.invalid) { try Decimal128(-8).power(.of("0.5")) }
        #expect(throws: ArithmeticError.divisionByZero) { try Decimal128.zero.power(-1) }
        #expect(throws: ArithmeticError.divisionByZero) { try Decimal128.one.flooredModulo(.zero) }
        #expect(try Decimal128(-20_000).exponential().isZero)
        #expect(try Decimal128(10).power(-7000).isZero)
    }

    @Test("oddness looks at whole numbers only")
    func oddness() throws {
        let odd = try ["1", "-3", "5.00", "70E-1"].map { try Decimal128.of($0) }
        let others = try ["0", "2", "1E+2", "1.5", "0.1", "-4"].map { try Decimal128.of($0) }
        #expect(odd.allSatisfy(\.isOdd) && !others.contains(where: \.isOdd))
    }

    @Test("moving the point and whole numbers of 128 bits")
    func scaling() throws {
        #expect(try Decimal128.of("1.5").scaled(byPowerOfTen: 3) == 1500)
        #expect(Decimal128.one.scaled(byPowerOfTen: Int.max) == nil)
        #expect(Decimal128.one.scaled(byPowerOfTen: -6177) == nil)
        let large: Int128 = 9_999_999_999_999_999_999_999_999_999_999_999
        #expect(Decimal128(exactly: large)?.asInt128 == large)
        #expect(Decimal128(exactly: -large - 1) == nil)
        #expect(try Decimal128.of("1E+40").asInt128 == nil)
        #expect(try Decimal128.of("1.5").asInt128 == nil)
        #expect(try Decimal128.of("-1.50E+1").asInt128 == -15)
    }
}
