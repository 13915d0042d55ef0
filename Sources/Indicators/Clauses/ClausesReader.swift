public import Model
import Settings

/// Reads which criteria cover which clause of a pack's source document.
///
/// `clauses.yaml` lies beside `pack.yaml` and does not belong to the pack's
/// digest: it explains the pack and moves no point.
public struct ClausesReader: Sendable {
    /// The file's name in a pack's folder.
    public static let file = "clauses.yaml"

    private static let mostBytes = 1 << 20
    private static let mostClauses = 2_000

    private let pack: Pack
    private let known: Set<String>

    /// A reader of the clauses of `pack`.
    public init(pack: Pack) {
        self.pack = pack
        self.known = Set((pack.pointCriteria + pack.vetoes).map(\.id))
    }

    /// The folders directly in `folder` that hold clauses, sorted by their
    /// bytes, as paths that begin with `folder`.
    ///
    /// - Throws: `RejectedInput` when `folder` cannot be listed.
    public static func packs(in folder: String) throws(RejectedInput) -> [String] {
        let input = try InputFolder(folder)
        return try input.names()
            .filter { InputFolder.realPath("\(input.realPath)/\($0)/\(file)") != nil }
            .map(input.display)
    }

    /// The clauses in the pack's `folder`, or all that is wrong with them.
    ///
    /// Besides the shape of the file it is an error when a clause has neither
    /// criteria nor a reason, names a criterion the pack does not have, or
    /// stands twice; and when a criterion is not listed at the clause it cites.
    public func read(folder: String) -> ClausesReading {
        do throws(RejectedInput) {
            let input = try InputFolder(folder)
            let name = input.display(Self.file)
            let bytes = try input.bytes(of: Self.file, atMost: Self.mostBytes)
            return read(try SettingFile.read(bytes, file: name))
        } catch {
            return ClausesReading(clauses: nil, notices: error.notices)
        }
    }

    private func read(_ setting: Setting) -> ClausesReading {
        var reader = SettingReader(setting)
        if let id = reader.text("pack", required: true), id != pack.id {
            reader.reject("pack", wanted: PackWording.exactText(pack.id))
        }
        let rows = reader.list("clauses", atMost: Self.mostClauses, required: true)
        var clauses: [Clause] = []
        var ids: [(id: String?, place: Place)] = []
        for row in rows ?? [] {
            var part = SettingReader(row)
            let id = part.label("id")
            ids.append((id, row["id"]?.place ?? row.place))
            let clause = clause(id, &part)
            reader.report(part.finish())
            if let clause { clauses.append(clause) }
        }
        reader.report(duplicates(ids))
        // A list that cannot be read would make every criterion look uncovered.
        if rows != nil { reader.report(uncovered(clauses, ids.compactMap(\.id))) }
        let notices = NoticeOrder.sorted(reader.finish())
        let isRefused = notices.contains { $0.severity == .error }
        return ClausesReading(clauses: isRefused ? nil : clauses, notices: notices)
    }

    private func clause(_ id: String?, _ part: inout SettingReader) -> Clause? {
        let name = part.label("name")
        let criteria = part.list("criteria", atMost: Self.mostClauses)
        let reason = part.text("reason")
        var covering: [String] = []
        for item in criteria ?? [] {
            guard let code = item.scalar, known.contains(code) else {
                part.report(
                    Notice(
                        .error, at: item.place, ClausesWording.unknownCriterion,
                        found: item.summary, wanted: ClausesWording.aCriterion,
                        fix: item.scalar
                            .flatMap { NearestName.of($0, among: known.sorted()) }
                            .map(PackWording.didYouMean)))
                continue
            }
            guard !covering.contains(code) else {
                part.report(
                    Notice(
                        .error, at: item.place, ClausesWording.repeatedCriterion, found: code,
                        fix: ClausesWording.removeOne))
                continue
            }
            covering.append(code)
        }
        let row = part.setting
        let isBlank = (row["criteria"]?.list?.isEmpty ?? (row["criteria"] == nil))
        if row.entries != nil, isBlank, row["reason"] == nil {
            part.report(
                Notice(
                    .error, at: row.place, ClausesWording.openClause, found: id,
                    wanted: ClausesWording.criteriaOrReason))
        }
        guard let id, let name else { return nil }
        return Clause(id: id, name: name, criteria: covering, reason: reason, place: row.place)
    }

    private func duplicates(_ ids: [(id: String?, place: Place)]) -> [Notice] {
        var first: [String: Place] = [:]
        return ids.compactMap { id, place in
            guard let id else { return nil }
            guard let earlier = first[id] else {
                first[id] = place
                return nil
            }
            return Notice(
                .error, at: place, ClausesWording.duplicateClause, found: id,
                wanted: PackWording.uniqueName, fix: PackWording.firstStands(at: earlier))
        }
    }

    /// Criteria that cite a clause without a row, or one that does not list them.
    private func uncovered(_ clauses: [Clause], _ ids: [String]) -> [Notice] {
        let rows = Dictionary(clauses.map { ($0.id, $0) }) { first, _ in first }
        return (pack.pointCriteria + pack.vetoes).compactMap { criterion in
            guard ids.contains(criterion.clause) else {
                return Notice(
                    .error, at: criterion.place, ClausesWording.noRow(criterion.id),
                    found: criterion.clause,
                    wanted: ClausesWording.aRow,
                    fix: NearestName.of(criterion.clause, among: ids.sorted())
                        .map(PackWording.didYouMean) ?? ClausesWording.addRow)
            }
            guard let row = rows[criterion.clause], !row.criteria.contains(criterion.id) else {
                return nil
            }
            return Notice(
                .error, at: row.place, ClausesWording.notListed(criterion.id), found: row.id,
                fix: ClausesWording.list(criterion.id))
        }
    }
}
