import Foundation
import Indicators
import Model
import Testing

@Suite("Reading the clauses of a pack")
struct ClausesTests {
    static let sound = """
        pack: sample-2022
        clauses:
          - {id: 第一条, name: 信息发布, criteria: ["1.1.1"]}
          - {id: 第二条, name: 指南, criteria: ["1.1.2"], reason: 附则不评分}
          - {id: 第三条, name: 总则, reason: 只说明原则}

        """

    private func read(_ text: String) throws -> ClausesReading {
        let sample = try SamplePack()
        try Data(text.utf8).write(to: URL(fileURLWithPath: sample.folder + "/clauses.yaml"))
        let pack = try #require(sample.read().pack)
        return ClausesReader(pack: pack).read(folder: sample.folder)
    }

    @Test("sound clauses are read in file order with their coverage")
    func soundClauses() throws {
        let reading = try read(Self.sound)
        #expect(reading.notices == [])
        #expect(reading.clauses?.map(\.id) == ["第一条", "第二条", "第三条"])
        #expect(reading.clauses?.map(\.coverage) == [.whole, .part, .none])
    }

    /// One spoiled file and what is said about it: line, sentence, fix.
    struct Bad: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let line: Int
        let what: String
        var fix: String?
        let edit: @Sendable (String) -> String
    }

    static let bad = [
        Bad(
            testDescription: "an unknown criterion, with the nearest", line: 3,
            what: "the pack has no such criterion", fix: "did you mean “1.1.1”?",
            edit: { $0.replacing("[\"1.1.1\"]", with: "[\"1.1.1\", \"1.1.l\"]") }),
        Bad(
            testDescription: "a clause with neither criteria nor a reason", line: 5,
            what: "the clause has neither criteria nor a reason",
            edit: { $0.replacing(", reason: 只说明原则", with: "") }),
        Bad(
            testDescription: "a clause with no criteria in its list", line: 5,
            what: "the clause has neither criteria nor a reason",
            edit: { $0.replacing("reason: 只说明原则", with: "criteria: []") }),
        Bad(
            testDescription: "a clause that stands twice", line: 5,
            what: "the clause stands twice",
            edit: { $0.replacing("id: 第三条", with: "id: 第二条") }),
        Bad(
            testDescription: "a criterion listed twice", line: 3,
            what: "the clause lists this criterion twice", fix: "remove one",
            edit: { $0.replacing("[\"1.1.1\"]", with: "[\"1.1.1\", \"1.1.1\"]") }),
        Bad(
            testDescription: "a clause that leaves out a criterion citing it", line: 4,
            what: "criterion 1.1.2 cites this clause, which does not list it",
            edit: { $0.replacing("criteria: [\"1.1.2\"], ", with: "") }),
        Bad(
            testDescription: "the clauses of another pack", line: 1,
            what: "the value of “pack” cannot be used",
            edit: { $0.replacing("sample-2022", with: "sample-2021") }),
    ]

    @Test("a fault is told with its place", arguments: bad)
    func fault(_ bad: Bad) throws {
        let reading = try read(bad.edit(Self.sound))
        #expect(reading.clauses == nil)
        let notice = try #require(reading.notices.first)
        #expect(reading.notices.count == 1)
        #expect(notice.place?.line == bad.line)
        #expect(notice.place?.file.hasSuffix("/clauses.yaml") == true)
        #expect(notice.what.en == bad.what)
        if let fix = bad.fix { #expect(notice.fix?.en == fix) }
    }

    @Test("a criterion whose clause has no row is told where the pack has it")
    func noRow() throws {
        let reading = try read(
            Self.sound.replacing("id: 第二条", with: "id: 附则"))
        let notice = try #require(reading.notices.first)
        #expect(reading.notices.count == 1)
        #expect(notice.what.en == "the clause that criterion 1.1.2 cites has no row")
        #expect(notice.place?.file.hasSuffix("/pack.yaml") == true)
    }

    @Test("faults in different places are all told at once")
    func allAtOnce() throws {
        let text = Self.sound.replacing(", reason: 只说明原则", with: "")
            .replacing("[\"1.1.1\"]", with: "[\"1.1.1\", \"9.9\"]")
        #expect(try read(text).notices.compactMap(\.place).map(\.line) == [3, 5])
    }

    @Test("a pack without clauses says which file is missing")
    func absent() throws {
        let sample = try SamplePack()
        let pack = try #require(sample.read().pack)
        let reading = ClausesReader(pack: pack).read(folder: sample.folder)
        #expect(reading.clauses == nil)
        #expect(reading.notices.map { $0.place?.file } == [sample.folder + "/clauses.yaml"])
    }

    @Test("nothing a pack writes is read as Markdown")
    func escaped() throws {
        let sample = try SamplePack()
        let pack = try #require(sample.read().pack)
        let clause = Clause(
            id: "一", name: "a|b <script>", criteria: ["1.1.1"], reason: "两行\n*文字*",
            place: Place(file: "clauses.yaml"))
        let text = TraceDocument([TraceDocument.Part(pack: pack, clauses: [clause])])
            .markdown(in: .zhHans)
        #expect(
            text.hasSuffix(
                "| 一 | a\\|b \\<script\\> | 1.1.1 工作动态按时更新 | 两行 \\*文字\\* |\n"))
    }
}
