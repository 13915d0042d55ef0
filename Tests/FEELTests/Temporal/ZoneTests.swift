import Exact
import FEEL
import Testing

@Suite("Time zones")
struct ZoneTests {
    @Test(
        "a zone has the offset the IANA database gives it at that local time",
        arguments: [
            ("2022-06-30T12:00:00@Asia/Shanghai", "PT8H"),
            ("1988-07-01T12:00:00@Asia/Shanghai", "PT9H"),
            ("2022-01-01T12:00:00@Europe/Paris", "PT1H"),
            ("2022-07-01T12:00:00@Europe/Paris", "PT2H"),
            ("2500-07-01T12:00:00@Europe/Paris", "PT2H"),
            ("2021-01-01T00:00:00@Australia/Melbourne", "PT11H"),
            ("2100-07-01T00:00:00@Australia/Melbourne", "PT10H"),
            ("2022-07-01T00:00:00@Asia/Kolkata", "PT5H30M"),
            ("2022-07-01T00:00:00@America/St_Johns", "-PT2H30M"),
            ("1850-01-01T00:00:00@Europe/Paris", "PT9M21S"),
            ("2022-07-01T00:00:00@Etc/UTC", "PT0S"),
            ("2043-09-16T00:00:00@Asia/Gaza", "PT2H"),
            ("999999999-07-01T00:00:00@Europe/Paris", "PT2H"),
            ("-999999999-07-01T00:00:00@Europe/Paris", "PT9M21S"),
        ])
    func offsets(moment: String, offset: String) throws {
        #expect(try #require(DateAndTime(moment)).offset?.description == offset)
    }

    @Test("a skipped time counts as if the clock had not moved, a doubled one the first time")
    func changes() throws {
        let skipped = try #require(DateAndTime("2022-03-27T02:30:00@Europe/Paris"))
        let doubled = try #require(DateAndTime("2022-10-30T02:30:00@Europe/Paris"))
        #expect(skipped.order(to: try #require(DateAndTime("2022-03-27T01:30:00Z"))) == 0)
        #expect(doubled.order(to: try #require(DateAndTime("2022-10-30T00:30:00Z"))) == 0)
    }

    @Test("names are those of the database, in its spelling")
    func names() {
        #expect(ZoneTable.iana["Asia/Shanghai"]?.id == "Asia/Shanghai")
        #expect(ZoneTable.iana["PRC"]?.standardOffset == 28_800)
        #expect(ZoneTable.iana["asia/shanghai"] == nil)
        #expect(ZoneTable.iana[""] == nil)
        #expect(ZoneTable.iana.names.count > 590)
        #expect(ZoneTable.databaseVersion.hasPrefix("20"))
    }

    @Test("every zone leads from an instant to a local time and back")
    func roundTrip() throws {
        let epoch = try #require(DateAndTime("1970-01-01T00:00:00Z"))
        for name in ZoneTable.iana.names {
            let there = try #require(DateAndTime("2000-01-01T12:00:00@\(name)"))
            for months in stride(from: -1200, through: 1200, by: 37) {
                let local = try #require(there.adding(YearsAndMonthsDuration(months: months)))
                let since = try #require(local.subtracting(epoch))
                #expect(epoch.adding(since)?.order(to: local) == 0)
                let span = try #require(local.subtracting(there))
                #expect(there.adding(span)?.order(to: local) == 0)
            }
        }
    }

    @Test(
        "properties",
        arguments: [
            ("2022-06-30", "weekday", "4"), ("2022-06-30", "year", "2022"),
            ("2022-06-30T08:30:05.7+08:00", "second", "5"),
            ("2022-06-30T08:30:05+08:00", "time offset", "PT8H"),
            ("2022-06-30T08:30:05", "time offset", "null"),
            ("2022-06-30T08:30:05+08:00", "timezone", "null"),
            ("08:30:05@Europe/Paris", "timezone", "Europe/Paris"),
            ("08:30:05@Europe/Paris", "time offset", "PT1H"), ("-P1DT2H", "days", "-1"),
            ("-P1DT2H", "hours", "-2"), ("P14M", "years", "1"), ("P14M", "months", "2"),
        ])
    func properties(literal: String, name: String, wanted: String) throws {
        let value = try #require(Temporal.literal(literal))
        #expect(Temporal.property(name, of: value)?.text == wanted)
    }

    @Test(
        "what a kind does not have",
        arguments: [
            ("2022-06-30", "hour"), ("08:30:05", "year"), ("P1D", "months"), ("P1M", "days"),
            ("2022-06-30", "Year"),
        ])
    func noProperty(literal: String, name: String) throws {
        let value = try #require(Temporal.literal(literal))
        #expect(Temporal.property(name, of: value)?.text == nil)
    }

    @Test("every property that is announced is there")
    func announced() throws {
        let samples: [(ValueType, String)] = [
            (.date, "2022-06-30"), (.time, "08:00:00@Asia/Shanghai"),
            (.dateAndTime, "2022-06-30T08:00:00@Asia/Shanghai"), (.daysAndTimeDuration, "P1D"),
            (.yearsAndMonthsDuration, "P1M"),
        ]
        for (type, literal) in samples {
            let value = try #require(Temporal.literal(literal))
            #expect(!Temporal.properties(of: type).isEmpty)
            for property in Temporal.properties(of: type) {
                #expect(Temporal.property(property.name, of: value)?.isNull == false)
            }
        }
    }

    @Test(
        "weeks by ISO 8601",
        arguments: [
            ("2019-09-17", 38), ("2003-12-29", 1), ("2010-01-01", 53), ("2005-01-01", 53),
            ("2005-01-03", 1), ("2020-12-31", 53), ("2021-01-03", 53), ("-0001-01-03", 53),
        ])
    func weeks(date: String, week: Int) throws {
        #expect(try #require(CivilDate(date)).weekOfYear == week)
    }

    @Test(
        "whole months between days",
        arguments: [
            ("2011-12-22", "2013-08-24", 20), ("2013-08-24", "2011-12-22", -20),
            ("2022-01-31", "2022-02-28", 0), ("2022-02-28", "2022-01-31", 0),
            ("2022-01-31", "2022-03-31", 2),
        ])
    func months(from: String, to: String, wanted: Int) throws {
        let (from, to) = (try #require(CivilDate(from)), try #require(CivilDate(to)))
        #expect(from.months(until: to).months == wanted)
    }
}
