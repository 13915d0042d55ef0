/// The time zones that `@"…@Europe/Paris"` can name.
///
/// A table compiled in, so that an expression gives the same answer on every machine and in every
/// year; see ``databaseVersion`` for the release of the IANA database it was made from.
public struct ZoneTable: Sendable {
    /// Every zone and link of the IANA database.
    public static let iana = ZoneTable(histories: ZoneHistories.all)
    /// The release of the IANA database behind ``iana``, such as `2025b`.
    public static let databaseVersion = ZoneHistories.version

    private let zones: [String: NamedZone]

    private init(histories: [String]) {
        var zones: [String: NamedZone] = [:]
        for history in histories {
            for line in history.split(separator: "\n") {
                for zone in Self.decoded(line) { zones[zone.id] = zone }
            }
        }
        self.zones = zones
    }

    /// The zone of that name, in the database's own spelling.
    public subscript(id: String) -> NamedZone? { zones[id] }

    /// The names, sorted.
    public var names: [String] { zones.keys.sorted() }

    /// The zones of one line, all with the same history; none where the line is malformed.
    private static func decoded(_ line: Substring) -> [NamedZone] {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 4, let rule = ZoneRule(fields[3]) else { return [] }
        let offsets = fields[1].split(separator: ",").compactMap {
            Int($0)
        }
        guard let first = offsets.first else { return [] }
        var changes: [NamedZone.Change] = []
        var instant = 0
        var delta = 0
        var negative = false
        for byte in fields[2].utf8 {
            switch byte {
            case UInt8(ascii: "-"): negative = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                delta = delta * 36 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                delta = delta * 36 + Int(byte - UInt8(ascii: "a")) + 10
            default:
                let kind = Int(byte) - Int(UInt8(ascii: "A"))
                guard offsets.indices.contains(kind) else { return [] }
                instant += negative ? -delta : delta
                changes.append(.init(instant: instant, offset: offsets[kind]))
                (delta, negative) = (0, false)
            }
        }
        return fields[0].split(separator: " ").map {
            NamedZone(id: String($0), first: first, changes: changes, rule: rule)
        }
    }
}
