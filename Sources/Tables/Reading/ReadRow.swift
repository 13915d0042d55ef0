/// What a row of a table was taken for: nothing that stands in a table is passed over in silence.
struct ReadRow: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Something to be scored.
        case data
        /// A heading over the rows below it.
        case section
        /// A sum of rows.
        case total
        /// The title, or a line above the head.
        case title
        /// The head, or one repeated on a new page.
        case head
        /// A remark.
        case note
    }

    let table: Int
    let row: Int
    let kind: Kind
    /// What stands there.
    let text: String
}
