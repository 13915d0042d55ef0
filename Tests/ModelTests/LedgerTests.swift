import Exact
import Model
import Testing

@Suite("A ledger")
struct LedgerTests {
    private func moment(_ text: String) throws -> LedgerMoment {
        try #require(LedgerMoment(text), "\(text)")
    }

    @Test(
        "moments are written as days or as times with an offset, and read back as written",
        arguments: [
            "2018-09-28", "2018-09-28T16:00:00+08:00", "2018-09-28T08:00:00Z",
            "2018-09-28T16:00:00.5-03:30",
        ])
    func moments(text: String) throws {
        #expect(try moment(text).description == text)
    }

    @Test(
        "nothing else is a moment",
        arguments: ["", "2018-02-29", "2018-09-28 16:00", "2018-09-28T16:00:00", "昨天", "20180928"])
    func noMoment(text: String) {
        #expect(LedgerMoment(text) == nil)
    }

    @Test(
        "a day is a day in China, wherever the time was written",
        arguments: [
            ("2018-09-28T15:59:59Z", "2018-09-28"), ("2018-09-28T16:00:00Z", "2018-09-29"),
            ("2018-09-28T00:00:00+08:00", "2018-09-28"), ("2018-09-28", "2018-09-28"),
            ("2018-09-28T00:00:00+09:00", "2018-09-27"),
        ])
    func day(text: String, day: String) throws {
        #expect(try moment(text).day == CivilDate(day))
    }

    @Test("a day may be any of its seconds")
    func seconds() throws {
        let day = try moment("2018-09-28").unixSeconds
        #expect(try day.lowerBound == moment("2018-09-28T00:00:00+08:00").unixSeconds.lowerBound)
        #expect(try day.upperBound == moment("2018-09-28T23:59:59+08:00").unixSeconds.lowerBound)
    }

    @Test(
        "nothing is done before it began",
        arguments: [
            ("2018-09-28", "2018-09-28", true), ("2018-09-28", "2018-09-27", false),
            ("2018-09-28T10:00:00+08:00", "2018-09-28T10:00:00+08:00", true),
            ("2018-09-28T10:00:00+08:00", "2018-09-28T01:59:59Z", false),
            // Within one day a date alone contradicts nothing.
            ("2018-09-28T10:00:00+08:00", "2018-09-28", true),
            ("2018-09-28", "2018-09-28T00:00:00+08:00", true),
            ("2018-09-28", "2018-09-27T15:59:59Z", false),
        ])
    func order(from: String, to: String, isSound: Bool) throws {
        let entry = try LedgerEntry(title: "甲", from: moment(from), to: moment(to))
        #expect((entry != nil) == isSound)
    }

    @Test("says how many entries it has and how many are open")
    func wording() throws {
        let open = try #require(LedgerEntry(title: "甲", from: moment("2018-09-28"), to: nil))
        #expect(FactValue.ledger([]).wording == Wording(zh: "0 件", en: "0 entries"))
        #expect(
            FactValue.ledger([open]).wording
                == Wording(zh: "1 件，其中 1 件未办结", en: "1 entry, 1 still open"))
        #expect(FactValue.ledger([open]).type == .ledger)
    }
}
