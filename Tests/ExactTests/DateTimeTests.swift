import Exact
import Seeded
import Testing

@Suite("DateTime and CivilTime")
struct DateTimeTests {
    @Test(
        "text reads and prints as itself",
        arguments: [
            "2022-07-01T00:00:00+08:00", "2026-11-21T01:02:03Z", "2026-11-21T01:02:03.25Z",
            "1969-12-31T23:59:59.000000001-03:30", "-0001-01-01T00:00:00+23:59",
            "2022-07-01T00:00:00+08:00:30", "999999999-12-31T23:59:59.999999999-23:59:59",
        ])
    func roundTrip(text: String) throws {
        #expect(try #require(DateTime(text)).description == text)
    }

    @Test(
        "other spellings of RFC 3339 and ISO 8601 are read",
        arguments: [
            ("2022-07-01t00:00:00z", "2022-07-01T00:00:00Z"),
            ("2022-07-01T08:30Z", "2022-07-01T08:30:00Z"),
            ("2022-07-01T00:00:00-00:00", "2022-07-01T00:00:00Z"),
            ("2022-07-01T00:00:00.1234567899Z", "2022-07-01T00:00:00.123456789Z"),
            ("2022-07-01T00:00:00.500Z", "2022-07-01T00:00:00.5Z"),
        ])
    func spellings(text: String, printed: String) throws {
        #expect(try #require(DateTime(text)).description == printed)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "2022-07-01", "2022-07-01T00:00:00", "2022-07-01 00:00:00Z", "2022-07-01T24:00:00Z",
            "2016-12-31T23:59:60Z", "2022-07-01T00:60:00Z", "2022-07-01T00:00:00.Z",
            "2022-07-01T00:00:00,5Z",
            "2022-07-01T00:00:00+24:00", "2022-07-01T00:00:00+08:60", "2022-07-01T00:00:00+0800",
            "2022-07-01T00:00:00+8", "2022-07-01T00:00:00Z ", "2022-07-01T0:00:00Z",
            "2022-02-29T00:00:00Z",
        ])
    func refused(text: String) {
        #expect(DateTime(text) == nil)
    }

    @Test("the same instant at two offsets is equal, hashes alike, and keeps its own text")
    func instants() throws {
        let beijing = try #require(DateTime("2022-07-01T00:00:00+08:00"))
        let utc = try #require(DateTime("2022-06-30T16:00:00Z"))
        #expect(beijing == utc && beijing.hashValue == utc.hashValue)
        #expect(!(beijing < utc) && !(utc < beijing))
        #expect(beijing.description != utc.description)
        #expect(utc.at(offset: 28_800)?.description == "2022-07-01T00:00:00+08:00")
        #expect(utc.date(atOffset: 28_800)?.description == "2022-07-01")
        #expect(beijing.date(atOffset: 0)?.description == "2022-06-30")
        #expect(beijing.date.description == "2022-07-01" && beijing.offset == 28_800)
    }

    @Test("instants are ordered down to the nanosecond, whatever their offsets")
    func order() throws {
        let texts = [
            "2022-07-01T00:00:00+08:00", "2022-06-30T16:00:00.000000001Z",
            "2022-06-30T12:00:01-04:00", "2022-07-01T00:00:02+08:00",
        ]
        let instants = try texts.map { try #require(DateTime($0)) }
        #expect(instants.reversed().sorted().map(\.description) == texts)
    }

    @Test("Unix seconds come back from any offset")
    func unixSeconds() throws {
        var generator = SeededGenerator(seed: 16)
        for _ in 0..<5000 {
            let seconds = Int.random(in: -100_000_000_000...100_000_000_000, using: &generator)
            let nanoseconds = Int.random(in: 0...999_999_999, using: &generator)
            let offset = Int.random(in: DateTime.offsetRange, using: &generator)
            let instant = try #require(
                DateTime(unixSeconds: seconds, nanoseconds: nanoseconds, offset: offset))
            #expect(instant.unixSeconds == seconds && instant.nanosecond == nanoseconds)
            #expect(DateTime(unixSeconds: seconds, nanoseconds: nanoseconds) == instant)
            #expect(DateTime(instant.description)?.offset == offset)
            #expect(DateTime(instant.description) == instant)
        }
    }

    @Test(
        "known instants",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (1_656_604_800, "2022-06-30T16:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
        ])
    func known(seconds: Int, text: String) throws {
        #expect(try #require(DateTime(unixSeconds: seconds)).description == text)
    }

    @Test("parts out of range are refused")
    func outOfRange() throws {
        #expect(DateTime(unixSeconds: Int.max) == nil)
        #expect(DateTime(unixSeconds: Int.max, offset: 1) == nil)
        #expect(DateTime(unixSeconds: Int.min, offset: -1) == nil)
        #expect(DateTime(unixSeconds: 0, nanoseconds: 1_000_000_000) == nil)
        #expect(DateTime(unixSeconds: 0, nanoseconds: -1) == nil)
        #expect(DateTime(unixSeconds: 0, offset: 86_400) == nil)
        #expect(DateTime(date: .epoch, time: .midnight, offset: -86_400) == nil)
        let last = try #require(DateTime(date: .latest, time: .midnight, offset: 0))
        #expect(last.at(offset: 86_399)?.date == .latest)
        #expect(DateTime(date: .latest, time: .midnight, offset: -1)?.at(offset: 86_399) == nil)
    }

    @Test(
        "a time of day reads and prints",
        arguments: [
            ("00:00:00", 0), ("08:30:05.25", 30_605), ("23:59:59.999999999", 86_399),
            ("12:00:00.000001", 43_200),
        ])
    func times(text: String, seconds: Int) throws {
        let time = try #require(CivilTime(text))
        #expect(time.description == text && time.secondOfDay == seconds)
        #expect(
            CivilTime(
                hour: time.hour, minute: time.minute, second: time.second,
                nanosecond: time.nanosecond) == time)
    }
}
