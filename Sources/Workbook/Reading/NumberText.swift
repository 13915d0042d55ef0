import Exact

/// Numbers as they stand in the parts of a workbook.
enum NumberText {
    /// Significant digits Excel shows and keeps of what a person types.
    static let digits = 15
    /// The first coefficient with more of them.
    private static let limit: UInt128 = 1_000_000_000_000_000

    /// The number a text means, as Excel shows it.
    ///
    /// Excel stores binary numbers and writes 17 digits of them, `0.10000000000000001` where a person
    /// typed 0.1. Fifteen digits give back every decimal a person can have typed, so that is where
    /// it is rounded; trailing zeros go, for no file tells whether they were typed.
    static func number(_ text: String) -> Decimal128? {
        let trimmed = text.utf8.trimmingPrefix { $0 == 0x20 || (0x9...0xD).contains($0) }
        guard let end = trimmed.lastIndex(where: { $0 > 0x20 }),
            let exact = Decimal128(utf8: trimmed[...end])
        else { return nil }
        var shown = exact
        if exact.coefficient >= limit {
            let surplus = String(exact.coefficient).utf8.count - digits
            shown = exact.rounded(places: -exact.exponent - surplus, rounding: .halfUp)
        }
        let reduced = shown.reduced
        // 1000 rather than 1E+3.
        guard reduced.exponent > 0 else { return reduced }
        do {
            return try reduced.quantized(places: 0)
        } catch {
            return reduced
        }
    }
}
