import Exact
import Model
import Workbook
import ZipArchive

/// Reads a filled form: rows by their codes, columns by their heads, nothing by its position.
struct FormReader {
    /// What a person reads to the end.
    private static let mostProblems = 500
    /// Unknown codes for which the nearest known one is looked up.
    private static let mostSuggestions = 50

    /// Far more than a form has, little enough to be read in a second.
    static let limits = WorkbookLimits(
        zip: .init(
            archiveBytes: 8 << 20, entries: 512, entryBytes: 24 << 20, totalBytes: 48 << 20,
            ratio: 250), sheets: 64, cells: 100_000, sharedStrings: 50_000)

    let form: SubmissionForm
    let workbook: Workbook
    let file: String
    let unit: Unit
    let grid: FormGrid
    let reader: EntryReader
    private var problems: [FormProblem] = []
    /// Problems past the bound.
    private var unlisted = 0
    var entries = FormEntries()

    /// - Throws: every reason why the workbook cannot be read as this form.
    init(_ bytes: [UInt8], file: String, form: SubmissionForm) throws(RejectedInput) {
        self.form = form
        self.file = file
        do throws(WorkbookError) {
            workbook = try WorkbookReader.read(bytes, limits: Self.limits)
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file),
                    Wording(zh: error.zh, en: error.description)))
        }
        unit = try form.identity.unit(of: workbook, file: file)
        grid = try FormGrid(workbook, file: file)
        reader = EntryReader(countsFrom1904: workbook.countsFrom1904)
        problems = grid.notices.map { FormProblem(notice: $0, target: .nowhere) }
    }

    mutating func read() -> FilledForm {
        let rows = rowsByCode()
        let submitted = submitted()
        var answers: [FilledForm.Answer] = []
        var answered = 0
        for items in form.questions {
            let values = items.map { item in
                (item, rows[item.code], value(of: item, in: rows[item.code], submitted))
            }
            answered += values.count { $0.2 != nil }
            guard let answer = answer(values) else { continue }
            answers.append(answer)
        }
        return FilledForm(
            unit: unit.id, file: file, submitted: submitted, answers: answers,
            counts: (form.items.count, answered), problems: allProblems,
            entries: entries)
    }

    /// The row of each code that stands there once.
    private mutating func rowsByCode() -> [String: Int] {
        let known = Set(form.items.map(\.code))
        var rows: [String: [Int]] = [:]
        for row in grid.rows {
            let code = FormText.folded(grid.cell(row, .code)?.value.shown ?? "")
            let entry = grid.cell(row, .entry)
            if code.isEmpty {
                guard let entry, !entry.value.isBlank else { continue }
                report(
                    .error, at: grid.place(row, .entry), FormsWording.entryWithoutCode,
                    found: entry.value.shown, fix: FormsWording.moveEntry)
            } else if known.contains(code) {
                rows[code, default: []].append(row)
            } else {
                // Rows of notes below the table have no entry.
                let isEmpty = entry?.value.isBlank ?? true
                report(
                    isEmpty ? .warning : .error, at: grid.place(row, .code),
                    FormsWording.unknownCode, found: code,
                    fix: nearest(code).map(FormsWording.didYouMean) ?? FormsWording.takeTemplate)
            }
        }
        for (code, places) in rows.sorted(by: { $0.key < $1.key }) where places.count > 1 {
            for row in places {
                report(
                    .error, at: grid.place(row, .code), FormsWording.duplicateCode, found: code,
                    fix: FormsWording.keepOne, target: .entry(code: code))
            }
        }
        let missing = form.items.map(\.code).filter { rows[$0] == nil }
        if !missing.isEmpty {
            report(
                .error, at: Place(file: file, sheet: grid.sheet.name),
                FormsWording.missingRows(missing.count),
                found: nil, wanted: FormsWording.codes(missing), fix: FormsWording.takeTemplate)
        }
        reportMergedCells()
        return rows.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    private func nearest(_ code: String) -> String? {
        problems.count < Self.mostSuggestions
            ? NearestName.of(code, among: form.items.map(\.code)) : nil
    }

    /// Cells under a merged one hold nothing, whatever they show.
    private mutating func reportMergedCells() {
        guard let column = grid.columns[.entry] else { return }
        for range in grid.sheet.mergedRanges
        where range.first.row < range.last.row && range.last.row > grid.headRow
            && (range.first.column...range.last.column).contains(column)
        {
            report(
                .error,
                at: Place(
                    file: file, sheet: grid.sheet.name, row: range.first.row, column: column),
                FormsWording.mergedEntries, found: range.description,
                fix: FormsWording.unmerge)
        }
    }

    private mutating func value(
        of item: FormItem, in row: Int?, _ submitted: DateTime?
    ) -> FactValue? {
        let value = entry(of: item, in: row, submitted)
        guard item.fact.type == .ledger else { return value }
        return ledger(item, row: row, has: value.map { $0 == .boolean(true) })
    }

    private mutating func entry(
        of item: FormItem, in row: Int?, _ submitted: DateTime?
    ) -> FactValue? {
        guard let row else { return nil }
        let cell = grid.cell(row, .entry)
        entries.rows[item.code] = FormEntries.Row(
            entry: cell, support: grid.cell(row, .support),
            supportLink: grid.columns[.support].flatMap { CellReference(row: row, column: $0) }
                .flatMap { grid.sheet.links[$0] },
            remark: grid.cell(row, .remark))
        let target = FormProblem.Target.entry(code: item.code)
        let place = grid.place(row, .entry)
        switch reader.read(cell, for: item) {
        case .blank:
            return nil
        case .value(let value):
            if case .date(let date) = value, let submitted, date > submitted.date {
                report(
                    .warning, at: place, FormsWording.afterSubmission, found: date.description,
                    target: target)
            }
            return value
        case .doubtful(let value, let what):
            report(.warning, at: place, what, found: cell?.value.shown, target: target)
            return value
        case .wrong(let what, let fix):
            let found = cell?.formula.flatMap { cell?.value == .empty ? "=\($0)" : nil }
            report(
                .error, at: place, what, found: found ?? cell?.value.shown,
                wanted: FormsWording.wanted(item), fix: fix, target: target)
            return nil
        }
    }

    /// One fact from the values of its rows.
    private mutating func answer(
        _ values: [(item: FormItem, row: Int?, value: FactValue?)]
    ) -> FilledForm.Answer? {
        guard let first = values.first(where: { $0.value != nil }), let row = first.row,
            let value = first.value
        else { return nil }
        let support = values.compactMap { entries.rows[$0.item.code]?.support?.value.shown }
            .map(FormText.trimmed).filter { !$0.isEmpty }.joined(separator: "；")
        let fact = first.item.fact
        let place = grid.place(row, .entry)
        var result = value
        if fact.type == .elements {
            let present = values.filter { $0.value == .boolean(true) }.compactMap(\.item.element)
            let open = values.filter { $0.value == nil }
            if let first = open.first {
                report(
                    .warning, at: first.row.map { grid.place($0, .entry) } ?? place,
                    FormsWording.openElements(fact.name),
                    wanted: FormsWording.codes(open.map(\.item.code)),
                    target: .entry(code: first.item.code))
            }
            result = .elements(
                ElementSet(wanted: fact.elements.map(\.name), present: Set(present)))
        }
        return FilledForm.Answer(
            fact: fact.name, value: result, support: support.isEmpty ? nil : support, place: place)
    }

    /// The time beside its label, wherever that stands.
    private mutating func submitted() -> DateTime? {
        let key = FormText.key(FormTexts.submittedLabel)
        let offset = form.offset
        for sheet in [grid.sheet] + workbook.sheets where sheet.name != FormMeta.sheetName {
            guard let label = sheet.cells.first(where: { FormText.key($0.value.shown) == key })
            else { continue }
            let row = sheet.row(label.reference.row)
            let cell = row.first { $0.reference > label.reference && !$0.value.isBlank }
            let labelled = sheet.mergedRanges.first { $0.contains(label.reference) }?.last
            let place = Place(
                file: file, sheet: sheet.name, row: label.reference.row,
                column: cell?.reference.column ?? (labelled ?? label.reference).column + 1)
            entries.submitted = cell
            guard let cell else {
                report(
                    .error, at: place, FormsWording.noSubmissionTime,
                    wanted: FormsWording.aMoment, target: .submitted)
                return nil
            }
            if case .text(let text) = cell.value, let time = DateTime(FormText.folded(text)) {
                return time
            }
            guard
                let moment = MomentEntry.value(
                    cell.value, countsFrom1904: workbook.countsFrom1904),
                EntryReader.days.contains(moment.date)
            else {
                report(
                    .error, at: place, FormsWording.wrongSubmissionTime, found: cell.value.shown,
                    wanted: FormsWording.aMoment, target: .submitted)
                return nil
            }
            return DateTime(date: moment.date, time: moment.time, offset: offset)
        }
        report(
            .error, at: Place(file: file, sheet: grid.sheet.name), FormsWording.noSubmissionLabel,
            wanted: FormsWording.submissionLabel, target: .submitted)
        return nil
    }

    mutating func report(
        _ severity: Notice.Severity, at place: Place, _ what: Wording, found: String? = nil,
        wanted: Wording? = nil, fix: Wording? = nil, target: FormProblem.Target = .nowhere
    ) {
        guard problems.count < Self.mostProblems else {
            unlisted += 1
            return
        }
        problems.append(
            FormProblem(
                notice: Notice(
                    severity, at: place, what, found: found.map(FormText.quoted), wanted: wanted,
                    fix: fix), target: target))
    }

    /// The problems by place, and how many more there are.
    private var allProblems: [FormProblem] {
        let more = FormProblem(
            notice: Notice(.error, at: Place(file: file), FormsWording.more(unlisted)),
            target: .nowhere)
        return problems.enumerated().sorted { one, other in
            let (left, right) = (one.element.notice.place, other.element.notice.place)
            if left == right { return one.offset < other.offset }
            return (left ?? Place(file: "")) < (right ?? Place(file: ""))
        }.map(\.element) + (unlisted > 0 ? [more] : [])
    }
}
