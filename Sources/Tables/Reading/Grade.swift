import Exact

/// A grade with what it is worth.
struct Grade: Sendable, Hashable {
    let label: String
    let points: Decimal128
}
