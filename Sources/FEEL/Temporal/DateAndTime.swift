public import Exact

/// FEEL's date and time: local or in a zone, between the years ±999 999 999.
///
/// `==` and hashing compare every part, zone included, as FEEL's `is` does; ``order(to:)`` compares
/// instants, as FEEL's `=` and `<` do.
public struct DateAndTime: Sendable, Hashable {
    /// The day in the zone.
    public let date: CivilDate
    /// The time of day in the zone.
    public let time: CivilTime
    /// The zone, `nil` for a local date and time.
    public let zone: Zone?

    /// A date and time by its parts.
    public init(date: CivilDate, time: CivilTime = .midnight, zone: Zone? = nil) {
        self.date = date
        self.time = time
        self.zone = zone
    }

    /// An instant as a date and time at its own offset; `nil` for an offset past ±18 hours.
    public init?(_ instant: DateTime) {
        guard Zone.offsetRange.contains(instant.offset) else { return nil }
        let zone = Zone.offset(Int32(truncatingIfNeeded: instant.offset))
        self.init(date: instant.date, time: instant.time, zone: zone)
    }

    /// The time of day with its zone.
    public var zonedTime: ZonedTime { ZonedTime(time: time, zone: zone) }

    /// The offset from UTC at that moment; `nil` for a local one.
    public var offset: DaysAndTimeDuration? {
        zone.map { DaysAndTimeDuration(seconds: $0.offset(atLocalSeconds: localSeconds)) }
    }

    /// −1, 0 or 1 as the moment is before, at or after `other`; `nil` when one is local and the
    /// other is not.
    ///
    /// Moments are compared by whole seconds: DMN defines the value of a date and time as a number
    /// of seconds, without their fraction.
    public func order(to other: DateAndTime) -> Int? {
        guard (zone == nil) == (other.zone == nil) else { return nil }
        let (left, right) = (unixSeconds, other.unixSeconds)
        return left == right ? 0 : (left < right ? -1 : 1)
    }

    /// Seconds since 1970 as if the zone were UTC; at most 3.2 × 10¹⁶ to either side.
    var localSeconds: Int { date.daysSinceEpoch * 86_400 + time.secondOfDay }

    /// Seconds since 1970 in UTC; of a local moment as if it were in UTC.
    var unixSeconds: Int {
        localSeconds - (zone?.offset(atLocalSeconds: localSeconds) ?? 0)
    }

    /// The moment at an instant in seconds and nanoseconds (0 … 999 999 999), in a zone; `nil`
    /// outside the years there are.
    init?(unixSeconds: Int, nanosecond: Int, zone: Zone?) {
        let offset = zone?.offset(atUnixSeconds: unixSeconds) ?? 0
        let (local, overflow) = unixSeconds.addingReportingOverflow(offset)
        guard !overflow,
            let date = CivilDate(daysSinceEpoch: local.flooredDivision(by: 86_400)),
            let clock = CivilTime(
                secondOfDay: local.flooredModulo(86_400), nanosecond: nanosecond)
        else { return nil }
        self.init(date: date, time: clock, zone: zone)
    }
}

extension DateAndTime: LosslessStringConvertible {
    /// Reads a date, `T` and a time as ``ZonedTime`` does, or a date alone, which is its midnight;
    /// `24:00:00` is the midnight after.
    public init?(_ description: String) { self.init(description, zones: .iana) }

    /// The same with another table of zones.
    public init?(_ description: String, zones: ZoneTable) {
        var scanner = TemporalScanner(description.utf8, zones: zones)
        guard let date = scanner.date() else { return nil }
        if scanner.isAtEnd {
            self.init(date: date)
            return
        }
        guard scanner.take(UInt8(ascii: "T")), let (clock, nextDay) = scanner.clock(),
            let zone = scanner.zone(), scanner.isAtEnd,
            let day = nextDay ? date.adding(days: 1) : date
        else { return nil }
        self.init(date: day, time: clock, zone: zone.value)
    }

    /// ISO 8601 with the zone behind: `2022-07-01T08:30:00@Asia/Shanghai`.
    public var description: String { "\(date)T\(time)\(zone.map(\.description) ?? "")" }
}
