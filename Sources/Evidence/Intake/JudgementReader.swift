import Exact
import Forms
public import Model
import Settings

/// Reads what people decided, from a judgement sheet (.xlsx) or YAML.
public enum JudgementReader {
    /// Judgements with what a person should know about the file.
    public struct Result: Sendable, Hashable {
        /// At most one judgement a unit and criterion, or one of each assessor where
        /// the pack has a panel, in file order.
        public let judgements: [Judgement]
        /// Entries that cannot be used, each with its reason.
        public let notices: [Notice]
    }

    /// Reads a file; an entry that cannot be used is left out with an error
    /// notice, the others stand.
    ///
    /// - Parameter unit: the id of the only unit to read; entries about others
    ///   are passed over.
    /// - Throws: when the file as a whole cannot be read.
    public static func read(
        _ bytes: [UInt8], file: String, round: Round, pack: Pack, only unit: String? = nil
    ) throws(RejectedInput) -> Result {
        if isSheet(file) {
            return try readSheet(bytes, file: file, round: round, pack: pack, only: unit)
        }
        let root = try SettingFile.read(bytes, file: file)
        if case .null = root.content { return Result(judgements: [], notices: []) }
        var reader = SettingReader(root)
        let list = reader.value("judgements", required: true)
        var notices = reader.finish()
        guard let list else { throw RejectedInput(notices) }
        if case .null = list.content { return Result(judgements: [], notices: notices) }
        guard let items = list.list else {
            throw RejectedInput(
                notices + [
                    Notice(
                        .error, at: list.place, IntakeWording.noJudgements, found: list.summary)
                ])
        }
        let entry = JudgementEntry(round: round, pack: pack)
        var judgements: [Judgement] = []
        for item in items where unit == nil || item["unit"]?.scalar == unit {
            if let judgement = entry.read(item, &notices) { judgements.append(judgement) }
        }
        let kept = withoutRivals(judgements, panel: pack.policy.panel, &notices)
        return Result(judgements: kept, notices: notices)
    }

    /// Whether a file is a judgement sheet, by its name.
    public static func isSheet(_ file: String) -> Bool { file.lowercased().hasSuffix(".xlsx") }

    private static func readSheet(
        _ bytes: [UInt8], file: String, round: Round, pack: Pack, only unit: String?
    ) throws(RejectedInput) -> Result {
        let filled: FilledJudgements
        do throws(RejectedInput) {
            filled = try JudgementSheet(pack: pack, round: round)
                .read(bytes, file: file, only: unit)
        } catch {
            throw RejectedInput(FormSubmission.masked(error.notices))
        }
        let judgements = filled.judgements.map { judgement in
            Judgement(
                unit: judgement.unit, criterion: judgement.criterion,
                decision: judgement.decision, assessor: judgement.assessor, time: judgement.time,
                reason: Masking.masked(judgement.reason), place: judgement.place,
                review: judgement.review)
        }
        return Result(judgements: judgements, notices: FormSubmission.masked(filled.notices))
    }

    /// Where two judgements decide the same thing, none can be preferred; a pack
    /// with a panel combines those of different assessors.
    private static func withoutRivals(
        _ judgements: [Judgement], panel: Policy.Panel?, _ notices: inout [Notice]
    ) -> [Judgement] {
        // A review comes after what it reviews; two at the same moment have no order.
        func key(_ judgement: Judgement) -> [String] {
            [judgement.unit, judgement.criterion]
                + (judgement.review == nil
                    ? (panel == nil ? [] : [judgement.assessor])
                    : ["review", judgement.time.description])
        }
        let groups = Dictionary(grouping: judgements, by: key)
        return judgements.filter { judgement in
            guard groups[key(judgement)]?.count == 1 else {
                notices.append(
                    Notice(
                        .error, at: judgement.place, IntakeWording.duplicateJudgement,
                        found: "\(judgement.unit) \(judgement.criterion)",
                        fix: IntakeWording.keepOne))
                return false
            }
            return true
        }
    }
}
