import Exact
public import Model
import Parallel

/// What reports derive from a scored round, computed once for all formats, so that all of them
/// print the same digits.
public struct RoundFigures: Sendable {
    /// The round they were derived from, apart from its units.
    public let round: RoundOutline
    /// What every unit came to.
    let table: TotalsTable
    /// The details of each unit, in the same order.
    let units: UnitDetails
    /// The mean of the totals; `nil` when no unit has one.
    let average: PointRange?
    /// The highest total and the units that have it.
    let highest: Extreme?
    /// The lowest total and the units that have it.
    let lowest: Extreme?
    /// The pack's grades, best first.
    let grades: [GradeCount]
    /// The groups in the order of their first unit, each with the positions of its units.
    let groups: [Group]
    /// What rows of pages are marked with.
    let marks: RowMarks
    /// What needs each unit's details once.
    let tally: RoundTally

    /// A total and the positions of the units that have it.
    struct Extreme: Sendable {
        let total: PointRange
        let units: [Int]
    }

    /// How many units have a grade for certain, and how many may still come to it.
    struct GradeCount: Sendable {
        let grade: Policy.Grade
        var certain = 0
        var possible = 0
    }

    /// Units that are ranked together.
    struct Group: Sendable {
        let name: String
        var units: [Int]
        /// The median of their totals.
        var median: PointRange?
        /// The medians of what they scored at the first-level indicators, by the indicators' ids.
        var medians: [String: PointRange] = [:]
    }

    /// Derives the figures of `round`.
    ///
    /// - Parameter copies: the addresses of copies of captured pages, seen from the report folder.
    public init(of round: ScoredRound, copies: [Evidence: String] = [:]) {
        let units = Concurrently.map(round.units) {
            UnitFigures(of: $0, policy: round.pack.policy, copies: copies)
        }
        var (table, tally) = (TotalsTable(), RoundTally())
        InOrder.each(units.count) {
            UnitTally(of: units[$0])
        } receive: { unit in
            table.add(unit.standing)
            tally.add(unit)
        }
        self.init(RoundOutline(round), table, tally, .held(units))
    }

    /// The figures that follow from a totals table.
    init(
        _ round: RoundOutline, _ table: TotalsTable, _ tally: RoundTally, _ units: UnitDetails
    ) {
        self.round = round
        self.table = table
        self.tally = tally
        self.units = units
        let totals = table.rows.map(\.total)
        let known = totals.compactMap(\.self)
        let sum = known.reduce(PointRange.zero, +)
        average = sum.share(1, of: Decimal128(known.count))
        highest = known.max { $0.highest < $1.highest }.map { top in
            Extreme(total: top, units: totals.indices.filter { totals[$0] == top })
        }
        lowest = known.min { $0.lowest < $1.lowest }.map { bottom in
            Extreme(total: bottom, units: totals.indices.filter { totals[$0] == bottom })
        }
        grades = Self.count(round.pack.policy, table)
        groups = Self.group(table.rows)
        marks = RowMarks(round.pack)
    }

    /// How units did at the indicator or criterion with `id`.
    func rate(of id: String, isCriterion: Bool) -> ScoreRate {
        tally.rate(of: id, isCriterion: isCriterion)
    }

    /// The group named `name`.
    func group(_ name: String) -> Group? {
        groups.first { $0.name == name }
    }

    /// How many units are ranked in `group`.
    func groupSize(of group: String) -> Int {
        groups.first { $0.name == group }?.units.count ?? 0
    }

    private static func count(_ policy: Policy, _ table: TotalsTable) -> [GradeCount] {
        policy.grades.map { grade in
            var count = GradeCount(grade: grade)
            for case let grades? in table.rows.lazy.map(\.grades) {
                if grades.lowest == grade, grades.highest == grade {
                    count.certain += 1
                } else if grades.lowest.from <= grade.from, grade.from <= grades.highest.from {
                    count.possible += 1
                }
            }
            return count
        }
    }

    private static func group(_ units: [UnitStanding]) -> [Group] {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        for index in units.indices {
            let name = units[index].group
            if let known = places[name] {
                groups[known].units.append(index)
            } else {
                places[name] = groups.count
                groups.append(Group(name: name, units: [index]))
            }
        }
        for index in groups.indices {
            let members = groups[index].units
            groups[index].median = Median.of(members.compactMap { units[$0].total })
            var scored: [String: [PointRange]] = [:]
            for member in members {
                for node in units[member].nodes(downTo: 1) {
                    if let points = node.points { scored[node.id, default: []].append(points) }
                }
            }
            groups[index].medians = scored.compactMapValues(Median.of)
        }
        return groups
    }
}
