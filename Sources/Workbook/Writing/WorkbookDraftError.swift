/// What in a draft no workbook can be.
public enum WorkbookDraftError: Error, Sendable, Hashable {
    /// There is no visible sheet.
    case noVisibleSheet
    /// Excel does not take the name; ``SheetName/legal(_:)`` makes one it takes.
    case wrongSheetName(String)
    /// Two sheets have that name.
    case duplicateSheetName(String)
    /// A column, row, or the count of frozen ones lies outside a sheet.
    case outside(sheet: String, what: String)
    /// Two merged ranges share cells.
    case overlappingRanges(sheet: String, CellRange, CellRange)
    /// A merged range is a single cell.
    case singleCell(sheet: String, CellRange)
    /// A cell holds something, yet a merged range covers it.
    case coveredCell(sheet: String, cell: CellReference, range: CellRange)
    /// A formula is empty or has more than 8,192 characters, or 255 in a validation.
    case wrongFormula(sheet: String, place: String)
    /// A list of a drop-down is empty, or a text in it is.
    case emptyList(sheet: String, range: CellRange)
    /// A validation asks for days Excel does not know.
    case wrongDays(sheet: String, range: CellRange)
    /// A number format has more than 127 bytes.
    case longNumberFormat(String)
    /// The file could not be written; `reason` is the library's word.
    case cannotWrite(reason: String)
}

extension WorkbookDraftError: CustomStringConvertible {
    /// One English sentence: where, what was found and how to mend it.
    public var description: String { Sentences.sentence(for: self).en }
    /// The same in Chinese.
    public var zh: String { Sentences.sentence(for: self).zh }
}
