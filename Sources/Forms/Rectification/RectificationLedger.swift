import Exact
public import Model
public import Workbook

/// The ledger (整改台账) in which a unit says what it put right, out and back in.
///
/// ```swift
/// let ledger = RectificationLedger(pack: pack, round: round)
/// let bytes = try WorkbookWriter.write(ledger.draft(for: rectification))   // handed out
/// let filled = try ledger.read(bytes, file: "qinghe-整改台账.xlsx")          // came back
/// ```
public struct RectificationLedger: Sendable {
    static let headRow = 4
    static let submittedRow = 3
    /// The version of the layout: what is read from where.
    static let version = 1

    let pack: Pack
    let round: Round
    /// What the form asks units, by which rows know what answers a problem rests on.
    let items: [FormItem]
    /// The sheets of the form on which ledgers are kept, by the codes of their rows.
    private let sheets: [String: String]

    /// The ledgers of a round on a pack.
    public init(pack: Pack, round: Round) {
        self.pack = pack
        self.round = round
        let form = SubmissionForm(pack: pack, round: round)
        (items, sheets) = (form.items, form.ledgerNames)
    }

    /// What the row of a question says: the question, or where a ledger is to be put right.
    func asked(_ item: FormItem) -> String {
        sheets[item.code].map { RectificationTexts.ledger(item.fact.name, sheet: $0) }
            ?? item.question
    }

    /// The empty ledger of a unit. The same problems always give the same bytes.
    public func draft(for rectification: Rectification) -> WorkbookDraft {
        let rows = RectificationRow.all(of: rectification, self)
        let painter = RectificationPainter(round: round, rectification: rectification, rows: rows)
        return WorkbookDraft(
            created: round.asOf, title: RectificationTexts.title(round),
            author: round.organiser,
            sheets: [painter.sheet, RectificationIdentity.meta(self, rectification.unit).sheet])
    }

    /// The name of the file the ledger is handed out in: `qinghe-青禾镇-整改台账.xlsx`.
    public func fileName(for unit: Unit) -> String {
        let name = unit.name.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "_" : $0 }
        return
            "\(unit.id)-\(FormText.trimmed(String(name)).prefix(60))-\(RectificationTexts.sheet).xlsx"
    }

    /// Reads a ledger that came back, also after it was sorted or saved by another program.
    ///
    /// A row that cannot be used is left out with an error; all others stand.
    /// - Throws: every reason why the workbook is not this ledger, or cannot be read at all.
    public func read(_ bytes: [UInt8], file: String) throws(RejectedInput) -> FilledLedger {
        var reader = try RectificationReader(bytes, file: file, ledger: self)
        return reader.read()
    }
}
