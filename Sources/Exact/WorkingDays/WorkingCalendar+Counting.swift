/// Counting and deadlines.
///
/// The day on which a period begins is not counted; the period runs from the next day: Civil Code
/// of the PRC, article 201 (按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算). Article 203
/// moves the end of a period from a day off to the day after the days off
/// (期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日). A period in working days ends
/// on a working day by itself. A fixed date in a law or a plan (31 January) is no period and moves
/// only where its own source says so.
extension WorkingCalendar {
    /// Working days after `start` up to and including `end`: 1 from a Monday to the next day.
    ///
    /// When `end` is earlier the days are counted backwards and the result is negative or 0; the
    /// start is never counted, the end is. 0 when both are the same day.
    ///
    /// - Throws: ``CalendarError/noData(year:known:)`` for the first year, of those with a counted
    ///   day, that is unknown.
    public func workingDays(
        from start: CivilDate, to end: CivilDate
    ) throws(CalendarError) -> Int {
        let from = start.daysSinceEpoch
        let to = end.daysSinceEpoch
        return to >= from
            ? try workingDays(in: from + 1..<to + 1) : -(try workingDays(in: to..<from))
    }

    /// The `count`-th working day after `date`; before it when `count` is negative; `date` itself
    /// when it is 0.
    ///
    /// ``workingDays(from:to:)`` from `date` to the result is `count` again.
    ///
    /// - Throws: ``CalendarError/noData(year:known:)`` for the first unknown year on the way.
    public func adding(
        workingDays count: Int, to date: CivilDate
    ) throws(CalendarError) -> CivilDate {
        var remaining = count.magnitude
        guard remaining > 0 else { return date }
        let step = count > 0 ? 1 : -1
        // The first day that can count; it may lie in the year next to the date's.
        var day = date.daysSinceEpoch + step
        var year = CivilDate(daysSinceEpoch: day)?.year ?? date.year + step
        while true {
            let known = try calendar(of: year)
            let passed = known.workingDays(before: day + (step > 0 ? 0 : 1))
            let total = known.workingDays.count
            let ahead = step > 0 ? total - passed : passed
            if remaining <= UInt(ahead) {
                let index = step > 0 ? passed + Int(remaining) - 1 : passed - Int(remaining)
                return known.workingDays[index]
            }
            remaining -= UInt(ahead)
            year += step
            day = step > 0 ? known.end : known.start - 1
        }
    }

    /// `date` if it is a working day, otherwise the first working day after it.
    ///
    /// - Throws: ``CalendarError/noData(year:known:)``.
    public func workingDay(onOrAfter date: CivilDate) throws(CalendarError) -> CivilDate {
        try isWorkingDay(date) ? date : adding(workingDays: 1, to: date)
    }

    /// The last day of a period in working days that begins on `start`.
    ///
    /// With `workingDays: 20` the time to publish government information after it was made or
    /// changed (Regulations on Open Government Information, article 26); with `extendedBy: 20` the
    /// longest time to answer a request (article 33).
    ///
    /// - Throws: ``CalendarError/negativePeriod(_:)`` when either number is below 0,
    ///   ``CalendarError/noData(year:known:)`` for the first unknown year on the way.
    public func deadline(
        after start: CivilDate, workingDays: Int, extendedBy extra: Int = 0
    ) throws(CalendarError) -> CivilDate {
        guard workingDays >= 0 else { throw .negativePeriod(workingDays) }
        guard extra >= 0 else { throw .negativePeriod(extra) }
        let (sum, overflow) = workingDays.addingReportingOverflow(extra)
        return try adding(workingDays: overflow ? .max : sum, to: start)
    }

    /// The last day of a period in natural days that begins on `start`: `start` plus `days`, or the
    /// first working day after it when that is a day off.
    ///
    /// - Throws: ``CalendarError/negativePeriod(_:)`` when `days` is below 0,
    ///   ``CalendarError/noData(year:known:)`` when the year of the last day is unknown.
    public func deadline(
        after start: CivilDate, naturalDays days: Int
    ) throws(CalendarError) -> CivilDate {
        guard days >= 0 else { throw .negativePeriod(days) }
        guard let last = start.adding(days: days) else {
            throw .noData(year: CivilDate.yearRange.upperBound + 1, known: years)
        }
        return try workingDay(onOrAfter: last)
    }

    /// Working days among `days` (days since 1970-01-01).
    private func workingDays(in days: Range<Int>) throws(CalendarError) -> Int {
        guard let first = days.first.flatMap(CivilDate.init(daysSinceEpoch:)),
            let last = days.last.flatMap(CivilDate.init(daysSinceEpoch:))
        else { return 0 }
        var count = 0
        for year in first.year...last.year {
            let known = try calendar(of: year)
            count += known.workingDays(before: days.upperBound)
            count -= known.workingDays(before: days.lowerBound)
        }
        return count
    }
}
