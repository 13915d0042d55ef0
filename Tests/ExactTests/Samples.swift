import Exact
import Seeded

/// Inputs for the property tests.
enum Samples {
    /// Numbers of 1 to `digits` digits with exponents in `exponents`, both signs, zeros included.
    static func decimals(
        _ count: Int, digits: Int = 34, exponents: ClosedRange<Int> = -6176...6111, seed: UInt64
    ) throws -> [Decimal128] {
        var generator = SeededGenerator(seed: seed)
        var numbers: [Decimal128] = []
        while numbers.count < count {
            let length = Int.random(in: 1...digits, using: &generator)
            let text = (0..<length).map { _ in
                String(Int.random(in: 0...9, using: &generator))
            }.joined()
            let sign = Bool.random(using: &generator) ? "-" : ""
            let exponent = Int.random(in: exponents, using: &generator)
            guard let number = Decimal128("\(sign)\(text)E\(exponent)") else { continue }
            numbers.append(number)
        }
        return numbers
    }
}

extension Decimal128 {
    /// A number in a test that is known to be well-formed; a wrong one fails the test.
    static func of(_ text: String) throws -> Decimal128 {
        guard let number = Decimal128(text) else { throw UnreadableSample(text: text) }
        return number
    }

    /// Whether sign, digits and exponent are all the same.
    func isIdentical(to other: Decimal128) -> Bool {
        isNegative == other.isNegative && coefficient == other.coefficient
            && exponent == other.exponent
    }
}

extension CivilDate {
    /// A date in a test that is known to exist; a wrong one fails the test.
    static func of(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else { throw UnreadableSample(text: text) }
        return date
    }
}
