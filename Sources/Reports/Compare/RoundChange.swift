import Exact
public import Model

/// What became of each unit since an earlier round (与上轮相比).
public struct RoundChange: Sendable, Hashable {
    private let rows: [Row]
    private let gone: [String]

    private struct Row: Sendable, Hashable {
        let before: ScoreSheet.Standing?
        let now: ScoreSheet.Standing
    }

    init(from earlier: ScoreSheet, to later: ScoreSheet) {
        let before = Dictionary(
            earlier.standings.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
        rows = later.standings.map { Row(before: before[$0.unit], now: $0) }
        let present = Set(later.standings.map(\.unit))
        gone = earlier.standings.filter { !present.contains($0.unit) }.map(\.name)
    }

    /// A line a unit, in the rank order of the later round.
    public func text(in language: Language) -> String {
        let lines = rows.map(Self.line) + gone.map(CompareWording.gone)
        return lines.map { CleanText.shown($0.text(in: language), limit: 500) }
            .joined(separator: "\n")
    }

    private static func line(_ row: Row) -> Wording {
        let now = row.now
        guard let before = row.before else {
            return CompareWording.new(
                now.name, total: total(now.total), place: place(now.place), grade: now.grade)
        }
        var parts = [
            CompareWording.totalChange(
                total(before.total), total(now.total), by: difference(before.total, now.total)),
            CompareWording.placeChange(
                place(before.place), place(now.place), by: difference(before.place, now.place)),
        ]
        if before.grade != now.grade {
            parts.append(CompareWording.gradeChange(before.grade, now.grade))
        }
        return CompareWording.change(of: now.name, parts)
    }

    private static func total(_ total: PointRange?) -> String {
        guard let total else { return "—" }
        let (low, high) = (total.lowest.amount.plain, total.highest.amount.plain)
        return total.isCertain ? low : "\(low)–\(high)"
    }

    private static func place(_ place: ClosedRange<Int>?) -> String {
        guard let place else { return "—" }
        return place.count == 1
            ? "\(place.lowerBound)" : "\(place.lowerBound)–\(place.upperBound)"
    }

    /// `nil` while either is open.
    private static func difference(_ before: PointRange?, _ now: PointRange?) -> Points? {
        guard let before, let now, before.isCertain, now.isCertain else { return nil }
        return now.lowest - before.lowest
    }

    /// Above zero for a better place; `nil` while either is open.
    private static func difference(_ before: ClosedRange<Int>?, _ now: ClosedRange<Int>?) -> Int? {
        guard let before, let now, before.count == 1, now.count == 1 else { return nil }
        return before.lowerBound - now.lowerBound
    }
}

extension ScoreSheet {
    /// What changed until the round of `later`.
    ///
    /// - Throws: when they were scored with different packs: a total of another
    ///   table says nothing about progress; see ``change(until:by:)``.
    public func change(until later: ScoreSheet) throws(RejectedInput) -> RoundChange {
        var notices: [Notice] = []
        requireSameMeasure(as: later, canMap: true, among: &notices)
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return RoundChange(from: self, to: later)
    }
}
