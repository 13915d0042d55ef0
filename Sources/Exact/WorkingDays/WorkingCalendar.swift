/// Which days are working days: Monday to Friday, less public holidays, plus make-up days.
///
/// A calendar knows whole years. A question that needs a day of a year it does not know is answered
/// by ``CalendarError/noData(year:known:)``, never by a guess from Monday to Friday: which days are
/// off is decided anew for every year, by a notice of the General Office of the State Council late in
/// the year before.
///
/// A calendar is a plain value. Making one takes milliseconds, asking it a tenth of a microsecond:
/// make one and pass it on.
///
/// ```swift
/// let calendar = WorkingCalendar()
/// let due = try calendar.deadline(after: published, workingDays: 20)
/// ```
public struct WorkingCalendar: Sendable, Hashable {
    /// The known years.
    private(set) var calendars: [Int: WorkingYear]

    /// The calendars of mainland China that come with the program, made once.
    public static let published = WorkingCalendar()

    /// The calendars of mainland China for 2007 to 2026 that come with the program.
    ///
    /// Source and cross-check are named in each file under `Years/`; where the two sources differ
    /// stands in `differences.txt` with the decision taken.
    public init() {
        calendars = [:]
        for text in PublishedYears.all {
            // The tests read every year. One that could not be read would be missing, and a missing
            // year is an error to whoever asks for it.
            guard let year = try? WorkingCalendar(text: text) else { continue }
            self = updated(with: year)
        }
    }

    init(calendars: [Int: WorkingYear]) { self.calendars = calendars }

    /// The years this calendar knows, ascending.
    public var years: [Int] { calendars.keys.sorted() }

    /// This calendar with the years of `newer`, which replace its own where both know one.
    public func updated(with newer: WorkingCalendar) -> WorkingCalendar {
        WorkingCalendar(calendars: calendars.merging(newer.calendars) { _, new in new })
    }

    /// Whether people work on `date`.
    ///
    /// - Throws: ``CalendarError/noData(year:known:)``.
    public func isWorkingDay(_ date: CivilDate) throws(CalendarError) -> Bool {
        let year = try calendar(of: date.year)
        let day = date.daysSinceEpoch
        return year.workingDays(before: day + 1) > year.workingDays(before: day)
    }

    /// The days in `dates` that differ from Monday to Friday, ascending: what explains a deadline.
    ///
    /// - Throws: ``CalendarError/noData(year:known:)`` for the first unknown year.
    public func changes(in dates: ClosedRange<CivilDate>) throws(CalendarError) -> [DayChange] {
        var found: [DayChange] = []
        for year in dates.lowerBound.year...dates.upperBound.year {
            found += try calendar(of: year).changes.filter { dates.contains($0.date) }
        }
        return found
    }

    func calendar(of year: Int) throws(CalendarError) -> WorkingYear {
        guard let known = calendars[year] else { throw .noData(year: year, known: years) }
        return known
    }
}
