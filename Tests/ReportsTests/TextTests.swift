import Markup
import Model
import Testing

@testable import Reports

@Suite("Reports on the terminal")
struct TextTests {
    private let round: ScoredRound

    init() throws {
        round = try SampleRound.make()
    }

    @Test("the ranking stands in columns, whatever the language", arguments: Language.allCases)
    func columns(language: Language) throws {
        let lines = RankingTable.text(for: round, language: language).split(separator: "\n")
        #expect(lines.count == 1 + round.units.count + 1)
        // The contribution ends in the same column on every line.
        let ends = try lines.dropLast().dropFirst().map { line in
            let digits = try #require(line.lastIndex { $0.isNumber || $0 == "]" })
            return DisplayWidth.of(String(line[...digits]))
        }
        #expect(Set(ends).count == 1)
    }

    @Test("the ranking marks what is open or vetoed in words, in colour only when asked")
    func marks() {
        let plain = RankingTable.text(for: round, language: .zhHans)
        #expect(plain.contains("[83.92, 93.92]"))
        #expect(plain.contains("暂定"))
        #expect(plain.contains("否决"))
        #expect(!plain.contains("\u{1B}"))
        let coloured = RankingTable.text(for: round, language: .zhHans, colour: true)
        #expect(coloured.contains("\u{1B}[31m"))
    }

    @Test("an empty round says so")
    func empty() throws {
        let text = RankingTable.text(for: try SampleRound.empty(), language: .en)
        #expect(text == "The round has no units; there is nothing to rank.\n")
    }

    @Test("an explanation goes from the archived page up to the total")
    func explanation() throws {
        let text = try #require(
            Explanation.text(of: "2.1.2", for: "liuxi", in: round, language: .zhHans))
        let order = [
            "得分：2.50 / 4", "改正可得：+3.75", "第 5 步：评分方式，得", "3 × 0.5 = 1.5", "第 9、10 步：计入总分 ",
            "失效链接数 = 3 个",
            "HTTP 404, 2022-07-01 09:02:11 UTC+08:00", "WARC urn:uuid:", "SHA-256 b3b3",
            "2.1 信息发布工作机制：16.25 / 20", "2 规范政务公开工作：36.25 / 40", "总分：[83.92, 93.92] / 100 暂定",
            "第 13 步：取整 ", "→ 83.92（保留 2 位小数，四舍五入）", "第 13 步：等次 ", "第 15 步：计入绩效考核 ",
        ]
        var rest = text[...]
        for part in order {
            let found = try #require(rest.firstRange(of: part), "\(part)")
            rest = rest[found.upperBound...]
        }
    }

    @Test("an explanation names the judgement and what the rule alone said")
    func judgement() throws {
        let text = try #require(
            Explanation.text(of: "2.2.1", for: "yunling", in: round, language: .en))
        #expect(text.contains("Automatic: awaiting review [0.00, 2.00]"))
        #expect(text.contains("Judgement: 1.00 points 材料只覆盖半数公文 (评审一组, 2022-07-03 10:00:00)"))
        #expect(text.contains("Total: 87.00 / 100 vetoed"))
    }

    @Test("vetoes can be explained, and the whole unit")
    func wholeUnit() throws {
        let met = try #require(
            Explanation.text(of: "V1", for: "yunling", in: round, language: .en))
        #expect(met.contains("Outcome: vetoed\n"))
        let notMet = try #require(
            Explanation.text(of: "V1", for: "liuxi", in: round, language: .zhHans))
        #expect(notMet.contains("结论：未触发\n"))
        let all = try #require(Explanation.text(of: nil, for: "liuxi", in: round, language: .en))
        #expect(round.pack.criteria.allSatisfy { all.contains(" \($0.id) ") })
    }

    @Test("unknown units and criteria have no explanation")
    func unknown() {
        #expect(Explanation.text(of: "9.9.9", for: "liuxi", in: round, language: .en) == nil)
        #expect(Explanation.text(of: nil, for: "nowhere", in: round, language: .en) == nil)
    }

    @Test("nothing from outside reaches the terminal as a command")
    func hostile() throws {
        let hostile = try HostileRound.make()
        let texts = [
            RankingTable.text(for: hostile, language: .en),
            try #require(Explanation.text(of: nil, for: "liuxi", in: hostile, language: .en)),
        ]
        for text in texts {
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        }
    }
}
