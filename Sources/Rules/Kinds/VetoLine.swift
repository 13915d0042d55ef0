import Exact

/// A number that fails a unit, or warns of it, when it is passed, or already when it is reached.
struct VetoLine: Sendable {
    let number: Decimal128
    /// Whether the number itself counts: `≥` in place of `>`.
    let isIncluded: Bool

    init(_ number: Decimal128, isIncluded: Bool) {
        self.number = number
        self.isIncluded = isIncluded
    }

    func isCrossed(by count: Decimal128) -> Bool {
        isIncluded ? count >= number : count > number
    }
}
