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
    /// How the lists of columns are read that need to be told, by column name.
    public let profiles: [String: ColumnProfile]
    /// Where the round file names it.
    public let place: Place

    /// A unit of a round.
    public init(
        id: String, name: String, group: String, home: String, columns: [String: String],
        profiles: [String: ColumnProfile] = [:], place: Place
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.home = home
        self.columns = columns
        self.profiles = profiles
        self.place = place
    }

    /// The most characters an id may have.
    public static let longestID = 64

    /// Whether `text` can be a unit's id: ASCII letters and digits in groups joined by single
    /// hyphens, for example `qinghe`.
    public static func isID(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= longestID else { return false }
        return text.unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
            .allSatisfy { group in
                !group.isEmpty
                    && group.allSatisfy {
                        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
                    }
            }
    }
}
