import Exact
import Testing

@Suite("A year without a calendar")
struct UnknownYearTests {
    private let calendar = WorkingCalendar()

    private static let from2007to2026 = Array(2007...2026)

    @Test("is an error that names the year, never Monday to Friday", arguments: [2006, 2027, -5])
    func unknown(year: Int) throws {
        let monday = try #require(
            (1...7).compactMap { CivilDate(year: year, month: 3, day: $0) }.first {
                $0.weekday == .monday
            })
        #expect(throws: CalendarError.noData(year: year, known: Self.from2007to2026)) {
            try calendar.isWorkingDay(monday)
        }
    }

    @Test("stops a period that runs into it, in both directions")
    func periods() throws {
        let lastWeek = try CivilDate.of("2026-12-25")
        let firstWeek = try CivilDate.of("2007-01-05")
        #expect(
            try calendar.deadline(after: lastWeek, workingDays: 4) == .of("2026-12-31"))
        for days in [5, 20, Int.max] {
            #expect(throws: CalendarError.noData(year: 2027, known: Self.from2007to2026)) {
                try calendar.deadline(after: lastWeek, workingDays: days, extendedBy: days)
            }
        }
        #expect(throws: CalendarError.noData(year: 2006, known: Self.from2007to2026)) {
            try calendar.adding(workingDays: Int.min, to: firstWeek)
        }
        #expect(throws: CalendarError.noData(year: 2027, known: Self.from2007to2026)) {
            try calendar.workingDays(from: lastWeek, to: CivilDate.latest)
        }
        #expect(throws: CalendarError.noData(year: 2006, known: Self.from2007to2026)) {
            try calendar.changes(in: .of("2006-12-31")...firstWeek)
        }
        #expect(throws: CalendarError.self) {
            try calendar.adding(workingDays: 1, to: .latest)
        }
        #expect(throws: CalendarError.self) {
            try calendar.adding(workingDays: -1, to: .earliest)
        }
        for days in [370, Int.max] {
            #expect(throws: CalendarError.self) {
                try calendar.deadline(after: lastWeek, naturalDays: days)
            }
        }
    }

    @Test("is not needed for a day that is not counted")
    func edges() throws {
        #expect(
            try calendar.workingDays(from: .of("2006-12-31"), to: .of("2007-01-05")) == 2)
        #expect(
            try calendar.workingDays(from: .of("2027-01-01"), to: .of("2026-12-31")) == -1)
        #expect(try calendar.workingDays(from: .latest, to: .latest) == 0)
    }

    @Test("a negative period is refused")
    func negative() throws {
        let start = try CivilDate.of("2022-06-01")
        #expect(throws: CalendarError.negativePeriod(-1)) {
            try calendar.deadline(after: start, workingDays: -1)
        }
        #expect(throws: CalendarError.negativePeriod(Int.min)) {
            try calendar.deadline(after: start, workingDays: 20, extendedBy: Int.min)
        }
        #expect(throws: CalendarError.negativePeriod(-1)) {
            try calendar.deadline(after: start, naturalDays: -1)
        }
    }

    @Test("says in both languages which years there are and what to do")
    func sentences() {
        let error = CalendarError.noData(year: 2027, known: Array(2007...2010) + [2012])
        #expect(
            error.description
                == "there is no working-day calendar for 2027 (there is: 2007–2010, 2012); give a "
                + "calendar file for the year, made from the holiday notice of the State Council, "
                + "or use a newer version")
        #expect(
            error.zh
                == "没有 2027 年的工作日历（已有：2007–2010、2012）；请按国务院办公厅当年放假安排通知提供该年的日历文件，或使用更新版本")
    }

    @Test("can be supplied, and replaces a year that is known")
    func supplied() throws {
        let own = try WorkingCalendar(
            text: """
                year 2027
                2027-01-01 off 元旦
                2027-01-02 work 元旦
                year 2026
                2026-12-31 off 元旦
                """)
        let both = calendar.updated(with: own)
        #expect(both.years == Array(2007...2027))
        #expect(try both.deadline(after: .of("2026-12-30"), workingDays: 1) == .of("2027-01-02"))
        #expect(
            try calendar.deadline(after: .of("2026-12-30"), workingDays: 1) == .of("2026-12-31"))
    }
}
