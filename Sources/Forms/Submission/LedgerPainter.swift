import Exact
import Model
import Workbook

/// Draws the sheet of one ledger.
struct LedgerPainter {
    let form: SubmissionForm
    let item: FormItem
    let name: String
    let unit: Unit
    let kept: [[LedgerColumn: Cell]]
    let problems: [FormProblem]

    static let headRow = 5
    /// Rows to fill in; more can be inserted.
    private static let spareRows = 50

    private var lastRow: Int {
        Self.headRow + max(kept.count + 20, Self.spareRows)
    }

    var sheet: SheetDraft {
        var sheet = SheetDraft(name: name)
        sheet.tabColor = 0x70AD47
        let columns = LedgerColumn.allCases
        for column in columns {
            sheet.columns[column.rawValue] = ColumnDraft(width: column.width)
        }
        sheet.put(.text(item.fact.name), row: 1, column: 1, style: FormStyle.title)
        sheet.rows[1] = RowDraft(height: 30)
        sheet.put(.text(FormTexts.ledgerGuide), row: 2, column: 1, style: FormStyle.subtitle)
        sheet.rows[2] = RowDraft(height: 32)
        sheet.mergedRanges = [1, 2].compactMap {
            CellRange(rows: $0...$0, columns: 1...columns.count)
        }
        sheet.put(.text(FormTexts.ledgerCodeLabel), row: 3, column: 1, style: FormStyle.label)
        sheet.put(
            .text(item.code), row: 3, column: 2,
            style: FormStyle.centered.with { $0.numberFormat = "@" })
        sheet.put(.text(FormTexts.unitLabel), row: 3, column: 3, style: FormStyle.label)
        sheet.put(.text(unit.name), row: 3, column: 4, style: FormStyle.centered)
        sheet.rows[3] = RowDraft(height: 24)
        sheet.rows[4] = RowDraft(height: 6)
        for column in columns {
            sheet.put(
                .text(column.head), row: Self.headRow, column: column.rawValue,
                style: FormStyle.head)
        }
        sheet.rows[Self.headRow] = RowDraft(height: 28)
        for row in (Self.headRow + 1)...lastRow { paint(row, on: &sheet) }
        addRules(to: &sheet)
        sheet.frozenRows = Self.headRow
        sheet.protection = SheetProtection(
            permissions: [.sort, .formatColumns, .formatRows, .insertRows])
        sheet.printSetup = PrintSetup(
            isLandscape: true, repeatedRows: Self.headRow...Self.headRow,
            header: "\(form.identity.round.title)　\(unit.name)")
        return sheet
    }

    private func paint(_ row: Int, on sheet: inout SheetDraft) {
        let index = row - Self.headRow - 1
        let cells = kept.indices.contains(index) ? kept[index] : [:]
        sheet.put(
            .number(Decimal128(index + 1)), row: row, column: LedgerColumn.number.rawValue,
            style: FormStyle.centered)
        for column in LedgerColumn.allCases where column != .number {
            let mine = problems.filter {
                $0.target == .ledger(code: item.code, row: index, column: column)
            }
            var style = style(of: column)
            if !mine.isEmpty {
                style.fill = FormStyle.wrong.fill
                style.color = FormStyle.wrong.color
            }
            let comment = mine.map { FormTexts.comment($0.notice) }.joined(separator: "\n")
            sheet[row, column.rawValue] = CellDraft(
                cells[column]?.kept ?? .empty, style: style,
                comment: comment.isEmpty ? nil : comment)
        }
        sheet.rows[row] = FormStyle.height(
            of: [LedgerColumn.title, .remark].map { ($0.shown(in: cells), $0.width) }, least: 22)
    }

    private func style(of column: LedgerColumn) -> CellStyle {
        switch column {
        case .from, .to: FormStyle.entry.with { $0.numberFormat = FormStyle.momentFormat }
        case .extended: FormStyle.entry
        default: FormStyle.longEntry.with { $0.numberFormat = "@" }
        }
    }

    private func addRules(to sheet: inout SheetDraft) {
        let rows = (Self.headRow + 1)...lastRow
        func add(_ column: LedgerColumn, _ rule: DataValidation.Rule) {
            guard let range = CellRange(rows: rows, columns: column.rawValue...column.rawValue)
            else { return }
            sheet.validations.append(
                DataValidation(
                    range, rule, prompt: FormTexts.ledgerPrompt(column),
                    alert: FormTexts.ledgerAlert(column)))
        }
        add(.title, .textLength(1...LedgerEntry.longestTitle))
        add(.from, .date(EntryReader.days))
        add(.to, .date(EntryReader.days))
        add(.extended, .list([FormTexts.yes, FormTexts.no]))
        // A day without a time is not shown as midnight.
        let (first, last) = (LedgerColumn.from.rawValue, LedgerColumn.to.rawValue)
        if let range = CellRange(rows: rows, columns: first...last) {
            let cell = "\(CellReference.letters(ofColumn: first))\(rows.lowerBound)"
            sheet.conditionalFormats.append(
                ConditionalFormat(
                    range, formula: "AND(ISNUMBER(\(cell)),\(cell)=INT(\(cell)))",
                    style: CellStyle(numberFormat: FormStyle.dayFormat)))
        }
    }

    /// Where each problem of the ledger is mended.
    static func cell(row: Int, column: LedgerColumn) -> CellReference? {
        CellReference(row: headRow + 1 + row, column: column.rawValue)
    }
}

extension LedgerColumn {
    fileprivate func shown(in cells: [LedgerColumn: Cell]) -> String {
        cells[self]?.value.shown ?? ""
    }
}
