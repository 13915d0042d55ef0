import Exact
import FEEL
import Testing

@Suite("Arithmetic of dates, times and durations")
struct TemporalArithmeticTests {
    /// A value of a test by its literal; a number otherwise.
    private func value(_ text: String) throws -> Value {
        if let value = Temporal.literal(text) { return value }
        return .number(try #require(Decimal128(text), "\(text) is no value"))
    }

    @Test(
        "sums, whatever comes first",
        arguments: [
            ("2022-01-31", "P1M", "2022-02-28"), ("2024-01-31", "P1M", "2024-02-29"),
            ("2022-03-31", "-P1M", "2022-02-28"), ("2022-06-30", "P1D", "2022-07-01"),
            ("2022-06-30", "PT36H", "2022-07-01"), ("2022-06-30", "-PT1H", "2022-06-29"),
            ("2022-06-30T23:30:00", "PT1H", "2022-07-01T00:30:00"),
            ("2022-06-30T23:30:00+08:00", "P1M", "2022-07-30T23:30:00+08:00"),
            ("2022-06-30T00:00:00.75", "PT0.5S", "2022-06-30T00:00:01.25"),
            ("2022-03-27T01:30:00@Europe/Paris", "PT1H", "2022-03-27T03:30:00@Europe/Paris"),
            ("2022-10-30T02:30:00@Europe/Paris", "PT1H", "2022-10-30T02:30:00@Europe/Paris"),
            ("23:30:00", "PT1H", "00:30:00"), ("00:30:00+08:00", "-P1DT1H", "23:30:00+08:00"),
            ("P1D", "PT1H", "P1DT1H"), ("P1Y", "-P2M", "P10M"),
        ])
    func sums(left: String, right: String, wanted: String) throws {
        #expect(Temporal.sum(try value(left), try value(right))?.text == wanted)
        #expect(Temporal.sum(try value(right), try value(left))?.text == wanted)
    }

    @Test(
        "differences",
        arguments: [
            ("2022-07-03", "2022-06-30", "P3D"), ("2022-06-30", "2022-07-03", "-P3D"),
            ("2022-03-31", "P1M", "2022-02-28"), ("2022-06-30", "PT1S", "2022-06-29"),
            ("2022-06-30T01:00:00Z", "2022-06-30", "PT1H"),
            ("2022-06-30", "2022-06-30T08:00:00+08:00", "PT0S"),
            ("2022-06-30T08:00:00+08:00", "2022-06-30T00:00:00.5Z", "-PT0.5S"),
            ("2022-07-01T00:00:00@Asia/Shanghai", "2022-06-30T16:00:00Z", "PT0S"),
            ("10:00:00", "11:30:00", "-PT1H30M"), ("10:00:00+08:00", "10:00:00Z", "-PT8H"),
            ("10:00:00@Asia/Shanghai", "10:00:00+08:00", "PT0S"), ("P1Y", "P14M", "-P2M"),
            ("999999999-12-31", "-999999999-01-01", "P730484999633D"),
        ])
    func differences(left: String, right: String, wanted: String) throws {
        #expect(Temporal.difference(try value(left), try value(right))?.text == wanted)
    }

    @Test(
        "durations and numbers",
        arguments: [
            ("P4DT1H", "1.5", "P6DT1H30M"), ("P1D", "-10", "-P10D"), ("P1Y11M", "-2.5", "-P4Y9M"),
            ("PT1S", "0.0000000015", "PT0.000000001S"), ("P1M", "0", "P0M"),
        ])
    func products(duration: String, number: String, wanted: String) throws {
        #expect(Temporal.product(try value(duration), try value(number))?.text == wanted)
        #expect(Temporal.product(try value(number), try value(duration))?.text == wanted)
    }

    @Test(
        "quotients",
        arguments: [
            ("P10DT23H", "2.5", "P4DT9H12M"), ("P10Y11M", "-2.5", "-P4Y4M"), ("P10D", "P4D", "2.5"),
            ("P1Y", "P8M", "1.5"), ("PT1S", "3", "PT0.333333333S"),
        ])
    func quotients(left: String, right: String, wanted: String) throws {
        #expect(Temporal.quotient(try value(left), try value(right))?.text == wanted)
    }

    @Test(
        "what does not go together, or leaves the calendar, has no result",
        arguments: [
            ("2022-06-30", "2022-06-30"), ("08:00:00", "P1M"), ("P1D", "P1M"), ("2022-06-30", "1"),
            ("999999999-12-31", "P1D"), ("-999999999-01-01", "-P1M"),
            ("999999999-12-31T23:59:59.5", "PT0.5S"), ("P106751991167300D", "P1D"),
        ])
    func noSum(left: String, right: String) throws {
        #expect(Temporal.sum(try value(left), try value(right))?.text == nil)
    }

    @Test(
        "there is no difference between a local time and one in a zone, and none past the ends",
        arguments: [
            ("2022-06-30T00:00:00", "2022-06-30T00:00:00Z"), ("08:00:00", "08:00:00Z"),
            ("2022-06-30", "2022-06-30T00:00:00"), ("P1D", "2022-06-30"),
            ("-999999999-01-01", "PT1S"),
        ])
    func noDifference(left: String, right: String) throws {
        #expect(Temporal.difference(try value(left), try value(right))?.text == nil)
        #expect(Temporal.quotient(try value("P1D"), try value("0"))?.text == nil)
        #expect(Temporal.quotient(try value("P1D"), try value("PT0S"))?.text == nil)
    }

    @Test(
        "times and moments are in the order of their instants, by whole seconds",
        arguments: [
            ("2022-06-30T08:00:00+08:00", "2022-06-30T00:00:00Z", 0),
            ("2022-06-30T08:00:00@Asia/Shanghai", "2022-06-30T00:00:00Z", 0),
            ("2022-06-30T00:00:00.1", "2022-06-30T00:00:00.9", 0),
            ("2022-06-30T00:00:01", "2022-06-30T00:00:00.9", 1),
            ("10:00:00.1", "10:00:00.2", 0), ("10:00:00.9", "10:00:01", -1),
            ("10:00:00+08:00", "03:00:00Z", -1),
            ("P1D", "PT25H", -1), ("-P1D", "PT0S", -1), ("P12M", "P1Y", 0),
            ("2022-06-30", "2022-07-01", -1),
        ])
    func order(left: String, right: String, wanted: Int) throws {
        let (left, right) = (try value(left), try value(right))
        #expect(Temporal.order(left, right) == wanted)
        #expect(Temporal.order(right, left) == -wanted)
        #expect(Temporal.equal(left, right) == (wanted == 0))
    }

    @Test("a local time and one in a zone have no order, nor have two kinds")
    func noOrder() throws {
        #expect(Temporal.order(try value("08:00:00"), try value("08:00:00Z")) == nil)
        #expect(
            Temporal.equal(try value("2022-06-30T00:00:00"), try value("2022-06-30T00:00:00Z"))
                == nil)
        #expect(Temporal.order(try value("P1Y"), try value("P365D")) == nil)
        #expect(Temporal.order(try value("2022-06-30"), try value("2022-06-30T00:00:00")) == nil)
    }

    @Test("adding days and taking them away again gives the same day")
    func inverse() throws {
        var day = try #require(CivilDate("1900-01-01"))
        for step in 0..<2000 {
            let duration = DaysAndTimeDuration(seconds: step * 86_400 * 17)
            #expect(day.adding(duration)?.subtracting(duration) == day)
            day = try #require(day.adding(days: 37))
        }
    }
}
