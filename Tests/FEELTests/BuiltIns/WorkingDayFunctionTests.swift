import Exact
import Testing

@testable import FEEL

@Suite("Working-day functions")
struct WorkingDayFunctionTests {
    private func evaluated(
        _ text: String, _ calendar: WorkingCalendar? = .published
    ) throws -> (value: Value, diagnostics: [Diagnostic]) {
        let scope = Scope(library: .workingDays)
        var context = EvaluationContext(calendar: calendar)
        let value = try Expression(compiling: text, scope: scope).evaluate(.empty, &context)
        return (value, context.diagnostics)
    }

    @Test(
        "answer by the calendar of the evaluation, under both names",
        arguments: [
            // The Spring Festival of 2022: off from 31 January to 6 February, 29 and 30 January
            // were worked.
            ("工作日数(@\"2022-01-28\", @\"2022-02-07\")", "3"),
            ("working days(@\"2022-01-28\", @\"2022-02-07\")", "3"),
            ("工作日数(@\"2022-02-07\", @\"2022-01-28\")", "-3"),
            ("工作日数(起: @\"2022-01-28\", 止: @\"2022-01-28\")", "0"),
            ("加工作日(@\"2022-01-28\", 3)", "@\"2022-02-07\""),
            ("add working days(date: @\"2022-02-07\", days: -1)", "@\"2022-01-30\""),
            ("是工作日(@\"2022-01-29\")", "true"),
            ("is working day(@\"2022-01-31\")", "false"),
            ("顺延至工作日(@\"2022-02-01\")", "@\"2022-02-07\""),
            ("next working day(@\"2022-01-28\")", "@\"2022-01-28\""),
        ])
    func answers(text: String, result: String) throws {
        let value = try evaluated(text).value
        #expect(value.description == result)
    }

    @Test("without a calendar, or beyond its years, they are null and say why")
    func noCalendar() throws {
        let without = try evaluated("是工作日(@\"2022-01-29\")", nil)
        #expect(without.value.isNull)
        #expect(
            without.diagnostics.map(\.problem) == [.builtIn(.noCalendar(function: "是工作日"))])
        let beyond = try evaluated("加工作日(@\"2049-01-04\", 3)")
        #expect(beyond.value.isNull)
        #expect(beyond.diagnostics.first?.message(.english).contains("2049") == true)
    }

    @Test("half a day is no number of days")
    func half() throws {
        let half = try evaluated("加工作日(@\"2022-01-28\", 1.5)")
        #expect(half.value.isNull)
        #expect(half.diagnostics.count == 1)
    }

    @Test("are not among the functions of DMN")
    func apart() {
        #expect(BuiltInLibrary.standard["工作日数"] == nil)
        #expect(BuiltInLibrary.workingDays["count"] != nil)
    }
}
