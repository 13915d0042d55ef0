import Foundation
import Testing

@Suite("heng feel")
struct FEELCommandTests {
    private func data(_ text: String, _ name: String) throws -> (Scratch, String) {
        let scratch = try Scratch()
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path(name)))
        return (scratch, scratch.path(name))
    }

    @Test(
        "an expression comes out on standard output",
        arguments: [
            ("0.1 + 0.2", "0.3\n"), ("\"政务\" + \"公开\"", "\"政务公开\"\n"),
            ("加工作日(@\"2022-01-28\", 3)", "@\"2022-02-07\"\n"),
            ("[1, 2, 3][item > 1]", "[2, 3]\n"),
        ])
    func value(expression: String, output: String) throws {
        let command = try Command("feel", expression)
        #expect(command.status == 0)
        #expect(command.output == output)
        #expect(command.errors == "")
    }

    @Test(
        "data comes from JSON, YAML or a FEEL context",
        arguments: [
            ("data.json", "{\"满意度\": 92.5, \"级别\": \"县级\"}"),
            ("data.yaml", "满意度: 92.5\n级别: 县级\n"),
            ("data.feel", "{满意度: 92.5, 级别: \"县级\"}"),
        ])
    func context(name: String, text: String) throws {
        let (scratch, file) = try data(text, name)
        let command = try Command(
            "feel", "满意度 >= 80 and 级别 = \"县级\"", "--context", file)
        #expect(command.status == 0)
        #expect(command.output == "true\n")
        withExtendedLifetime(scratch) {}
    }

    @Test("--explain shows each part above those it is made of")
    func explain() throws {
        let (scratch, file) = try data("{满意度: 92.5, 更新数: 3}", "data.feel")
        let command = try Command(
            "feel", "满意度 >= 80 and 更新数 * 2 > 5", "--context", file, "--explain")
        #expect(command.status == 0)
        #expect(
            command.output == """
                满意度 >= 80 and 更新数 * 2 > 5  →  true
                  满意度 >= 80  →  true
                    满意度  →  92.5
                  更新数 * 2 > 5  →  true
                    更新数 * 2  →  6
                      更新数  →  3
                true

                """)
        withExtendedLifetime(scratch) {}
    }

    @Test(
        "every mistake of an expression is told with its place, in the person's language",
        arguments: [
            (
                "en_US.UTF-8", "nothing is named ‘满意渡’; did you mean 满意度?",
                "there is no function ‘maxx’; did you mean max"
            ),
            ("zh_CN.UTF-8", "没有名为“满意渡”的数据；是否要写：满意度", "没有函数“maxx”；是否要写：max"),
        ])
    func mistakes(locale: String, name: String, function: String) throws {
        let (scratch, file) = try data("{满意度: 92.5}", "data.feel")
        let command = try Command(
            "feel", "满意渡 > 1 and maxx(1) > 0", "--context", file, locale: locale)
        #expect(command.status == 1)
        #expect(command.output == "")
        #expect(command.errors.contains(":1:1: "))
        #expect(command.errors.contains(":1:13: "))
        #expect(command.errors.contains(name), "\(command.errors)")
        #expect(command.errors.contains(function), "\(command.errors)")
        withExtendedLifetime(scratch) {}
    }

    @Test("what has no value is null, with the reason on standard error")
    func null() throws {
        let command = try Command("feel", "1 / 0", locale: "zh_CN.UTF-8")
        #expect(command.status == 0)
        #expect(command.output == "null\n")
        #expect(command.errors.contains("除数为零"))
    }

    @Test("signs of a Chinese input method work and are told")
    func inputMethod() throws {
        let command = try Command("feel", "max（1，2）≥ 2", locale: "zh_CN.UTF-8")
        #expect(command.status == 0)
        #expect(command.output == "true\n")
        #expect(command.errors.contains("“≥”已按“>=”读取"))
    }

    @Test(
        "data that cannot be used ends with status 1 and its place",
        arguments: [
            ("data.json", "{\"甲\": }", ":1:7: "), ("data.json", "[1, 2]", "one JSON object"),
            ("data.yaml", "- 1\n", "one JSON object"), ("data.yaml", "甲: 1\n甲: 2\n", "twice"),
        ])
    func badContext(name: String, text: String, told: String) throws {
        let (scratch, file) = try data(text, name)
        let command = try Command("feel", "1", "--context", file)
        #expect(command.status == 1)
        #expect(command.output == "")
        #expect(command.errors.contains(told), "\(command.errors)")
        withExtendedLifetime(scratch) {}
        #expect(try Command("feel", "1", "--context", file + ".gone").status == 1)
    }

    @Test("now() is what --as-of says, and nothing without it")
    func moment() throws {
        let given = try Command("feel", "today()", "--as-of", "2022-07-01T09:00:00+08:00")
        #expect(given.output == "@\"2022-07-01\"\n")
        let none = try Command("feel", "today()")
        #expect(none.status == 0)
        #expect(none.output == "null\n")
        #expect(try Command("feel", "1", "--as-of", "yesterday").status == 64)
        #expect(try Command("feel").status == 64)
    }
}
