public import Exact

/// What a unit has to put right after a round, one entry for each criterion that cost it points.
public struct Rectification: Sendable, Hashable {
    /// One problem.
    public struct Item: Sendable, Hashable {
        /// How the criterion came out.
        public let finding: Finding
        /// What mending it adds to the unit's total, as printed.
        public let gain: String
        /// The addresses and files the problem was seen in.
        public let places: [String]

        /// A problem.
        public init(finding: Finding, gain: String, places: [String]) {
            self.finding = finding
            self.gain = gain
            self.places = places
        }
    }

    /// The unit.
    public let unit: Unit
    /// The day by which it has to be done.
    public let deadline: CivilDate
    /// The problems, the dearest first.
    public let items: [Item]

    /// What `unit` has to put right by `deadline`.
    public init(unit: Unit, deadline: CivilDate, items: [Item]) {
        self.unit = unit
        self.deadline = deadline
        self.items = items
    }

    /// The number a problem keeps from the notice through the ledger to the re-check.
    public func number(of item: Item) -> String { "\(unit.id)-\(item.finding.criterion.id)" }
}
