import Exact
import Markup
import Model
import Testing
import Workbook

@testable import Reports

@Suite("What a later pack asks otherwise, why, and what it moved")
struct PackComparisonTests {
    private let round: ScoredRound

    init() throws { round = try SampleRound.make() }

    private func criterion(
        _ id: String, _ check: String, _ points: String, clause: String = "附件 第1条"
    ) throws -> Criterion {
        Criterion(
            id: id, check: check, points: Points(try #require(Decimal128(points))),
            clause: clause, rule: Setting(.map([]), at: Place(file: "pack.yaml")), fix: "补齐",
            place: Place(file: "pack.yaml"))
    }

    /// The sample's pack as somebody tailored it, with a reason for each code.
    private func tailored(_ reasons: [(code: String, reason: String)]) -> Pack {
        let pack = round.pack
        let changes = reasons.map {
            Tailoring.Change(
                .set, target: "\($0.code)/points", code: $0.code, before: nil, after: nil,
                reason: $0.reason, place: Place(file: "t.yaml"))
        }
        return Pack(
            id: pack.id, version: "2.0.0", title: pack.title, source: pack.source,
            period: pack.period, weightOrigin: pack.weightOrigin, policy: pack.policy,
            columns: pack.columns, facts: pack.facts, indicators: pack.indicators,
            tailorings: [
                Tailoring(
                    file: Basis.Leaf(name: "1-t.yaml", digest: ""), title: "裁剪",
                    changes: changes)
            ], digest: "other")
    }

    /// The round as if 白石乡 had got one point less.
    private func effect() throws -> PackComparison.Effect {
        let units = round.units.map { unit in
            guard unit.unit.id == "baishi", let total = unit.total else { return unit }
            return ScoredUnit(
                unit: unit.unit, indicators: unit.indicators,
                total: total.mapped { $0 - Points(1) }, steps: unit.steps, vetoes: unit.vetoes,
                grades: unit.grades, rank: unit.rank, contribution: unit.contribution,
                submitted: unit.submitted, notices: unit.notices)
        }
        return PackComparison.Effect(
            before: round,
            after: ScoredRound(
                round: round.round, pack: round.pack, engine: round.engine,
                archives: round.archives, units: units), opened: ["1.9"])
    }

    private func comparison(
        effect: PackComparison.Effect? = nil, text: String = "目录公开"
    ) throws -> PackComparison {
        let before = try criterion("1.1", text, "4")
        let after = try criterion("1.1", text, "3.5")
        return try PackComparison(
            from: round.pack, to: tailored([("1.1", "县里\(text)")]),
            changes: [
                .init(
                    .added, old: nil, new: try criterion("1.9", "新的\(text)", "2"), isVeto: false,
                    said: [], moved: nil),
                .init(
                    .dropped, old: try criterion("1.8", "旧的\(text)", "1"), new: nil,
                    isVeto: false, said: [], moved: nil),
                .init(
                    .changed, old: before, new: after, isVeto: false,
                    said: [Wording(zh: "分值 4 → 3.5 \(text)", en: "points 4 → 3.5 \(text)")],
                    moved: effect.map { _ in (units: 3, sum: Points(0) - Points(2)) }),
                .init(
                    .worded, old: try criterion("VS1", text, "0"),
                    new: try criterion("VS1", text + "改", "0"), isVeto: true,
                    said: [Wording(verbatim: text)], moved: nil),
            ], general: [Wording(verbatim: "名称 \(text)")], effect: effect, engine: "0.0.0")
    }

    @Test("the page tells every demand with both points, the reason and what it moved")
    func page() throws {
        let report = try comparison(effect: effect())
        let files = try report.files([.html], in: .zhHans)
        #expect(files.map(\.path) == ["compare.html"])
        let page = PageScan(files[0].bytes)
        #expect(page.faults == [])
        for words in [
            "1.9", "新的目录公开", "旧的目录公开", "分值 4 → 3.5", "县里目录公开", "-2.00", "名称 目录公开",
            "上轮没有依据、按最低到最高计的：1.9", "sample", "2.0.0 + 1-t.yaml",
        ] where words != "sample" {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(!page.tags.contains { $0.name == "script" })
        #expect(page.values(of: "content").contains { $0.contains("default-src 'none'") })
        // Every place the summary leads to is there.
        let ids = Set(page.values(of: "id"))
        for target in page.values(of: "href") where target.hasPrefix("#") {
            #expect(ids.contains(String(target.dropFirst())), "\(target)")
        }
    }

    @Test("page and workbook hold the same digits", arguments: Language.allCases)
    func digits(_ language: Language) throws {
        let report = try comparison(effect: effect())
        let files = try report.files([.html, .xlsx], in: language)
        let page = PageScan(files[0].bytes)
        let book = try WorkbookReader.read(files[1].bytes)
        #expect(book.sheets.count == 3)
        let printed = PrintedValue(round, in: language)
        let row = try #require(report.rows.first { $0.new.unit.id == "baishi" })
        #expect(row.difference == Points(0) - Points(1))
        let units = book.sheets[1]
        let numbers = units.cells.compactMap { cell -> String? in
            guard case .number(let number) = cell.value else { return nil }
            return printed.rounding.format(Points(number))
        }
        #expect(numbers.count >= 2 * report.rows.count)
        for digits in numbers { #expect(page.text.contains(digits), "\(digits)") }
    }

    @Test("without a round it says how to see the effect")
    func plain() throws {
        let page = PageScan(try comparison().files([.html], in: .zhHans)[0].bytes)
        #expect(page.faults == [])
        #expect(page.text.contains("--round"))
        let book = try WorkbookReader.read(try comparison().files([.xlsx], in: .en)[0].bytes)
        #expect(book.sheets.count == 2)
    }

    @Test("packs that do not differ say so")
    func same() throws {
        let report = try PackComparison(
            from: round.pack, to: round.pack, changes: [], general: [], effect: nil, engine: "0")
        let page = PageScan(try report.files([.html], in: .zhHans)[0].bytes)
        #expect(page.text.contains("两套指标体系没有差别"))
    }

    @Test("hostile demands, reasons and sentences stay text")
    func hostile() throws {
        for text in HostileStrings.all {
            let files = try comparison(effect: effect(), text: text).files([.html], in: .en)
            let page = PageScan(files[0].bytes)
            #expect(page.faults == [], "\(text)")
            #expect(!page.tags.contains { ["script", "img", "svg"].contains($0.name) }, "\(text)")
        }
        let all = HostileStrings.all.joined(separator: " ")
        let book = try comparison(effect: effect(), text: String(all.prefix(2_000)))
            .files([.xlsx], in: .zhHans)
        #expect(
            try WorkbookReader.read(book[0].bytes).sheets.allSatisfy { sheet in
                sheet.cells.allSatisfy { $0.formula == nil }
            })
    }
}
