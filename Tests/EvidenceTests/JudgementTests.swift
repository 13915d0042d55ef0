import Exact
import Model
import Testing

@testable import Evidence

@Suite("Judgements")
struct JudgementTests {
    private static let tail =
        "assessor: 评审一组, time: 2022-07-03T10:00:00+08:00, reason: 材料齐全"

    private func read(_ entries: String...) throws -> JudgementReader.Result {
        let text = "judgements:\n" + entries.map { "  - {\($0)}\n" }.joined()
        return try JudgementReader.read(
            Array(text.utf8), file: "judgements.yaml", round: try Fixtures.round(),
            pack: try Fixtures.pack(facts: []))
    }

    @Test(
        "award points, set a criterion aside or settle a veto",
        arguments: [
            (
                "criterion: \"1.1.1\", points: 2.5",
                Judgement.Decision.points(Points(Decimal128(25, exponent: -1) ?? 0))
            ),
            ("criterion: \"1.1.1\", decision: not-applicable", .notApplicable),
            ("criterion: V1, decision: confirmed", .veto(confirmed: true)),
            ("criterion: V1, decision: refuted", .veto(confirmed: false)),
        ])
    func decisions(entry: String, decision: Judgement.Decision) throws {
        let result = try read("unit: qinghe, \(entry), \(Self.tail)")
        #expect(result.notices.isEmpty)
        #expect(result.judgements.map(\.decision) == [decision])
        #expect(result.judgements.first?.place.line == 2)
    }

    @Test("a re-check and an appeal stand beside what they review")
    func reviews() throws {
        let later = "assessor: 复核组, time: 2022-07-06T10:00:00+08:00, reason: 补充材料属实"
        let result = try read(
            "unit: qinghe, criterion: \"1.1.1\", points: 2, \(Self.tail)",
            "unit: qinghe, criterion: \"1.1.1\", points: 3, review: 申诉, \(later)",
            "unit: baishi, criterion: \"1.1.1\", points: 3, review: recheck, \(later)")
        #expect(result.notices.isEmpty)
        #expect(result.judgements.map(\.review) == [nil, .appeal, .recheck])
    }

    @Test("two reviews at one moment have no order, so neither counts; other kinds are refused")
    func badReviews() throws {
        let one = "unit: qinghe, criterion: \"1.1.1\", points: 2, review: 复核, \(Self.tail)"
        let twice = try read(one, one.replacing("points: 2", with: "points: 3"))
        #expect(twice.judgements.isEmpty)
        #expect(twice.notices.count == 2)
        let strange = try read(one.replacing("复核", with: "抽查"))
        #expect(strange.judgements.isEmpty)
        #expect(strange.notices.first?.wanted?.zh == "复核或申诉")
    }

    @Test(
        "that cannot be used are left out with a reason",
        arguments: [
            ("unit: qinhe, criterion: \"1.1.1\", points: 2, \(tail)", "没有这个单位"),
            ("unit: qinghe, criterion: \"1.1.2\", points: 2, \(tail)", "没有这个评分项"),
            ("unit: qinghe, criterion: \"1.1.1\", points: 4.01, \(tail)", "超过该项满分"),
            ("unit: qinghe, criterion: \"1.1.1\", points: -1, \(tail)", "不能用"),
            ("unit: qinghe, criterion: \"1.1.1\", \(tail)", "须且只能写一个"),
            (
                "unit: qinghe, criterion: \"1.1.1\", points: 1, decision: confirmed, \(tail)",
                "须且只能写一个"
            ),
            ("unit: qinghe, criterion: \"1.1.1\", decision: confirmed, \(tail)", "评分项只能"),
            ("unit: qinghe, criterion: V1, points: 1, \(tail)", "单项否决只能"),
            ("unit: qinghe, criterion: \"1.1.1\", points: 2, reason: 无", "缺少"),
            ("unit: qinghe, criterion: \"1.1.1\", points: 2, pionts: 3, \(tail)", "不认识的键"),
        ])
    func refusals(entry: String, says: String) throws {
        let result = try read(
            entry, "unit: baishi, criterion: \"1.1.1\", points: 4, \(Self.tail)")
        #expect(result.judgements.map(\.unit) == ["baishi"])
        #expect(result.notices.contains { $0.what.zh.contains(says) && $0.place?.line == 2 })
    }

    @Test("two on the same matter leave it open")
    func rivals() throws {
        let entry = "unit: qinghe, criterion: \"1.1.1\", points: 2, \(Self.tail)"
        let result = try read(entry, entry)
        #expect(result.judgements.isEmpty)
        #expect(result.notices.map(\.place?.line) == [2, 3])
    }

    @Test("may be none", arguments: ["", "judgements:\n", "judgements: []\n"])
    func none(text: String) throws {
        let result = try JudgementReader.read(
            Array(text.utf8), file: "judgements.yaml", round: try Fixtures.round(),
            pack: try Fixtures.pack(facts: []))
        #expect(result.judgements.isEmpty)
        #expect(result.notices.isEmpty)
    }
}
