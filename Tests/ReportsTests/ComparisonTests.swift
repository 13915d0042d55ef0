import Exact
import Markup
import Model
import Testing
import Workbook

@testable import Reports

@Suite("What changed, why, and what it moved")
struct ComparisonTests {
    private let round: ScoredRound

    init() throws {
        round = try SampleRound.make()
    }

    /// The round as if 白石乡 had had the result 东岗镇 has, and 青禾镇 had not been assessed.
    private func earlier() throws -> ScoredRound {
        let other = try #require(round.units.first { $0.unit.id == "donggang" })
        return ScoredRound(
            round: round.round, pack: round.pack, engine: round.engine, archives: round.archives,
            units: round.units.filter { $0.unit.id != "qinghe" }.map { unit in
                guard unit.unit.id == "baishi" else { return unit }
                return ScoredUnit(
                    unit: unit.unit, indicators: other.indicators, total: other.total,
                    steps: other.steps, vetoes: other.vetoes, grades: other.grades,
                    rank: other.rank, contribution: other.contribution,
                    submitted: other.submitted, notices: other.notices)
            })
    }

    private func comparison(_ one: String, _ other: String) throws -> UnitComparison {
        let report = try ComparisonReport(one, other, of: round)
        return try #require(report.pairs.first).comparison
    }

    @Test("a round beside itself shows no change and moves nothing")
    func same() throws {
        let report = try ComparisonReport(from: round, to: round)
        #expect(report.pairs.count == round.units.count)
        #expect(report.pairs.allSatisfy { $0.comparison.changed.isEmpty })
        #expect(report.byCriterion.isEmpty)
        #expect(report.alone.isEmpty)
    }

    @Test("what the criteria move adds up to the difference of the totals, for every pair")
    func adds() throws {
        var pairs = 0
        for one in round.units {
            for other in round.units {
                let comparison = try comparison(one.unit.id, other.unit.id)
                guard let difference = comparison.difference, let rest = comparison.rest else {
                    continue
                }
                pairs += 1
                let sum = Points.total(comparison.criteria.compactMap(\.moved))
                #expect(sum + rest == difference)
                // Nothing but the last digits of quotients is left.
                #expect(round.pack.policy.rounding.round(rest) == .zero, "\(one.unit.id)")
            }
        }
        #expect(pairs >= 25)
    }

    @Test("turned round, every movement changes its sign")
    func symmetric() throws {
        let (there, back) = (
            try comparison("qinghe", "donggang"), try comparison("donggang", "qinghe")
        )
        for (one, other) in zip(there.criteria, back.criteria) {
            #expect(one.moved.map { .zero - $0 } == other.moved)
        }
    }

    @Test("a side that is open moves nothing yet, and no remainder is made up")
    func open() throws {
        let comparison = try comparison("qinghe", "nanping")
        #expect(comparison.difference == nil)
        #expect(comparison.rest == nil)
        #expect(comparison.criteria.contains { $0.moved == nil })
    }

    @Test("names the facts that differ, with both values")
    func facts() throws {
        let report = try ComparisonReport("qinghe", "baishi", of: round)
        let comparison = try #require(report.pairs.first).comparison
        let change = try #require(comparison.changed.first { $0.criterion.id == "2.1.1" })
        let printed = PrintedValue(round, in: .zhHans)
        let why = ComparisonReport.why(change, round.pack, printed).map(\.zh)
        #expect(why == ["工作动态更新间隔（采集所见）：没有 → 72 天"])
        #expect(report.text(in: .zhHans).contains("2.1.1"))
    }

    @Test("two rounds: who rose, who is new, and by which criteria")
    func rounds() throws {
        let report = try ComparisonReport(from: earlier(), to: round)
        let baishi = try #require(report.pairs.first { $0.name == "白石乡" }).comparison
        #expect(try #require(baishi.difference) > .zero)
        #expect(!baishi.changed.isEmpty)
        #expect(report.alone.map(\.name) == ["青禾镇"])
        #expect(report.alone.map(\.isNew) == [true])
        let moved = Points.total(report.byCriterion.map(\.moved))
        let all = Points.total(report.pairs.compactMap(\.comparison.difference))
        let rest = Points.total(report.pairs.compactMap(\.comparison.rest))
        let rounding = round.pack.policy.rounding
        #expect(rounding.round(moved + rest) == rounding.round(all))
    }

    @Test("another pack is refused, an unknown unit is told with those there are")
    func refused() throws {
        let pack = round.pack
        let other = ScoredRound(
            round: round.round,
            pack: Pack(
                id: pack.id, version: "9", title: pack.title, source: pack.source,
                period: pack.period, weightOrigin: pack.weightOrigin, policy: pack.policy,
                columns: pack.columns, facts: pack.facts, indicators: pack.indicators,
                digest: pack.digest),
            engine: round.engine, archives: [], units: round.units)
        #expect(throws: RejectedInput.self) { try ComparisonReport(from: other, to: round) }
        #expect {
            try ComparisonReport("青禾镇", "没有", of: round)
        } throws: { error in
            (error as? RejectedInput)?.notices.first?.wanted?.zh.contains("qinghe 青禾镇") == true
        }
    }

    @Test("page and workbook hold the same digits", arguments: Language.allCases)
    func files(language: Language) throws {
        let report = try ComparisonReport(from: earlier(), to: round)
        let files = try report.files([.html, .xlsx], in: language)
        #expect(files.map(\.path) == ["compare.html", "compare.xlsx"])
        let page = PageScan(files[0].bytes)
        #expect(page.faults == [])
        let book = try WorkbookReader.read(files[1].bytes)
        #expect(book.sheets.count == 3)
        let changes = try #require(book.sheets.last)
        let moved = changes.rows.compactMap { row -> String? in
            guard let number = row.first?.reference.row,
                case .number(let points) = changes.value(number, 10)
            else { return nil }
            return PrintedValue(round, in: language).signed(Points(points))
        }
        #expect(moved.count >= report.pairs.flatMap(\.comparison.changed).count { $0.moved != nil })
        for digits in moved { #expect(page.text.contains(digits), "\(digits)") }
    }

    @Test("hostile names and reasons stay text")
    func hostile() throws {
        let hostile = try HostileRound.make()
        let files = try ComparisonReport(from: hostile, to: hostile).files([.html], in: .zhHans)
        let units = hostile.units.map(\.unit.id)
        let two = try ComparisonReport(units[0], units[1], of: hostile).files(
            [.html, .xlsx], in: .en)
        for file in files + two where file.path.hasSuffix(".html") {
            let page = PageScan(file.bytes)
            #expect(page.faults == [])
            #expect(!page.tags.contains { $0.name == "script" || $0.name == "img" })
        }
    }
}
