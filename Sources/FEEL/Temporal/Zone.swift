/// Where a time is local to: a fixed offset from UTC, or a zone with a name.
public enum Zone: Sendable, Hashable {
    /// Seconds east of Greenwich, within ±18 hours; `+08:00` is 28 800, `Z` is 0.
    case offset(Int32)
    /// A zone of the IANA database.
    case named(NamedZone)

    /// UTC, written `Z`.
    public static let utc = Zone.offset(0)
    /// The offsets a zone can have, in seconds: 18 hours to either side.
    public static let offsetRange = -64_800...64_800

    /// The offset at a local time, given as if it were UTC, in seconds.
    public func offset(atLocalSeconds local: Int) -> Int {
        switch self {
        case .offset(let seconds): Int(seconds)
        case .named(let zone): zone.offset(atLocalSeconds: local)
        }
    }

    /// The offset at an instant, both in seconds.
    public func offset(atUnixSeconds instant: Int) -> Int {
        switch self {
        case .offset(let seconds): Int(seconds)
        case .named(let zone): zone.offset(atUnixSeconds: instant)
        }
    }

    /// The offset of a time of day without a date: of a named zone the one outside daylight saving.
    public var standardOffset: Int {
        switch self {
        case .offset(let seconds): Int(seconds)
        case .named(let zone): zone.standardOffset
        }
    }

    /// The name, `nil` for an offset.
    public var name: String? {
        if case .named(let zone) = self { return zone.id }
        return nil
    }
}

extension Zone: CustomStringConvertible {
    /// As it stands behind a time: `Z`, `+08:00`, `-02:45:55`, `@Asia/Shanghai`.
    public var description: String {
        switch self {
        case .named(let zone): return "@" + zone.id
        case .offset(0): return "Z"
        case .offset(let seconds):
            let size = Int(seconds.magnitude)
            let sign = seconds < 0 ? "-" : "+"
            let whole = "\(sign)\(twoDigits(size / 3600)):\(twoDigits(size / 60 % 60))"
            return size % 60 == 0 ? whole : whole + ":" + twoDigits(size % 60)
        }
    }
}

/// `value` in 0 … 99 as two digits.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
