import Exact
import FEEL
import Foundation
import Testing

@testable import DMN

@Suite("What a decision came from")
struct DecisionStepTests {
    private func model(
        library: BuiltInLibrary = .standard, checking: Scope.Checking = .lenient,
        changing old: String = "", to new: String = ""
    ) throws -> DecisionModel {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Samples/decisions/grade.dmn")
        var text = try String(contentsOf: file, encoding: .utf8)
        if !old.isEmpty { text = text.replacing(old, with: new) }
        return try DecisionModel(
            Definitions(Array(text.utf8)), library: library, checking: checking)
    }

    private let scores: Value = .context(
        Context(["平台建设", "信息公开", "公众满意度"].map { ($0, .number(75)) }))

    @Test("every decision on the way is told with its value, tables with the rules that match")
    func steps() throws {
        let decision = try model().prepare("等次")
        let given: [String: Value] = ["各项得分": scores, "一票否决": .boolean(false)]
        let inputs = try decision.inputs.map { input in try #require(given[input.name]) }
        #expect(inputs.count == given.count)
        #expect(decision.type == .string)
        var context = EvaluationContext()
        let (value, steps) = decision.explain(inputs, &context)
        #expect(value.description == "\"合格\"")
        #expect(steps.map(\.decision) == ["总分", "等次"])
        #expect(steps.map(\.value.description) == ["75.0", "\"合格\""])
        #expect(steps.map(\.rules) == [nil, [4]])
    }

    @Test("names that nothing has are problems of a model that is checked strictly")
    func strict() throws {
        let (old, new) = ("等次 = \"不合格\"", "等刺 = \"不合格\"")
        #expect(try model(changing: old, to: new).problems == [])
        let problems = try model(checking: .strict, changing: old, to: new).problems
        #expect(problems.count == 1)
        #expect(problems.first?.sentence.zh.contains("没有名为“等刺”的数据") == true)
        #expect(try model(checking: .strict).problems == [])
    }

    @Test("formulas can call functions of another library, by the calendar that is given")
    func library() throws {
        let model = try model(
            library: .workingDays, changing: "通报日期 + duration(\"P1M\")",
            to: "加工作日(通报日期, 20)")
        let inputs = [
            ModelInput(name: "各项得分", value: scores),
            ModelInput(name: "一票否决", value: .boolean(true)),
            ModelInput(
                name: "通报日期",
                value: try Expression(
                    compiling: "@\"2022-01-28\"", scope: Scope()
                ).evaluate()),
        ]
        let with = try model.evaluate("整改截止日", inputs, calendar: .published)
        #expect(with.value.description == "@\"2022-03-02\"")
        let without = try model.evaluate("整改截止日", inputs)
        #expect(without.value.isNull)
        #expect(without.reports.count == 1)
    }
}
