/// A time of day without date or zone, to the nanosecond; no leap seconds and no 24:00.
public struct CivilTime: Sendable, Hashable, Comparable, BitwiseCopyable {
    private let storedSeconds: Int32
    private let storedNanosecond: Int32

    /// 00:00:00.
    public static let midnight = CivilTime(uncheckedSeconds: 0, nanosecond: 0)

    /// The hour, 0 … 23.
    public var hour: Int { Int(storedSeconds) / 3600 }
    /// The minute, 0 … 59.
    public var minute: Int { Int(storedSeconds) / 60 % 60 }
    /// The second, 0 … 59.
    public var second: Int { Int(storedSeconds) % 60 }
    /// The part below a second, 0 … 999 999 999.
    public var nanosecond: Int { Int(storedNanosecond) }
    /// Whole seconds since midnight, 0 … 86 399.
    public var secondOfDay: Int { Int(storedSeconds) }

    private init(uncheckedSeconds seconds: Int, nanosecond: Int) {
        storedSeconds = Int32(truncatingIfNeeded: seconds)
        storedNanosecond = Int32(truncatingIfNeeded: nanosecond)
    }

    /// A time by its parts; `nil` when there is no such time.
    public init?(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999_999).contains(nanosecond)
        else { return nil }
        self.init(uncheckedSeconds: hour * 3600 + minute * 60 + second, nanosecond: nanosecond)
    }

    /// The time that many seconds after midnight, 0 … 86 399; `nil` outside.
    public init?(secondOfDay: Int, nanosecond: Int = 0) {
        guard (0...86_399).contains(secondOfDay), (0...999_999_999).contains(nanosecond) else {
            return nil
        }
        self.init(uncheckedSeconds: secondOfDay, nanosecond: nanosecond)
    }

    /// Whether `left` is the earlier time of a day.
    public static func < (left: CivilTime, right: CivilTime) -> Bool {
        (left.storedSeconds, left.storedNanosecond) < (right.storedSeconds, right.storedNanosecond)
    }
}

extension CivilTime: LosslessStringConvertible {
    /// Reads `08:30`, `08:30:05` or `08:30:05.25`; digits below a nanosecond are dropped, `nil`
    /// for anything else.
    public init?(_ description: String) {
        var scanner = ISOScanner(description.utf8)
        guard let time = scanner.time(), scanner.isAtEnd else { return nil }
        self = time
    }

    /// ISO 8601 with seconds, and with as many digits of fraction as it takes: `08:30:05.25`.
    public var description: String {
        let whole = "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))"
        if nanosecond == 0 { return whole }
        var fraction = nanosecond
        var width = 9
        while fraction % 10 == 0 {
            fraction /= 10
            width -= 1
        }
        let digits = String(fraction)
        return whole + "." + String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}
