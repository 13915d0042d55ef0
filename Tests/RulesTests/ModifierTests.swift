import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Rules

@Suite("What stands beside a rule")
struct ModifierTests {
    private let links = "deduct: {per: 失效链接数, points: 0.5}"

    private func seen(_ number: Int, _ sorted: Bool? = nil) -> [Fact] {
        [Sample.observed("失效链接数", .number(Decimal128(number)))]
            + (sorted.map { [Sample.observed("目录已梳理", .boolean($0))] } ?? [])
    }

    @Test(
        "acts in the order of operations, whatever the order in the file",
        arguments: [
            "{deduct: {per: 失效链接数, points: 0.5}, cap: 3, halve: {when: not(目录已梳理)}, ceiling: {at: 2}}",
            "{ceiling: {at: 2}, halve: {when: not(目录已梳理)}, deduct: {per: 失效链接数, points: 0.5}, cap: 3}",
        ])
    func order(rule: String) throws {
        // 4 − 0.5 = 3.5, capped at 3, no more than 2, half of it.
        let verdict = try judge(rule, seen(1, false))
        #expect(verdict.points == certain(1))
        #expect(
            verdict.steps.map(\.en).suffix(3) == ["min(3.5, 3) = 3", "min(3, 2) = 2", "2 ÷ 2 = 1"])
        #expect(verdict.reason.zh.hasSuffix("最终得 1/4 分"))
    }

    @Test("stays possible where its condition cannot be told, and then decides the outcome")
    func open() throws {
        let rule = "{\(links), ceiling: {when: not(目录已梳理), at: pass-line}}"
        let facts = seen(1) + [Sample.unseen("目录已梳理")]
        let verdict = try judge(rule, facts)
        #expect(verdict.outcome == .undetermined)
        #expect(verdict.points == between(try number("2.4"), try number("3.5")))
        // What changes nothing keeps nothing open.
        let low = try judge(rule, seen(5) + [Sample.unseen("目录已梳理")])
        #expect(low.outcome == .scored)
        #expect(low.points == certain(try number("1.5")))
    }

    @Test("says the thresholds and the points of a condition that is not met, too")
    func unmet() throws {
        let verdict = try judge("{\(links), halve: {when: not(目录已梳理)}}", seen(1, true))
        #expect(verdict.points == certain(try number("3.5")))
        #expect(verdict.reason.zh.contains("目录已梳理：是，不符合“not(目录已梳理)”"))
    }

    @Test("silence about a fault costs all points, silence about a note costs nothing more")
    func silence() throws {
        let worse = try judge("{\(links), aggravate: {when: 被退回, deduct: 1}}", seen(1))
        #expect(worse.points == .zero)
        #expect(worse.outcome == .scored)
        #expect(worse.reason.zh.contains("未填报按不得分处理"))
        let note = try judge(
            "{\(links), note: {when: 被退回, worth: 90%}}", seen(4))
        #expect(note.points == certain(2))
    }

    @Test("silence is not softened by a cap on what is lost")
    func silenceStays() throws {
        let rule = "{checklist: {of: 专区服务}, loss-cap: 1}"
        #expect(try judge(rule, []).points == .zero)
        let known = [Sample.claimed("专区服务", Sample.elements(missing: Set(Sample.wanted)))]
        #expect(try judge(rule, known, acceptsDeclared: true).points == certain(3))
    }

    @Test("a unit's own word voids nothing until a person confirms it")
    func proof() throws {
        let rule = "{\(links), void: {when: 被退回, branch: 1.1}}"
        let claimed = seen(1) + [Sample.claimed("被退回", .boolean(true))]
        let verdict = try judge(rule, claimed, acceptsDeclared: true)
        #expect(verdict.outcome == .awaitingReview)
        #expect(verdict.points == between(0, try number("3.5")))
        #expect(verdict.voids == Voiding(of: "1.1", isCertain: false))
        let confirmed =
            seen(1) + [Sample.claimed("被退回", .boolean(true), certainty: .judged)]
        let sure = try judge(rule, confirmed)
        #expect(sure.points == .zero)
        #expect(sure.voids == Voiding(of: "1.1", isCertain: true))
    }

    @Test("points below zero end at the bound, and are not halved into a favour")
    func belowZero() throws {
        let rule = "{deduct: {per: 失效链接数, points: 2}, below-zero: 3, halve: {when: not(目录已梳理)}}"
        #expect(try judge(rule, seen(9, false)).points == certain(-3))
        #expect(try judge(rule, seen(3, false)).points == certain(-2))
        #expect(try judge(rule, seen(1, false)).points == certain(1))
    }

    @Test("what an earlier criterion charged is charged once; what it may have charged stays open")
    func once() throws {
        let rule = "{\(links), once: 链接}"
        #expect(try judge(rule, seen(2)).charged == ["once 链接"])
        let later = try judge(rule, seen(2), charged: ["once 链接": "1.1"])
        #expect(later.points == certain(4))
        #expect(later.reason.zh.contains("“链接”已在 1.1 扣分，此处不重复扣分"))
        let maybe = try judge(rule, seen(2), charged: ["once? 链接": "1.1"])
        #expect(maybe.points == between(3, 4))
        #expect(maybe.outcome == .undetermined)
    }

    @Test("a date outside the days assessed does not apply")
    func scope() throws {
        let rule =
            "{deadline: {done: 机制建立日期, per-day: 1, due: 2022-03-05}, scope: {since: 2022-03-01}}"
        let early = [Sample.claimed("机制建立日期", .date(try #require(CivilDate("2022-02-20"))))]
        #expect(try judge(rule, early, acceptsDeclared: true).outcome == .notApplicable)
    }

    private func ledger(_ random: inout SeededGenerator) throws -> [LedgerEntry] {
        let begin = try #require(CivilDate("2022-01-01"))
        return try (0..<Int.random(in: 0...20, using: &random)).map { index in
            let day = try #require(begin.adding(days: .random(in: 0...150, using: &random)))
            return try #require(LedgerEntry(title: "第 \(index) 件", from: .day(day), to: .day(day)))
        }
    }

    @Test("a draw is the same for any order, and takes as many as it says")
    func draw() throws {
        for seed in UInt64(0)..<50 {
            var random = SeededGenerator(seed: seed)
            let entries = try ledger(&random)
            var notices: [Notice] = []
            let draw = try #require(
                LedgerDraw(
                    try FlowSetting.read("{take: 5, seed: 甲}"),
                    reading: Sample.declared.filter { $0.type == .ledger }, reporting: &notices))
            let drawn = draw.draw(from: entries)
            #expect(drawn.count == min(5, entries.count), "seed \(seed)")
            #expect(
                Set(draw.draw(from: entries.shuffled(using: &random))) == Set(drawn), "seed \(seed)"
            )
            #expect(Set(drawn).isSubset(of: Set(entries)), "seed \(seed)")
        }
    }

    @Test("another entry never costs a rule of periods points")
    func periods() throws {
        let rule =
            "{periods: {of: 申请台账, every: month, at-least: 3, per-short: 0.5, per-empty: 0.7}, "
            + "scope: {since: 2022-01-01, until: 2022-05-31}}"
        let time = try Sample.time("2022-07-01T09:00:00+08:00")
        for seed in UInt64(0)..<80 {
            var random = SeededGenerator(seed: seed)
            var entries = try ledger(&random)
            func points() throws -> PointRange {
                try judge(
                    rule, [Sample.claimed("申请台账", .ledger(entries), certainty: .judged)],
                    time: time
                ).points
            }
            let before = try points()
            guard !entries.isEmpty else { continue }
            entries.remove(at: .random(in: 0..<entries.count, using: &random))
            #expect(try points().highest <= before.highest, "seed \(seed)")
        }
    }

    @Test(
        "Wilson's interval: values that are known, and an end where all were drawn",
        arguments: [
            (17, 20, nil, "0.6396", "0.9476"), (10, 10, nil, "0.7225", "1.0000"),
            (0, 10, nil, "0.0000", "0.2775"), (81, 263, nil, "0.2553", "0.3662"),
            (17, 20, 20, "0.8500", "0.8500"),
        ] as [(Int, Int, Int?, String, String)])
    func interval(good: Int, drawn: Int, all: Int?, low: String, high: String) throws {
        let interval = try #require(
            ConfidenceInterval(
                Decimal128(good), of: Decimal128(drawn), from: all.map { Decimal128($0) },
                quantile: 1960))
        #expect(interval.low.formatted(places: 4, rounding: .halfUp) == low)
        #expect(interval.high.formatted(places: 4, rounding: .halfUp) == high)
    }

    @Test(
        "a mistake is told where it stands",
        arguments: [
            ("{pass: {fact: 渠道可达}, celing: {at: 2}}", 22, "celing"),
            ("{pass: {fact: 渠道可达}, ceiling: {at: 4}}", 36, "4"),
            ("{pass: {fact: 渠道可达}, ceiling: {at: 2, when: 渠道可达 and}}", 0, ""),
            ("{pass: {fact: 渠道可达}, void: {when: 渠道可达, branch: 2}}", 0, "2"),
            ("{pass: {fact: 渠道可达}, scope: period}", 0, "scope"),
            ("{pass: {fact: 渠道可达}, draw: {take: 2, seed: 甲}}", 0, "draw"),
            ("{pass: {fact: 渠道可达}, cap: 5}", 0, "5"),
            ("{pass: {fact: 渠道可达}, below-zero: 0}", 0, "0"),
            ("{pass: {fact: 渠道可达, else: 4}}", 0, "4"),
            ("{pass: {fact: 渠道可达, else: -1}}", 0, "-1"),
            ("{pass: {fact: 渠道可达}, aggravate: {when: 渠道可达}}", 0, "{when}"),
            ("{pass: {fact: 渠道可达}, note: {when: 满分 > 2, worth: 80%}}", 0, "满分 > 2"),
            ("{discretion: {ask: 甲, deduct: {from: 2, to: 1}}}", 0, "2"),
            ("{discretion: {ask: 甲, deduct: {from: 1, to: 5}}}", 0, "5"),
            ("{levels: {ask: 甲, points: {优: 3, 良: 4}}}", 0, "4"),
            ("{ratio: {of: 失效链接数, over: 失效链接数, at-most: 5%}}", 0, "失效链接数"),
            ("{periods: {of: 申请台账, every: week, per-short: 1}}", 0, "week"),
            ("{earn: {per: 通报批评次数, points: -1}}", 0, ""),
            ("{combine: [{share: 1, rule: {pass: {fact: 渠道可达}}}]}", 0, "[… 1]"),
            ("{checklist: {of: 公开环节, points: {决策公开: 4}}}", 0, ""),
        ] as [(String, Int, String)])
    func mistakes(rule: String, column: Int, found: String) throws {
        let errors = try problems(rule).filter { $0.severity == .error }
        let first = try #require(errors.first, "\(rule)")
        #expect(first.place?.line == 1 && (first.place?.column ?? 0) > 1, "\(rule)")
        if column > 0 { #expect(first.place?.column == column, "\(rule)") }
        if !found.isEmpty { #expect(first.found == found, "\(rule)") }
        #expect(!first.what.zh.isEmpty && !first.what.en.isEmpty)
    }
}
