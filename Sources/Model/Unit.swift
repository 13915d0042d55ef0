/// A unit under assessment: a township, a street, a department.
public struct Unit: Sendable, Hashable {
    /// Its id in the round, ASCII letters, digits and hyphens; names its files.
    public let id: String
    /// Its name.
    public let name: String
    /// The group it is ranked in.
    public let group: String
    /// The absolute address its pages lie under: the scope of its crawl.
    public let home: String
    /// The absolute address of each column, by the pack's column names.
    public let columns: [String: String]
    /// Where the round file names it.
    public let place: Place

    /// A unit of a round.
    public init(
        id: String, name: String, group: String, home: String, columns: [String: String],
        place: Place
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.home = home
        self.columns = columns
        self.place = place
    }
}
