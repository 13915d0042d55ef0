public import Exact

/// A days and time duration: an exact span of time to the nanosecond, of either sign.
///
/// Whole seconds fit into 64 bits, which is about ±292 × 10⁹ years.
public struct DaysAndTimeDuration: Sendable, Hashable, Comparable, BitwiseCopyable {
    /// Whole seconds, rounded down.
    public let seconds: Int
    private let storedNanosecond: Int32

    /// The part above ``seconds``, 0 … 999 999 999.
    public var nanosecond: Int { Int(storedNanosecond) }

    /// No time at all.
    public static let zero = DaysAndTimeDuration(uncheckedSeconds: 0, nanosecond: 0)

    private init(uncheckedSeconds seconds: Int, nanosecond: Int) {
        self.seconds = seconds
        storedNanosecond = Int32(truncatingIfNeeded: nanosecond)
    }

    /// A whole number of seconds.
    public init(seconds: Int) { self.init(uncheckedSeconds: seconds, nanosecond: 0) }

    /// Seconds and nanoseconds (0 … 999 999 999) on top; `nil` when the latter are out of range.
    public init?(seconds: Int, nanosecond: Int) {
        guard (0...999_999_999).contains(nanosecond) else { return nil }
        self.init(uncheckedSeconds: seconds, nanosecond: nanosecond)
    }

    /// A number of nanoseconds; `nil` where their seconds leave 64 bits.
    init?(nanoseconds: Int128) {
        var (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        if rest < 0 {
            rest += 1_000_000_000
            seconds -= 1
        }
        guard let seconds = Int(exactly: seconds) else { return nil }
        self.init(uncheckedSeconds: seconds, nanosecond: Int(rest))
    }

    /// The whole span in nanoseconds.
    var nanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanosecond) }

    /// Days, hours, minutes, seconds and nanoseconds, all with the sign of the duration.
    public var parts: (days: Int, hours: Int, minutes: Int, seconds: Int, nanoseconds: Int) {
        let total = nanoseconds
        let seconds = Int(truncatingIfNeeded: total / 1_000_000_000)
        return (
            seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60,
            Int(truncatingIfNeeded: total % 1_000_000_000)
        )
    }

    /// Whether `left` is the smaller one; any negative duration is below zero.
    public static func < (left: DaysAndTimeDuration, right: DaysAndTimeDuration) -> Bool {
        (left.seconds, left.storedNanosecond) < (right.seconds, right.storedNanosecond)
    }
}

extension DaysAndTimeDuration {
    /// The duration with the other sign; `nil` where it leaves the range.
    public var negated: DaysAndTimeDuration? { DaysAndTimeDuration(nanoseconds: -nanoseconds) }

    /// The duration without its sign; `nil` where it leaves the range.
    public var magnitude: DaysAndTimeDuration? { seconds < 0 ? negated : self }

    /// The sum; `nil` where it leaves the range.
    public func adding(_ other: DaysAndTimeDuration) -> DaysAndTimeDuration? {
        DaysAndTimeDuration(nanoseconds: nanoseconds + other.nanoseconds)
    }

    /// The difference; `nil` where it leaves the range.
    public func subtracting(_ other: DaysAndTimeDuration) -> DaysAndTimeDuration? {
        DaysAndTimeDuration(nanoseconds: nanoseconds - other.nanoseconds)
    }

    /// The duration that many times, down to whole nanoseconds toward zero; `nil` where it leaves
    /// the range.
    public func multiplied(by factor: Decimal128) -> DaysAndTimeDuration? {
        do throws(ArithmeticError) {
            return DaysAndTimeDuration(nanoseconds: try decimal.multiplied(by: factor))
        } catch {
            return nil
        }
    }

    /// The duration cut into that many parts, down to whole nanoseconds toward zero; `nil` for
    /// zero parts or where it leaves the range.
    public func divided(by divisor: Decimal128) -> DaysAndTimeDuration? {
        do throws(ArithmeticError) {
            return DaysAndTimeDuration(nanoseconds: try decimal.divided(by: divisor))
        } catch {
            return nil
        }
    }

    /// How many times `other` fits in, to 34 digits; `nil` for a zero `other`.
    public func divided(by other: DaysAndTimeDuration) -> Decimal128? {
        do throws(ArithmeticError) {
            return try decimal.divided(by: other.decimal).reduced
        } catch {
            return nil
        }
    }

    /// The duration in seconds, exactly.
    public var decimalSeconds: Decimal128 {
        decimal.scaled(byPowerOfTen: -9)?.reduced ?? .zero
    }

    /// The duration in nanoseconds, exactly: at most 28 digits.
    private var decimal: Decimal128 { Decimal128(exactly: nanoseconds) ?? .zero }

    /// Whole nanoseconds of a number, toward zero.
    private init?(nanoseconds: Decimal128) {
        guard let whole = nanoseconds.integerPart.asInt128 else { return nil }
        self.init(nanoseconds: whole)
    }
}

extension DaysAndTimeDuration: CustomStringConvertible {
    /// The canonical form of XML Schema's dayTimeDuration: `P1DT2H3M4.5S`, `-PT1H`, `PT0S`.
    public var description: String {
        let (days, hours, minutes, seconds, nanoseconds) = parts
        var time = ""
        if hours != 0 { time += "\(hours.magnitude)H" }
        if minutes != 0 { time += "\(minutes.magnitude)M" }
        if seconds != 0 || nanoseconds != 0 {
            time += "\(seconds.magnitude)\(fraction(ofNanoseconds: abs(nanoseconds)))S"
        }
        let sign = self < .zero ? "-" : ""
        if days == 0 { return "\(sign)PT\(time.isEmpty ? "0S" : time)" }
        return "\(sign)P\(days.magnitude)D\(time.isEmpty ? "" : "T")\(time)"
    }
}

/// `.25` for 250 000 000 nanoseconds, nothing for none; at most nine digits.
func fraction(ofNanoseconds nanoseconds: Int) -> String {
    if nanoseconds == 0 { return "" }
    var digits = String(nanoseconds)
    digits = String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + digits
}
