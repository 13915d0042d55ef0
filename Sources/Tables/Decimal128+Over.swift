import Exact

extension Decimal128 {
    /// This number over another one, to 34 digits; zero where there is no quotient.
    func over(_ other: Decimal128) -> Decimal128 { ((try? divided(by: other)) ?? 0).reduced }
}
