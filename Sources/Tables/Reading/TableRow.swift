/// A row of a table that speaks of something to be scored.
struct TableRow: Sendable, Hashable {
    /// A cell's text with the place where it begins, which tells whether two rows share it.
    struct Entry: Sendable, Hashable {
        var text: String
        var row: Int
        var column: Int

        static let none = Entry(text: "", row: 0, column: 0)

        var isBlank: Bool { text.isEmpty }
    }

    /// A name of one level, its points taken out of it.
    struct Name: Sendable, Hashable {
        var text: String
        var points: PointText?
        /// The points of this level, from a column of their own.
        var stated: Entry?
        var row: Int
        var column: Int
    }

    /// Which of the tables it stands in; documents are cut into several by their pages.
    var table: Int
    /// The row, one-based.
    var row: Int
    /// The names from the first level down; `nil` where a level is left out.
    var names: [Name?]
    /// The points of the row itself.
    var points: Entry
    var serial = ""
    var content = ""
    var rule = ""
    /// The row in which the cell with the standard begins: rows may share one.
    var ruleRow = 0
    var method = ""
    var responsible = ""
    var due = ""
    var basis = ""
    var fix = ""
    var note = ""
    var awarded = Entry.none
    var lost = Entry.none
    var reason = ""
    var unit = ""
    /// The grades a person picks from, where columns say them.
    var grades: [Grade] = []
    /// What stands in columns nobody knows, with their heads.
    var others: [String] = []
}
