import Exact
import Model
import Workbook

/// Reads a filled ledger: rows by the problem's number and question, columns by their heads.
struct RectificationReader {
    private static let headRows = 200
    /// What a person reads to the end.
    private static let mostNotices = 200

    private let ledger: RectificationLedger
    private let file: String
    private let unit: Unit
    private let sheet: Sheet
    private let headRow: Int
    private let columns: [RectificationColumn: Int]
    private let reader: EntryReader
    private let countsFrom1904: Bool
    private var notices: [Notice] = []

    /// One row that can be used.
    private struct Taken {
        let entry: FilledLedger.Entry
        let question: FormItem?
        let value: FactValue?
        let row: Int
    }

    /// - Throws: every reason why the workbook cannot be read as this ledger.
    init(
        _ bytes: [UInt8], file: String, ledger: RectificationLedger
    ) throws(RejectedInput) {
        let workbook: Workbook
        do throws(WorkbookError) {
            workbook = try WorkbookReader.read(bytes, limits: FormReader.limits)
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), Wording(zh: error.zh, en: error.description)))
        }
        self.ledger = ledger
        self.file = file
        unit = try RectificationIdentity.unit(of: workbook, file: file, ledger: ledger)
        (sheet, headRow, columns) = try Self.grid(of: workbook, file: file)
        countsFrom1904 = workbook.countsFrom1904
        reader = EntryReader(countsFrom1904: countsFrom1904)
    }

    private static func grid(
        of workbook: Workbook, file: String
    ) throws(RejectedInput) -> (Sheet, Int, [RectificationColumn: Int]) {
        for sheet in workbook.sheets where sheet.name != FormMeta.sheetName {
            for row in sheet.rows.prefix(headRows) {
                var columns: [RectificationColumn: Int] = [:]
                for cell in row {
                    let key = FormText.key(cell.value.shown)
                    guard let column = RectificationColumn.allCases.first(where: { $0.key == key }),
                        columns[column] == nil
                    else { continue }
                    columns[column] = cell.reference.column
                }
                let isHead = RectificationColumn.allCases.allSatisfy {
                    !$0.isNeeded || columns[$0] != nil
                }
                if isHead, let first = row.first { return (sheet, first.reference.row, columns) }
            }
        }
        throw RejectedInput(
            Notice(
                .error, at: Place(file: file), RectificationWording.noSheet,
                fix: RectificationWording.takeLedger))
    }

    mutating func read() -> FilledLedger {
        var seen: [String: Int] = [:]
        let rows = sheet.rows.compactMap { $0.first?.reference.row }.filter { $0 > headRow }
        for row in rows { seen[key(row), default: 0] += 1 }
        var taken: [Taken] = []
        for row in rows {
            guard !text(row, .number).isEmpty, hasEntry(row) else { continue }
            guard seen[key(row)] == 1 else {
                report(row, .number, RectificationWording.twice, found: text(row, .number))
                continue
            }
            if let read = self.row(row) { taken.append(read) }
        }
        let submitted = submitted()
        var claims: [Submission.Claim] = []
        var entries: [FilledLedger.Entry] = []
        for read in taken where !entries.contains(where: { $0.number == read.entry.number }) {
            entries.append(read.entry)
        }
        for (fact, parts) in answers(taken) {
            if let claim = claim(fact, parts) { claims.append(claim) }
        }
        return FilledLedger(
            unit: unit, submitted: submitted, entries: entries, claims: claims,
            notices: Array(notices.prefix(Self.mostNotices)))
    }

    // MARK: - Rows

    private mutating func row(_ row: Int) -> Taken? {
        let number = FormText.folded(text(row, .number))
        let asked = FormText.folded(text(row, .asked))
        let prefix = "\(unit.id)-"
        let criterion = number.hasPrefix(prefix) ? String(number.dropFirst(prefix.count)) : ""
        let isKnown = ledger.pack.pointCriteria.contains { $0.id == criterion }
        let item = ledger.items.first { FormText.folded(ledger.asked($0)) == asked }
        let question = item.flatMap { $0.fact.type == .ledger ? nil : $0 }
        let isCrawled = asked == FormText.folded(RectificationTexts.crawled)
        guard isKnown, item != nil || isCrawled else {
            report(
                row, isKnown ? .asked : .number, RectificationWording.unknownRow,
                found: isKnown ? asked : number, fix: RectificationWording.takeLedger)
            return nil
        }
        let before = notices.count { $0.severity == .error }
        guard let state = RectificationState(rawValue: FormText.folded(text(row, .state))) else {
            report(
                row, .state, RectificationWording.wrongState, found: text(row, .state),
                wanted: RectificationWording.states)
            return nil
        }
        let value = question.flatMap { answer($0, row) }
        let (done, proof, remark) = (day(row), text(row, .proof), text(row, .remark))
        switch state {
        case .done:
            if done == nil { report(row, .done, RectificationWording.noDay) }
            if proof.isEmpty, value == nil {
                report(row, .proof, RectificationWording.noProof)
            }
        case .disputed:
            if remark.isEmpty { report(row, .remark, RectificationWording.noReason) }
        case .underway, .open:
            if value != nil {
                report(row, .answer, RectificationWording.answerNotDone, as: .warning)
            }
        }
        for column in [RectificationColumn.proof, .remark]
        where text(row, column).count > EntryReader.textLimit {
            report(row, column, FormsWording.tooLong)
        }
        guard notices.count(where: { $0.severity == .error }) == before else { return nil }
        return Taken(
            entry: FilledLedger.Entry(
                number: number, state: state, done: done, proof: proof.isEmpty ? nil : proof,
                remark: remark.isEmpty ? nil : remark, place: place(row, .number)),
            question: question, value: state == .done ? value : nil, row: row)
    }

    private mutating func answer(_ question: FormItem, _ row: Int) -> FactValue? {
        switch reader.read(cell(row, .answer), for: question) {
        case .blank: return nil
        case .value(let value): return value
        case .doubtful(let value, let why):
            report(row, .answer, why, found: text(row, .answer), as: .warning)
            return value
        case .wrong(let why, let fix):
            report(row, .answer, why, found: text(row, .answer), fix: fix)
            return nil
        }
    }

    private mutating func day(_ row: Int) -> CivilDate? {
        guard let cell = cell(row, .done), !cell.value.isBlank else { return nil }
        guard let moment = MomentEntry.value(cell.value, countsFrom1904: countsFrom1904),
            EntryReader.days.contains(moment.date)
        else {
            report(
                row, .done, FormsWording.notADate, found: cell.value.shown,
                fix: FormsWording.dateExample)
            return nil
        }
        return moment.date
    }

    /// The time above the heads, beside its label.
    private mutating func submitted() -> DateTime? {
        let label = FormText.key(RectificationTexts.submitted)
        for row in sheet.rows.prefix(Self.headRows) {
            guard let index = row.firstIndex(where: { FormText.key($0.value.shown) == label })
            else { continue }
            let entry = row[index...].dropFirst().first { !$0.value.isBlank }
            if let entry,
                let moment = MomentEntry.value(entry.value, countsFrom1904: countsFrom1904),
                EntryReader.days.contains(moment.date)
            {
                return DateTime(
                    date: moment.date, time: moment.time, offset: ledger.round.asOf.offset)
            }
            break
        }
        notices.append(
            Notice(
                .error, at: Place(file: file, sheet: sheet.name), RectificationWording.noTime,
                wanted: FormsWording.aMoment))
        return nil
    }

    // MARK: - Claims

    /// The rows of each fact, in the order of the pack.
    private func answers(_ taken: [Taken]) -> [(FactDescriptor, [Taken])] {
        ledger.pack.facts.compactMap { fact in
            let parts = taken.filter { $0.question?.fact.name == fact.name && $0.value != nil }
            return parts.isEmpty ? nil : (fact, parts)
        }
    }

    private func claim(_ fact: FactDescriptor, _ parts: [Taken]) -> Submission.Claim? {
        guard let first = parts.first else { return nil }
        var value = first.value
        if fact.type == .elements {
            // Only what was answered: the rest stays as it was claimed before.
            func answered(_ flag: Bool) -> [String] {
                parts.filter { $0.value == .boolean(flag) }.compactMap { $0.question?.element }
            }
            value = .elements(ElementSet(present: answered(true), missing: answered(false)))
        }
        return value.map { value in
            Submission.Claim(
                fact: fact.name, value: value, support: first.entry.proof,
                place: place(first.row, .answer))
        }
    }

    // MARK: - Cells

    private func key(_ row: Int) -> String {
        RectificationRow.key(text(row, .number), text(row, .asked))
    }

    private func hasEntry(_ row: Int) -> Bool {
        RectificationColumn.allCases.contains { $0.isEntry && !text(row, $0).isEmpty }
    }

    private func cell(_ row: Int, _ column: RectificationColumn) -> Cell? {
        columns[column].flatMap { CellReference(row: row, column: $0) }.flatMap { sheet[$0] }
    }

    private func text(_ row: Int, _ column: RectificationColumn) -> String {
        FormText.trimmed(cell(row, column)?.value.shown ?? "")
    }

    private func place(_ row: Int, _ column: RectificationColumn) -> Place {
        Place(file: file, sheet: sheet.name, row: row, column: columns[column] ?? 0)
    }

    private mutating func report(
        _ row: Int, _ column: RectificationColumn, _ what: Wording, found: String? = nil,
        wanted: Wording? = nil, fix: Wording? = nil, as severity: Notice.Severity = .error
    ) {
        notices.append(
            Notice(
                severity, at: place(row, column), what, found: found.map(FormText.quoted),
                wanted: wanted, fix: fix))
    }
}
