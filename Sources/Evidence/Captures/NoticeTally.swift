import Model

/// The first notices about one thing and the number of all: a damaged file may
/// have thousands of bad places.
struct NoticeTally: Sendable {
    /// The most that are kept.
    private static let limit = 20

    private(set) var notices: [Notice] = []
    private var count = 0

    /// How many were not kept.
    var further: Int { count - notices.count }

    mutating func add(_ notice: Notice) {
        if notices.count < Self.limit { notices.append(notice) }
        count += 1
    }

    mutating func add(_ later: NoticeTally) {
        notices += later.notices.prefix(Self.limit - notices.count)
        count += later.count
    }
}
