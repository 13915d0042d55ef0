import Exact
import Seeded
import Testing

@Suite("Counting working days")
struct WorkingDayCountingTests {
    private let calendar = WorkingCalendar()

    /// Worked by hand on a wall calendar.
    @Test(
        "twenty working days are counted from the next day, over days off and make-up days",
        arguments: [
            // 8 days to 30 September, then 8 and 9 October (Sat, Sun) and ten weekdays.
            ("2022-09-20", 20, 0, "2022-10-21"),
            ("2022-09-20", 20, 20, "2022-11-18"),
            // 21–28 January, 29 and 30 January (Sat, Sun), then from 7 February.
            ("2022-01-20", 20, 0, "2022-02-22"),
            // 28 September (Sun) works, 1–8 October off, 11 October (Sat) works.
            ("2025-09-19", 20, 0, "2025-10-23"),
            // 14 February (Sat) works, 15–23 off, 28 (Sat) works.
            ("2026-02-05", 20, 0, "2026-03-11"),
            // The period begins within the days off: the first day counted is 8 October.
            ("2022-10-01", 7, 0, "2022-10-14"),
            // Over the turn of the year: 30 December is a Friday, 2 January 2023 is off.
            ("2022-12-29", 2, 0, "2023-01-03"),
            // A supplement notice within 7 working days; 30 April to 4 May off, 7 May (Sat) works.
            ("2022-04-28", 7, 0, "2022-05-11"),
            // No time at all ends on the day itself.
            ("2022-10-01", 0, 0, "2022-10-01"),
        ])
    func deadlines(start: String, days: Int, extra: Int, last: String) throws {
        let end = try calendar.deadline(after: .of(start), workingDays: days, extendedBy: extra)
        #expect(end.description == last)
        #expect(try calendar.workingDays(from: .of(start), to: end) == days + extra)
    }

    @Test(
        "a period in natural days that ends on a day off ends on the next working day",
        arguments: [
            ("2022-09-21", 10, "2022-10-08"),  // 1 October; 8 October is a Saturday that works
            ("2020-09-16", 15, "2020-10-09"),  // 1 October 2020, off until 8 October
            ("2022-06-01", 30, "2022-07-01"),  // a Friday
            ("2022-06-02", 30, "2022-07-04"),  // a Saturday
            ("2022-01-22", 7, "2022-01-29"),  // a Saturday that works: nothing moves
            ("2022-02-26", 0, "2022-02-28"),  // a Saturday
        ])
    func naturalDays(start: String, days: Int, last: String) throws {
        #expect(try calendar.deadline(after: .of(start), naturalDays: days).description == last)
    }

    @Test("the start is never counted, the end is, also backwards")
    func bothWays() throws {
        let sunday = try CivilDate.of("2022-06-12")
        let monday = try CivilDate.of("2022-06-13")
        let friday = try CivilDate.of("2022-06-17")
        #expect(try calendar.workingDays(from: monday, to: friday) == 4)
        #expect(try calendar.workingDays(from: friday, to: monday) == -4)
        #expect(try calendar.workingDays(from: sunday, to: monday) == 1)
        #expect(try calendar.workingDays(from: monday, to: sunday) == 0)
        #expect(try calendar.workingDays(from: monday, to: monday) == 0)
        #expect(try calendar.adding(workingDays: -1, to: sunday).description == "2022-06-10")
    }

    @Test("on any span the count is that of asking for each day")
    func countsLikeOneByOne() throws {
        var generator = SeededGenerator(seed: 20)
        for _ in 0..<300 {
            let start = try randomDay(using: &generator)
            let length = Int.random(in: 0...500, using: &generator)
            let end = try #require(start.adding(days: length))
            let oneByOne = try (0..<length).count { offset in
                try calendar.isWorkingDay(#require(start.adding(days: offset + 1)))
            }
            #expect(try calendar.workingDays(from: start, to: end) == oneByOne)
            let backwards = try (0..<length).count { offset in
                try calendar.isWorkingDay(#require(start.adding(days: offset)))
            }
            #expect(try calendar.workingDays(from: end, to: start) == -backwards)
        }
    }

    @Test("adding days and counting them again are inverse; the result is a working day")
    func inverse() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let start = try randomDay(using: &generator)
            let count = Int.random(in: -300...300, using: &generator)
            let end = try calendar.adding(workingDays: count, to: start)
            #expect(try calendar.workingDays(from: start, to: end) == count)
            if count != 0 { #expect(try calendar.isWorkingDay(end)) }
        }
    }

    @Test("adding in two steps is adding at once")
    func additive() throws {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<1000 {
            let start = try randomDay(using: &generator)
            let first = Int.random(in: 0...150, using: &generator)
            let second = Int.random(in: 0...150, using: &generator)
            let halfway = try calendar.adding(workingDays: first, to: start)
            #expect(
                try calendar.adding(workingDays: second, to: halfway)
                    == calendar.adding(workingDays: first + second, to: start))
        }
    }

    @Test("a later start or a longer period never ends earlier")
    func monotone() throws {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<1000 {
            let start = try randomDay(using: &generator)
            let next = try #require(start.adding(days: 1))
            let count = Int.random(in: 0...150, using: &generator)
            let end = try calendar.deadline(after: start, workingDays: count)
            #expect(try end <= calendar.deadline(after: next, workingDays: count))
            #expect(try end < calendar.deadline(after: start, workingDays: count + 1))
            let natural = try calendar.deadline(after: start, naturalDays: count)
            #expect(try natural <= calendar.deadline(after: next, naturalDays: count))
            #expect(try calendar.isWorkingDay(natural))
        }
    }

    /// A day with more than a year of known days before and after it.
    private func randomDay(using generator: inout SeededGenerator) throws -> CivilDate {
        let first = try CivilDate.of("2008-06-01").daysSinceEpoch
        let last = try CivilDate.of("2025-01-31").daysSinceEpoch
        return try #require(
            CivilDate(daysSinceEpoch: .random(in: first...last, using: &generator)))
    }
}
