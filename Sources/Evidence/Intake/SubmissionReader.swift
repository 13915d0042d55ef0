import Exact
import Forms
public import Model

/// Reads one submission file of one unit: a form (.xlsx), XML or JSON.
public enum SubmissionReader {
    /// A submission with what a person should know about it.
    public struct Result: Sendable, Hashable {
        /// The submission with every claim that can be used.
        public let submission: Submission
        /// Claims that cannot be used, each with its reason.
        public let notices: [Notice]
    }

    /// The most bytes of a file.
    public static let byteLimit = 4 << 20

    /// Reads `.xlsx` and `.json` by their names, anything else as XML.
    ///
    /// A claim that cannot be used is left out with an error notice; the other
    /// claims stand. A file that is malformed, or for another round, unit or
    /// version, is refused whole.
    ///
    /// - Parameters:
    ///   - file: the name places and evidence give, relative to the round.
    ///   - unit: the id of the unit it must be of, whatever its file is named;
    ///     `nil` takes any unit whose id is the file's name.
    /// - Throws: every reason why the file is refused.
    public static func read(
        _ bytes: [UInt8], file: String, round: Round, pack: Pack, of unit: String? = nil
    ) throws(RejectedInput) -> Result {
        guard bytes.count <= byteLimit else {
            throw RejectedInput(IntakeWording.tooLarge(file, bytes.count, byteLimit))
        }
        if FormSubmission.isForm(file) {
            let form = SubmissionForm(pack: pack, round: round)
            return try FormSubmission.accepted(
                FormSubmission.read(bytes, file: file, form: form), bytes, round: round)
        }
        let raw =
            file.lowercased().hasSuffix(".json")
            ? try RawSubmission(json: bytes, file: file)
            : try RawSubmission(xml: bytes, file: file)
        guard raw.claims.count <= claimLimit else {
            throw RejectedInput(IntakeWording.tooManyClaims(file, raw.claims.count, claimLimit))
        }
        let (unit, submitted) = try identity(of: raw, file: file, round: round, wanted: unit)
        var reader = ClaimReader(pack: pack)
        let claims = reader.read(raw.claims)
        return Result(
            submission: Submission(
                unit: unit, submitted: submitted, claims: claims, file: file,
                digest: Digest.sha256(bytes)),
            notices: bounded(reader.notices, file: file))
    }

    /// Packs declare some hundred facts at most.
    private static let claimLimit = 1_000
    /// What a person reads to the end.
    private static let noticeLimit = 100

    static func bounded(_ notices: [Notice], file: String) -> [Notice] {
        guard notices.count > noticeLimit else { return notices }
        return notices.prefix(noticeLimit) + [
            Notice(
                .warning, at: Place(file: file),
                IntakeWording.moreNotices(notices.count - noticeLimit))
        ]
    }

    private static func identity(
        of raw: RawSubmission, file: String, round: Round, wanted: String?
    ) throws(RejectedInput) -> (unit: String, submitted: DateTime) {
        var notices: [Notice] = []
        let place = Place(file: file)
        func check(_ key: String, _ value: String?, _ wanted: String, _ what: Wording) {
            guard let value else {
                notices.append(Notice(.error, at: place, IntakeWording.missing(key)))
                return
            }
            guard value != wanted else { return }
            notices.append(
                Notice(
                    .error, at: place, what, found: Masking.snippet(value, limit: 80),
                    wanted: IntakeWording.exactly(wanted)))
        }
        check("version", raw.version, "1", IntakeWording.wrongVersion)
        check("round", raw.round, round.id, IntakeWording.wrongRound)
        let ids = round.units.map(\.id)
        if let unit = raw.unit {
            if let wanted {
                check("unit", unit, wanted, IntakeWording.anotherUnit)
            } else if !ids.contains(unit) {
                notices.append(
                    Notice(
                        .error, at: place, IntakeWording.wrongUnit,
                        found: Masking.snippet(unit, limit: 80), wanted: IntakeWording.someUnit,
                        fix: NearestName.of(unit, among: ids).map(IntakeWording.didYouMean)))
            } else if let named = FileName.stem(of: file), named != unit {
                notices.append(
                    Notice(
                        .error, at: place, IntakeWording.wrongFileName, found: unit,
                        wanted: IntakeWording.exactly(named)))
            }
        } else {
            notices.append(Notice(.error, at: place, IntakeWording.missing("unit")))
        }
        let submitted = raw.submitted.flatMap { DateTime($0) }
        if submitted == nil {
            notices.append(
                Notice(
                    .error, at: place, IntakeWording.wrongTime,
                    found: raw.submitted.map { Masking.snippet($0, limit: 80) },
                    wanted: IntakeWording.aTime))
        }
        guard notices.isEmpty, let unit = raw.unit, let submitted else {
            throw RejectedInput(notices)
        }
        return (unit, submitted)
    }
}
