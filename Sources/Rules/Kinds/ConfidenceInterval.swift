import Exact

/// Wilson's score interval for a share found in a sample.
///
/// E. B. Wilson: “Probable inference, the law of succession, and statistical
/// inference”, 1927. A finite population makes the sample count for more: n is
/// taken as n (N − 1) ÷ (N − n).
struct ConfidenceInterval: Sendable {
    /// The ends, as fractions.
    let low: Decimal128
    let high: Decimal128

    /// The interval of `good` among `drawn`; `nil` past the range of decimal128.
    ///
    /// - Parameter quantile: that of the normal distribution, in thousandths.
    init?(_ good: Decimal128, of drawn: Decimal128, from all: Decimal128?, quantile: Int) {
        guard let z = Decimal128(quantile, exponent: -3) else { return nil }
        do throws(ArithmeticError) {
            let share = try good.divided(by: drawn)
            if let all, all <= drawn {
                (low, high) = (share, share)
                return
            }
            let size =
                if let all {
                    try drawn.multiplied(by: all - 1).divided(by: all - drawn)
                } else {
                    drawn
                }
            let square = try z.multiplied(by: z)
            let whole = try size.adding(square)
            let hits = try share.multiplied(by: size)
            let centre = try hits.adding(square.divided(by: 2)).divided(by: whole)
            let spread = try hits.multiplied(by: Decimal128(1) - share)
                .adding(square.divided(by: 4)).squareRoot().multiplied(by: z).divided(by: whole)
            low = max(centre - spread, 0)
            high = min(centre + spread, 1)
        } catch {
            return nil
        }
    }
}
