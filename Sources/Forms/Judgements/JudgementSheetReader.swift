import Exact
import Model
import Workbook
import ZipArchive

/// Reads a filled judgement workbook: judgements, then re-checks and appeals.
struct JudgementSheetReader {
    private static let limits = WorkbookLimits(
        zip: .init(
            archiveBytes: 16 << 20, entries: 512, entryBytes: 64 << 20, totalBytes: 128 << 20,
            ratio: 250), sheets: 64, cells: 1_000_000, sharedStrings: 300_000)
    /// What a person reads to the end.
    private static let mostNotices = 200

    private let file: String
    private let hasPanel: Bool
    private var judgements: DecisionReader<JudgementColumn>
    private var reviews: DecisionReader<ReviewColumn>?
    private var notices: [Notice] = []

    /// - Throws: every reason why the workbook cannot be read as this sheet.
    init(
        _ bytes: [UInt8], file: String, sheet: JudgementSheet, unit: String?
    ) throws(RejectedInput) {
        let workbook: Workbook
        do throws(WorkbookError) {
            workbook = try WorkbookReader.read(bytes, limits: Self.limits)
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), Wording(zh: error.zh, en: error.description)))
        }
        self.file = file
        hasPanel = sheet.pack.policy.panel != nil
        let version: Int
        (version, notices) = try JudgementIdentity.check(workbook, file: file, sheet: sheet)
        judgements = DecisionReader(
            try DecisionGrid(workbook, file: file), of: workbook, sheet, only: unit)
        // Workbooks of the first version have no place for reviews.
        reviews =
            version == 1
            ? nil
            : DecisionReader(
                try DecisionGrid(workbook, file: file), of: workbook, sheet, only: unit)
    }

    mutating func read() -> FilledJudgements {
        var entries = JudgementEntries()
        let hasPanel = hasPanel
        let decided = Self.withoutRivals(judgements.read(into: &entries, \.rows)) { judgement in
            // A pack with a panel combines those of different assessors.
            [judgement.unit, judgement.criterion] + (hasPanel ? [judgement.assessor] : [])
        }
        notices += judgements.notices + rivals(decided.rivals, JudgementWording.twice)
        // A review comes after what it reviews; two at the same moment have no order.
        let reviewed = Self.withoutRivals(reviews?.read(into: &entries, \.reviews) ?? []) {
            [$0.unit, $0.criterion, $0.time.description]
        }
        notices +=
            (reviews?.notices ?? []) + rivals(reviewed.rivals, JudgementWording.reviewedAtOnce)
        return FilledJudgements(
            judgements: decided.kept + reviewed.kept, notices: bounded(), entries: entries)
    }

    /// Where two rows decide the same thing, none can be preferred.
    private static func withoutRivals(
        _ judgements: [Judgement], by key: (Judgement) -> [String]
    ) -> (kept: [Judgement], rivals: [Judgement]) {
        let groups = Dictionary(grouping: judgements, by: key)
        return (
            judgements.filter { groups[key($0)]?.count == 1 },
            judgements.filter { groups[key($0)]?.count != 1 }
        )
    }

    private func rivals(_ judgements: [Judgement], _ what: Wording) -> [Notice] {
        judgements.map { judgement in
            Notice(
                .error, at: judgement.place, what,
                found: FormText.quoted("\(judgement.unit) \(judgement.criterion)"),
                fix: FormsWording.keepOne)
        }
    }

    private func bounded() -> [Notice] {
        guard notices.count > Self.mostNotices else { return notices }
        return notices.prefix(Self.mostNotices) + [
            Notice(
                .error, at: Place(file: file),
                UnitWording.moreNotices(notices.count - Self.mostNotices))
        ]
    }
}
