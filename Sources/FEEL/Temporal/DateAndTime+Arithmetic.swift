public import Exact

extension DateAndTime {
    /// The moment so much later; `nil` outside the years there are.
    public func adding(_ duration: DaysAndTimeDuration) -> DateAndTime? {
        moved(seconds: duration.seconds, nanoseconds: duration.nanosecond)
    }

    /// The moment so much earlier; `nil` outside the years there are.
    public func subtracting(_ duration: DaysAndTimeDuration) -> DateAndTime? {
        duration.negated.flatMap(adding)
    }

    private func moved(seconds: Int, nanoseconds: Int) -> DateAndTime? {
        let fraction = time.nanosecond + nanoseconds
        let (sum, overflow) = unixSeconds.addingReportingOverflow(seconds)
        guard !overflow else { return nil }
        let (instant, carried) = sum.addingReportingOverflow(fraction / 1_000_000_000)
        guard !carried else { return nil }
        return DateAndTime(
            unixSeconds: instant, nanosecond: fraction % 1_000_000_000, zone: zone)
    }

    /// The same time so many months later, on the last day of the month where it has no such day;
    /// `nil` outside the years there are.
    public func adding(_ duration: YearsAndMonthsDuration) -> DateAndTime? {
        date.adding(duration).map { DateAndTime(date: $0, time: time, zone: zone) }
    }

    /// The same time so many months earlier; see ``adding(_:)-(YearsAndMonthsDuration)``.
    public func subtracting(_ duration: YearsAndMonthsDuration) -> DateAndTime? {
        duration.negated.flatMap(adding)
    }

    /// The time from `other` to this moment; `nil` when one is local and the other is not.
    public func subtracting(_ other: DateAndTime) -> DaysAndTimeDuration? {
        guard (zone == nil) == (other.zone == nil) else { return nil }
        let seconds = Int128(unixSeconds - other.unixSeconds) * 1_000_000_000
        return DaysAndTimeDuration(
            nanoseconds: seconds + Int128(time.nanosecond - other.time.nanosecond))
    }
}

extension CivilDate {
    /// The same day so many months later, or the last one of a shorter month; `nil` outside
    /// ``yearRange``.
    public func adding(_ duration: YearsAndMonthsDuration) -> CivilDate? {
        let (months, overflow) = (year * 12 + month - 1)
            .addingReportingOverflow(duration.months)
        if overflow { return nil }
        let (year, month) = (months.flooredDivision(by: 12), months.flooredModulo(12) + 1)
        let day = min(day, CivilDate.length(ofMonth: month, inYear: year))
        return CivilDate(year: year, month: month, day: day)
    }

    /// The same day so many months earlier; see ``adding(_:)``.
    public func subtracting(_ duration: YearsAndMonthsDuration) -> CivilDate? {
        duration.negated.flatMap { adding($0) }
    }

    /// The day on which midnight plus a span falls: 36 hours later is the day after, an hour
    /// earlier the day before. `nil` outside ``yearRange``.
    public func adding(_ duration: DaysAndTimeDuration) -> CivilDate? {
        adding(days: duration.seconds.flooredDivision(by: 86_400))
    }

    /// The day on which midnight less a span falls; see ``adding(_:)``.
    public func subtracting(_ duration: DaysAndTimeDuration) -> CivilDate? {
        duration.negated.flatMap { adding($0) }
    }

    /// The days from `other` to this one, as a duration.
    public func subtracting(_ other: CivilDate) -> DaysAndTimeDuration {
        DaysAndTimeDuration(seconds: other.days(until: self) * 86_400)
    }

    /// Midnight in UTC, which is what a date counts as beside a moment in a zone.
    public var asMoment: DateAndTime { DateAndTime(date: self, zone: .utc) }

    /// Whole months from this day to `other`, toward zero: 1 from 31 January to 28 March.
    public func months(until other: CivilDate) -> YearsAndMonthsDuration {
        let months = (other.year - year) * 12 + other.month - month
        if months > 0, other.day < day { return YearsAndMonthsDuration(months: months - 1) }
        if months < 0, other.day > day { return YearsAndMonthsDuration(months: months + 1) }
        return YearsAndMonthsDuration(months: months)
    }

    /// The day of the year, 1 … 366.
    public var dayOfYear: Int {
        let newYear = CivilDate(year: year, month: 1, day: 1) ?? self
        return newYear.days(until: self) + 1
    }

    /// The week by ISO 8601, 1 … 53: weeks begin on Monday, and the first has the year's first
    /// Thursday.
    public var weekOfYear: Int {
        let week = (dayOfYear - weekday.rawValue + 10) / 7
        if week < 1 { return Self.weeks(in: year - 1) }
        return week > Self.weeks(in: year) ? 1 : week
    }

    /// 53 for a year that begins on a Thursday, or on a Wednesday when it is a leap year.
    private static func weeks(in year: Int) -> Int {
        // Weekdays repeat every 400 years; the years around 2000 all exist.
        let like = 2000 + year.flooredModulo(400)
        let first = CivilDate(year: like, month: 1, day: 1)?.weekday
        let long = first == .thursday || (first == .wednesday && CivilDate.isLeap(year: like))
        return long ? 53 : 52
    }
}
