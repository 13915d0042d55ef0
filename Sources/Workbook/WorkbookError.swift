public import Markup
public import ZipArchive

/// Why a workbook is not read, and where.
public enum WorkbookError: Error, Sendable, Hashable {
    /// The file is something else.
    case otherFormat(OtherFormat)
    /// The packed file is refused.
    case archive(ZipArchiveError)
    /// A part is no XML that can be read.
    case malformed(part: String, MarkupError)
    /// The outermost element of a part is not what it has to be; `found` is its name.
    case wrongRoot(part: String, found: String)
    /// A part the workbook needs is not there.
    case missingPart(String)
    /// More sheets than the bound.
    case tooManySheets(limit: Int)
    /// More cells, comments, links or merged ranges than the bound.
    case tooManyCells(sheet: String, limit: Int)
    /// More shared strings than the bound.
    case tooManyStrings(limit: Int)
    /// A text is longer than the bound, in UTF-16 code units; `sheet` and `cell` are `nil` in the
    /// table of shared strings.
    case textTooLong(sheet: String?, cell: CellReference?, limit: Int)
    /// A cell, row or range has a place no sheet has.
    case wrongPlace(sheet: String, found: String)
    /// Two cells have the same place.
    case duplicateCell(sheet: String, cell: CellReference)
    /// Two sheets have the same name, or one has none.
    case wrongSheetName(String)
    /// A cell asks for a shared string that is not in the table.
    case wrongString(sheet: String, cell: CellReference, found: String)
}

extension WorkbookError: CustomStringConvertible {
    /// One English sentence: where, what was found and how to mend it.
    public var description: String { Sentences.sentence(for: self).en }
    /// The same in Chinese.
    public var zh: String { Sentences.sentence(for: self).zh }
}
