/// What becomes of the rules of a table that match (DMN 1.5, 8.2.8).
public enum HitPolicy: String, Sendable, Hashable, CaseIterable {
    /// At most one rule matches.
    case unique = "UNIQUE"
    /// Several may match, all with the same output.
    case any = "ANY"
    /// The match whose output stands first among the output values.
    case priority = "PRIORITY"
    /// The first match in the order of the rules.
    case first = "FIRST"
    /// All matches in no order; with an aggregation, one value of them.
    case collect = "COLLECT"
    /// All matches in the order of the rules.
    case ruleOrder = "RULE ORDER"
    /// All matches in the order of the output values.
    case outputOrder = "OUTPUT ORDER"

    /// The letter in the corner of the table.
    public var letter: String {
        self == .unique ? "U" : String(rawValue.prefix(1))
    }
}
