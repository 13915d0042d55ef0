import Exact
import Indicators
import Model
import Testing

@testable import Tables

@Suite("Published results as judgements")
struct ResultsTests {
    private let pack: Pack
    private let round: Round

    init() throws {
        let (_, reading) = try Sample.imported(
            Sample.file("defen-2023.xlsx"), Sample.options("defen"))
        pack = try #require(reading.pack)
        let place = Place(file: "round.yaml")
        let from = try #require(CivilDate("2023-04-01"))
        let to = try #require(CivilDate("2023-06-30"))
        let period = try #require(Period(from: from, to: to))
        round = try Round(
            id: "defen", title: "示例", organiser: "示例县", asOf: Sample.moment, period: period,
            submissionDeadline: Sample.moment,
            units: [("baishi", "白石乡"), ("qinghe", "清河镇"), ("liuxi", "柳溪镇")].map {
                Unit(
                    id: $0, name: $1, group: "乡镇", home: "http://example.invalid/", columns: [:],
                    place: place)
            }, vetoes: [], digest: "")
    }

    private func read(_ file: TableFile, unit: String? = nil) throws -> ResultsImport {
        var reader = try ResultsReader(
            round: round, pack: pack, assessor: "原表", time: Sample.moment, unit: unit)
        return try reader.read(file)
    }

    private func total(_ result: ResultsImport, _ unit: String) -> String {
        let points = result.judgements.filter { $0.unit == unit }.compactMap { judgement in
            if case .points(let points) = judgement.decision { points } else { nil }
        }
        return Points.total(points).amount.reduced.plain
    }

    @Test("a table for each unit: the totals are those of the table")
    func tables() throws {
        let result = try read(Sample.file("defen-2023.xlsx"))
        #expect(result.notices.map { $0.line(in: .en) } == [])
        #expect(result.units == ["baishi", "qinghe", "liuxi"])
        #expect(result.judgements.count == 15)
        #expect(total(result, "baishi") == "92.5")
        #expect(total(result, "qinghe") == "88.5")
        let reason = result.judgements.first { $0.unit == "qinghe" && $0.criterion == "1.1" }?
            .reason
        #expect(reason == "预算表缺三公经费说明")
    }

    @Test("a column for each unit")
    func wide() throws {
        let result = try read(
            Sample.grid([
                ["领域", "事项", "权重", "白石乡", "清河镇"], ["财政预决算", "部门预算", "20", "20", "16"],
                ["财政预决算", "部门决算", "20", "不涉及", "20"], ["合计", "", "100", "20", "36"],
            ]))
        #expect(result.judgements.count == 4)
        #expect(total(result, "qinghe") == "36")
        #expect(result.judgements.contains { $0.decision == .notApplicable })
    }

    @Test("a row for each unit")
    func across() throws {
        let result = try read(
            Sample.grid([
                ["单位", "部门预算", "部门决算", "低保名单", "总分"], ["白石乡", "20", "19.5", "30", "69.5"],
                ["柳溪镇", "18", "20", "24", "62"],
            ]))
        #expect(result.judgements.count == 6)
        #expect(total(result, "baishi") == "69.5")
    }

    @Test("points that were taken off are what is left of all, and both are compared")
    func lost() throws {
        let result = try read(
            Sample.grid([
                ["领域", "事项", "权重", "得分", "扣分", "扣分原因"], ["财政预决算", "部门预算", "20", "", "4", "缺表"],
                ["财政预决算", "部门决算", "20", "19", "2", "超期"],
            ]), unit: "baishi")
        #expect(total(result, "baishi") == "35")
        #expect(result.notices.map(\.severity) == [.warning])
        #expect(result.judgements.map(\.reason) == ["缺表", "超期"])
    }

    @Test("what cannot be taken is told by its cell and left out")
    func wrong() throws {
        let result = try read(
            Sample.grid([
                ["领域", "事项", "权重", "得分"], ["财政预决算", "部门预算", "20", "25"],
                ["财政预决算", "部门决算", "20", "很好"], ["安全生产", "检查结论", "20", "20"],
                ["社会救助", "低保名单", "30", "30"],
            ]), unit: "liuxi")
        #expect(result.judgements.map(\.criterion) == ["2.1"])
        let errors = result.notices.filter { $0.severity == .error }
        #expect(errors.compactMap(\.place?.cell) == ["D2", "D3", "D4"])
    }

    @Test("a table that names no unit asks for one")
    func nobody() throws {
        let result = try read(
            Sample.grid([["领域", "事项", "权重", "得分"], ["财政预决算", "部门预算", "20", "15"]]))
        #expect(result.judgements.isEmpty)
        #expect(result.notices.first?.fix?.zh.contains("--unit") == true)
    }

    @Test("the file they are written to is one that rounds read")
    func yaml() throws {
        let result = try read(Sample.file("defen-2023.xlsx"))
        #expect(result.yaml.hasPrefix("judgements:\n  - unit: baishi\n    criterion: \"1.1\"\n"))
    }
}
