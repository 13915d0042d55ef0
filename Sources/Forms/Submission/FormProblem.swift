import Model

/// A notice with the cell of a fresh form it belongs to.
struct FormProblem: Sendable, Hashable {
    /// Where in a fresh form it is mended.
    enum Target: Sendable, Hashable {
        /// The entry of the row with this code.
        case entry(code: String)
        /// The time of handing in.
        case submitted
        /// Nowhere: the fresh form is right by itself.
        case nowhere
    }

    let notice: Notice
    let target: Target
}
