/// How the outputs of a collecting table become one value (DMN 1.5, table 31).
public enum Aggregation: String, Sendable, Hashable, CaseIterable {
    /// Their sum.
    case sum = "SUM"
    /// How many there are.
    case count = "COUNT"
    /// The smallest.
    case minimum = "MIN"
    /// The largest.
    case maximum = "MAX"

    /// The sign after the letter `C` in the corner of the table.
    public var sign: String {
        switch self {
        case .sum: "+"
        case .count: "#"
        case .minimum: "<"
        case .maximum: ">"
        }
    }
}
