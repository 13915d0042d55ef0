import Exact
import Model

/// Two rounds scored by the same table, unit by unit.
struct RoundsComparison: Sendable {
    /// A unit in both rounds, or in one of them.
    struct UnitChange: Sendable {
        let id: String
        let name: String
        let before: EarlierRound.Unit?
        let now: EarlierRound.Unit?

        /// What the total moved by; `nil` where a total is missing or open.
        var difference: Points? {
            guard let old = before?.total, let new = now?.total, old.isCertain, new.isCertain
            else { return nil }
            return new.lowest - old.lowest
        }
    }

    /// In the rank order of the later round, then those that are gone.
    let units: [UnitChange]

    init(from earlier: EarlierRound, to later: EarlierRound) {
        let before = Dictionary(
            earlier.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let present = Set(later.units.map(\.id))
        units =
            later.units.map { UnitChange(id: $0.id, name: $0.name, before: before[$0.id], now: $0) }
            + earlier.units.filter { !present.contains($0.id) }.map {
                UnitChange(id: $0.id, name: $0.name, before: $0, now: nil)
            }
    }

    /// Units whose total rose for certain.
    var rising: [UnitChange] { units.filter { ($0.difference ?? .zero) > .zero } }
    /// Units whose total fell for certain.
    var falling: [UnitChange] { units.filter { ($0.difference ?? .zero) < .zero } }
    /// Units whose total is the same for certain.
    var level: [UnitChange] { units.filter { $0.difference == .zero } }
    /// Units the earlier round did not have.
    var new: [UnitChange] { units.filter { $0.before == nil } }
}
