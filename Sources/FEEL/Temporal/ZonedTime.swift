public import Exact

/// FEEL's time: a time of day, local or in a zone.
///
/// `==` and hashing compare every part, zone included, as FEEL's `is` does; ``order(to:)`` compares
/// what the clock shows in UTC, as FEEL's `=` and `<` do.
public struct ZonedTime: Sendable, Hashable {
    /// What the clock shows.
    public let time: CivilTime
    /// The zone, `nil` for a local time.
    public let zone: Zone?

    /// A time by its parts.
    public init(time: CivilTime, zone: Zone? = nil) {
        self.time = time
        self.zone = zone
    }

    /// The offset from UTC as a duration; `nil` for a local time. A named zone has the offset
    /// outside daylight saving time, since there is no date.
    public var offset: DaysAndTimeDuration? {
        zone.map { DaysAndTimeDuration(seconds: $0.standardOffset) }
    }

    /// −1, 0 or 1 as the time is before, at or after `other`, by whole seconds as
    /// ``DateAndTime/order(to:)``; `nil` when one is local and the other is not.
    public func order(to other: ZonedTime) -> Int? {
        guard (zone == nil) == (other.zone == nil) else { return nil }
        let left = time.secondOfDay - (zone?.standardOffset ?? 0)
        let right = other.time.secondOfDay - (other.zone?.standardOffset ?? 0)
        return left == right ? 0 : (left < right ? -1 : 1)
    }

    /// The time from `other` to this one on the same day; `nil` when one is local and the other is
    /// not.
    public func subtracting(_ other: ZonedTime) -> DaysAndTimeDuration? {
        if zone == other.zone {
            return DaysAndTimeDuration(nanoseconds: nanoseconds - other.nanoseconds)
        }
        guard let zone, let otherZone = other.zone else { return nil }
        let shift = Int128(otherZone.standardOffset - zone.standardOffset) * 1_000_000_000
        return DaysAndTimeDuration(nanoseconds: nanoseconds - other.nanoseconds + shift)
    }

    /// The time so much later, going on after midnight.
    public func adding(_ duration: DaysAndTimeDuration) -> ZonedTime {
        let day: Int128 = 86_400_000_000_000
        var rest = (nanoseconds + duration.nanoseconds) % day
        if rest < 0 { rest += day }
        let (second, nanosecond) = rest.quotientAndRemainder(dividingBy: 1_000_000_000)
        let clock = CivilTime(secondOfDay: Int(second), nanosecond: Int(nanosecond))
        return ZonedTime(time: clock ?? .midnight, zone: zone)
    }

    /// The time so much earlier, going on before midnight.
    public func subtracting(_ duration: DaysAndTimeDuration) -> ZonedTime {
        // The sign does not overflow once whole days are gone.
        let day: Int128 = 86_400_000_000_000
        return adding(DaysAndTimeDuration(nanoseconds: -(duration.nanoseconds % day)) ?? .zero)
    }

    private var nanoseconds: Int128 {
        Int128(time.secondOfDay) * 1_000_000_000 + Int128(time.nanosecond)
    }
}

extension ZonedTime: LosslessStringConvertible {
    /// Reads `08:30:05`, with an optional fraction and an optional `Z`, `+08:00` or
    /// `@Asia/Shanghai`; digits below a nanosecond are dropped, `24:00:00` is midnight.
    public init?(_ description: String) { self.init(description, zones: .iana) }

    /// The same with another table of zones.
    public init?(_ description: String, zones: ZoneTable) {
        var scanner = TemporalScanner(description.utf8, zones: zones)
        guard let (clock, _) = scanner.clock(), let zone = scanner.zone(), scanner.isAtEnd else {
            return nil
        }
        self.init(time: clock, zone: zone.value)
    }

    /// The form it is read from.
    public var description: String { "\(time)\(zone.map(\.description) ?? "")" }
}
