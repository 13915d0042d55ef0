import Evidence
import Forms
import Indicators
public import Model
import Workbook

extension Assessor {
    /// The empty form of each unit, ready to be handed out. The same round and pack always give the
    /// same bytes.
    ///
    /// - Parameter unit: only this one, by id or name.
    /// - Throws: `RejectedInput` when the round has no such unit, or its pack asks units nothing.
    public func templates(
        of prepared: PreparedRound, unit name: String? = nil
    ) throws(RejectedInput) -> [NamedFile] {
        let form = SubmissionForm(pack: prepared.pack, round: prepared.round)
        guard !form.isEmpty else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: prepared.plan.pack), AssessmentWording.nothingToFillIn))
        }
        let units = try name.map { name throws(RejectedInput) in [try prepared.unit(name)] }
        var files: [NamedFile] = []
        for unit in units ?? prepared.round.units {
            files.append(
                NamedFile(
                    name: form.fileName(for: unit), bytes: try Self.bytes(of: form.draft(for: unit))
                ))
        }
        return files
    }

    /// Checks everything that was handed in, without scoring it.
    ///
    /// - Parameter unit: only this one, by id or name.
    /// - Throws: `RejectedInput` when the round has no such unit.
    public func intake(
        of prepared: PreparedRound, unit name: String? = nil
    ) throws(RejectedInput) -> IntakeReport {
        let (round, pack) = (prepared.round, prepared.pack)
        let only = try name.map { name throws(RejectedInput) in try prepared.unit(name) }
        let units = only.map { [$0] } ?? round.units
        let result = SubmissionFolder.read(
            prepared.plan.submissions, named: "submissions", round: round, pack: pack)
        let wanted = pack.facts.count(where: \.isClaimed)
        let entries = units.map { unit in
            let submission = result.submissions.first { $0.unit == unit.id }
            return IntakeReport.Entry(
                unit: unit, file: submission?.file, submitted: submission?.submitted,
                isLate: submission.map { $0.isLate(in: round) } ?? false,
                answered: (submission?.claims.count ?? 0, wanted),
                notices: result.unitNotices[unit.id] ?? [])
        }
        let form = SubmissionForm(pack: pack, round: round)
        var returned: [NamedFile] = []
        var taken: [String: Int] = [:]
        for filled in result.forms
        where filled.isFaulty && units.contains(where: { $0.id == filled.unit }) {
            guard let draft = form.returned(filled) else { continue }
            taken[filled.unit, default: 0] += 1
            returned.append(
                NamedFile(
                    name: form.returnedName(of: filled, number: taken[filled.unit] ?? 1),
                    bytes: try Self.bytes(of: draft)))
        }
        return IntakeReport(
            entries: entries, notices: only == nil ? result.notices : [], returned: returned)
    }

    static func bytes(of draft: WorkbookDraft) throws(RejectedInput) -> [UInt8] {
        do throws(WorkbookDraftError) {
            return try WorkbookWriter.write(draft)
        } catch {
            throw RejectedInput(
                Notice(.error, Wording(zh: error.zh, en: error.description)))
        }
    }
}

extension Submission {
    fileprivate func isLate(in round: Round) -> Bool {
        round.submissionDeadline.map { submitted > $0 } ?? false
    }
}
