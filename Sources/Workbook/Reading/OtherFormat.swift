/// What a file is that was given for an .xlsx workbook.
public enum OtherFormat: String, Sendable, Hashable, CaseIterable {
    /// Nothing at all.
    case empty
    /// The workbook format before 2007 (.xls), also written by older versions of WPS (.et).
    case legacyWorkbook
    /// A workbook encrypted with a password.
    case passwordProtected
    /// Another OLE compound file, such as .doc.
    case compoundFile
    /// A binary workbook (.xlsb).
    case binaryWorkbook
    /// A workbook of OpenDocument (.ods).
    case openDocument
    /// A text document (.docx).
    case textDocument
    /// A presentation (.pptx).
    case presentation
    /// A zip archive that is no workbook.
    case zipArchive
    /// Plain text, such as .csv.
    case plainText
    /// A web page, as many systems export under the name .xls.
    case webPage
    /// XML, such as the workbook format of 2003.
    case xml
    /// A PDF document.
    case pdf
    /// None of the above.
    case unknown
}
