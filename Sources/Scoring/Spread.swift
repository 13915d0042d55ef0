import Exact

/// How far totals lie apart, and what part of that their parts make up.
struct Spread {
    private let totals: [Decimal128]
    private let variance: Decimal128

    init(_ totals: [Decimal128]) {
        self.totals = totals
        variance = Self.covariance(totals, totals)
    }

    /// Covariance with the totals over their variance: the parts of a total
    /// have parts that add up to one. `nil` where all totals are the same.
    func part(of parts: [Decimal128]) -> Decimal128? {
        guard !variance.isZero else { return nil }
        return try? Self.covariance(parts, totals).divided(by: variance)
    }

    /// n² times the covariance, free of quotients.
    private static func covariance(_ one: [Decimal128], _ other: [Decimal128]) -> Decimal128 {
        let products = zip(one, other).map { $0 * $1 }.reduce(0, +)
        return Decimal128(one.count) * products - one.reduce(0, +) * other.reduce(0, +)
    }
}
