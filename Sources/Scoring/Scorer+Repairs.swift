import Exact
public import Model
import Parallel
public import Rules

extension Scorer {
    /// The order in which mending a unit's shortfalls pays best.
    ///
    /// Vetoes come first, since they decide the grade whatever the points.
    /// Then, again and again, what adds most to the total once all before it
    /// are mended: each possibility is scored anew, so that caps, ceilings,
    /// entry lines and voided branches count. Where nothing gains anything by
    /// itself, what voids a branch goes first.
    ///
    /// Past the first hundred items the order is that of their gains alone.
    public static func repairs(
        of unit: ScoredUnit, in input: RoundInput, with book: RuleBook
    ) -> [Repair] {
        var planner = RepairPlanner(unit, UnitDesk(input, with: book))
        return planner.plan()
    }
}

/// Mends one shortfall after the other.
private struct RepairPlanner {
    private static let mostRounds = 100

    private let desk: UnitDesk
    private let unit: ScoredUnit
    private var mended: Set<String> = []
    private var now: ScoredUnit
    private var repairs: [Repair] = []

    init(_ unit: ScoredUnit, _ desk: UnitDesk) {
        self.unit = unit
        self.desk = desk
        now = unit
    }

    mutating func plan() -> [Repair] {
        for veto in unit.vetoes where veto.verdict.isVeto {
            mend(
                veto.criterion.id,
                by: desk.score(unit.unit, mended: mended.union([veto.criterion.id])))
        }
        var left = unit.findings.filter { $0.lost > .zero }
        for _ in 0..<Self.mostRounds where !left.isEmpty {
            let (mended, desk, unit) = (mended, desk, unit.unit)
            let tries = Concurrently.map(left.map(\.criterion.id)) { id in
                desk.score(unit, mended: mended.union([id]))
            }
            // Of those that are equal the first in pack order.
            guard
                let best = left.indices.max(by: {
                    rank(left[$0], tries[$0]) < rank(left[$1], tries[$1])
                })
            else { break }
            mend(left[best].criterion.id, by: tries[best])
            left.remove(at: best)
        }
        for finding in left {
            let id = finding.criterion.id
            mend(id, by: desk.score(unit.unit, mended: mended.union([id])))
        }
        return repairs
    }

    private mutating func mend(_ id: String, by result: ScoredUnit) {
        mended.insert(id)
        repairs.append(
            Repair(
                id, gain: gain(of: result), total: result.total ?? .zero, grades: result.grades))
        now = result
    }

    private func gain(of result: ScoredUnit) -> Points {
        (result.total?.highest ?? .zero) - (now.total?.highest ?? .zero)
    }

    /// Gain, then whether it frees a branch, then what it lost by itself.
    private func rank(_ finding: Finding, _ result: ScoredUnit) -> (Points, Int, Points) {
        (gain(of: result), finding.verdict.voids == nil ? 0 : 1, finding.lost)
    }
}
