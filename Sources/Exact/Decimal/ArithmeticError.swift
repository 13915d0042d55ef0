/// Why an exact decimal operation has no finite answer.
public enum ArithmeticError: Error, Sendable, Hashable {
    /// The result is larger than 9.999…E+6144 in magnitude.
    case overflow
    /// The operation is not defined for these operands: a quantum that would need more than 34
    /// digits or lies outside the exponent range, or a remainder whose quotient has more than 34
    /// digits.
    case invalid
    /// The divisor is zero, 0 ÷ 0 included.
    case divisionByZero
}
