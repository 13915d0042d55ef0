import Exact
import Model
import RuleFixtures
import Rules
import Testing

@testable import Scoring

@Suite("The best order of repair")
struct RepairTests {
    private func repairs(_ round: SmallRound) throws -> [Repair] {
        let input = try round.input()
        let book = RuleBook.compile(pack: input.pack, vetoes: input.round.vetoes).book
        let unit = try #require(Scorer.score(input, with: book, engine: "test").units.first)
        return Scorer.repairs(of: unit, in: input, with: book)
    }

    private func round(_ rules: [(String, Decimal128)], _ facts: [Fact]) throws -> SmallRound {
        SmallRound(
            criteria: try rules.enumerated().map {
                try Sample.criterion($1.0, id: "1.\($0 + 1)", points: $1.1)
            }, facts: facts)
    }

    @Test("what gains most comes first, each gain counted after those before it")
    func order() throws {
        let repairs = try repairs(
            round(
                [("{pass: {fact: 渠道可达}}", 4), ("{deduct: [{per: 失效链接数, points: 1}]}", 6)],
                [
                    Sample.observed("渠道可达", .boolean(false)),
                    Sample.observed("失效链接数", .number(5)),
                ]))
        #expect(repairs.map(\.criterion) == ["1.2", "1.1"])
        #expect(repairs.map(\.gain) == [Points(50), Points(40)])
        #expect(repairs.map(\.total) == [PointRange(Points(60)), PointRange(Points(100))])
        #expect(repairs.map { $0.grades?.lowest.name } == ["合格", "优秀"])
    }

    @Test("what voids a branch frees the whole of it")
    func voided() throws {
        let repairs = try repairs(
            round(
                [
                    ("{pass: {fact: 渠道可达}, void: {when: not(渠道可达), branch: 1}}", 4),
                    ("{deduct: [{per: 失效链接数, points: 1}]}", 6),
                ],
                [
                    Sample.observed("渠道可达", .boolean(false)),
                    Sample.observed("失效链接数", .number(3)),
                ]))
        // By itself the first lost 4 and the second 3; but nothing counts until the first is mended.
        #expect(repairs.map(\.criterion) == ["1.1", "1.2"])
        #expect(repairs.map(\.gain) == [Points(70), Points(30)])
    }

    @Test("what mending one thing by itself gains is scored where a void lies between")
    func gains() throws {
        let unit = try round(
            [
                ("{pass: {fact: 渠道可达}, void: {when: not(渠道可达), branch: 1}}", 4),
                ("{deduct: [{per: 失效链接数, points: 1}]}", 6),
            ],
            [
                Sample.observed("渠道可达", .boolean(false)), Sample.observed("失效链接数", .number(3)),
            ]
        ).scoreUnit()
        #expect(unit.gains == ["1.1": Points(70), "1.2": .zero])
    }

    @Test("two that void the same branch gain only together")
    func voidedTwice() throws {
        let repairs = try repairs(
            round(
                [
                    ("{deduct: [{per: 空白栏目数, points: 1}]}", 2),
                    ("{pass: {fact: 渠道可达}, void: {when: not(渠道可达), branch: 1}}", 4),
                    ("{pass: {fact: 目录已梳理}, void: {when: not(目录已梳理), branch: 1}}", 4),
                ],
                [
                    Sample.observed("渠道可达", .boolean(false)),
                    Sample.observed("目录已梳理", .boolean(false)),
                    Sample.observed("空白栏目数", .number(1)),
                ]))
        #expect(repairs.map(\.criterion) == ["1.2", "1.3", "1.1"])
        #expect(repairs.map(\.gain) == [.zero, Points(90), Points(10)])
    }

    @Test("a fault that is mended is not charged to the next criterion; `once` passes on")
    func charged() throws {
        let fault = Sample.faults("a")
        let repairs = try repairs(
            round(
                [
                    ("{deduct: [{per: 失效链接数, points: 3}]}", 6),
                    ("{deduct: [{per: 空白栏目数, points: 2}]}", 4),
                ],
                [
                    Sample.observed("失效链接数", .number(1), faults: fault),
                    Sample.observed("空白栏目数", .number(1), faults: fault),
                ]))
        #expect(repairs.map(\.criterion) == ["1.1"])
        #expect(repairs.map(\.total) == [PointRange(Points(100))])
    }

    @Test("a veto is mended first and changes the grade alone")
    func veto() throws {
        var small = try round(
            [("{pass: {fact: 渠道可达}}", 10)], [Sample.observed("渠道可达", .boolean(true))])
        small.vetoes = [
            try Sample.criterion("{veto: {fact: 身份证号泄露处数, above: 0}}", id: "V1", points: 0)
        ]
        small.facts.append(Sample.observed("身份证号泄露处数", .number(2)))
        let repairs = try repairs(small)
        #expect(repairs.map(\.criterion) == ["V1"])
        #expect(repairs.map(\.gain) == [.zero])
        #expect(repairs.map { $0.grades?.lowest.name } == ["优秀"])
    }
}
