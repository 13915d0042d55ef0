import Exact
import Testing

@Suite("The calendars of 2007 to 2026")
struct PublishedYearsTests {
    private let calendar = WorkingCalendar()

    @Test("every year from 2007 to 2026 is there, none is missing")
    func years() {
        #expect(calendar.years == Array(2007...2026))
    }

    /// Counted in chinesecalendar 1.11.0.
    @Test(
        "each year has its weekdays off, make-up days and working days",
        arguments: [
            (2007, 19, 7, 249), (2008, 16, 5, 251), (2009, 17, 6, 250), (2010, 19, 8, 250),
            (2011, 16, 6, 250), (2012, 18, 6, 249), (2013, 23, 12, 250), (2014, 16, 5, 250),
            (2015, 17, 5, 249), (2016, 17, 6, 250), (2017, 16, 5, 249), (2018, 18, 7, 250),
            (2019, 17, 6, 250), (2020, 19, 6, 249), (2021, 18, 7, 250), (2022, 18, 7, 249),
            (2023, 18, 7, 249), (2024, 19, 8, 251), (2025, 18, 5, 248), (2026, 19, 6, 248),
        ])
    func counts(year: Int, weekdaysOff: Int, makeUpDays: Int, workingDays: Int) throws {
        let newYear = try #require(CivilDate(year: year, month: 1, day: 1))
        let newYearsEve = try #require(CivilDate(year: year, month: 12, day: 31))
        let changes = try calendar.changes(in: newYear...newYearsEve)
        #expect(changes.count { $0.kind == .off } == weekdaysOff)
        #expect(changes.count { $0.kind == .work } == makeUpDays)
        #expect(changes.allSatisfy { !$0.occasion.isEmpty })
        let first = try calendar.isWorkingDay(newYear) ? 1 : 0
        #expect(try calendar.workingDays(from: newYear, to: newYearsEve) + first == workingDays)
    }

    /// The Regulation on Public Holidays gives 11 days from 2008 and 13 from 2025; every other day
    /// off is exchanged for a make-up day. Four years differ, and why is known.
    @Test("days off less make-up days are the public holidays of the law", arguments: 2008...2026)
    func publicHolidays(year: Int) throws {
        let newYear = try #require(CivilDate(year: year, month: 1, day: 1))
        let newYearsEve = try #require(CivilDate(year: year, month: 12, day: 31))
        let changes = try calendar.changes(in: newYear...newYearsEve)
        let given = changes.reduce(0) { $0 + ($1.kind == .off ? 1 : -1) }
        let special =
            switch year {
            case 2011: -1  // 31 December made up for a day of January 2012
            case 2012: 1  // that day
            case 2015: 1  // 3 September, once
            case 2020: 2  // Spring Festival prolonged; its make-up day of 1 February called off
            default: 0
            }
        #expect(given == (year < 2025 ? 11 : 13) + special)
    }

    @Test("each day is as the notice of the State Council says", arguments: HolidayNotice.all)
    func notices(notice: HolidayNotice) throws {
        let off = try notice.daysOff()
        let work = try notice.makeUpDays()
        try #require(off.isDisjoint(with: work))
        let newYear = try #require(CivilDate(year: notice.year, month: 1, day: 1))
        let length = CivilDate.isLeap(year: notice.year) ? 366 : 365
        for offset in 0..<length {
            let date = try #require(newYear.adding(days: offset))
            let isWeekday = date.weekday.rawValue <= 5
            let works = work.contains(date) || (isWeekday && !off.contains(date))
            #expect(try calendar.isWorkingDay(date) == works, "\(date)")
        }
    }

    @Test("a changed day names its festival")
    func occasions() throws {
        let days = try CivilDate.of("2022-10-07")...CivilDate.of("2022-10-10")
        #expect(
            try calendar.changes(in: days) == [
                DayChange(date: .of("2022-10-07"), kind: .off, occasion: "国庆节"),
                DayChange(date: .of("2022-10-08"), kind: .work, occasion: "国庆节"),
                DayChange(date: .of("2022-10-09"), kind: .work, occasion: "国庆节"),
            ])
    }
}
