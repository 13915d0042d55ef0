import Exact
import Foundation
import Markup
import Model
import Testing

@testable import Reports

@Suite("The charts of the pages")
struct ChartTests {
    /// The sample after an earlier round in which one total was still open.
    static func afterAnother() throws -> ScoredRound {
        let round = try SampleRound.make()
        let units = Dictionary(
            uniqueKeysWithValues: round.units.map { unit in
                (
                    unit.unit.id,
                    PastRound.Standing(
                        total: unit.unit.id == "liuxi"
                            ? PointRange(Points(60), Points(70)) : PointRange(Points(75)),
                        rank: ScoredUnit.RankRange(best: 1, worst: 2),
                        indicators: ["1": PointRange(Points(20))])
                )
            })
        return round.after([
            PastRound(
                id: "shili-2021", title: "示例县2021年考核",
                asOf: SampleRound.time("2021-07-01T09:00:00+08:00"), pack: "shili",
                version: "1.1.0", maximum: Points(100), units: units)
        ])
    }

    private func page(_ path: String) throws -> PageScan {
        let files = try ReportWriter.files(
            for: Self.afterAnother(), formats: [.html], language: .zhHans)
        return PageScan(try #require(files.first { $0.path == path }).bytes)
    }

    @Test(
        "have a title, a description and a name each",
        arguments: ["index.html", "units/liuxi.html"])
    func named(path: String) throws {
        let page = try page(path)
        #expect(page.faults == [])
        let images = page.tags.filter { $0.attributes["role"] == "img" }
        #expect(images.count == (path == "index.html" ? 4 : 3))
        #expect(images.allSatisfy { !($0.attributes["aria-label"] ?? "").isEmpty })
        #expect(page.tags.count { $0.name == "desc" } == images.count)
    }

    @Test("say their numbers in tables as well")
    func twins() throws {
        let round = try page("index.html")
        // The grade-free tenths of the total, certain and possible.
        #expect(round.text.contains("90–100"))
        #expect(round.text.contains("历轮得分率中位数"))
        let unit = try page("units/liuxi.html")
        #expect(unit.text.contains("示例县2021年考核2021-07-01[60.00%, 70.00%]"))
        #expect(unit.text.contains("组中位数"))
    }

    @Test("the ranking's bars lead to the table that has their numbers")
    func rankingTwin() throws {
        let page = try page("index.html")
        let ids = Set(page.values(of: "id"))
        let details = page.values(of: "aria-details")
        #expect(!details.isEmpty)
        for id in details {
            #expect(page.tags.contains { $0.name == "table" && $0.attributes["id"] == id })
            #expect(page.values(of: "href").contains("#\(id)"))
        }
        #expect(ids.isSuperset(of: details))
    }

    @Test("the gauge says of every grade whether the total comes to it, and not the total again")
    func gauge() throws {
        let round = try SampleRound.make()
        let printed = PrintedValue(round, in: .zhHans)
        let policy = round.pack.policy
        let best = try #require(policy.grades.first)
        let full = PointRange(policy.total)
        let open = PointRange(.zero, policy.total)
        for (total, wanted) in [(full, "达到"), (open, "可能达到"), (PointRange(.zero), "未达到")] {
            let chart = GaugeChart(printed: printed, policy: policy, total: total).drawn()
            let text = String(decoding: chart.finished(), as: UTF8.self)
            #expect(text.contains("<th scope=\"row\">\(best.name)</th>"))
            #expect(text.contains("<td class=\"num\">\(wanted)</td>"))
            #expect(!text.contains("<text class=\"figure\""))
        }
        let page = try page("units/liuxi.html")
        let unit = try #require(round.units.first { $0.unit.id == "liuxi" })
        let shown = "\(printed.range(unit.total)) / \(printed.exact(policy.total))"
        #expect(page.text.components(separatedBy: shown).count == 2, "the total stands there once")
    }

    @Test("a radar has its rates in a table")
    func radarTwin() throws {
        let printed = PrintedValue(try SampleRound.make(), in: .en)
        let axes = ["a", "b", "c"].map {
            RadarChart.Axis(
                name: $0, own: PointRange(Points(40), Points(50)), median: PointRange(Points(60)))
        }
        let chart = try #require(RadarChart(printed: printed, axes: axes).drawn())
        let text = String(decoding: chart.finished(), as: UTF8.self)
        #expect(text.components(separatedBy: "[40.00%, 50.00%]").count == 4)
        #expect(text.contains("60.00%"))
    }

    @Test("a radar is the same on a ground drawn for another unit, unless that is another ground")
    func radarGround() throws {
        let printed = PrintedValue(try SampleRound.make(), in: .en)
        func radar(_ own: Int, median: Int) -> RadarChart {
            RadarChart(
                printed: printed,
                axes: ["a", "b", "c"].map {
                    RadarChart.Axis(
                        name: $0, own: PointRange(Points(Decimal128(own))),
                        median: PointRange(Points(Decimal128(median))))
                })
        }
        let alone = try #require(radar(40, median: 60).drawn()).finished()
        for median in [60, 70] {
            let ground = radar(90, median: median).ground()
            #expect(radar(40, median: 60).drawn(on: ground)?.finished() == alone)
        }
    }

    @Test("compare a unit with its group and with the last round")
    func comparison() throws {
        let page = try page("units/qinghe.html").text
        #expect(page.contains("75.00（+25.00）"))
        let open = try self.page("units/liuxi.html").text
        #expect(open.contains("[60.00, 70.00]"))
        #expect(!open.contains("[60.00, 70.00]（"))
    }

    @Test(
        "take the middle of a group, end by end",
        arguments: [
            ([], nil), ([3], "3"), ([5, 1, 3], "3"), ([1, 2, 3, 4], "2.5"),
        ] as [([Int], String?)])
    func median(values: [Int], middle: String?) {
        let found = Median.of(values.map { PointRange(Points(Decimal128($0))) })
        #expect(found?.lowest.amount.reduced.plain == middle)
    }

    @Test("draw a radar for three to eight indicators only", arguments: 1...10)
    func radar(axes: Int) throws {
        let printed = PrintedValue(try SampleRound.make(), in: .en)
        let axis = RadarChart.Axis(name: "a", own: PointRange(Points(50)), median: nil)
        let chart = RadarChart(printed: printed, axes: Array(repeating: axis, count: axes))
        #expect((chart.drawn() != nil) == (3...8).contains(axes))
    }

    @Test(
        "leave a heat map of too many units to the workbook", arguments: [(80, true), (81, false)])
    func heat(units: Int, isDrawn: Bool) throws {
        let figures = RoundFigures(of: try LargeRound.make(units: units, criteria: 20))
        let group = try #require(figures.groups.first)
        #expect((HeatMap(figures, group, in: .zhHans) != nil) == isDrawn)
    }

    @Test("stand in the record with the rounds they compare")
    func record() throws {
        let round = try Self.afterAnother()
        let figures = RoundFigures(of: round)
        let schema = try XMLSchema(EmbeddedSchema.report)
        let record = RecordRenderer().round(figures, in: .zhHans)
        #expect(schema.validate(record) == [])
        let history = try #require(try XMLDocument(record).root.child("history"))
        #expect(history.children("past").count == 1)
        #expect(history.child("past")?.children("standing").count == round.units.count)
        #expect(try PublishedRecord(xml: record, file: "round.xml").history == round.history)
        let unit = try XMLDocument(RecordRenderer().unit(at: 0, of: figures, in: .en)).root
        #expect(unit.child("history")?.child("past")?.children("standing").count == 1)
    }

    @Test("read from a record what they compare with, and refuse what is no earlier round")
    func past() throws {
        let round = try SampleRound.make()
        let record = RecordRenderer().round(RoundFigures(of: round), in: .zhHans)
        let later = try Self.later(round, pack: round.pack)
        let past = try PastRecord.rounds(from: [("old.xml", record)], before: later)
        let standing = try #require(past.first?.units["liuxi"])
        let unit = try #require(round.units.first { $0.unit.id == "liuxi" })
        #expect(standing.total == unit.total)
        #expect(standing.rank == unit.rank)
        for node in unit.indicators {
            #expect(standing.indicators[node.indicator.id] == node.points)
        }
        #expect(throws: RejectedInput.self) {
            try PastRecord.rounds(from: [("same.xml", record)], before: round)
        }
        let other = try Self.later(round, pack: LargeRound.make(units: 1, criteria: 20).pack)
        #expect(throws: RejectedInput.self) {
            try PastRecord.rounds(from: [("other.xml", record)], before: other)
        }
        #expect(throws: RejectedInput.self) {
            try PastRecord.rounds(from: [("none.xml", Array("<a/>".utf8))], before: later)
        }
    }

    private static func later(_ round: ScoredRound, pack: Pack) throws -> ScoredRound {
        let old = round.round
        return ScoredRound(
            round: Round(
                id: "shili-2023", title: old.title, organiser: old.organiser,
                asOf: SampleRound.time("2023-07-01T09:00:00+08:00"), period: old.period,
                submissionDeadline: nil, units: old.units, digest: old.digest),
            pack: pack, engine: round.engine, archives: [], units: round.units)
    }
}
