import Model

/// What one entry of a `deduct` rule takes off.
struct Deduction {
    /// Marks a fault that an earlier entry of the same criterion charged.
    static let sameCriterion = ""

    /// The least it takes, in points.
    let least: Points
    /// The most it takes, in points; equal to `least` once the fact counts.
    let most: Points
    /// Why.
    let sentence: Wording
    /// The product, when there is one worth showing.
    var step: Wording?
    /// Keys of the faults it charges.
    var charged: [String] = []
}
