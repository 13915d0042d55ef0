extension Int {
    /// The quotient rounded toward negative infinity; the divisor must be positive.
    func flooredDivision(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// What ``flooredDivision(by:)`` leaves, 0 … `divisor` − 1; the divisor must be positive.
    func flooredModulo(_ divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
