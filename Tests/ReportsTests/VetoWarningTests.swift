import Markup
import Model
import Testing
import Workbook

@testable import Reports

@Suite("A unit near a veto is told so wherever it stands, and loses nothing by it")
struct VetoWarningTests {
    private let round: ScoredRound
    private let unit: ScoredUnit

    init() throws {
        round = try WarnedRound.make()
        unit = try #require(round.units.first)
    }

    @Test("it is warned and not vetoed; nobody else is")
    func standing() throws {
        #expect(unit.isWarned)
        #expect(!unit.isVetoed)
        #expect(round.units.count(where: \.isWarned) == 1)
        #expect(RoundFigures(of: round).table.warned == 1)
        let plain = try SampleRound.make()
        #expect(unit.total == plain.units.first?.total)
        #expect(unit.grades == plain.units.first?.grades)
    }

    @Test("a veto beside a warning is what counts")
    func vetoed() {
        let veto = Finding(
            criterion: SamplePack.veto,
            verdict: Verdict(.scored, .zero, because: WarnedRound.reason, isVeto: true), facts: [])
        let both = ScoredUnit(
            unit: unit.unit, indicators: unit.indicators, total: unit.total,
            vetoes: unit.vetoes + [veto], grades: unit.grades, rank: unit.rank,
            contribution: nil, submitted: nil)
        #expect(both.isVetoed)
        #expect(!both.isWarned)
    }

    @Test("the record is valid, tells it and is read back the same")
    func record() throws {
        let bytes = RecordRenderer().round(RoundFigures(of: round), in: .zhHans)
        #expect(try XMLSchema(EmbeddedSchema.report).validate(bytes) == [])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("warned=\"1\""))
        #expect(text.contains("<verdict outcome=\"scored\" warning=\"true\">"))
        let back = try RecordReader.read(bytes, file: "round.xml")
        #expect(back.notices.isEmpty)
        #expect(back.round.units.map(\.isWarned) == round.units.map(\.isWarned))
        #expect(back.round.units.first?.vetoes.first?.verdict == unit.vetoes.first?.verdict)
    }

    @Test("every format tells it", arguments: Language.allCases)
    func formats(language: Language) throws {
        let files = try ReportWriter.files(
            for: round, formats: [.html, .csv, .json], language: language)
        func text(_ path: String) throws -> String {
            let bytes = try #require(files.first { $0.path == path }).bytes
            guard path.hasSuffix(".html") else { return String(decoding: bytes, as: UTF8.self) }
            return try HTMLDocument(bytes).root?.text() ?? ""
        }
        let word = ReportWording.warned.text(in: language)
        let reason = WarnedRound.reason.text(in: language)
        for path in ["index.html", "report.html", "units/\(unit.unit.id).html"] {
            let page = try text(path)
            #expect(page.contains(word), "\(path)")
            #expect(page.contains(reason), "\(path)")
        }
        #expect(try text("ranking.csv").contains(word))
        let json = try text("round.json")
        #expect(json.contains("\"warned\": 1"))
        #expect(json.contains("\"warning\": true"))
        let other = try #require(round.units.last).unit.id
        #expect(try !text("units/\(other).html").contains(word))
    }

    @Test("the public edition tells it, for it is certain")
    func publicEdition() throws {
        let files = try ReportWriter.files(
            for: round, formats: [.html], language: .zhHans,
            evaluation: EvaluationOptions(edition: .public))
        let bytes = try #require(files.first { $0.path == "report.html" }).bytes
        let page = try HTMLDocument(bytes).root?.text() ?? ""
        #expect(page.contains("1 个单位已到单项否决的预警线"))
        #expect(page.contains(WarnedRound.reason.zh))
    }

    @Test("the workbook lists it before what cost points")
    func workbook() throws {
        let files = try ReportWriter.files(for: round, formats: [.xlsx], language: .zhHans)
        let book = try WorkbookReader.read(try #require(files.first).bytes)
        let texts = book.sheets.flatMap { sheet in
            sheet.cells.compactMap { cell -> String? in
                if case .text(let text) = cell.value { text } else { nil }
            }
        }
        #expect(texts.count { $0 == "预警" } >= 1)
        #expect(texts.contains(WarnedRound.reason.zh))
    }

    @Test("the terminal tells it in ranking, explanation and check")
    func terminal() throws {
        let id = unit.unit.id
        #expect(RankingTable.text(for: round, language: .zhHans).contains("预警"))
        let explained = try #require(
            Explanation.text(
                of: SamplePack.veto.id, for: id, in: round, language: .zhHans))
        #expect(explained.contains("预警"))
        #expect(!explained.contains("未触发\n"))
        let check = try #require(
            UnitCheck.text(
                of: id, in: round, submission: nil, unanswered: [], language: .zhHans))
        #expect(check.contains("预警 \(SamplePack.veto.id)"))
    }
}
