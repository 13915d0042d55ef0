import Exact
public import Model
import Parallel

/// What reports derive from a scored round, computed once for all formats, so that all of them
/// print the same digits.
public struct RoundFigures: Sendable {
    /// The round they were derived from.
    public let round: ScoredRound
    /// Where copies of captured pages lie in the report folder, by what was found in them.
    let copies: [Evidence: String]
    /// One for each unit, in the same order.
    let units: [UnitFigures]
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
    /// How many units are not vetoed but beyond the warning line of a veto.
    let warned: Int
    /// What rows of pages are marked with.
    let marks: RowMarks
    private let rates: [String: ScoreRate]

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
        self.round = round
        self.copies = copies
        units = Concurrently.map(round.units) { UnitFigures(of: $0, policy: round.pack.policy) }
        let totals = round.units.map(\.total)
        let known = totals.compactMap(\.self)
        let sum = known.reduce(PointRange.zero, +)
        average = sum.share(1, of: Decimal128(known.count))
        highest = known.max { $0.highest < $1.highest }.map { top in
            Extreme(total: top, units: totals.indices.filter { totals[$0] == top })
        }
        lowest = known.min { $0.lowest < $1.lowest }.map { bottom in
            Extreme(total: bottom, units: totals.indices.filter { totals[$0] == bottom })
        }
        grades = Self.count(round)
        groups = Self.group(round.units)
        rates = Self.rates(of: units)
        warned = round.units.count(where: \.isWarned)
        marks = RowMarks(round.pack)
    }

    /// How units did at the indicator or criterion with `id`.
    func rate(of id: String, isCriterion: Bool) -> ScoreRate {
        rates[Self.key(id, isCriterion)] ?? ScoreRate()
    }

    /// The address of a copy of the captured page in which something was found.
    func copy(of evidence: Evidence) -> String? {
        copies.isEmpty ? nil : copies[evidence]
    }

    /// The group named `name`.
    func group(_ name: String) -> Group? {
        groups.first { $0.name == name }
    }

    /// How many units are ranked in `group`.
    func groupSize(of group: String) -> Int {
        groups.first { $0.name == group }?.units.count ?? 0
    }

    private static func count(_ round: ScoredRound) -> [GradeCount] {
        round.pack.policy.grades.map { grade in
            var count = GradeCount(grade: grade)
            for case let grades? in round.units.map(\.grades) {
                if grades.lowest == grade, grades.highest == grade {
                    count.certain += 1
                } else if grades.lowest.from <= grade.from, grade.from <= grades.highest.from {
                    count.possible += 1
                }
            }
            return count
        }
    }

    private static func group(_ units: [ScoredUnit]) -> [Group] {
        var groups: [Group] = []
        for index in units.indices {
            let name = units[index].unit.group
            if let known = groups.firstIndex(where: { $0.name == name }) {
                groups[known].units.append(index)
            } else {
                groups.append(Group(name: name, units: [index]))
            }
        }
        for index in groups.indices {
            let members = groups[index].units.map { units[$0] }
            groups[index].median = Median.of(members.compactMap(\.total))
            var scored: [String: [PointRange]] = [:]
            for node in members.flatMap(\.indicators) {
                if let points = node.points {
                    scored[node.indicator.id, default: []].append(points)
                }
            }
            groups[index].medians = scored.compactMapValues(Median.of)
        }
        return groups
    }

    private static func rates(of units: [UnitFigures]) -> [String: ScoreRate] {
        var rates: [String: ScoreRate] = [:]
        for (index, unit) in units.enumerated() {
            for node in unit.unit.indicators { add(node, of: unit, at: index, to: &rates) }
        }
        return rates
    }

    /// Adds a node and all below it, and returns what is lost there for certain.
    @discardableResult
    private static func add(
        _ node: ScoredIndicator, of unit: UnitFigures, at index: Int,
        to rates: inout [String: ScoreRate]
    ) -> Points {
        var lost = Points.zero
        for child in node.children { lost = lost + add(child, of: unit, at: index, to: &rates) }
        for finding in node.findings {
            let gain = unit.gain(from: finding) ?? .zero
            lost = lost + gain
            guard Standing(finding) != .notApplicable else { continue }
            rates[key(finding.criterion.id, true), default: ScoreRate()]
                .add(finding.points, of: finding.criterion.points, lost: gain, unit: index)
        }
        if let points = unit.comparable(node) {
            rates[key(node.indicator.id, false), default: ScoreRate()]
                .add(points, of: node.indicator.weight, lost: lost, unit: index)
        }
        return lost
    }

    /// Indicators and criteria may share an id.
    private static func key(_ id: String, _ isCriterion: Bool) -> String {
        isCriterion ? "c\(id)" : "i\(id)"
    }
}
