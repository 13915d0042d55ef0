import Model

/// Every fact the findings of a unit read, once each, in the order they were first read.
struct FactTable: Sendable {
    /// The facts.
    let facts: [Fact]
    private let positions: [Fact: Int]

    init(of unit: ScoredUnit) {
        var facts: [Fact] = []
        var positions: [Fact: Int] = [:]
        for fact in unit.allFindings.flatMap(\.facts) where positions[fact] == nil {
            positions[fact] = facts.count
            facts.append(fact)
        }
        self.facts = facts
        self.positions = positions
    }

    /// The id of a fact of this table, for example `f12`.
    func id(of fact: Fact) -> String? {
        positions[fact].map(Self.id)
    }

    /// The id of the fact at `index`.
    static func id(_ index: Int) -> String {
        "f\(index + 1)"
    }
}
