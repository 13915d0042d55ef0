import Exact
public import Model
public import Workbook

/// The form a unit fills in about itself in one round, out and back in.
///
/// ```swift
/// let form = SubmissionForm(pack: pack, round: round)
/// let bytes = try WorkbookWriter.write(form.draft(for: unit))     // handed out
/// let filled = try form.read(bytes, file: "submissions/qinghe.xlsx")
/// if filled.isFaulty { … form.returned(filled) … }                 // given back
/// ```
public struct SubmissionForm: Sendable {
    let identity: FormIdentity
    /// Its rows.
    let items: [FormItem]
    /// Its rows by the fact they ask for.
    let questions: [[FormItem]]
    /// The names of the sheets of its ledgers, by the codes of their rows.
    let ledgerNames: [String: String]

    /// The form of a pack in a round.
    public init(pack: Pack, round: Round) {
        identity = FormIdentity(round: round, pack: pack)
        items = FormItem.all(of: pack, vetoes: round.vetoes)
        questions = items.reduce(into: []) { groups, item in
            if let last = groups.indices.last, groups[last].first?.fact.name == item.fact.name {
                groups[last].append(item)
            } else {
                groups.append([item])
            }
        }
        let ledgers = items.filter { $0.fact.type == .ledger }
        let names = SheetName.legal(FormTexts.ownSheets + ledgers.map(\.fact.name))
        ledgerNames = Dictionary(
            zip(ledgers.map(\.code), names.dropFirst(FormTexts.ownSheets.count)),
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether there is anything a unit is asked.
    public var isEmpty: Bool { items.isEmpty }

    /// The empty form for a unit. The same round and pack always give the same bytes.
    public func draft(for unit: Unit) -> WorkbookDraft {
        book(FormPainter(form: self, unit: unit, entries: FormEntries(), problems: []).sheets, unit)
    }

    /// The name of the file the form is handed out in: `qinghe-青禾镇-填报表.xlsx`.
    public func fileName(for unit: Unit) -> String {
        let name = unit.name.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "_" : $0 }
        return "\(unit.id)-\(FormText.trimmed(String(name)).prefix(60))-\(FormTexts.fileMark).xlsx"
    }

    /// The name of the file a form is given back in: `qinghe-退回.xlsx`; the second one of a unit is
    /// `qinghe-退回2.xlsx`.
    public func returnedName(of filled: FilledForm, number: Int = 1) -> String {
        "\(filled.unit)-\(FormTexts.returnedMark)\(number > 1 ? "\(number)" : "").xlsx"
    }

    /// Reads a form that came back, also after it was sorted, rearranged or saved by another program.
    ///
    /// An entry that cannot be used is left out with an error; all others stand.
    /// - Throws: every reason why the workbook is not this form, or cannot be read at all.
    public func read(_ bytes: [UInt8], file: String) throws(RejectedInput) -> FilledForm {
        var reader = try FormReader(bytes, file: file, form: self)
        return reader.read()
    }

    /// A fresh form with everything the unit typed, what cannot be used in red with a comment, and a
    /// list of the problems.
    public func returned(_ filled: FilledForm) -> WorkbookDraft? {
        guard let unit = identity.round.units.first(where: { $0.id == filled.unit }) else {
            return nil
        }
        let painter = FormPainter(
            form: self, unit: unit, entries: filled.entries, problems: filled.problems)
        return book(painter.sheets, unit)
    }

    /// Where the round is held: what a time without zone means.
    var offset: Int {
        identity.round.submissionDeadline?.offset ?? identity.round.asOf.offset
    }

    private func book(_ sheets: [SheetDraft], _ unit: Unit) -> WorkbookDraft {
        WorkbookDraft(
            created: identity.round.asOf,
            title: FormTexts.title(identity.round, unit), author: identity.round.organiser,
            sheets: sheets + [identity.meta(for: unit).sheet])
    }
}
