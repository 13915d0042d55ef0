import Evidence
import Forms
import Indicators
public import Model
import Workbook

extension Assessor {
    /// The ledger that goes with a notice, empty. The same problems always give the same bytes.
    public func ledger(
        for rectification: Rectification, of prepared: PreparedRound
    ) throws(RejectedInput) -> NamedFile {
        let ledger = RectificationLedger(pack: prepared.pack, round: prepared.round)
        return NamedFile(
            name: ledger.fileName(for: rectification.unit),
            bytes: try Self.bytes(of: ledger.draft(for: rectification)))
    }

    /// Reads a ledger that came back, and makes of it the unit's claims for the re-check.
    ///
    /// - Parameter form: the form that came with it, in which ledgers of matters were put right; by
    ///   default the one in the round's folder of submissions.
    /// - Throws: `RejectedInput` when it is no ledger of this round, with every reason.
    public func recheck(
        ledger bytes: [UInt8], file: String, form: String? = nil, of prepared: PreparedRound
    ) throws(RejectedInput) -> Recheck {
        let (round, pack) = (prepared.round, prepared.pack)
        let filled = try RectificationLedger(pack: pack, round: round).read(bytes, file: file)
        let unit = filled.unit.id
        let known =
            if let form {
                try SubmissionFolder.read(file: form, of: unit, round: round, pack: pack)
            } else {
                SubmissionFolder.read(
                    prepared.plan.submissions, named: "submissions", round: round, pack: pack,
                    only: unit)
            }
        let before = known.submissions.first { $0.unit == unit }
        // That it came after the round's deadline is what a re-check is for.
        let formNotices =
            form == nil
            ? []
            : (known.notices + (known.unitNotices[unit] ?? [])).filter { $0.severity == .error }
        let claims = Self.merged(filled.claims, into: before?.claims ?? [], of: pack)
        return Recheck(
            unit: filled.unit,
            submission: filled.submitted.map { submitted in
                NamedFile(
                    name: "\(filled.unit.id).xml",
                    bytes: SubmissionDocument.write(
                        unit: filled.unit.id, round: round.id, submitted: submitted,
                        claims: claims))
            },
            changed: filled.claims.count,
            counts: (
                filled.entries.count { $0.state == .done },
                filled.entries.count { $0.state == .disputed }
            ),
            disputes: filled.entries.filter { $0.state == .disputed }.map {
                ($0.number, $0.remark ?? "")
            }, notices: formNotices + filled.notices)
    }

    /// The old claims with the new ones in their place, in the order of the pack.
    private static func merged(
        _ new: [Submission.Claim], into old: [Submission.Claim], of pack: Pack
    ) -> [Submission.Claim] {
        pack.facts.compactMap { fact in
            let before = old.first { $0.fact == fact.name }
            guard let after = new.first(where: { $0.fact == fact.name }) else { return before }
            guard case .elements(let answered) = after.value else { return after }
            var present = Set(answered.present)
            if case .elements(let known)? = before?.value {
                present.formUnion(known.present)
                present.subtract(answered.missing)
            }
            return Submission.Claim(
                fact: fact.name,
                value: .elements(
                    ElementSet(wanted: fact.elements.map(\.name), present: present)),
                support: after.support, place: after.place)
        }
    }
}
