public import Exact

/// A years and months duration: a number of calendar months, of either sign.
public struct YearsAndMonthsDuration: Sendable, Hashable, Comparable, BitwiseCopyable {
    /// All of it in months, twelve for each year.
    public let months: Int

    /// No month at all.
    public static let zero = YearsAndMonthsDuration(months: 0)

    /// A number of months.
    public init(months: Int) { self.months = months }

    /// The whole years, with the sign of the duration.
    public var wholeYears: Int { months / 12 }
    /// The months beside the whole years, −11 … 11.
    public var monthsOfYear: Int { months % 12 }

    /// Whether `left` is the smaller one; any negative duration is below zero.
    public static func < (left: YearsAndMonthsDuration, right: YearsAndMonthsDuration) -> Bool {
        left.months < right.months
    }
}

extension YearsAndMonthsDuration {
    /// The duration with the other sign; `nil` where it leaves 64 bits.
    public var negated: YearsAndMonthsDuration? { YearsAndMonthsDuration.zero.subtracting(self) }

    /// The duration without its sign; `nil` where it leaves 64 bits.
    public var magnitude: YearsAndMonthsDuration? { months < 0 ? negated : self }

    /// The sum; `nil` where it leaves 64 bits.
    public func adding(_ other: YearsAndMonthsDuration) -> YearsAndMonthsDuration? {
        let (sum, overflow) = months.addingReportingOverflow(other.months)
        return overflow ? nil : YearsAndMonthsDuration(months: sum)
    }

    /// The difference; `nil` where it leaves 64 bits.
    public func subtracting(_ other: YearsAndMonthsDuration) -> YearsAndMonthsDuration? {
        let (difference, overflow) = months.subtractingReportingOverflow(other.months)
        return overflow ? nil : YearsAndMonthsDuration(months: difference)
    }

    /// The duration that many times, down to whole months toward zero; `nil` where it leaves 64
    /// bits.
    public func multiplied(by factor: Decimal128) -> YearsAndMonthsDuration? {
        do throws(ArithmeticError) {
            return YearsAndMonthsDuration(try Decimal128(months).multiplied(by: factor))
        } catch {
            return nil
        }
    }

    /// The duration cut into that many parts, down to whole months toward zero; `nil` for zero
    /// parts or where it leaves 64 bits.
    public func divided(by divisor: Decimal128) -> YearsAndMonthsDuration? {
        do throws(ArithmeticError) {
            return YearsAndMonthsDuration(try Decimal128(months).divided(by: divisor))
        } catch {
            return nil
        }
    }

    /// How many times `other` fits in, to 34 digits; `nil` for a zero `other`.
    public func divided(by other: YearsAndMonthsDuration) -> Decimal128? {
        do throws(ArithmeticError) {
            return try Decimal128(months).divided(by: Decimal128(other.months))
        } catch {
            return nil
        }
    }

    private init?(_ months: Decimal128) {
        guard let whole = months.integerPart.asInt else { return nil }
        self.init(months: whole)
    }
}

extension YearsAndMonthsDuration: CustomStringConvertible {
    /// The canonical form of XML Schema's yearMonthDuration: `P1Y2M`, `-P3M`, `P0M`.
    public var description: String {
        let sign = months < 0 ? "-" : ""
        let (years, rest) = (wholeYears, monthsOfYear)
        let yearText = years == 0 ? "" : "\(years.magnitude)Y"
        let monthText = rest == 0 && years != 0 ? "" : "\(rest.magnitude)M"
        return "\(sign)P\(yearText)\(monthText)"
    }
}
