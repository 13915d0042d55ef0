import Exact
import Testing

@testable import FEEL

@Suite("Mistakes of an author")
struct MistakeTests {
    private func mistakes(_ text: String) -> [Diagnostic] {
        do {
            _ = try Expression(compiling: text, scope: Scope())
            return []
        } catch {
            return error.diagnostics
        }
    }

    @Test(
        "are told with what was found, what was wanted and how to mend it",
        arguments: [
            ("1 + (2", "第 1 行第 7 列：第 1 行第 5 列的“(”没有闭合；请补上“)”"),
            ("if true then 1", "第 1 行第 15 列：此处是结尾，应为“else”"),
            ("1 + \"a\"", "第 1 行第 3 列：“+”不能用于数字和文本；请检查两边的数据类型"),
            ("string length(\"a\", 1)", "第 1 行第 1 列：函数 string length 要 1 个参数，这里写了 2 个"),
            ("\"abc", "第 1 行第 1 列：文本没有结束的引号；请在末尾补上 \""),
            ("1 < 2 && true", "第 1 行第 7 列：请不要用“&”；改写为：1 < 2 and& true"),
            (
                "@\"2026-13-01\"",
                "第 1 行第 2 列：@\"2026-13-01\" 不是日期、时间或时长；例如 @\"2026-06-30\"、@\"P10D\""
            ),
            ("1 2", "第 1 行第 3 列：此处是“2”，应为运算符或结尾"),
            ("", "第 1 行第 1 列：这里没有表达式；请填写"),
            ("80，\"良好\"", "第 1 行第 3 列：逗号只用在括号内；若要写列表，请改写为：[80, \"良好\"]"),
        ])
    func told(text: String, message: String) {
        #expect(mistakes(text).first?.located(.chinese) == message)
    }

    @Test("are told all at once")
    func all() {
        let found = mistakes("[1,, 2] = {a: } and\n max(x, 1 +) > abs(true)")
        #expect(found.map(\.place.line) == [1, 1, 2, 2, 2])
    }

    @Test("have a sentence in both languages, whatever the problem", arguments: Self.problems)
    func languages(problem: Problem) {
        let diagnostic = Diagnostic(problem, at: SourcePlace(line: 2, column: 3))
        let (chinese, english) = (diagnostic.located(.chinese), diagnostic.located(.english))
        #expect(chinese.hasPrefix("第 2 行第 3 列："))
        #expect(english.hasPrefix("line 2, column 3: "))
        #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(chinese != "第 2 行第 3 列：表达式有误")
    }

    static let problems: [Problem] = [
        .empty, .unexpected(found: "x", wanted: .expression),
        .unexpected(found: "", wanted: .oneOf(["a", "b"])), .unclosed("[", line: 1, column: 1),
        .unclosedString, .unclosedComment, .unknownCharacter("~"),
        .normalised(found: "（", used: "("), .wrongCharacter(found: ";", corrected: ","),
        .looseComma(corrected: "[1, 2]"),
        .unreadableNumber("1e9999"), .unreadableLiteral("x"), .unknownName("x", near: ["y"]),
        .unknownFunction("f", near: []), .unknownType("t", near: []), .unknownMember("m", near: []),
        .wrongCount(function: "f", found: 1, fewest: 2, most: nil),
        .unknownParameter("p", function: "f", known: ["a", "b"]), .mixedArguments,
        .wrongTypes(operation: "+", left: .number, right: .list(.string)),
        .wrongType(found: .null, wanted: .boolean), .repeated("a"), .tooLong(found: 9, limit: 1),
        .tooDeep(limit: 1), .unknownExternal("f"),
        .operands(operation: "<", left: .range(.date), right: .context([])), .missing("x"),
        .divisionByZero, .overflow, .notAFunction(.time),
        .arguments(function: "f", found: [.any], wanted: [.dateAndTime]),
        .wrongResult(function: "f", found: .number, wanted: .string), .wrongIndex("2", count: 1),
        .wrongRange(.number, .string), .notIterable(.boolean), .tooManySteps(limit: 1),
        .tooManyCalls,
    ]

    @Test(
        "with signs of a Chinese input method are read as they were meant, with a notice",
        arguments: [
            ("max（1，2）", "2", 3), ("2 × 3 ÷ 4", "1.5", 2), ("1 ≤ 2", "true", 1),
            ("１＋２", "3", 3), ("“县级” ≠ “市级”", "true", 2), ("【1、2】[1]", "1", 3),
        ])
    func chineseSigns(text: String, result: String, notices: Int) throws {
        let expression = try Expression(compiling: text, scope: Scope())
        #expect(expression.notices.count == notices)
        #expect(!expression.notices.contains { !$0.isNotice })
        let wanted = try evaluate(result)
        #expect(FEELEquality.equal(expression.evaluate(), wanted) == true)
    }

    @Test("inside texts are no mistakes: what stands in quotation marks is kept")
    func insideTexts() throws {
        #expect(try evaluate("\"（，≥）\"").asString == "（，≥）")
    }

    @Test("are what an evaluation would stumble over, in a lenient scope")
    func lenient() throws {
        let (value, diagnostics) = try evaluated("1 + 没有")
        #expect(value.isNull)
        #expect(diagnostics.first?.problem == .unknownName("没有", near: []))
    }
}
