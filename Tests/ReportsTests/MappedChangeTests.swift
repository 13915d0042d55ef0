import Exact
import Model
import Testing

@testable import Reports

@Suite("Rounds of packs that are not the same")
struct MappedChangeTests {
    private struct Item {
        let code: String
        let full: String
        let points: String
        var check = "要求"
        var outcome = "scored"
    }

    private func sheet(
        _ round: String, pack: String = "p", version: String = "1", _ items: [Item],
        weight: String = "20"
    ) throws -> ScoreSheet {
        let criteria = items.map {
            "<criterion id=\"\($0.code)\" points=\"\($0.full)\"><check>\($0.check)</check>"
                + "<rule><entry key=\"pass\"/></rule></criterion>"
        }
        let findings = items.map {
            "<finding criterion=\"\($0.code)\"><verdict outcome=\"\($0.outcome)\"><points>"
                + "<lowest raw=\"\($0.points)\"/><highest raw=\"\($0.points)\"/></points></verdict></finding>"
        }
        let text = """
            <round xmlns="\(RecordRenderer.namespace)" id="\(round)">\
            <pack id="\(pack)" version="\(version)" sha256="\(version)"><title>\(version)</title>\
            <indicators><indicator id="1" name="\(version)" weight="\(weight)">\(criteria.joined())\
            </indicator></indicators></pack>\
            <units><unit id="qinghe"><name>青河镇</name><result><total/></result>\
            <nodes>\(findings.joined())</nodes></unit></units></round>
            """
        return try ScoreSheet(xml: Array(text.utf8), file: "round.xml")
    }

    private func mapping(_ entries: (String, String, Decimal128)...) -> CriterionMapping {
        CriterionMapping(
            entries.enumerated().map {
                .init(
                    old: $1.0, new: $1.1, share: $1.2,
                    place: Place(file: "m.yaml", line: $0 + 2))
            })
    }

    private let last = [
        Item(code: "1.1", full: "12", points: "6"), Item(code: "1.2", full: "8", points: "8"),
    ]

    @Test("a pack that is only worded otherwise is the same measure")
    func worded() throws {
        let now = last.map { Item(code: $0.code, full: $0.full, points: $0.points, check: "改写") }
        let (one, other) = (try sheet("2021", last), try sheet("2022", version: "2", now))
        #expect(try one.change(until: other).text(in: .en).hasPrefix("青河镇: total"))
        #expect(try one.compared(with: try sheet("2021", version: "2", now)).isSame)
    }

    @Test(
        "other points, criteria or weights are refused, and what differs is said",
        arguments: [
            ("13", "1.2", "20", "other points or rules 1.1"),
            ("12", "1.3", "20", "only in the first 1.2; only in the second 1.3"),
            ("12", "1.2", "25", "they differ in weights, policy or facts"),
        ])
    func refused(full: String, code: String, weight: String, said: String) throws {
        let now = [
            Item(code: "1.1", full: full, points: "6"), Item(code: code, full: "8", points: "8"),
        ]
        let other = try sheet("2022", version: "2", now, weight: weight)
        let error = #expect(throws: RejectedInput.self) {
            _ = try sheet("2021", last).change(until: other)
        }
        let lines = try #require(error).notices.map { $0.line(in: .en) }
        #expect(lines.first?.contains("--mapping") == true)
        #expect(lines.last == "note: \(said)")
    }

    @Test("with a mapping, the rates of what goes on are compared")
    func mapped() throws {
        let now = [
            Item(code: "2.1", full: "10", points: "8"), Item(code: "2.2", full: "5", points: "1"),
            Item(code: "3.1", full: "5", points: "5"),
        ]
        let other = try sheet("2022", pack: "q", now)
        // Half of 1.1 goes on: (6 × 50% + 8) ÷ (6 + 8) = 78.57 %; (8 + 1) ÷ 15 = 60 %.
        let change = try sheet("2021", last).change(
            until: other,
            by: mapping(("1.1", "2.1", try #require(Decimal128("0.5"))), ("1.2", "2.2", 1)))
        #expect(
            change.text(in: .zhHans) == """
                按对应表比较 2 对评分项（占上轮满分 70.00%、本轮满分 75.00%）的得分率；总分口径不同，不相比：
                青河镇：得分率 78.57% → 60.00% (-18.57)
                """)
    }

    @Test("what did not apply on one side is left out on both")
    func notApplicable() throws {
        let now = [
            Item(code: "2.1", full: "10", points: "0", outcome: "notApplicable"),
            Item(code: "2.2", full: "5", points: "4"),
        ]
        let change = try sheet("2021", last).change(
            until: try sheet("2022", pack: "q", now),
            by: mapping(("1.1", "2.1", 1), ("1.2", "2.2", 1)))
        #expect(change.text(in: .en).hasSuffix("青河镇: rate 100.00% → 80.00% (-20.00)"))
    }

    @Test("a code that a record does not have is told with the nearest one")
    func unknown() throws {
        let error = #expect(throws: RejectedInput.self) {
            _ = try sheet("2021", last).change(
                until: try sheet("2022", pack: "q", last), by: mapping(("1.3", "1.1", 1)))
        }
        #expect(
            try #require(error).notices.map { $0.line(in: .en) } == [
                "m.yaml:2: error: the record (p 1 1) has no such criterion; found “1.3”. To mend it: did you mean “1.1”?"
            ])
    }
}
