import Exact
import Model
import RuleFixtures
import Testing

@testable import Rules

@Suite("formula: conditions and points in FEEL")
struct FormulaTests {
    /// A formula from its parts as they would be parsed.
    private func rule(_ parts: [(String, String)]) -> Setting {
        Setting(
            .map([
                Setting.Entry(
                    key: "formula", place: Sample.place,
                    value: Setting(
                        .map(
                            parts.enumerated().map { index, part in
                                let place = Place(file: "pack.yaml", line: index + 1, column: 7)
                                return Setting.Entry(
                                    key: part.0, place: place,
                                    value: Setting(.scalar(part.1), at: place))
                            }), at: Sample.place))
            ]), at: Sample.place)
    }

    private func criterion(
        _ parts: [(String, String)], points: Decimal128 = 4, accept: Bool = false,
        due: CivilDate? = nil
    ) -> Criterion {
        Criterion(
            id: "1.1.1", check: "检查", points: Points(points), clause: "第一条", due: due,
            acceptsDeclared: accept, rule: rule(parts), fix: "整改", place: Sample.place)
    }

    private func verdict(
        _ parts: [(String, String)], _ facts: [Fact], accept: Bool = false,
        answering: Answering = .inTime, time: TimeBasis? = nil, due: CivilDate? = nil
    ) throws -> Verdict {
        let criterion = criterion(parts, accept: accept, due: due)
        let (rule, notices) = RuleCatalog.standard.compile(
            criterion, vocabulary: Sample.vocabulary)
        #expect(!notices.contains { $0.severity == .error }, "\(notices)")
        let compiled = try #require(rule)
        let view = FactView(
            of: UnitFacts(facts, answering: answering), for: criterion, rule: compiled,
            declared: Sample.vocabulary.facts, unanswered: .zero, time: try time ?? Sample.time())
        return compiled.judge(view)
    }

    private func notices(
        _ parts: [(String, String)], due: CivilDate? = nil
    ) -> [Notice] {
        RuleCatalog.standard.compile(criterion(parts, due: due), vocabulary: Sample.vocabulary)
            .notices
    }

    private func links(_ count: Decimal128) -> Fact { Sample.observed("失效链接数", .number(count)) }
    private func reachable(_ answer: Bool) -> Fact { Sample.observed("渠道可达", .boolean(answer)) }

    @Test(
        "a condition that is met earns all points, one that is not none",
        arguments: [(1, "4", "符合"), (3, "0", "不符合")] as [(Decimal128, String, String)])
    func condition(count: Decimal128, points: String, word: String) throws {
        let verdict = try verdict([("when", "失效链接数 <= 2")], [links(count)])
        #expect(try verdict.points == certain(number(points)))
        #expect(verdict.outcome == .scored)
        #expect(
            verdict.reason.zh
                == "失效链接数 \(count.plain) 个，\(word)“失效链接数 <= 2”，得 \(points)/4 分")
    }

    @Test("points and else are computed from the facts, with the arithmetic")
    func computed() throws {
        let parts = [("when", "渠道可达"), ("points", "满分 - 失效链接数 * 0.5"), ("else", "满分 / 4")]
        let met = try verdict(parts, [links(3), reachable(true)])
        #expect(try met.points == certain(number("2.5")))
        #expect(
            met.reason.zh == "渠道可达：是，失效链接数 3 个，符合“渠道可达”，按“满分 - 失效链接数 * 0.5”计 2.5 分，得 2.5/4 分")
        #expect(met.steps.map(\.zh) == ["满分 - 失效链接数 * 0.5 = 2.5"])
        let unmet = try verdict(parts, [links(3), reachable(false)])
        #expect(unmet.points == certain(1))
        #expect(
            unmet.reason.en
                == "渠道可达: no, 失效链接数 3, does not meet “渠道可达”, “满分 / 4” gives 1, 1 of 4 points")
    }

    @Test(
        "what is beyond full or below zero counts as full or zero, and is told",
        arguments: [(9, "4", "超过满分，按 4 分计"), (-2, "0", "低于 0，按 0 分计")]
            as [(Decimal128, String, String)])
    func clamped(count: Decimal128, points: String, told: String) throws {
        let verdict = try verdict([("points", "失效链接数")], [links(count)])
        #expect(try verdict.points == certain(number(points)))
        #expect(verdict.reason.zh.contains(told))
        #expect(verdict.steps.last?.zh == told)
    }

    @Test("a missing fact is neither met nor not met, and is named")
    func missing() throws {
        let unseen = Sample.unseen("失效链接数")
        let verdict = try verdict([("when", "失效链接数 <= 2"), ("else", "1")], [unseen])
        #expect(verdict.outcome == .undetermined)
        #expect(verdict.points == between(1, 4))
        #expect(
            verdict.reason.zh
                == "失效链接数无法判定（访问超时），不能判断是否符合“失效链接数 <= 2”，可得 1～4 分（满分 4 分）")
    }

    @Test("what is known decides where the missing fact could change nothing")
    func decidedWithout() throws {
        let parts = [("when", "失效链接数 <= 2 and 渠道可达")]
        let decided = try verdict(parts, [Sample.unseen("失效链接数"), reachable(false)])
        #expect(decided.outcome == .scored)
        #expect(decided.points == .zero)
        #expect(decided.reason.zh.contains("失效链接数无法判定"))
        let open = try verdict(parts, [Sample.unseen("失效链接数"), reachable(true)])
        #expect(open.outcome == .undetermined)
    }

    @Test(
        "null is never read as a value: what gives it a meaning of its own stays open",
        arguments: [
            "失效链接数 = 3", "失效链接数 != 3", "失效链接数 = null", "if 失效链接数 > 3 then false else true",
            "失效链接数 in [0..3]", "count([失效链接数]) = 0", "not(失效链接数 = 3)",
            "some 数 in [失效链接数] satisfies 数 > 3", "失效链接数 instance of number",
        ])
    func sensitive(condition: String) throws {
        let verdict = try verdict([("when", condition)], [Sample.unseen("失效链接数")])
        #expect(verdict.outcome == .undetermined)
        #expect(verdict.points == between(0, 4))
    }

    @Test("the same for points hidden in an if")
    func hiddenInPoints() throws {
        let verdict = try verdict(
            [("points", "if 失效链接数 <= 2 then 4 else 0")], [Sample.unseen("失效链接数")])
        #expect(verdict.outcome == .undetermined)
    }

    @Test("suspicions move no points, claims count only where they are accepted")
    func certainty() throws {
        let suspected = Sample.observed("失效链接数", .number(9), certainty: .suspected)
        #expect(try verdict([("when", "失效链接数 <= 2")], [suspected]).outcome == .awaitingReview)
        let claim = Sample.claimed("村居总数", .number(3))
        let parts = [("when", "村居总数 >= 3")]
        #expect(try verdict(parts, [claim]).outcome == .awaitingReview)
        let accepted = try verdict(parts, [claim], accept: true)
        #expect(accepted.points == certain(4))
        #expect(accepted.reason.zh.hasPrefix("村居总数 3 个（填报），"))
    }

    @Test("silence past the deadline is worth what the pack says")
    func silence() throws {
        let verdict = try verdict([("when", "村居总数 < 3")], [], answering: .never)
        #expect(verdict.outcome == .scored)
        #expect(verdict.points == .zero)
        #expect(verdict.reason.zh == "村居总数未按期报送，得 0/4 分")
    }

    @Test("no result although everything is known asks a person, and says why")
    func noResult() throws {
        let verdict = try verdict([("points", "4 / 失效链接数")], [links(0)])
        #expect(verdict.outcome == .awaitingReview)
        #expect(verdict.points == between(0, 4))
        #expect(verdict.reason.zh.contains("“4 / 失效链接数”没有结果（除数为零）"))
    }

    @Test("the monitoring time and the due date can be read, and are told")
    func givens() throws {
        let done = Sample.claimed("机制建立日期", .date(try #require(CivilDate("2022-03-30"))))
        let verdict = try verdict(
            [("when", "机制建立日期 <= 完成时限 and 机制建立日期 <= 监测日期")], [done], accept: true,
            due: CivilDate("2022-03-31"))
        #expect(verdict.points == certain(4))
        #expect(verdict.reason.zh.contains("监测日期 2022-04-20，完成时限 2022-03-31"))
    }

    @Test(
        "working days are those of the round's calendar",
        arguments: [
            // Tomb-Sweeping Day 2022 was 3 to 5 April, with 2 April to make up for it.
            ("工作日数(机制建立日期, @\"2022-04-08\") = 4", true),
            ("加工作日(机制建立日期, 1) = @\"2022-04-02\"", true),
            ("是工作日(@\"2022-04-04\") and 机制建立日期 > @\"2020-01-01\"", false),
            ("顺延至工作日(@\"2022-04-04\") <= 机制建立日期", false),
            ("working days(from: 机制建立日期, to: @\"2022-04-08\") = 4", true),
        ])
    func workingDays(condition: String, isMet: Bool) throws {
        let done = Sample.claimed("机制建立日期", .date(try #require(CivilDate("2022-04-01"))))
        let verdict = try verdict([("when", condition)], [done], accept: true)
        #expect(verdict.points == certain(isMet ? 4 : 0))
    }

    @Test("a year without a calendar is undetermined and named, never Monday to Friday")
    func noCalendar() throws {
        let done = Sample.claimed("机制建立日期", .date(try #require(CivilDate("2031-04-01"))))
        let verdict = try verdict(
            [("when", "工作日数(机制建立日期, @\"2031-04-08\") <= 5")], [done], accept: true)
        #expect(verdict.outcome == .undetermined)
        #expect(verdict.reason.zh.contains("2031"))
        #expect(verdict.reason.en.contains("2031"))
    }

    @Test("a ledger is a list, elements are what is there and what is missing")
    func structures() throws {
        let from = try #require(CivilDate("2022-03-01"))
        let to = try #require(CivilDate("2022-03-08"))
        let entry = try #require(
            LedgerEntry(title: "申请甲", from: .day(from), to: .day(to)))
        let ledger = Sample.claimed("申请台账", .ledger([entry]))
        let all = try verdict(
            [("when", "every 件 in 申请台账 satisfies 工作日数(件.起, 件.止) <= 5")], [ledger],
            accept: true)
        #expect(all.points == certain(4))
        let elements = Sample.observed("公开环节", Sample.elements(missing: ["结果公开"]))
        let listed = try verdict(
            [("points", "count(公开环节.已有) - count(公开环节.缺少[item = \"结果公开\"])")], [elements])
        #expect(listed.points == certain(3))
    }

    // MARK: While a pack is loaded

    @Test(
        "what can never work is refused when the pack is loaded, with place and fix",
        arguments: [
            ("when", "失效链结数 <= 2", "没有名为“失效链结数”的数据", 7, "写作 失效链接数 <= 2"),
            ("when", "2 >= 失效链结数", "没有名为“失效链结数”的数据", 12, "写作 2 >= 失效链接数"),
            ("when", "失效链接数 <= \"2\"", "“<=”不能用于数字和文本；请检查两边的数据类型", nil, nil),
            ("when", "失效链接数", "表达式结果的类型不对", 7, nil),
            ("points", "渠道可达", "表达式结果的类型不对", 7, nil),
            ("points", "min(失效链接数", "第 1 行第 10 列的“(”没有闭合；请补上“)”", nil, nil),
            ("points", "加工作日(监测日期)", "函数 加工作日 要 2 个参数，这里写了 1 个", 7, nil),
            ("when", "完成时限 > 监测日期", "表达式读取完成时限，但该评分项没有完成时限", 7, "在该评分项或规则中补写 due"),
        ] as [(String, String, String?, Int?, String?)])
    func refused(key: String, text: String, what: String?, column: Int?, fix: String?) throws {
        let errors = notices([(key, text)]).filter { $0.severity == .error }
        let notice = try #require(errors.first)
        if let what { #expect(notice.what.zh == what) }
        if let column { #expect(notice.place?.column == column) }
        if let fix { #expect(notice.fix?.zh == fix) }
    }

    @Test("signs of a Chinese input method are read, and told with the corrected text")
    func inputMethod() throws {
        let told = notices([("when", "失效链接数 ≤ 2")])
        #expect(told.map(\.severity) == [.info])
        #expect(told.first?.place?.column == 13)
        #expect(told.first?.fix?.zh == "写作 失效链接数 <= 2")
    }

    @Test(
        "points that never fit are refused",
        arguments: [("points", "5"), ("points", "-1"), ("else", "4.5")])
    func neverFits(key: String, text: String) {
        let errors = notices([("when", "渠道可达"), (key, text)]).filter { $0.severity == .error }
        #expect(errors.map(\.wanted?.zh) == ["不超过满分 4 的分值"])
    }

    @Test("a formula without parts, and an else without a condition, are refused")
    func shape() {
        #expect(notices([]).map(\.what.zh).contains("公式没有条件也没有得分"))
        #expect(
            notices([("points", "失效链接数"), ("else", "1")]).map(\.what.zh)
                == ["else 只能与 when 同用"])
        #expect(
            notices([("when", "监测日期 > @\"2022-01-01\"")]).map(\.what.zh)
                == ["没有读取任何事实，对所有单位结果都一样"])
    }

    @Test("all mistakes of all parts are told at once")
    func allAtOnce() {
        let errors = notices([
            ("when", "甲 > 1 and 乙 > 2"), ("points", "渠道可达 + 1"), ("otherwise", "0"),
        ]).filter { $0.severity == .error }
        #expect(errors.count == 4)
    }

    @Test("in a veto only what was measured or judged fails a unit")
    func veto() throws {
        let rule = "{formula: {when: 身份证号泄露处数 > 2 and 渠道可达}}"
        func veto(_ facts: [Fact]) throws -> Verdict { try judge(rule, facts, role: .veto) }
        let leaks = Sample.observed("身份证号泄露处数", .number(3))
        let held = try veto([leaks, reachable(true)])
        #expect(held.isVeto)
        #expect(held.reason.zh.hasSuffix("符合“身份证号泄露处数 > 2 and 渠道可达”，单项否决"))
        #expect(try !veto([leaks, reachable(false)]).isVeto)
        let suspected = Sample.observed("身份证号泄露处数", .number(3), certainty: .suspected)
        let open = try veto([suspected, reachable(true)])
        #expect(!open.isVeto)
        #expect(open.outcome == .awaitingReview)
        #expect(try !problems("{formula: {points: 失效链接数}}", role: .veto).isEmpty)
    }
}
