import FEEL
import Testing

@Suite("Dates, times and durations as text")
struct TemporalLiteralTests {
    @Test(
        "what is read prints as itself",
        arguments: [
            "2022-06-30", "-2022-06-30", "999999999-12-31", "-999999999-12-31", "0000-02-29",
            "08:30:05", "08:30:05.25", "08:30:05Z", "08:30:05+08:00", "08:30:05-02:45:55",
            "08:30:05@Asia/Shanghai", "2022-06-30T08:30:05", "2022-06-30T08:30:05.123456789Z",
            "2022-06-30T08:30:05+18:00", "2022-06-30T08:30:05@America/Argentina/Buenos_Aires",
            "999999999-12-31T23:59:59.999999999@Europe/Paris", "P1D", "-P1D", "PT1H",
            "P1DT2H3M4.5S",
            "PT0S", "P1Y2M", "-P3M", "P0M", "P83333333Y3M",
        ])
    func roundTrip(text: String) throws {
        #expect(try #require(Temporal.literal(text)).text == text)
    }

    @Test(
        "other spellings of the same",
        arguments: [
            ("08:30:05+00:00", "08:30:05Z"), ("08:30:05-00:00", "08:30:05Z"),
            ("08:30:05.500", "08:30:05.5"), ("08:30:05.1234567899", "08:30:05.123456789"),
            ("24:00:00", "00:00:00"), ("2022-12-31T24:00:00", "2023-01-01T00:00:00"),
            ("P0D", "PT0S"), ("-PT0S", "PT0S"), ("PT24H", "P1D"), ("PT1000M", "PT16H40M"),
            ("P1Y27M", "P3Y3M"), ("P26M", "P2Y2M"), ("PT0.S", "PT0S"), ("P2DT100M", "P2DT1H40M"),
        ])
    func spellings(text: String, printed: String) throws {
        #expect(try #require(Temporal.literal(text)).text == printed)
    }

    @Test(
        "anything else is none of them",
        arguments: [
            "", "2022", "2022-6-30", "2022/06/30", "2022-02-30", "+2022-06-30", "02022-06-30",
            "-0000-01-01", "1999999999-01-01", "2022-06-30Z", "2022-06-30T", "2022-06-30 08:30:05",
            "08:30", "8:30:05", "08:30:05.", "08:60:00", "23:59:60", "24:00:01", "08:30:05+19:00",
            "08:30:05+8:00", "08:30:05+0800", "08:30:05@Nowhere/Town",
            "08:30:05+08:00@Asia/Shanghai",
            "08:30:05@", "2022-06-30T08:30", "P", "PT", "P1", "1D", "P1H", "PT1D", "P1DT", "P1S",
            "P1Y1D", "P1M1Y", "PT1S1M", "P-1D", "P1.5D", "P9999999999999999999D", "--P1D",
            "２０２２-06-30",
            "PT9223372036854775808S",
        ])
    func refused(text: String) {
        #expect(Temporal.literal(text)?.text == nil)
    }

    @Test("a date alone is a date; with a time it is a moment")
    func kinds() throws {
        guard case .date = Temporal.literal("2022-06-30") else {
            Issue.record("not a date")
            return
        }
        #expect(DateAndTime("2022-06-30")?.description == "2022-06-30T00:00:00")
    }
}
