import Exact
import Markup
import Model
import Testing

@testable import Reports

@Suite("Reviews, agreement and composites in the reports")
struct ReviewedRoundTests {
    @Test("the record is valid and keeps both scores")
    func record() throws {
        let bytes = RecordRenderer().round(RoundFigures(of: try ReviewedRound.make()), in: .zhHans)
        #expect(try XMLSchema(EmbeddedSchema.report).validate(bytes) == [])
        let record = String(decoding: bytes, as: UTF8.self)
        for part in [
            "status=\"recheck\"", "<review kind=\"appeal\">", "<before outcome=", "补充材料属实",
            "interval=\"0.849\" nominal=\"-0.1\"", "<part name=\"本级\" share=\"6\"/>",
            "<subject name=\"甲县\" best=\"1\" worst=\"1\">",
        ] {
            #expect(record.contains(part), "\(part)")
        }
    }

    @Test("the terminal shows status, composite and agreement")
    func ranking() throws {
        let text = RankingTable.text(for: try ReviewedRound.make(), language: .zhHans)
        for part in ["状态：复核", "综合得分", "甲县", "α 0.849（定类 -0.100），3 位评审人，4 项"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("an explanation tells what was decided again")
    func explanation() throws {
        let round = try ReviewedRound.make()
        let unit = try #require(round.units.first)
        let criterion = try #require(unit.findings.first { !$0.reviews.isEmpty }).criterion.id
        let text = try #require(
            Explanation.text(of: criterion, for: unit.unit.id, in: round, language: .zhHans))
        #expect(text.contains("申诉："))
        #expect(text.contains("补充材料属实 (复核组, 2022-07-06 10:00:00)"))
    }

    @Test("the pages show stage, composite, agreement and every decision")
    func pages() throws {
        let round = try ReviewedRound.make()
        let files = try ReportWriter.files(for: round, formats: [.html], language: .zhHans)
        func text(_ path: String) throws -> String {
            let page = try HTMLDocument(try #require(files.first { $0.path == path }).bytes)
            return page.root?.text() ?? ""
        }
        for path in ["index.html", "report.html"] {
            let page = try text(path)
            for part in ["综合得分", "甲县", "评审人一致性", "α 0.849（定类 -0.100）"] {
                #expect(page.contains(part), "\(part) in \(path)")
            }
        }
        #expect(try text("index.html").contains("复核"))
        let unit = try #require(round.units.first).unit.id
        for path in ["units/\(unit).html", "report.html"] {
            #expect(try text(path).contains("补充材料属实"), "\(path)")
        }
    }

    @Test("an edition for the public keeps the decision and hides who took it")
    func publicEdition() throws {
        let round = try ReviewedRound.make()
        let finding = try #require(round.units.first?.findings.first { !$0.reviews.isEmpty })
        let shown = EvaluationFigures.shown(finding, .public)
        #expect(shown.reviews == finding.reviews)
        #expect(shown.verdict.reason == Wording(verbatim: "补充材料属实"))
    }
}
