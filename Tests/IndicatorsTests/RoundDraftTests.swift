import Exact
import Foundation
import Indicators
import Model
import Testing

@Suite("A round file that is written")
struct RoundDraftTests {
    private let file: SampleRound
    private let round: Round

    init() throws {
        file = try SampleRound()
        round = try #require(file.read().prepared).round
    }

    private func draft(title: String = "示例县考核", units: [Model.Unit]? = nil) throws -> RoundDraft {
        RoundDraft(
            id: round.id, title: title, organiser: round.organiser, pack: "../sample-2022",
            asOf: round.asOf, period: round.period,
            deadline: try #require(round.submissionDeadline), judgements: "评审记录.xlsx",
            columns: ["工作动态", "政策文件"], units: units ?? round.units)
    }

    private func read(_ draft: RoundDraft, _ language: Language = .zhHans) throws -> Round {
        let reading = RoundReader(packReader: PackReader { _, _ in [] })
            .read(folder: file.folder, content: Array(draft.text(in: language).utf8))
        return try #require(
            reading.prepared, "\(reading.notices.map { $0.line(in: .en) })"
        ).round
    }

    @Test(
        "is read back as the round it was made of, whatever the language",
        arguments: Language.allCases)
    func roundTrip(language: Language) throws {
        let again = try read(draft(), language)
        #expect(again.id == round.id)
        #expect(again.asOf == round.asOf)
        #expect(again.period == round.period)
        #expect(again.submissionDeadline == round.submissionDeadline)
        #expect(again.units.map(\.home) == round.units.map(\.home))
        #expect(again.units.map(\.columns) == round.units.map(\.columns))
    }

    @Test("names what the pack is tailored with")
    func tailored() throws {
        try file.pack.write(
            "pack: sample-2022\nversion: 1.0.0\ntitle: 本县\nchanges: [{set: title, to: 本县版, reason: 甲}]\n",
            to: "t 1.yaml")
        var draft = try draft()
        draft.tailoring = ["../sample-2022/t 1.yaml"]
        let reading = RoundReader(packReader: PackReader { _, _ in [] })
            .read(folder: file.folder, content: Array(draft.text(in: .en).utf8))
        #expect(reading.prepared?.pack.title == "本县版")
    }

    @Test("asks one request a second at most")
    func gentle() throws {
        #expect(try draft().text(in: .en).contains("\n  rate: 1\n"))
    }

    @Test("keeps units on sites of their own, and writes the others relative")
    func sites() throws {
        let own = Model.Unit(
            id: "bing", name: "丙局", group: "部门", home: "https://bing.example.test:8443/",
            columns: [
                "工作动态": "https://bing.example.test:8443/a:b/",
                "政策文件": "https://bing.example.test:8443/?c=1",
            ], place: Place(file: "list"))
        let again = try read(draft(units: round.units + [own]))
        #expect(again.units.last?.home == own.home)
        #expect(again.units.last?.columns == own.columns)
        #expect(try draft().text(in: .en).contains("home: xz/jia/"))
    }

    @Test(
        "keeps every title as it was typed",
        arguments: [
            "null", "~", "yes", "0x1F", "007", "1.5", "- a", "a: b", "a #b", "#a", "&a", "*a",
            "[a]", "{a}", "'a'", "\"a\"", "a\\b", "%a", "@a", "`a", "!a", "|", ">", "? x", "，。",
            "（括号）", "🙂", "---", "...", "=1+1", "a,b", "on", "2022-01-01", "http://a/#b", "a:",
        ])
    func titles(title: String) throws {
        #expect(try read(draft(title: title)).title == title)
    }
}
