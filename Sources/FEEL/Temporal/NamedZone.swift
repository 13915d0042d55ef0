/// A time zone of the IANA database: its name and every change of its offset from UTC.
///
/// Two zones are the same when their names are; a link such as `PRC` is another zone than
/// `Asia/Shanghai`, although the two always agree. A reference, because a zone is large, immutable
/// and shared by all values that are in it.
public final class NamedZone: Sendable, Hashable {
    /// One change: from `instant` on the offset is `offset`.
    struct Change: Sendable {
        /// Seconds since 1970-01-01T00:00:00Z.
        let instant: Int
        /// Seconds east of Greenwich.
        let offset: Int
    }

    /// The name, such as `Asia/Shanghai`.
    public let id: String
    /// Seconds east of Greenwich outside daylight saving time, as in force after the last change.
    public let standardOffset: Int
    private let first: Int
    private let changes: [Change]
    private let rule: ZoneRule

    init(id: String, first: Int, changes: [Change], rule: ZoneRule) {
        self.id = id
        self.first = first
        self.changes = changes
        self.rule = rule
        standardOffset = rule.standardOffset
    }

    /// The offset at an instant, both in seconds.
    public func offset(atUnixSeconds instant: Int) -> Int {
        guard let last = changes.last, instant < last.instant else {
            return rule.offset(atUnixSeconds: instant)
        }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].offset
    }

    /// The offset at a local time, given as if it were UTC, in seconds.
    ///
    /// A local time that occurs twice is taken the first time it occurs, one that is skipped as if
    /// the clock had not been moved.
    public func offset(atLocalSeconds local: Int) -> Int {
        // No offset is a day or more, so the change, if there is one near, lies in between.
        let before = offset(atUnixSeconds: local - 86_400)
        let after = offset(atUnixSeconds: local + 86_400)
        if before == after { return before }
        return offset(atUnixSeconds: local - before) == after
            && offset(atUnixSeconds: local - after) == after ? after : before
    }

    /// Whether both have the same name.
    public static func == (left: NamedZone, right: NamedZone) -> Bool { left.id == right.id }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
