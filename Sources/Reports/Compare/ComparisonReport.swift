import Exact
public import Model

/// What changed between two rounds, or between two units of a round, why, and what it moved: as a
/// page and as a workbook.
public struct ComparisonReport: Sendable {
    /// A pair with its names.
    struct Pair: Sendable {
        let name: String
        let comparison: UnitComparison
    }

    let pack: Pack
    /// The figures of the later round, or of the round both units belong to.
    let figures: RoundFigures
    /// What stands over the page.
    let title: String
    /// What the two sides are called.
    let sides: (before: Wording, after: Wording)
    let pairs: [Pair]
    /// Units of one round alone, with the side they are on.
    let alone: [(name: String, isNew: Bool)]

    /// Compares a round with an earlier one.
    ///
    /// - Throws: when they were scored with different packs: points of another table say nothing
    ///   about progress.
    public init(from earlier: ScoredRound, to later: ScoredRound) throws(RejectedInput) {
        func name(_ pack: Pack) -> String { "\(pack.id) \(pack.version) \(pack.digest)" }
        guard name(earlier.pack) == name(later.pack) else {
            throw RejectedInput(
                Notice(
                    .error, CompareWording.otherPack, found: name(later.pack),
                    wanted: Wording(verbatim: "“\(name(earlier.pack))”")))
        }
        let old = RoundFigures(of: earlier)
        figures = RoundFigures(of: later)
        pack = later.pack
        title = later.round.title
        sides = (
            CompareWording.side(earlier.round.title, CompareWording.before),
            CompareWording.side(later.round.title, CompareWording.after)
        )
        let known = Dictionary(
            old.units.map { ($0.unit.unit.id, $0) }, uniquingKeysWith: { first, _ in first })
        pairs = figures.units.compactMap { now in
            known[now.unit.unit.id].map {
                Pair(
                    name: now.unit.unit.name,
                    comparison: UnitComparison(from: $0, to: now, pack: later.pack))
            }
        }
        let present = Set(later.units.map(\.unit.id))
        alone =
            later.units.filter { known[$0.unit.id] == nil }.map { ($0.unit.name, true) }
            + earlier.units.filter { !present.contains($0.unit.id) }.map { ($0.unit.name, false) }
    }

    /// Compares two units of a round.
    ///
    /// - Parameters:
    ///   - first: the id or name of a unit.
    ///   - second: that of another.
    /// - Throws: when the round has no such unit.
    public init(_ first: String, _ second: String, of round: ScoredRound) throws(RejectedInput) {
        figures = RoundFigures(of: round)
        let units = figures.units
        func unit(_ name: String) throws(RejectedInput) -> UnitFigures {
            guard
                let unit = units.first(where: {
                    $0.unit.unit.id == name || $0.unit.unit.name == name
                })
            else {
                let known = units.map { "\($0.unit.unit.id) \($0.unit.unit.name)" }
                throw RejectedInput(
                    Notice(
                        .error, CompareWording.noUnit, found: CleanText.shown(name, limit: 80),
                        wanted: Wording(verbatim: known.prefix(40).joined(separator: ", "))))
            }
            return unit
        }
        let (one, other) = (try unit(first), try unit(second))
        pack = round.pack
        title = round.round.title
        sides = (
            Wording(verbatim: one.unit.unit.name), Wording(verbatim: other.unit.unit.name)
        )
        pairs = [
            Pair(
                name: "\(one.unit.unit.name) · \(other.unit.unit.name)",
                comparison: UnitComparison(from: one, to: other, pack: round.pack))
        ]
        alone = []
    }

    /// `compare.html` and `compare.xlsx`, as far as asked for; other formats have no comparison.
    /// - Throws: ``ReportError`` when a file cannot be made.
    public func files(
        _ formats: Set<ReportFormat>, in language: Language
    ) throws(ReportError) -> [ReportFile] {
        var files: [ReportFile] = []
        if formats.contains(.html) {
            files.append(
                ReportFile(path: "compare.html", bytes: ComparisonPage(self, in: language).bytes()))
        }
        if formats.contains(.xlsx) {
            files.append(
                ReportFile(
                    path: "compare.xlsx", bytes: try ComparisonBook(self, in: language).bytes()))
        }
        return files
    }

    /// The formats it can be written in.
    public static let formats: Set<ReportFormat> = [.html, .xlsx]

    /// The comparison in lines for a terminal: totals, then what moved them.
    public func text(in language: Language) -> String {
        let printed = PrintedValue(figures.round, in: language)
        return pairs.flatMap { pair -> [String] in
            let comparison = pair.comparison
            let head = CompareWording.totals(
                pair.name, printed.range(comparison.before.unit.total),
                printed.range(comparison.after.unit.total),
                comparison.difference.map(printed.signed) ?? "—")
            return [head.text(in: language)]
                + comparison.changed.map { change in
                    let moved = change.moved.map(printed.signed) ?? "—"
                    let why = Self.why(change, pack, printed).map { $0.text(in: language) }
                    return "  \(change.criterion.id) \(moved)  "
                        + (why.isEmpty ? change.criterion.check : why.joined(separator: "; "))
                }
        }.map { CleanText.shown($0, limit: 500) }.joined(separator: "\n")
    }

    // MARK: - Parts of page and workbook

    /// What each criterion moved over all pairs, the greatest first.
    var byCriterion: [(criterion: Criterion, moved: Points, up: Int, down: Int)] {
        var sums: [String: (moved: Points, up: Int, down: Int)] = [:]
        for change in pairs.flatMap(\.comparison.criteria) {
            guard let moved = change.moved, moved != .zero else { continue }
            let known = sums[change.criterion.id] ?? (.zero, 0, 0)
            sums[change.criterion.id] = (
                known.moved + moved, known.up + (moved > .zero ? 1 : 0),
                known.down + (moved < .zero ? 1 : 0)
            )
        }
        return pack.pointCriteria.compactMap { criterion in
            sums[criterion.id].map {
                (criterion: criterion, moved: $0.moved, up: $0.up, down: $0.down)
            }
        }.stablySorted { $0.moved < .zero ? .zero - $0.moved : $0.moved }
    }

    /// The facts behind a change, one sentence each; the reasons where no fact differs.
    static func why(
        _ change: UnitComparison.CriterionChange, _ pack: Pack, _ printed: PrintedValue
    ) -> [Wording] {
        let facts = change.facts.map { fact in
            let unit = pack.descriptor(of: fact.name)?.unit
            return CompareWording.fact(
                fact.name, fact.origin, reading(fact.before, unit, printed),
                reading(fact.after, unit, printed))
        }
        guard facts.isEmpty, let before = change.before, let after = change.after,
            before.verdict.reason != after.verdict.reason
        else { return facts }
        return [CompareWording.reasons(before.verdict.reason, after.verdict.reason)]
    }

    private static func reading(
        _ reading: Fact.Reading?, _ unit: String?, _ printed: PrintedValue
    ) -> String {
        switch reading {
        case nil: CompareWording.absent.text(in: printed.language)
        case .known(let value): printed.value(value, unit: unit)
        case .unknown(let why): why.text(in: printed.language)
        }
    }
}
