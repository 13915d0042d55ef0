import Exact
import Markup
import Model
import Testing
import Workbook

@testable import Reports

@Suite("A bonus in the reports")
struct BonusTests {
    private func text(_ format: ReportFormat, _ path: String) throws -> String {
        let files = try ReportWriter.files(
            for: try BonusRound.make(), formats: [format], language: .zhHans)
        return String(
            decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }

    @Test("the record is valid, and says what the bonus is and what it came to")
    func record() throws {
        let round = try BonusRound.make()
        let bytes = RecordRenderer().round(RoundFigures(of: round), in: .zhHans)
        #expect(try XMLSchema(EmbeddedSchema.report).validate(bytes) == [])
        let record = String(decoding: bytes, as: UTF8.self)
        for part in [
            "<bonus cap=\"5\">", "<entry line=\"10\" above=\"true\" of=\"1\"/>", "misfit=\"cap\"",
            "passLine=\"0.7\"", "top=\"0.25\"", "<finding criterion=\"B1\">",
        ] {
            #expect(record.contains(part), "\(part)")
        }
    }

    @Test("the page of a unit has a part of its own for it")
    func page() throws {
        let round = try BonusRound.make()
        let unit = try #require(round.units.first { $0.bonus != nil })
        let page = try text(.html, "units/\(unit.unit.id).html")
        #expect(page.contains("id=\"bonus\""))
        #expect(page.contains("推广 2 次，得 4/10 分"))
        #expect(PageScan(Array(page.utf8)).faults == [])
    }

    @Test("the details name it among the rows of each unit that has one")
    func details() throws {
        let rows = try text(.csv, "details.csv").split(separator: "\r\n")
        let units = try BonusRound.make().units.filter { $0.bonus != nil }
        #expect(rows.count { $0.contains(",B1,经验被推广,10,") } == units.count)
        #expect(rows.contains { $0.contains("加分") && $0.contains(",B1,") })
    }

    @Test("the explanation tells it, alone and in the whole")
    func explanation() throws {
        let round = try BonusRound.make()
        let unit = try #require(round.units.first { $0.bonus != nil })
        var writer = ExplanationWriter(round, unit, in: .zhHans)
        let isKnown = writer.explain("B1")
        #expect(isKnown)
        #expect(writer.lines.contains { $0.contains("推广 2 次，得 4/10 分") })
        var whole = ExplanationWriter(round, unit, in: .en)
        whole.explainAll()
        #expect(whole.lines.contains { $0.contains("B1") })
    }

    @Test("a total with a bonus is the engine's number, and no formula of the workbook's")
    func workbook() throws {
        let files = try ReportWriter.files(
            for: try BonusRound.make(), formats: [.xlsx], language: .zhHans)
        let book = try WorkbookReader.read(try #require(files.first).bytes)
        let plain = try ReportWriter.files(
            for: try SampleRound.make(), formats: [.xlsx], language: .zhHans)
        let before = try WorkbookReader.read(try #require(plain.first).bytes)
        func formulas(_ book: Workbook) -> Int {
            book.sheets.first { $0.name == "计算" }?.cells.count { $0.formula != nil } ?? 0
        }
        #expect(formulas(book) < formulas(before))
    }
}
