import Foundation
import Indicators
import Model
import Testing

@Suite("A pack that is broken, huge or hostile", .timeLimit(.minutes(10)))
struct HostilePackTests {
    private func problem(_ pack: SamplePack) -> String? { pack.lines().first }

    @Test(
        "is refused with the place and the reason, whatever its bytes are",
        arguments: [
            ("empty", Data(), "this should be a map of keys; found “null”"),
            ("only a scalar", Data("指标体系".utf8), "this should be a map of keys"),
            (
                "GB18030", Data([0xD6, 0xB8, 0xB1, 0xEA]),
                "pack.yaml:1:2: error: the file is not UTF-8"
            ),
            (
                "UTF-16", Data([0xFF, 0xFE, 0x70, 0x00]),
                "pack.yaml:1:1: error: the file is not UTF-8"
            ),
            ("a NUL", Data("pack: a\0b".utf8), "pack.yaml:1:8: error: a control character"),
            (
                "deep nesting", Data(String(repeating: "[", count: 10_000).utf8),
                "error: nested too deeply"
            ),
            (
                "an alias bomb",
                Data("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n".utf8),
                "YAML aliases are not supported"
            ),
            ("twice the same key", Data("pack: a\npack: b\n".utf8), "the key stands twice"),
            ("an unclosed quote", Data("pack: \"a\n".utf8), "error: "),
        ])
    func bytes(_ name: String, _ data: Data, _ expected: String) throws {
        let pack = try SamplePack()
        try pack.write(data)
        #expect(!pack.read().isAccepted)
        #expect(try #require(problem(pack)).contains(expected))
    }

    @Test("is refused above one megabyte, before it is parsed")
    func tooLarge() throws {
        let pack = try SamplePack(SamplePack.sound + String(repeating: "# 注释\n", count: 200_000))
        let line = try #require(pack.lines().first)
        #expect(pack.lines().count == 1)
        #expect(line.hasPrefix("pack.yaml: error: the file is too large; found “"))
        #expect(line.contains(" MB”; wanted at most 1 MB. To mend it: "))
    }

    @Test("with thousands of mistakes is told the first hundreds in bounded time")
    func manyMistakes() throws {
        let keys = (0..<20_000).map { "乱写的键名称第\($0): 1\n" }.joined()
        let notices = try SamplePack(SamplePack.sound + keys).read().notices
        #expect(notices.count == 501)
        #expect(notices.last?.severity == .error)
        #expect(notices.last?.what.en == "19502 more are not shown")
    }

    @Test("with thousands of facts is refused as a whole")
    func manyFacts() throws {
        let facts = (0..<5_000).map { "  - {name: 事实\($0), type: text, submission: true}\n" }
        let text = SamplePack.sound.replacing("facts:\n", with: "facts:\n" + facts.joined())
        #expect(try SamplePack(text).lines().first?.contains("wanted at most 1000") == true)
    }

    @Test("with thousands of broken rules is checked in bounded time")
    func manyRules() throws {
        let facts = (0..<300).map {
            "  - {name: \($0)第这是一个很长很长的事实名称用来拖慢比较的速度\($0), type: text, submission: true}\n"
        }
        let criteria = (0..<3_000).map {
            "          - {id: \"1.1.\($0 + 9)\", check: 甲, points: 1, clause: 甲, fix: 甲, "
                + "rule: {checklist: {of: \($0)在速度的比较慢拖来用称名实事的长很长很个一是这\($0)}}}\n"
        }
        let text = SamplePack.sound
            .replacing("facts:\n", with: "facts:\n" + facts.joined())
            .replacing("        criteria:\n", with: "        criteria:\n" + criteria.joined())
        #expect(!(try SamplePack(text).read().isAccepted))
    }

    @Test("cannot write to the terminal through its texts")
    func controls() throws {
        let pack = try SamplePack(
            SamplePack.sound.replacing("title: 示例县政务公开评估", with: "title: \"\\e[31m评估\""))
        let read = try #require(pack.read().pack)
        #expect(!PackOutline.text(read, language: .zhHans).unicodeScalars.contains("\u{1B}"))
    }
}
