import Exact
import Model
import RuleFixtures

extension Pattern {
    private static let draft = ["决策草案", "决策依据", "征求意见期限", "采纳情况"]

    /// Points taken or given for what is counted.
    static let counting: [Pattern] = [
        Pattern(
            id: "P1", name: Wording(zh: "逐件扣分，扣完为止", en: "Points off for each, down to zero"),
            phrase: Wording(
                zh: "“失效链接每个扣 0.5 分，扣完为止”",
                en: "“0.5 off for each dead link until none is left”"),
            yaml: """
                - id: "1.1"
                  points: 4
                  rule:
                    deduct: {per: 失效链接数, points: 0.5}
                """,
            facts: [("失效链接数", count("个"))], weight: 4,
            cases: [
                Case(facts: ["失效链接数": .number(3)], expected: ["1.1": "2.5"]),
                Case(facts: ["失效链接数": .number(11)], expected: ["1.1": "0"]),
            ]),
        Pattern(
            id: "P2", name: Wording(zh: "有得分，无不得分", en: "All or nothing"),
            phrase: Wording(
                zh: "“公开指南已发布得 10 分，未发布扣 2 分”；不写 else 即“未发布不得分”",
                en: "“10 for a published guide, 2 off without one”; without else, nothing"),
            yaml: """
                - id: "1.1"
                  points: 10
                  rule:
                    pass: {fact: 公开指南已发布, else: 8}
                """,
            facts: [("公开指南已发布", "type: boolean")], weight: 10,
            cases: [
                Case(facts: ["公开指南已发布": .boolean(true)], expected: ["1.1": "10"]),
                Case(facts: ["公开指南已发布": .boolean(false)], expected: ["1.1": "8"]),
            ]),
        Pattern(
            id: "P3", name: Wording(zh: "缺失一次性扣定额", en: "A fixed amount off for what is missing"),
            phrase: Wording(
                zh: "“未设概况栏目扣 1 分，没有年度报告扣 2 分”",
                en: "“1 off without an overview column, 2 off without an annual report”"),
            yaml: """
                - id: "1.1"
                  points: 5
                  rule:
                    deduct:
                      - {unless: 已设概况栏目, points: 1}
                      - {unless: 有年度报告, points: 2}
                """,
            facts: [("已设概况栏目", "type: boolean"), ("有年度报告", "type: boolean")], weight: 5,
            cases: [
                Case(
                    facts: ["已设概况栏目": .boolean(true), "有年度报告": .boolean(false)],
                    expected: ["1.1": "3"])
            ]),
        Pattern(
            id: "P4", name: Wording(zh: "按要素分项累加", en: "Element by element"),
            phrase: Wording(
                zh: "“决策草案 2 分、决策依据 2 分、征求意见期限 1 分、采纳情况 5 分（本项 8 分）”：分项和 10 与 8 不符，写明按比例折算",
                en:
                    "“draft 2, grounds 2, period 1, outcome 5 (8 in all)”: the parts add up to 10, so "
                    + "the pack says that they are converted"),
            yaml: """
                - id: "1.1"
                  points: 8
                  rule:
                    checklist:
                      of: 意见征集要素
                      points: {决策草案: 2, 决策依据: 2, 征求意见期限: 1, 采纳情况: 5}
                      misfit: scale
                """,
            facts: [("意见征集要素", elements(draft.joined(separator: ", ")))], weight: 8,
            cases: [
                Case(
                    facts: ["意见征集要素": .elements(["决策草案", "决策依据", "采纳情况"], of: draft)],
                    expected: ["1.1": "7.2"])
            ],
            note: Wording(
                zh: "`misfit: cap` 则把得到的分项相加，加满 8 分为止；都不写，`heng pack check` 报错。",
                en: "`misfit: cap` adds up to 8; without either `heng pack check` refuses the pack."
            )
        ),
        Pattern(
            id: "P8", name: Wording(zh: "数量达标", en: "A target quantity"),
            phrase: Wording(
                zh: "“全年发布不少于 200 条得 8 分，未完成扣 2 分”",
                en: "“8 for at least 200 items a year, 2 off for fewer”"),
            yaml: """
                - id: "1.1"
                  points: 8
                  rule:
                    pass: {fact: 发布信息数, at-least: 200, else: 6}
                """,
            facts: [("发布信息数", count("条"))], weight: 8,
            cases: [Case(facts: ["发布信息数": .number(187)], expected: ["1.1": "6"])]),
        Pattern(
            id: "P9", name: Wording(zh: "逐期空缺扣分", en: "Gaps by the month"),
            phrase: Wording(
                zh: "“每月不少于 2 条，少一个月扣 1 分，空白月扣 2 分”",
                en: "“at least 2 a month: 1 off for a short month, 2 for an empty one”"),
            yaml: """
                - id: "1.1"
                  points: 10
                  rule:
                    periods: {of: 动态信息, every: month, at-least: 2, per-short: 1, per-empty: 2}
                """,
            facts: [("动态信息", "type: ledger")], weight: 10,
            cases: [
                Case(
                    facts: [
                        "动态信息": .matters(
                            "2022-01-05", "2022-01-20", "2022-02-11", "2022-04-02", "2022-04-09",
                            "2022-05-06", "2022-05-30", "2022-06-01", "2022-06-15")
                    ], expected: ["1.1": "7"])
            ],
            note: Wording(
                zh: "只数整月：在考核时间之内、到监测时间已过完的。季度、半年、年写 quarter、half-year、year。",
                en:
                    "Whole months count that lie in the period and are over at the monitoring time; "
                    + "quarter, half-year and year work alike.")),
        Pattern(
            id: "P10", name: Wording(zh: "时限与逾期", en: "Deadlines"),
            phrase: Wording(
                zh: "“6 月 10 日前召开部署会，每晚一天扣 0.5 分”；“申请 20 个工作日内答复，逾期每件扣 1 分”",
                en:
                    "“a meeting by 10 June, 0.5 off a day”; “answers within 20 working days, 1 off for each late one”"
            ),
            yaml: """
                - id: "1.1"
                  points: 4
                  due: 2022-06-10
                  rule:
                    deadline: {done: 部署会日期, per-day: 0.5}
                - id: "1.2"
                  points: 6
                  rule:
                    time-limit: {of: 申请台账, within: 20 working days, per-late: 1}
                """,
            facts: [("部署会日期", "type: date"), ("申请台账", "type: ledger")], weight: 10,
            cases: [
                Case(
                    facts: [
                        "部署会日期": CivilDate("2022-06-13").map { .date($0) } ?? .boolean(false),
                        "申请台账": .matters("2022-03-01/2022-03-20", "2022-03-02/2022-04-15"),
                    ], expected: ["1.1": "2.5", "1.2": "5"])
            ],
            note: Wording(zh: "见 [时限](time-limits.md)。", en: "See [time limits](time-limits.md).")),
        Pattern(
            id: "P19", name: Wording(zh: "比率阈值", en: "A ratio past a line"),
            phrase: Wording(
                zh: "“复议纠错数超过申请总数 15% 的扣 1 分”",
                en: "“1 off where more than 15 % of the applications were corrected on review”"),
            yaml: """
                - id: "1.1"
                  points: 3
                  rule:
                    ratio: {of: 复议纠错数, over: 申请总数, at-most: 15%, deduct: 1}
                """,
            facts: [("复议纠错数", count("件")), ("申请总数", count("件"))], weight: 3,
            cases: [
                Case(
                    facts: ["复议纠错数": .number(4), "申请总数": .number(20)], expected: ["1.1": "2"]),
                Case(
                    facts: ["复议纠错数": .number(3), "申请总数": .number(20)], expected: ["1.1": "3"]),
            ],
            note: Wording(
                zh: "比较时不做除法：4 与 20 × 0.15 = 3 相比。分母为 0 的不适用，`none: full` 则得满分。",
                en:
                    "Nothing is divided: 4 is held against 20 × 0.15 = 3. Nothing to take a share of "
                    + "does not apply; `none: full` makes it full points.")),
    ]
}
