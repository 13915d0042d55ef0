/// Something that is counted, in the words of the table.
struct Counted: Sendable, Hashable {
    /// What is counted, without what only joins it to the points; may be empty.
    let subject: String
    /// The word it is counted by: `件`, `天`.
    let measure: String
    /// How many of it one charge is for: 2 in `每少2条`.
    var step = 1
}
