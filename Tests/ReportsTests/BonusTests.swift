import Exact
import Markup
import Model
import Testing
import Workbook

@testable import Reports

@Suite("A bonus in the reports")
struct BonusTests {
    /// The sample round with four bonus points for every unit that has a total.
    private static func make() throws -> ScoredRound {
        let round = try SampleRound.make()
        let first = try #require(round.pack.criteria.first)
        let criterion = Criterion(
            id: "B1", check: "经验被推广", points: Points(10), clause: first.clause, rule: first.rule,
            fix: first.fix, place: first.place)
        let bonus = Bonus(
            criteria: [criterion], cap: Points(5),
            entry: Bonus.Entry(line: Points(10), isAbove: true, of: ["1"]))
        let verdict = Verdict(
            .scored, PointRange(Points(4)), because: Wording(zh: "推广 2 次，得 4/10 分", en: "4 of 10"))
        let finding = Finding(
            criterion: criterion, verdict: verdict, automatic: verdict,
            facts: round.units.flatMap(\.findings).first { !$0.facts.isEmpty }?.facts ?? [])
        return ScoredRound(
            round: round.round, pack: pack(round.pack, with: bonus), engine: round.engine,
            archives: round.archives,
            units: round.units.map { unit in
                guard let base = unit.total else { return unit }
                let added = PointRange(Points(4))
                return ScoredUnit(
                    unit: unit.unit, indicators: unit.indicators, total: base + added,
                    steps: unit.steps, vetoes: unit.vetoes,
                    bonus: ScoredBonus(base: base, findings: [finding], points: added),
                    grades: unit.grades, rank: unit.rank, contribution: unit.contribution,
                    submitted: unit.submitted, notices: unit.notices)
            })
    }

    private static func pack(_ pack: Pack, with bonus: Bonus) -> Pack {
        let policy = Policy(
            total: pack.policy.total, weightFloor: pack.policy.weightFloor,
            weightFloorReason: pack.policy.weightFloorReason,
            appraisalShare: pack.policy.appraisalShare, passLine: Decimal128(7, exponent: -1) ?? 1,
            rounding: pack.policy.rounding,
            grades: [Policy.Grade(name: "先进", from: Points(90), top: Decimal128(25, exponent: -2))]
                + pack.policy.grades)
        return Pack(
            id: pack.id, version: pack.version, title: pack.title, source: pack.source,
            period: pack.period, weightOrigin: pack.weightOrigin, policy: policy,
            columns: pack.columns, facts: pack.facts,
            indicators: pack.indicators.map { node in
                Indicator(
                    id: node.id, name: node.name, weight: node.weight, misfit: .cap,
                    children: node.children, criteria: node.criteria, place: node.place)
            }, vetoes: pack.vetoes, bonus: bonus, digest: pack.digest)
    }

    private func text(_ format: ReportFormat, _ path: String) throws -> String {
        let files = try ReportWriter.files(
            for: try Self.make(), formats: [format], language: .zhHans)
        return String(
            decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }

    @Test("the record is valid, and says what the bonus is and what it came to")
    func record() throws {
        let round = try Self.make()
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
        let round = try Self.make()
        let unit = try #require(round.units.first { $0.bonus != nil })
        let page = try text(.html, "units/\(unit.unit.id).html")
        #expect(page.contains("id=\"bonus\""))
        #expect(page.contains("推广 2 次，得 4/10 分"))
        #expect(PageScan(Array(page.utf8)).faults == [])
    }

    @Test("the details name it among the rows of each unit that has one")
    func details() throws {
        let rows = try text(.csv, "details.csv").split(separator: "\r\n")
        let units = try Self.make().units.filter { $0.bonus != nil }
        #expect(rows.count { $0.contains(",B1,经验被推广,10,") } == units.count)
        #expect(rows.contains { $0.contains("加分") && $0.contains(",B1,") })
    }

    @Test("the explanation tells it, alone and in the whole")
    func explanation() throws {
        let round = try Self.make()
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
            for: try Self.make(), formats: [.xlsx], language: .zhHans)
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
