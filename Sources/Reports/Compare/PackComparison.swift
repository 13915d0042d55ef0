import Exact
public import Model

/// What a later pack asks otherwise than an earlier one, why, and what that moved in a round: as a
/// page and as a workbook.
public struct PackComparison: Sendable {
    /// What became of a demand.
    public enum Kind: Int, Sendable, CaseIterable {
        case added
        case dropped
        case moved
        case changed
        /// Only how it is worded.
        case worded
    }

    /// One demand that is not what it was.
    public struct Change: Sendable {
        /// What became of it.
        public let kind: Kind
        /// As the earlier pack has it.
        public let old: Criterion?
        /// As the later pack has it.
        public let new: Criterion?
        /// Whether it is a veto.
        public let isVeto: Bool
        /// What of it is different, a sentence each.
        public let said: [Wording]
        /// How many units it moved and by how many points in all; `nil` where no round was scored
        /// or nothing certain moved.
        public let moved: (units: Int, sum: Points)?

        /// A change of `old`, `new` or both.
        public init(
            _ kind: Kind, old: Criterion?, new: Criterion?, isVeto: Bool, said: [Wording],
            moved: (units: Int, sum: Points)?
        ) {
            self.kind = kind
            self.old = old
            self.new = new
            self.isVeto = isVeto
            self.said = said
            self.moved = moved
        }

        /// The demand as it is asked now, or was asked last.
        var criterion: Criterion? { new ?? old }

        /// `1.1.1`, or `1.1.1 → 1.1.9`.
        var code: String {
            let codes = [old?.id, new?.id].compactMap(\.self)
            return codes.first == codes.last
                ? codes.first ?? "" : codes.joined(separator: " → ")
        }
    }

    /// A round scored with both packs.
    public struct Effect: Sendable {
        /// As it was.
        public let before: ScoredRound
        /// With the later pack.
        public let after: ScoredRound
        /// Codes of demands for which nothing is known from the round.
        public let opened: [String]

        /// A round scored with both packs.
        public init(before: ScoredRound, after: ScoredRound, opened: [String]) {
            self.before = before
            self.after = after
            self.opened = opened
        }
    }

    /// A unit before and after.
    struct Row {
        let old: ScoredUnit
        let new: ScoredUnit
        /// Of what is printed; `nil` while either total is open.
        let difference: Points?
    }

    let old: Pack
    let new: Pack
    let changes: [Change]
    /// What is different of the pack as a whole, a sentence each.
    let general: [Wording]
    let effect: Effect?
    /// The figures of the round with the later pack, or of none.
    let figures: RoundFigures

    /// A comparison of two packs.
    ///
    /// - Parameters:
    ///   - engine: what the page says it was made by, where no round was scored.
    public init(
        from old: Pack, to new: Pack, changes: [Change], general: [Wording], effect: Effect?,
        engine: String
    ) throws(RejectedInput) {
        self.old = old
        self.new = new
        self.changes = changes
        self.general = general
        self.effect = effect
        if let effect {
            figures = RoundFigures(of: effect.after)
            return
        }
        // Pages and workbooks take policy and properties from a round; this one has no units.
        guard let noon = CivilTime(hour: 9, minute: 0, second: 0),
            let moment = DateTime(date: new.period.from, time: noon, offset: 8 * 3600)
        else { throw RejectedInput(Notice(.error, CompareWording.noPeriod)) }
        let round = Round(
            id: new.id, title: new.title, organiser: new.source.document, asOf: moment,
            period: new.period, submissionDeadline: nil, units: [], digest: "")
        figures = RoundFigures(
            of: ScoredRound(round: round, pack: new, engine: engine, archives: [], units: []))
    }

    /// The files of the comparison in `formats`, their words in `language`.
    ///
    /// - Throws: when the workbook cannot be written.
    public func files(
        _ formats: Set<ReportFormat>, in language: Language
    ) throws(ReportError) -> [ReportFile] {
        var files: [ReportFile] = []
        if formats.contains(.html) {
            files.append(
                ReportFile(
                    path: "compare.html", bytes: PackComparisonPage(self, in: language).bytes()))
        }
        if formats.contains(.xlsx) {
            files.append(
                ReportFile(
                    path: "compare.xlsx",
                    bytes: try PackComparisonBook(self, in: language).bytes()))
        }
        return files
    }

    // MARK: - Parts of page and workbook

    /// `shexi-2022 1.0.0 + 1-10-days.yaml`.
    static func name(_ pack: Pack) -> String {
        "\(pack.id) \(pack.version)" + pack.tailorings.map { " + \($0.file.name)" }.joined()
    }

    /// Whether a draft leaves the points of a demand open: what stands in for them is no figure.
    static func hasOpenPoints(_ criterion: Criterion, in pack: Pack) -> Bool {
        pack.openCells.contains { $0.code == criterion.id && $0.path == "points" }
    }

    /// The changes of a kind.
    func changes(_ kind: Kind) -> [Change] { changes.filter { $0.kind == kind } }

    /// Why a demand is another: the reasons whoever tailored the later pack gave, where the
    /// earlier is not tailored alike; else the clause it rests on now.
    func why(_ change: Change) -> [String] {
        func reasons(_ pack: Pack, _ code: String?) -> [String] {
            pack.tailorings.flatMap(\.changes).filter { $0.code != nil && $0.code == code }
                .map(\.reason)
        }
        let known = Set(reasons(old, change.old?.id))
        var said: [String] = []
        for reason in reasons(new, change.new?.id ?? change.old?.id)
        where !known.contains(reason) && !said.contains(reason) { said.append(reason) }
        if !said.isEmpty { return said }
        return [change.criterion?.clause].compactMap(\.self)
    }

    /// The units of the round in their new places.
    var rows: [Row] {
        guard let effect else { return [] }
        let was = Dictionary(effect.before.units.map { ($0.unit.id, $0) }) { first, _ in first }
        return effect.after.units.compactMap { unit in
            was[unit.unit.id].map { Row(old: $0, new: unit, difference: difference($0, unit)) }
        }
    }

    private func difference(_ old: ScoredUnit, _ new: ScoredUnit) -> Points? {
        guard let one = old.total, let other = new.total, one.isCertain, other.isCertain else {
            return nil
        }
        return self.new.policy.rounding.round(other.lowest)
            - self.old.policy.rounding.round(one.lowest)
    }
}
