import Exact
import Model
import RuleFixtures
import Rules
import Testing

@testable import Scoring

@Suite("Several assessors of one criterion")
struct PanelTests {
    private func judgement(
        _ points: Int, by assessor: String, line: Int
    ) throws -> Judgement {
        Judgement(
            unit: Sample.unit, criterion: "1.1", decision: .points(Points(Decimal128(points))),
            assessor: assessor, time: try #require(DateTime("2022-07-03T10:00:00+08:00")),
            reason: "材料齐全", place: Place(file: "judgements.yaml", line: line))
    }

    private func book(
        _ judgements: [Judgement], _ combination: Policy.Panel.Combination?
    ) throws -> JudgementBook {
        let criterion = try Sample.criterion("{manual: {ask: 核}}", id: "1.1", points: 10)
        let apart = try #require(Decimal128("0.2"))
        return JudgementBook(
            judgements, criteria: [criterion], vetoes: [], units: [Sample.unit],
            book: RuleBook.compile(pack: try SmallRound(criteria: [criterion]).input().pack).book,
            panel: combination.map { Policy.Panel($0, apart: apart) })
    }

    @Test(
        "come to one number",
        arguments: [
            ([8, 7], .mean, "7.5"), ([8, 7, 3], .mean, "6"), ([8, 7, 3], .median, "7"),
            ([8, 7, 3, 4], .median, "5.5"), ([9, 7, 3, 8], .trimmedMean, "7.5"),
            ([8, 7], .trimmedMean, "7.5"),
        ] as [([Int], Policy.Panel.Combination, String)])
    func combined(points: [Int], combination: Policy.Panel.Combination, wanted: String) throws {
        let judgements = try points.enumerated().map {
            try judgement($1, by: "评审\($0)", line: $0 + 1)
        }
        for shuffled in [judgements, judgements.reversed()] {
            let found = try book(shuffled, combination)
                .judgement(unit: Sample.unit, criterion: "1.1")
            #expect(found?.decision == .points(Points(try #require(Decimal128(wanted)))))
            // Everybody's points stay in sight.
            #expect(found?.reason.contains("评审1 7") == true)
        }
    }

    @Test("are named where they lie far apart")
    func apart() throws {
        let far = [try judgement(9, by: "甲", line: 1), try judgement(6, by: "乙", line: 2)]
        let notices = try book(far, .mean).notices(of: Sample.unit)
        #expect(notices.map(\.severity) == [.warning])
        #expect(notices.first?.found == "甲 9、乙 6")
        let near = [try judgement(8, by: "甲", line: 1), try judgement(6, by: "乙", line: 2)]
        #expect(try book(near, .mean).notices(of: Sample.unit) == [])
    }

    @Test("settle nothing where the pack has no panel, or one of them contradicts himself")
    func disputed() throws {
        let two = [try judgement(9, by: "甲", line: 1), try judgement(6, by: "乙", line: 2)]
        #expect(try book(two, nil).judgement(unit: Sample.unit, criterion: "1.1") == nil)
        let one = [try judgement(9, by: "甲", line: 1), try judgement(6, by: "甲", line: 2)]
        let book = try book(one, .mean)
        #expect(book.judgement(unit: Sample.unit, criterion: "1.1") == nil)
        #expect(book.notices(of: Sample.unit).map(\.severity) == [.error])
    }
}
