import Exact
import Model
import Workbook

/// Draws the sheets of a form.
struct FormPainter {
    let form: SubmissionForm
    let unit: Unit
    let entries: FormEntries
    let problems: [FormProblem]

    static let headRow = 5
    private static let lastColumn = FormColumn.allCases.count
    /// Where the time of handing in is filled in.
    static let submittedRow = 3
    static let submittedColumn = FormColumn.entry.rawValue

    private var round: Round { form.identity.round }

    /// All sheets a person sees.
    var sheets: [SheetDraft] {
        let list = problems.isEmpty ? [] : [ProblemPainter(problems: problems, cell: cell).sheet]
        return list + [GuidePainter(form: form, unit: unit).sheet, entrySheet] + ledgers
    }

    private var ledgers: [SheetDraft] {
        form.items.compactMap { item in
            form.ledgerNames[item.code].map { name in
                LedgerPainter(
                    form: form, item: item, name: name, unit: unit,
                    kept: entries.ledgers[item.code] ?? [], problems: problems
                ).sheet
            }
        }
    }

    /// The cell where a problem is mended; `nil` when it is mended by the fresh form itself.
    private func cell(_ target: FormProblem.Target) -> (sheet: String, cell: CellReference)? {
        let found: (String, CellReference?)? =
            switch target {
            case .entry(let code):
                form.items.firstIndex { $0.code == code }.map { index in
                    (
                        FormTexts.entrySheet,
                        CellReference(
                            row: Self.headRow + 1 + index, column: FormColumn.entry.rawValue)
                    )
                }
            case .ledger(let code, let row, let column):
                form.ledgerNames[code].map { ($0, LedgerPainter.cell(row: row, column: column)) }
            case .submitted:
                (
                    FormTexts.entrySheet,
                    CellReference(row: Self.submittedRow, column: Self.submittedColumn)
                )
            case .nowhere: nil
            }
        return found.flatMap { sheet, cell in cell.map { (sheet, $0) } }
    }

    private var entrySheet: SheetDraft {
        var sheet = SheetDraft(name: FormTexts.entrySheet)
        sheet.tabColor = 0xFFC000
        for column in FormColumn.allCases {
            sheet.columns[column.rawValue] = ColumnDraft(width: column.width)
        }
        paintTop(of: &sheet)
        for column in FormColumn.allCases {
            sheet.put(
                .text(column.head), row: Self.headRow, column: column.rawValue,
                style: FormStyle.head)
        }
        sheet.rows[Self.headRow] = RowDraft(height: 30)
        for (index, item) in form.items.enumerated() {
            paint(item, row: Self.headRow + 1 + index, on: &sheet)
        }
        let last = Self.headRow + max(form.items.count, 1)
        fadeRepeats(to: last, on: &sheet)
        sheet.filter = CellRange(
            rows: Self.headRow...last, columns: 1...Self.lastColumn)
        sheet.frozenRows = Self.headRow
        sheet.frozenColumns = FormColumn.code.rawValue
        sheet.protection = SheetProtection(
            permissions: [.sort, .filter, .formatColumns, .formatRows, .insertLinks])
        sheet.printSetup = PrintSetup(
            isLandscape: true, repeatedRows: Self.headRow...Self.headRow,
            header: "\(round.title)　\(unit.name)")
        return sheet
    }

    private func paintTop(of sheet: inout SheetDraft) {
        sheet.put(
            .text(FormTexts.title(round, unit)), row: 1, column: 1, style: FormStyle.title)
        sheet.rows[1] = RowDraft(height: 30)
        sheet.put(
            .text(FormTexts.subtitle(round)), row: 2, column: 1, style: FormStyle.subtitle)
        sheet.rows[2] = RowDraft(height: 18)
        let row = Self.submittedRow
        sheet.rows[row] = RowDraft(height: 24)
        sheet.rows[row + 1] = RowDraft(height: 6)
        label(FormTexts.unitLabel, row, 1...2, on: &sheet)
        span(.text(unit.name), row, 3...4, FormStyle.centered, on: &sheet)
        label(FormTexts.progressLabel, row, 5...6, on: &sheet)
        progress(row, FormColumn.responsible.rawValue, on: &sheet)
        label(FormTexts.submittedLabel, row, 8...9, on: &sheet)
        paintSubmitted(on: &sheet)
        for row in 1...2 { merge(row, 1...Self.lastColumn, on: &sheet) }
    }

    /// How many rows are filled in, counted by Excel itself.
    private func progress(_ row: Int, _ column: Int, on sheet: inout SheetDraft) {
        let letters = CellReference.letters(ofColumn: FormColumn.entry.rawValue)
        let count = form.items.count
        let range = "\(letters)\(Self.headRow + 1):\(letters)\(Self.headRow + max(count, 1))"
        let filled = form.items.count {
            entries.rows[$0.code]?.entry.map { !$0.value.isBlank } ?? false
        }
        sheet[row, column] = CellDraft(
            .text("\(filled) / \(count)"), formula: "COUNTA(\(range))&\" / \(count)\"",
            style: FormStyle.centered)
    }

    private func paintSubmitted(on sheet: inout SheetDraft) {
        let (row, column) = (Self.submittedRow, Self.submittedColumn)
        guard let place = CellReference(row: row, column: column) else { return }
        paintEntry(
            entries.submitted, at: place, target: .submitted,
            style: FormStyle.entry.with { $0.numberFormat = FormStyle.momentFormat }, on: &sheet)
        sheet.validations.append(
            DataValidation(
                CellRange(place), .date(EntryReader.days), prompt: FormTexts.submittedPrompt(round),
                alert: FormTexts.submittedAlert))
    }

    private func paint(_ item: FormItem, row: Int, on sheet: inout SheetDraft) {
        let criterion = item.criterion
        func put(_ column: FormColumn, _ value: CellValue, _ style: CellStyle) {
            sheet.put(value, row: row, column: column.rawValue, style: style)
        }
        put(.code, .text(item.code), FormStyle.centered.with { $0.numberFormat = "@" })
        put(.firstLevel, .text(item.firstLevel), FormStyle.centered)
        put(.secondLevel, .text(item.secondLevel), FormStyle.centered)
        sheet[row, FormColumn.criterion.rawValue] = CellDraft(
            .text(criterion.check), style: FormStyle.text,
            comment: StandardText.of(item, total: form.identity.pack.policy.total))
        put(
            .points, criterion.points == .zero ? .text("—") : .number(criterion.points.amount),
            FormStyle.centered.with { $0.numberFormat = "0.##" })
        put(
            .due, criterion.due.map { .date($0) } ?? .text("—"),
            FormStyle.centered.with { $0.numberFormat = FormStyle.dayFormat })
        put(.responsible, .text(criterion.responsible ?? "—"), FormStyle.centered)
        put(.question, .text(item.question), FormStyle.text)
        let kept = entries.rows[item.code]
        let kind = EntryKind(item)
        put(.kind, .text(kind.demand), FormStyle.centered)
        if let place = CellReference(row: row, column: FormColumn.entry.rawValue) {
            paintEntry(
                kept?.entry, at: place, target: .entry(code: item.code), style: kind.style,
                on: &sheet)
            sheet.validations.append(
                DataValidation(
                    CellRange(place), kind.rule, prompt: kind.prompt,
                    alert: kind.alert))
        }
        sheet.rows[row] = height(item, kind, kept)
        sheet[row, FormColumn.support.rawValue] = CellDraft(
            kept?.support?.kept ?? .empty,
            style: FormStyle.longEntry.with { $0.numberFormat = "@" }, link: kept?.supportLink)
        sheet[row, FormColumn.remark.rawValue] = CellDraft(
            kept?.remark?.kept ?? .empty,
            style: FormStyle.longEntry.with { $0.numberFormat = "@" })
    }

    private func height(_ item: FormItem, _ kind: EntryKind, _ kept: FormEntries.Row?) -> RowDraft {
        let texts: [(FormColumn, String)] = [
            (.firstLevel, item.firstLevel), (.secondLevel, item.secondLevel),
            (.criterion, item.criterion.check), (.responsible, item.criterion.responsible ?? ""),
            (.question, item.question), (.kind, kind.demand),
            (.entry, kept?.entry?.value.shown ?? ""), (.support, kept?.support?.value.shown ?? ""),
            (.remark, kept?.remark?.value.shown ?? ""),
        ]
        return FormStyle.height(of: texts.map { ($0.1, $0.0.width) })
    }

    /// A cell with what was typed into it; red, with a comment, when that cannot be used.
    private func paintEntry(
        _ kept: Cell?, at place: CellReference, target: FormProblem.Target, style: CellStyle,
        on sheet: inout SheetDraft
    ) {
        let mine = problems.filter { $0.target == target }
        let isWrong = mine.contains { $0.notice.severity == .error }
        var style = style
        if isWrong {
            style.fill = FormStyle.wrong.fill
            style.color = FormStyle.wrong.color
        } else if !mine.isEmpty {
            style.fill = 0xFFE699
        }
        // A percentage stays one, or it would come back a hundred times smaller.
        if let format = kept?.numberFormat, format.contains("%") { style.numberFormat = format }
        let comment = mine.map(\.notice).map(FormTexts.comment).joined(separator: "\n")
        sheet[place.row, place.column] = CellDraft(
            kept?.kept ?? .empty, style: style, comment: comment.isEmpty ? nil : comment)
    }

    /// What stands in the row above too is printed pale: the rows stay complete for sorting, and
    /// the eye finds what is new.
    private func fadeRepeats(to last: Int, on sheet: inout SheetDraft) {
        let first = Self.headRow + 2
        guard first <= last,
            let range = CellRange(
                rows: first...last,
                columns: FormColumn.firstLevel.rawValue...FormColumn.responsible.rawValue)
        else { return }
        let criterion = CellReference.letters(ofColumn: FormColumn.criterion.rawValue)
        sheet.conditionalFormats.append(
            ConditionalFormat(
                range,
                formula:
                    "AND($\(criterion)\(first)=$\(criterion)\(first - 1),B\(first)=B\(first - 1))",
                style: CellStyle(color: 0xBFBFBF)))
    }

    private func label(
        _ text: String, _ row: Int, _ columns: ClosedRange<Int>, on sheet: inout SheetDraft
    ) {
        span(.text(text), row, columns, FormStyle.label, on: &sheet)
    }

    private func span(
        _ value: CellValue, _ row: Int, _ columns: ClosedRange<Int>, _ style: CellStyle,
        on sheet: inout SheetDraft
    ) {
        sheet.put(value, row: row, column: columns.lowerBound, style: style)
        merge(row, columns, on: &sheet)
    }

    private func merge(_ row: Int, _ columns: ClosedRange<Int>, on sheet: inout SheetDraft) {
        if let range = CellRange(rows: row...row, columns: columns) {
            sheet.mergedRanges.append(range)
        }
    }
}

extension Cell {
    /// What a fresh form keeps of it: errors and formulas without result as the text they are, truth
    /// values as the words the form asks for.
    var kept: CellValue {
        switch value {
        case .error(let text): .text(text)
        case .boolean(let flag): .text(flag ? FormTexts.yes : FormTexts.no)
        case .empty, .text(""): formula.map { .text("=\($0)") } ?? .empty
        default: value
        }
    }
}
