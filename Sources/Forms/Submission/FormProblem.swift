import Model

/// A notice with the cell of a fresh form it belongs to.
struct FormProblem: Sendable, Hashable {
    /// Where in a fresh form it is mended.
    enum Target: Sendable, Hashable {
        /// The entry of the row with this code.
        case entry(code: String)
        /// A cell of the ledger of the row with this code, the entries counted from 0.
        case ledger(code: String, row: Int, column: LedgerColumn)
        /// The time of handing in.
        case submitted
        /// Nowhere: the fresh form is right by itself.
        case nowhere
    }

    let notice: Notice
    let target: Target
}
