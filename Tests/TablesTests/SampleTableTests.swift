import Exact
import Foundation
import Indicators
import Model
import Testing

@testable import Tables

/// What each table beside the tests comes to. The engine may learn to write more rules, never fewer.
@Suite("Tables as officials have them")
struct SampleTableTests {
    struct Expectation: Sendable, CustomTestStringConvertible {
        let file: String
        let rows: Int
        let criteria: Int
        /// Rules that are written, at least.
        let written: Int
        let total: String
        var misfits = 0

        var testDescription: String { file }
    }

    static let expectations = [
        Expectation(
            file: "xiangzhen-2024.xlsx", rows: 16, criteria: 10, written: 10, total: "100"),
        Expectation(file: "ceping-2023.xlsx", rows: 9, criteria: 7, written: 2, total: "50"),
        Expectation(file: "menhu-2022.csv", rows: 13, criteria: 8, written: 7, total: "100"),
        Expectation(file: "pinggu-2020.xlsx", rows: 8, criteria: 6, written: 6, total: "100"),
        Expectation(
            file: "jiancha-2021.xlsx", rows: 16, criteria: 4, written: 4, total: "100", misfits: 1),
        Expectation(file: "pingyi-2024.csv", rows: 6, criteria: 4, written: 0, total: "40"),
        Expectation(file: "defen-2023.xlsx", rows: 8, criteria: 5, written: 0, total: "100"),
    ]

    @Test("become packs that pass their check", arguments: expectations)
    func passes(_ wanted: Expectation) throws {
        let (made, reading) = try Sample.imported(
            Sample.file(wanted.file), Sample.options("shili"))
        let errors = reading.notices.filter { $0.severity == .error }
        #expect(errors.map { $0.line(in: .en) } == [])
        let pack = try #require(reading.pack)
        #expect(made.rowCount == wanted.rows)
        #expect(pack.criteria.count == wanted.criteria)
        #expect(pack.policy.total.amount.reduced.plain == wanted.total)
        #expect(made.misfits.count == wanted.misfits)
        let written = pack.criteria.count { $0.rule.entries?.first?.key != "manual" }
        #expect(written >= wanted.written)
    }

    @Test("are listed in the documentation with what was understood", arguments: expectations)
    func figures(_ wanted: Expectation) throws {
        let (made, _) = try Sample.imported(Sample.file(wanted.file), Sample.options())
        let scored = made.rows.filter { $0.sureness != nil }
        let understood = scored.count(where: \.isUnderstood)
        let line =
            "| `\(wanted.file)` | \(made.rowCount) | \(scored.count) | \(understood) | "
            + "\(scored.count - understood) |"
        let page = Sample.root.appendingPathComponent("Docs/import.md")
        #expect(try String(contentsOf: page, encoding: .utf8).contains(line), "\(line)")
    }

    @Test("give the same bytes each time", arguments: expectations)
    func isDeterminate(_ wanted: Expectation) throws {
        let options = try Sample.options()
        let file = try Sample.file(wanted.file)
        let one = try TableImporter.read(file, options: options, features: .all)
        let other = try TableImporter.read(file, options: options, features: .all)
        #expect(one.files.map(\.bytes) == other.files.map(\.bytes))
    }

    @Test(
        "three levels with weights of their own, heads in two rows, a due date, grades in a remark")
    func townships() throws {
        let (made, reading) = try Sample.imported(
            Sample.file("xiangzhen-2024.xlsx"), Sample.options())
        let pack = try #require(reading.pack)
        #expect(pack.title == "示例县2024年乡镇政务公开考核指标")
        #expect(pack.indicators.map(\.name) == ["组织保障", "主动公开", "依申请公开", "解读回应"])
        #expect(pack.indicators.map { $0.weight.amount.plain } == ["20", "50", "15", "15"])
        #expect(pack.indicators[1].children.map { $0.weight.amount.plain } == ["20", "30"])
        #expect(pack.criteria[0].due == CivilDate("2024-03-31"))
        #expect(pack.criteria[0].responsible == "县政务公开办")
        #expect(pack.policy.grades.map(\.name) == ["优秀", "良好", "合格", "不合格"])
        #expect(pack.period.from == CivilDate("2024-01-01"))
        #expect(made.rows.count { $0.sureness == .certain } >= 9)
    }

    @Test("weights in per cent multiply down the tree")
    func shares() throws {
        let (_, reading) = try Sample.imported(Sample.file("pinggu-2020.xlsx"), Sample.options())
        let pack = try #require(reading.pack)
        let weights = pack.criteria.map { $0.points.amount.reduced.plain }
        #expect(weights == ["5.6", "5.6", "16.8", "12", "24", "36"])
        #expect(pack.indicators[0].children[0].children[0].weight.amount.reduced.plain == "11.2")
    }

    @Test("vetoes stand apart, a total that counts the bonus is one of both")
    func inspection() throws {
        let (made, reading) = try Sample.imported(
            Sample.file("jiancha-2021.xlsx"), Sample.options())
        let pack = try #require(reading.pack)
        #expect(pack.vetoes.map(\.id) == ["V1", "V2"])
        #expect(made.misfits.map(\.isSubtotal) == [true])
        #expect(made.misfits.map { $0.stated.amount.plain } == ["65"])
        let bonus = made.rows.filter { $0.code?.hasPrefix("B") ?? false }
        #expect(bonus.map(\.text) == ["表彰", "创新"])
    }

    @Test("a pack reader that knows bonus items gets them")
    func bonus() throws {
        let made = try TableImporter.read(
            Sample.file("jiancha-2021.xlsx"), options: Sample.options(), features: .all)
        let text = String(decoding: made.files[0].bytes, as: UTF8.self)
        #expect(text.contains("\nbonus:\n  criteria:\n    - id: B1"))
    }

    @Test("elements that do not add up stay with a person until somebody chooses")
    func misfitElements() throws {
        let file = try Sample.file("ceping-2023.xlsx")
        let (made, _) = try Sample.imported(file, Sample.options())
        let row = try #require(made.rows.first { $0.code == "1.1" })
        #expect(row.sureness == .manual)
        #expect(row.patterns == ["P4"])
        #expect(row.look.first?.zh.contains("要素分相加 10 分，分值是 8 分") == true)
    }
}
