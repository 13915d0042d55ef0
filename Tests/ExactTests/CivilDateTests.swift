import Exact
import Testing

@Suite("CivilDate")
struct CivilDateTests {
    @Test(
        "days are counted from 1970-01-01",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2022-06-30", 19_173),
            ("2026-11-21", 20_778), ("0000-03-01", -719_468), ("-0001-12-31", -719_529),
        ])
    func epochDays(text: String, days: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.daysSinceEpoch == days)
        #expect(CivilDate(daysSinceEpoch: days) == date)
        #expect(date.description == text)
    }

    @Test("every day of eight centuries follows the one before, on the next weekday")
    func consecutive() throws {
        let first = try #require(CivilDate("1600-01-01"))
        var previous = first
        #expect(previous.weekday == .saturday)
        for offset in 1...292_194 {
            let date = try #require(CivilDate(daysSinceEpoch: first.daysSinceEpoch + offset))
            let sameMonth = date.year == previous.year && date.month == previous.month
            let continues =
                sameMonth
                ? date.day == previous.day + 1
                : date.day == 1
                    && previous.day
                        == CivilDate.length(ofMonth: previous.month, inYear: previous.year)
            try #require(continues && previous < date)
            try #require(date.weekday.rawValue == previous.weekday.rawValue % 7 + 1)
            try #require(CivilDate(date.description) == date)
            previous = date
        }
        #expect(previous.description == "2400-01-01")
    }

    @Test(
        "a day that does not exist is refused",
        arguments: [
            (2022, 2, 29), (1900, 2, 29), (2022, 4, 31), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0),
            (2022, 1, 32), (1_000_000_000, 1, 1), (-1_000_000_000, 1, 1),
            (Int.max, Int.max, Int.max),
            (Int.min, Int.min, Int.min),
        ])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "text other than a full ISO date is refused",
        arguments: [
            "", "2022", "2022-6-30", "2022-06-3", "22-06-30", "2022/06/30", "2022-06-30 ",
            "+2022-06-30",
            "2022-06-30T00:00:00", "-0000-01-01", "02022-01-01", "2022-02-30", "２０２２-06-30",
            "9999999999-01-01", "2022-06-", "2022年06月30日",
        ])
    func refused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("the calendar ends where its years end")
    func range() {
        #expect(CivilDate.earliest.description == "-999999999-01-01")
        #expect(CivilDate.latest.description == "999999999-12-31")
        #expect(CivilDate.earliest.adding(days: -1) == nil)
        #expect(CivilDate.latest.adding(days: 1) == nil)
        #expect(CivilDate.latest.adding(days: Int.max) == nil)
        #expect(CivilDate.earliest.adding(days: Int.min) == nil)
        let span = CivilDate.earliest.days(until: .latest)
        #expect(CivilDate.earliest.adding(days: span) == .latest)
        #expect(CivilDate("-999999999-01-01") == .earliest)
    }

    @Test("deadlines count calendar days")
    func deadlines() throws {
        let due = try #require(CivilDate("2022-03-31"))
        #expect(due.adding(days: 20)?.description == "2022-04-20")
        #expect(due.adding(days: -31)?.description == "2022-02-28")
        let published = try #require(CivilDate("2022-04-03"))
        #expect(due.days(until: published) == 3)
        #expect(published.days(until: due) == -3)
        #expect(due.weekday == .thursday)
    }
}
