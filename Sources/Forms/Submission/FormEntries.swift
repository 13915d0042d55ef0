import Workbook

/// What stands in the cells a unit may change, as it was typed: what a form given back keeps.
struct FormEntries: Sendable, Hashable {
    /// The cells of one row.
    struct Row: Sendable, Hashable {
        var entry: Cell?
        var support: Cell?
        var supportLink: CellLink?
        var remark: Cell?
    }

    /// By code.
    var rows: [String: Row] = [:]
    /// The entries of each ledger, by the code of its row.
    var ledgers: [String: [[LedgerColumn: Cell]]] = [:]
    /// The time of handing in.
    var submitted: Cell?
}
