import Exact
import Forms
import Model

/// Makes a submission of a form that was filled in.
enum FormSubmission {
    /// Whether a file is a form, by its name.
    static func isForm(_ file: String) -> Bool { file.lowercased().hasSuffix(".xlsx") }

    /// The form as it was filled in; what its notices quote is masked.
    static func read(
        _ bytes: [UInt8], file: String, form: SubmissionForm
    ) throws(RejectedInput) -> FilledForm {
        do throws(RejectedInput) {
            return try form.read(bytes, file: file)
        } catch {
            throw RejectedInput(masked(error.notices))
        }
    }

    /// What it says in the round.
    ///
    /// - Throws: why nothing of it counts: no time of submission, or the name of another unit.
    static func accepted(
        _ filled: FilledForm, _ bytes: [UInt8], round: Round
    ) throws(RejectedInput) -> SubmissionReader.Result {
        let notices = masked(filled.notices)
        guard let submitted = filled.submitted else { throw RejectedInput(notices) }
        if let named = unit(named: filled.file, in: round), named != filled.unit {
            throw RejectedInput(
                notices + [
                    Notice(
                        .error, at: Place(file: filled.file), IntakeWording.otherUnitsName,
                        found: named, wanted: IntakeWording.exactly(filled.unit))
                ])
        }
        let claims = filled.answers.map { answer in
            Submission.Claim(
                fact: answer.fact, value: masked(answer.value),
                support: answer.support.map { Masking.snippet($0) }, place: answer.place)
        }
        return SubmissionReader.Result(
            submission: Submission(
                unit: filled.unit, submitted: submitted, claims: claims, file: filled.file,
                digest: Digest.sha256(bytes)),
            notices: SubmissionReader.bounded(notices, file: filled.file))
    }

    /// The unit whose id a file's name begins with, as the names of forms do: the longest, for one
    /// id may begin like another.
    static func unit(named file: String, in round: Round) -> String? {
        guard let stem = FileName.stem(of: file) else { return nil }
        return round.units.map(\.id).filter { id in
            guard stem.hasPrefix(id) else { return false }
            let next = stem.dropFirst(id.count).first
            return next.map { !$0.isASCII || !($0.isLetter || $0.isNumber) } ?? true
        }.max { $0.count < $1.count }
    }

    private static func masked(_ value: FactValue) -> FactValue {
        switch value {
        case .text(let text):
            return .text(Masking.masked(text))
        case .ledger(let entries):
            return .ledger(
                entries.compactMap { entry in
                    LedgerEntry(
                        title: Masking.snippet(entry.title, limit: LedgerEntry.longestTitle),
                        from: entry.from, to: entry.to, isExtended: entry.isExtended)
                })
        default:
            return value
        }
    }

    /// The notices with what they quote masked.
    static func masked(_ notices: [Notice]) -> [Notice] {
        notices.map { notice in
            Notice(
                notice.severity, at: notice.place, notice.what,
                found: notice.found.map { Masking.snippet($0) }, wanted: notice.wanted,
                fix: notice.fix)
        }
    }
}
