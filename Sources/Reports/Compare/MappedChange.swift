import Exact
public import Model

/// What became of each unit between rounds of different packs, over the criteria that a person
/// mapped: totals of different tables say nothing beside each other, rates of the same demands do.
public struct MappedChange: Sendable, Hashable {
    private let head: Wording
    private let rows: [Wording]

    /// The points a unit has of the mapped criteria, and the full ones.
    private struct Sum {
        var points = PointRange.zero
        var full = Points.zero

        mutating func add(_ range: PointRange, of whole: Points, share: Decimal128 = 1) {
            points = points + range.mapped { $0 * share }
            full = full + whole * share
        }

        /// Percent; `nil` for an empty sum.
        var rate: PointRange? { points.share(100, of: full.amount) }
    }

    init(from earlier: ScoreSheet, to later: ScoreSheet, by mapping: CriterionMapping) {
        let before = Set(earlier.standings.map(\.unit))
        rows = later.standings.map { unit in
            guard before.contains(unit.unit) else { return CompareWording.notBefore(unit.name) }
            let (old, new) = Self.sums(of: unit.unit, earlier, later, mapping)
            return CompareWording.rateChange(
                unit.name, Self.text(old.rate), Self.text(new.rate),
                by: Self.difference(old.rate, new.rate))
        }
        var old = Sum()
        var new = Sum()
        var counted: Set<String> = []
        for entry in mapping.entries {
            if let full = earlier.full[entry.old] { old.add(.zero, of: full, share: entry.share) }
            if let full = later.full[entry.new], counted.insert(entry.new).inserted {
                new.add(.zero, of: full)
            }
        }
        head = CompareWording.mapped(
            mapping.entries.count, Self.share(old.full, of: earlier),
            Self.share(new.full, of: later))
    }

    /// What does not apply to the unit on one side is left out on both.
    private static func sums(
        of unit: String, _ earlier: ScoreSheet, _ later: ScoreSheet, _ mapping: CriterionMapping
    ) -> (old: Sum, new: Sum) {
        var old = Sum()
        var new = Sum()
        var counted: Set<String> = []
        for entry in mapping.entries {
            guard let one = earlier.points[.init(unit: unit, item: entry.old)],
                let other = later.points[.init(unit: unit, item: entry.new)],
                let full = earlier.full[entry.old], let whole = later.full[entry.new]
            else { continue }
            old.add(one, of: full, share: entry.share)
            if counted.insert(entry.new).inserted { new.add(other, of: whole) }
        }
        return (old, new)
    }

    private static func share(_ points: Points, of sheet: ScoreSheet) -> String {
        let all = Points.total(sheet.full.values)
        return points.share(100, of: all.amount).map(percent) ?? "—"
    }

    private static func percent(_ points: Points) -> String {
        points.amount.formatted(places: 2, rounding: .halfUp) + "%"
    }

    private static func text(_ rate: PointRange?) -> String {
        guard let rate else { return "—" }
        return rate.isCertain
            ? percent(rate.lowest) : "\(percent(rate.lowest))–\(percent(rate.highest))"
    }

    /// In percentage points, of the rates as printed; `nil` while either is open.
    private static func difference(_ old: PointRange?, _ new: PointRange?) -> String? {
        guard let old, let new, old.isCertain, new.isCertain else { return nil }
        func rounded(_ points: Points) -> Decimal128 {
            points.amount.rounded(places: 2, rounding: .halfUp)
        }
        let change = rounded(new.lowest) - rounded(old.lowest)
        return (change > 0 ? "+" : "") + change.formatted(places: 2, rounding: .halfUp)
    }

    /// A line that says what was compared, then a line a unit.
    public func text(in language: Language) -> String {
        ([head] + rows).map { CleanText.shown($0.text(in: language), limit: 500) }
            .joined(separator: "\n")
    }
}

extension ScoreSheet {
    /// What changed until the round of `later`, over the criteria that `mapping` leads to.
    ///
    /// - Throws: when the mapping names a criterion that a record does not have.
    public func change(
        until later: ScoreSheet, by mapping: CriterionMapping
    ) throws(RejectedInput) -> MappedChange {
        var notices: [Notice] = []
        for entry in mapping.entries {
            for (code, sheet) in [(entry.old, self), (entry.new, later)]
            where sheet.full[code] == nil {
                notices.append(
                    Notice(
                        .error, at: entry.place, CompareWording.unknownCriterion(sheet.pack),
                        found: code,
                        fix: NearestName.of(code, among: sheet.full.keys.sorted())
                            .map(CompareWording.didYouMean)))
            }
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return MappedChange(from: self, to: later, by: mapping)
    }

    /// Refuses a record whose scores mean something else: one of another pack, or of the same
    /// pack measured otherwise. A pack that is only worded otherwise still measures the same.
    func requireSameMeasure(
        as other: ScoreSheet, canMap: Bool, among notices: inout [Notice]
    ) {
        guard pack != other.pack, packID != other.packID || measure != other.measure else { return }
        let differences = measure.differences(to: other.measure)
        notices.append(
            Notice(
                .error, CompareWording.otherPack, found: other.pack,
                wanted: Wording(verbatim: "“\(pack)”"),
                fix: canMap ? CompareWording.giveMapping : nil))
        if packID == other.packID {
            notices.append(
                Notice(
                    .info,
                    CompareWording.measuredOtherwise(
                        gone: differences.gone, new: differences.new, other: differences.other)))
        }
    }
}
