import Exact
import Model
import Testing

@Suite("Parts of the calendar")
struct CalendarSpanTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(
        "are those that lie wholly between two days, in order",
        arguments: [
            (CalendarSpan.month, "2021-12-01", "2022-02-28", ["2021-12", "2022-01", "2022-02"]),
            (.month, "2021-12-02", "2022-02-27", ["2022-01"]),
            (.quarter, "2022-01-01", "2022-06-30", ["2022-Q1", "2022-Q2"]),
            (.quarter, "2022-02-01", "2022-06-29", []),
            (.halfYear, "2021-07-01", "2022-12-31", ["2021-H2", "2022-H1", "2022-H2"]),
            (.year, "2020-01-01", "2022-06-30", ["2020", "2021"]),
            (.year, "2022-06-30", "2022-01-01", []),
        ])
    func spans(span: CalendarSpan, from: String, to: String, wanted: [String]) throws {
        let spans = span.spans(from: try day(from), to: try day(to))
        #expect(spans.map { span.label(of: $0.from) } == wanted)
    }

    @Test("have every day in one of them, under its name", arguments: CalendarSpan.allCases)
    func labels(span: CalendarSpan) throws {
        let (first, last) = (try day("2020-01-01"), try day("2021-12-31"))
        let spans = span.spans(from: first, to: last)
        var date = first
        while date <= last {
            let holding = spans.filter { $0.contains(date) }
            #expect(holding.map { span.label(of: $0.from) } == [span.label(of: date)])
            date = try #require(date.adding(days: 1))
        }
    }
}
