import Exact
public import Model
public import Workbook

/// The workbook assessors record their decisions in, out and back in.
///
/// ```swift
/// let sheet = JudgementSheet(pack: pack, round: round)
/// let bytes = try WorkbookWriter.write(sheet.draft(rows, keeping: entries))
/// let filled = try sheet.read(bytes, file: "评审记录.xlsx")
/// ```
public struct JudgementSheet: Sendable {
    /// The name the file is known by.
    public static let fileName = "评审记录.xlsx"
    static let headRow = 4
    /// The version of the layout: what is read from where.
    static let version = 2

    let pack: Pack
    let round: Round

    /// The sheet of a round on a pack.
    public init(pack: Pack, round: Round) {
        self.pack = pack
        self.round = round
    }

    /// The workbook with `rows` to decide, `reviews` that may follow, and what was filled in before.
    /// The same rows and entries always give the same bytes.
    ///
    /// - Parameter assessors: how many rows there are for each thing to decide; a veto has one, and
    ///   nothing that was filled in is left out.
    public func draft(
        _ rows: [JudgementRow], reviews: [ReviewRow] = [],
        keeping entries: JudgementEntries = JudgementEntries(),
        assessors: Int = 1
    ) -> WorkbookDraft {
        let rows = rows.flatMap { row -> [JudgementRow] in
            let filled = entries.turns(unit: row.unit.id, criterion: row.criterion.id)
            return (0..<max(row.isVeto ? 1 : assessors, filled, 1)).map(row.turned)
        }
        let judgements = JudgementPainter(round: round, rows: rows, entries: entries).sheet
        let reviewed = ReviewPainter(round: round, rows: reviews, entries: entries).sheet
        return WorkbookDraft(
            created: round.asOf, title: JudgementTexts.title(round), author: round.organiser,
            sheets: [judgements, reviewed, meta.sheet])
    }

    /// Reads a sheet that was filled in, also after it was sorted or saved by another program.
    ///
    /// A row that cannot be used is left out with an error; all others stand.
    /// - Parameter unit: the id of the only unit to read.
    /// - Throws: every reason why the workbook is not this sheet, or cannot be read at all.
    public func read(
        _ bytes: [UInt8], file: String, only unit: String? = nil
    ) throws(RejectedInput) -> FilledJudgements {
        var reader = try JudgementSheetReader(bytes, file: file, sheet: self, unit: unit)
        return reader.read()
    }

    private var meta: FormMeta {
        FormMeta(
            .judgements, version: Self.version,
            values: [
                JudgementTexts.packKey: pack.id, JudgementTexts.packDigestKey: pack.digest,
                JudgementTexts.roundKey: round.id, JudgementTexts.roundDigestKey: round.digest,
            ])
    }
}
