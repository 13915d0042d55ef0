/// An instant, together with the offset from UTC it was written with.
///
/// `==`, `<` and hashing look at the instant alone, while ``description`` keeps the offset as
/// read: `2022-07-01T00:00:00+08:00` equals `2022-06-30T16:00:00Z` and each prints as itself.
/// Compare ``offset`` as well where the written form matters.
public struct DateTime: Sendable, BitwiseCopyable {
    /// The day at ``offset``.
    public let date: CivilDate
    /// The time of day at ``offset``.
    public let time: CivilTime
    private let storedOffset: Int32

    /// Seconds by which the local time is ahead of UTC, within ±86 399; 28 800 in China.
    public var offset: Int { Int(storedOffset) }

    /// The offsets a value can have, in seconds.
    public static let offsetRange = -86_399...86_399

    /// A local date and time at an offset in seconds east of UTC; `nil` when the offset is a day
    /// or more.
    public init?(date: CivilDate, time: CivilTime, offset: Int) {
        guard Self.offsetRange.contains(offset) else { return nil }
        self.date = date
        self.time = time
        storedOffset = Int32(truncatingIfNeeded: offset)
    }

    /// The instant that many seconds and nanoseconds (0 … 999 999 999) after 1 January 1970 UTC,
    /// seen at an offset in seconds; `nil` when a part is out of range.
    public init?(unixSeconds: Int, nanoseconds: Int = 0, offset: Int = 0) {
        let (local, overflow) = unixSeconds.addingReportingOverflow(offset)
        if overflow { return nil }
        var (days, second) = local.quotientAndRemainder(dividingBy: 86_400)
        if second < 0 {
            days -= 1
            second += 86_400
        }
        guard let date = CivilDate(daysSinceEpoch: days),
            let time = CivilTime(secondOfDay: second, nanosecond: nanoseconds)
        else { return nil }
        self.init(date: date, time: time, offset: offset)
    }

    /// Whole seconds since 1 January 1970 UTC, rounded down; no leap seconds, as in POSIX.
    public var unixSeconds: Int {
        // At most 3.2 × 10¹⁶, far inside Int.
        date.daysSinceEpoch * 86_400 + time.secondOfDay - offset
    }

    /// The part of the instant below a second, 0 … 999 999 999.
    public var nanosecond: Int { time.nanosecond }

    /// The same instant at another offset in seconds; `nil` when that is a day or more, or leaves
    /// the years of ``CivilDate``.
    public func at(offset: Int) -> DateTime? {
        DateTime(unixSeconds: unixSeconds, nanoseconds: nanosecond, offset: offset)
    }

    /// The day it is at that instant at an offset in seconds; `nil` as in ``at(offset:)``.
    public func date(atOffset offset: Int) -> CivilDate? { at(offset: offset)?.date }
}

extension DateTime: Comparable, Hashable {
    /// Whether both are the same instant.
    public static func == (left: DateTime, right: DateTime) -> Bool {
        left.unixSeconds == right.unixSeconds && left.nanosecond == right.nanosecond
    }

    /// Whether `left` is the earlier instant.
    public static func < (left: DateTime, right: DateTime) -> Bool {
        (left.unixSeconds, left.nanosecond) < (right.unixSeconds, right.nanosecond)
    }

    /// Hashes the instant.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(unixSeconds)
        hasher.combine(nanosecond)
    }
}

extension DateTime: LosslessStringConvertible {
    /// Reads RFC 3339 with an offset: `2022-07-01T00:00:00+08:00`, `2026-11-21T01:02:03.5Z`.
    ///
    /// Seconds may be missing, as ISO 8601 allows; an offset may not. Digits below a nanosecond
    /// are dropped. A leap second (`:60`) and `24:00` are refused, as is anything else.
    public init?(_ description: String) {
        var scanner = ISOScanner(description.utf8)
        guard let date = scanner.date(), scanner.take(UInt8(ascii: "T"), UInt8(ascii: "t")),
            let time = scanner.time(), let offset = scanner.offset(), scanner.isAtEnd
        else { return nil }
        self.init(date: date, time: time, offset: offset)
    }

    /// RFC 3339 at the offset as read, `Z` for an offset of 0.
    public var description: String { "\(date)T\(time)\(offsetText)" }

    private var offsetText: String {
        if offset == 0 { return "Z" }
        let size = abs(offset)
        let whole =
            "\(offset < 0 ? "-" : "+")\(twoDigits(size / 3600)):\(twoDigits(size / 60 % 60))"
        return size % 60 == 0 ? whole : whole + ":" + twoDigits(size % 60)
    }
}
