import Exact

/// Finds what in a draft Excel would call a damaged file, before anything is written.
enum DraftCheck {
    static func check(_ draft: WorkbookDraft) throws(WorkbookDraftError) {
        guard draft.sheets.contains(where: { $0.visibility == .visible }) else {
            throw .noVisibleSheet
        }
        var names: Set<String> = []
        for sheet in draft.sheets {
            guard SheetName.isLegal(sheet.name) else { throw .wrongSheetName(sheet.name) }
            guard names.insert(SheetName.key(sheet.name)).inserted else {
                throw .duplicateSheetName(sheet.name)
            }
            try checkGrid(sheet)
            try checkMerges(sheet)
            try checkFormulas(sheet)
            for validation in sheet.validations { try check(validation, sheet.name) }
        }
    }

    private static func checkGrid(_ sheet: SheetDraft) throws(WorkbookDraftError) {
        // The smallest of the wrong ones, so that the same draft always gives the same sentence.
        if let column = sheet.columns.keys.filter({ !CellReference.columns.contains($0) }).min() {
            throw .outside(sheet: sheet.name, what: "column \(column)")
        }
        if let row = sheet.rows.keys.filter({ !CellReference.rows.contains($0) }).min() {
            throw .outside(sheet: sheet.name, what: "row \(row)")
        }
        guard (0..<CellReference.rows.upperBound).contains(sheet.frozenRows),
            (0..<CellReference.columns.upperBound).contains(sheet.frozenColumns)
        else {
            throw .outside(
                sheet: sheet.name, what: "\(sheet.frozenRows):\(sheet.frozenColumns)")
        }
        if let rows = sheet.printSetup?.repeatedRows,
            rows.lowerBound < 1 || rows.upperBound > CellReference.rows.upperBound
        {
            throw .outside(sheet: sheet.name, what: "rows \(rows.lowerBound):\(rows.upperBound)")
        }
        if let columns = sheet.printSetup?.repeatedColumns,
            columns.lowerBound < 1 || columns.upperBound > CellReference.columns.upperBound
        {
            throw .outside(
                sheet: sheet.name, what: "columns \(columns.lowerBound):\(columns.upperBound)")
        }
    }

    private static func checkMerges(_ sheet: SheetDraft) throws(WorkbookDraftError) {
        for (index, range) in sheet.mergedRanges.enumerated() {
            guard !range.isSingle else { throw .singleCell(sheet: sheet.name, range) }
            for other in sheet.mergedRanges[..<index] where other.overlaps(range) {
                throw .overlappingRanges(sheet: sheet.name, other, range)
            }
        }
        guard !sheet.mergedRanges.isEmpty else { return }
        for range in sheet.mergedRanges {
            if let cell = covered(by: range, in: sheet) {
                throw .coveredCell(sheet: sheet.name, cell: cell, range: range)
            }
        }
    }

    /// The first cell below a range that holds something. Looked up from the range, because cells may
    /// be millions, unless the range is larger than they are many.
    private static func covered(by range: CellRange, in sheet: SheetDraft) -> CellReference? {
        func holds(_ draft: CellDraft) -> Bool {
            draft.value != .empty || draft.formula != nil || draft.link != nil
        }
        let (rows, columns) = (
            range.first.row...range.last.row, range.first.column...range.last.column
        )
        guard rows.count <= sheet.cells.count / columns.count else {
            return sheet.cells.lazy.filter { cell, draft in
                range.contains(cell) && cell != range.first && holds(draft)
            }.map(\.key).min()
        }
        for row in rows {
            for column in columns {
                guard let cell = CellReference(row: row, column: column), cell != range.first,
                    let draft = sheet.cells[cell], holds(draft)
                else { continue }
                return cell
            }
        }
        return nil
    }

    private static func checkFormulas(_ sheet: SheetDraft) throws(WorkbookDraftError) {
        // The first of the wrong ones, so that the same draft always gives the same sentence.
        let wrong = sheet.cells.lazy.filter { _, draft in
            draft.formula.map { !isFormula($0, limit: 8_192) } ?? false
        }.map(\.key).min()
        if let wrong { throw .wrongFormula(sheet: sheet.name, place: "\(wrong)") }
        var checked: Set<ObjectIdentifier> = []
        for draft in sheet.cells.values where checked.insert(draft.style.identity).inserted {
            try checkNumberFormat(draft.style)
        }
        for format in sheet.conditionalFormats {
            guard isFormula(format.formula, limit: 8_192) else {
                throw .wrongFormula(sheet: sheet.name, place: "\(format.range)")
            }
            try checkNumberFormat(format.style)
        }
        for (_, column) in sheet.columns.sorted(by: { $0.key < $1.key }) {
            if let style = column.style { try checkNumberFormat(style) }
        }
    }

    /// A cell of a row that is made while it is written.
    static func check(
        _ cell: CellDraft, at place: CellReference, on sheet: String
    ) throws(WorkbookDraftError) {
        if let formula = cell.formula, !isFormula(formula, limit: 8_192) {
            throw .wrongFormula(sheet: sheet, place: "\(place)")
        }
        try checkNumberFormat(cell.style)
    }

    private static func checkNumberFormat(_ style: CellStyle) throws(WorkbookDraftError) {
        if let code = style.numberFormat, code.utf8.count > 127 { throw .longNumberFormat(code) }
    }

    private static func check(
        _ validation: DataValidation, _ sheet: String
    ) throws(WorkbookDraftError) {
        switch validation.rule {
        case .list(let texts):
            guard !texts.isEmpty, !texts.contains(where: { ExcelText.plain($0).isEmpty }) else {
                throw .emptyList(sheet: sheet, range: validation.range)
            }
        case .date(let days):
            guard SerialDate.number(of: days.lowerBound) != nil,
                SerialDate.number(of: days.upperBound) != nil
            else {
                throw .wrongDays(sheet: sheet, range: validation.range)
            }
        case .formula(let formula):
            guard isFormula(formula, limit: 255) else {
                throw .wrongFormula(sheet: sheet, place: "\(validation.range)")
            }
        case .anything, .cells, .whole, .decimal, .textLength: break
        }
    }

    private static func isFormula(_ formula: String, limit: Int) -> Bool {
        let body = formula.hasPrefix("=") ? formula.dropFirst() : formula[...]
        return !body.isEmpty && body.utf16.count <= limit
            && formula.unicodeScalars.allSatisfy { !ExcelText.isIllegal($0) }
    }
}
