import Foundation
import Testing

@Suite("heng dmn")
struct DMNCommandTests {
    private let model = Command.root.appendingPathComponent("Samples/decisions/grade.dmn").path
    private let input =
        Command.root.appendingPathComponent("Samples/decisions/grade-input.json").path

    @Test("all decisions are printed as one JSON object")
    func all() throws {
        // 92 × 0.3 + 85.5 × 0.5 + 78 × 0.2 = 27.6 + 42.75 + 15.6 = 85.95
        let command = try Command("dmn", model, "--input", input)
        #expect(command.status == 0)
        #expect(command.errors == "")
        #expect(command.output == "{\"总分\": 85.95, \"等次\": \"良好\", \"整改截止日\": null}\n")
    }

    @Test("one decision is printed alone; dates come as text")
    func one() throws {
        let scratch = try Scratch()
        let failed = scratch.path("failed.json")
        try Data(
            """
            {"各项得分": {"平台建设": 50, "信息公开": 50, "公众满意度": 50}, "一票否决": false,
             "通报日期": "2022-01-31"}
            """.utf8
        ).write(to: URL(fileURLWithPath: failed))
        let command = try Command("dmn", model, "--decision", "整改截止日", "--input", failed)
        #expect(command.output == "\"2022-02-28\"\n")
    }

    @Test("a value that is not allowed is null and told")
    func notAllowed() throws {
        let scratch = try Scratch()
        let wrong = scratch.path("wrong.json")
        try Data(
            "{\"各项得分\": {\"平台建设\": 101, \"信息公开\": 50, \"公众满意度\": 50}}".utf8
        ).write(to: URL(fileURLWithPath: wrong))
        let command = try Command("dmn", model, "--decision", "总分", "--input", wrong)
        #expect(command.status == 0)
        #expect(command.output == "null\n")
        #expect(command.errors.contains("the value of ‘各项得分’ is not one of those allowed"))
    }

    @Test("tables are drawn in columns")
    func show() throws {
        let command = try Command("dmn", model, "--show", locale: "zh_CN.UTF-8")
        #expect(command.output.contains("3 │ -         [80..90) │ \"良好\""))
        #expect(command.output.contains("有否决事项"))
    }

    @Test(
        "what cannot be used ends with status 1, in the person's language",
        arguments: [
            ("en_US.UTF-8", "the model has no ‘名次’; there is: 总分, 等次, 整改截止日"),
            ("zh_CN.UTF-8", "模型中没有“名次”；可用的有：总分、等次、整改截止日"),
        ])
    func unknown(locale: String, sentence: String) throws {
        let command = try Command("dmn", model, "--decision", "名次", locale: locale)
        #expect(command.status == 1)
        #expect(command.errors.contains(sentence))
        #expect(try Command("dmn", input, locale: locale).status == 1)
    }
}
