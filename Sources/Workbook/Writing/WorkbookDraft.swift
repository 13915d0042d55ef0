public import Exact

/// A workbook to be written.
public struct WorkbookDraft: Sendable, Hashable {
    /// When it was made, as its properties say. A parameter, so that the same draft always makes the
    /// same bytes.
    public var created: DateTime
    /// Its title in the properties.
    public var title: String
    /// Its author in the properties and of comments.
    public var author: String
    /// Its sheets; at least one of them visible.
    public var sheets: [SheetDraft]

    /// A workbook.
    public init(
        created: DateTime, title: String = "", author: String = "", sheets: [SheetDraft] = []
    ) {
        self.created = created
        self.title = title
        self.author = author
        self.sheets = sheets
    }
}
