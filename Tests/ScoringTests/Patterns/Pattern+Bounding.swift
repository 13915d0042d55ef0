import Exact
import Model
import RuleFixtures

extension Pattern {
    /// What stands beside a rule: vetoes, ceilings, caps, points below zero.
    static let bounding: [Pattern] = [
        Pattern(
            id: "P11", name: Wording(zh: "单项否决", en: "A veto of the whole"),
            phrase: Wording(
                zh: "“首页死链超过 5 个的，单项否决，评为不合格”；超过 3 个的先预警",
                en: "“more than 5 dead links on the home page fail the whole”; more than 3 are "
                    + "warned of before"),
            yaml: """
                indicators:
                  - id: "1"
                    name: 指标
                    weight: 100
                    criteria:
                      - id: "1.1"
                        points: 100
                        rule:
                          deduct: {per: 失效链接数, points: 1}
                vetoes:
                  - id: V1
                    rule:
                      veto: {fact: 失效链接数, above: 5, warn: 3}
                """,
            facts: [("失效链接数", count("个"))], total: 100,
            cases: [
                Case(
                    facts: ["失效链接数": .number(6)],
                    expected: ["1.1": "94", "total": "94", "grade": "不合格", "V1": "否决"]),
                Case(
                    facts: ["失效链接数": .number(4)],
                    expected: ["1.1": "96", "total": "96", "grade": "合格", "V1": "预警"]),
                Case(
                    facts: ["失效链接数": .number(3)], expected: ["total": "97", "V1": "scored"]),
            ],
            note: Wording(
                zh: "否决不改变得分，只决定等次和名次；仅由机器确定或经人工确认的事实触发。预警（warn）什么都不改变，只在报告中提醒。"
                    + "含本数的（达到 5 个即否决）写 at-least，预警线随之含本数；条件更复杂的写 formula 的 when 和 warn。",
                en: "A veto changes grade and place, not the points; only what was measured or "
                    + "confirmed triggers it. A warning (warn) changes nothing: reports tell it. "
                    + "Where the number itself counts, write at-least, and warn includes its number "
                    + "too; whatever is less simple is a formula with when and warn.")),
        Pattern(
            id: "P12", name: Wording(zh: "局部否决", en: "A veto of one branch"),
            phrase: Wording(
                zh: "“空白栏目达到 5 个的，此项不得分”；“被判败诉的，此大项不得分”",
                en:
                    "“5 empty columns, and this item gets nothing”; “a lost case, and the whole branch gets nothing”"
            ),
            yaml: """
                indicators:
                  - id: "1"
                    name: 栏目
                    weight: 60
                    criteria:
                      - id: "1.1"
                        points: 60
                        rule:
                          deduct: {per: 空白栏目数, points: 3}
                          void: {when: 空白栏目数 >= 5}
                  - id: "2"
                    name: 依申请公开
                    weight: 40
                    criteria:
                      - id: "2.1"
                        points: 10
                        rule:
                          pass: {fact: 渠道畅通}
                      - id: "2.2"
                        points: 30
                        rule:
                          pass: {fact: 答复规范}
                          void: {when: 败诉件数 > 0, branch: "2"}
                """,
            facts: [
                ("空白栏目数", count("个")), ("渠道畅通", "type: boolean"), ("答复规范", "type: boolean"),
                ("败诉件数", count("件")),
            ], total: 100,
            cases: [
                Case(
                    facts: [
                        "空白栏目数": .number(5), "渠道畅通": .boolean(true), "答复规范": .boolean(true),
                        "败诉件数": .number(1),
                    ], expected: ["1.1": "0", "2.1": "10", "2.2": "0", "total": "0"])
            ]),
        Pattern(
            id: "P13", name: Wording(zh: "封顶与折半", en: "Ceilings and halving"),
            phrase: Wording(
                zh: "“目录未梳理的，本项不高于及格分”；“不高于及格分，然后再计算扣分”；“未标注文号的得分折半”",
                en:
                    "“no more than the pass line without a catalogue”; “… and what follows comes off that”; “half without document numbers”"
            ),
            yaml: """
                - id: "1.1"
                  points: 10
                  rule:
                    deduct: {per: 缺项数, points: 1}
                    ceiling: {when: not(目录已梳理), at: pass-line}
                - id: "1.2"
                  points: 10
                  rule:
                    deduct: {per: 缺项数, points: 1}
                    ceiling: {when: not(目录已梳理), at: pass-line, count: before}
                - id: "1.3"
                  points: 10
                  rule:
                    deduct: {per: 缺项数, points: 1}
                    halve: {when: not(文号已标注)}
                """,
            facts: [
                ("缺项数", count("项")), ("目录已梳理", "type: boolean"), ("文号已标注", "type: boolean"),
            ], weight: 30, policy: ["pass-line: 60%"],
            cases: [
                Case(
                    facts: ["缺项数": .number(2), "目录已梳理": .boolean(false), "文号已标注": .boolean(false)],
                    expected: ["1.1": "6", "1.2": "4", "1.3": "4"])
            ]),
        Pattern(
            id: "P14", name: Wording(zh: "倒扣", en: "Below zero"),
            phrase: Wording(
                zh: "“未开展的倒扣 2 分（本项 1 分）”；“泄密每次扣 6 分，可倒扣至负 12 分”",
                en: "“not done: 2 below zero (of 1)”; “6 off for each leak, down to 12 below zero”"),
            yaml: """
                - id: "1.1"
                  points: 1
                  rule:
                    pass: {fact: 已开展保密审查, else: -2}
                    below-zero: 2
                - id: "1.2"
                  points: 1
                  rule:
                    deduct: {per: 泄密次数, points: 6}
                    below-zero: 12
                - id: "1.3"
                  points: 18
                  rule:
                    pass: {fact: 制度健全}
                """,
            facts: [
                ("已开展保密审查", "type: boolean"), ("泄密次数", count("次")), ("制度健全", "type: boolean"),
            ], weight: 20,
            cases: [
                Case(
                    facts: [
                        "已开展保密审查": .boolean(false), "泄密次数": .number(1), "制度健全": .boolean(true),
                    ],
                    expected: ["1.1": "-2", "1.2": "-5", "1.3": "18", "total": "11"])
            ],
            note: Wording(
                zh: "只有写了 below-zero 的项可以为负，并总有下限；总分不低于 0。",
                en:
                    "Only a criterion that says below-zero may be negative, always down to a bound; "
                    + "the total stops at zero.")),
        Pattern(
            id: "P17", name: Wording(zh: "情况说明折算", en: "A note on the situation"),
            phrase: Wording(
                zh: "“本年度没有此类事项、已发布情况说明的，按满分的 80% 计”",
                en: "“80 % of the points for a published note that there was nothing of the kind”"),
            yaml: """
                - id: "1.1"
                  points: 20
                  rule:
                    pass: {fact: 已公开规章}
                    note: {when: 已发布情况说明, worth: 80%}
                """,
            facts: [("已公开规章", "type: boolean"), ("已发布情况说明", "type: boolean")], weight: 20,
            cases: [
                Case(
                    facts: ["已公开规章": .boolean(false), "已发布情况说明": .boolean(true)],
                    expected: ["1.1": "16"])
            ]),
        Pattern(
            id: "P20", name: Wording(zh: "互斥、不重复扣分", en: "The same problem once"),
            phrase: Wording(
                zh: "“同一问题在前项已扣分的，本项不再扣分”",
                en: "“what was charged above is not charged again”"),
            yaml: """
                - id: "1.1"
                  points: 10
                  rule:
                    deduct: {per: 空白栏目数, points: 2}
                    once: 栏目空白
                - id: "1.2"
                  points: 10
                  rule:
                    deduct: {per: 未更新栏目数, points: 1}
                    once: 栏目空白
                """,
            facts: [("空白栏目数", count("个")), ("未更新栏目数", count("个"))], weight: 20,
            cases: [
                Case(
                    facts: ["空白栏目数": .number(1), "未更新栏目数": .number(1)],
                    expected: ["1.1": "8", "1.2": "10"])
            ],
            note: Wording(
                zh: "逐个列明的问题（如同一个失效链接）自动只扣一次，不必写 once。",
                en: "Single faults that are listed, such as one dead link, are charged once by "
                    + "themselves; once is for problems that are the same by the table's word.")),
        Pattern(
            id: "P22", name: Wording(zh: "小项上限", en: "A cap on one item"),
            phrase: Wording(
                zh: "“每件扣 1 分，最多扣 5 分”；“每项得 2 分，最高不超过 6 分”；“本项减分不超过 3 分”",
                en:
                    "“1 off for each, at most 5”; “2 for each, at most 6”; “this item loses no more than 3”"
            ),
            yaml: """
                - id: "1.1"
                  points: 8
                  rule:
                    deduct: {per: 缺文号件数, points: 1, up-to: 5}
                - id: "1.2"
                  points: 6
                  rule:
                    earn: {per: 亮点数, points: 2, up-to: 6}
                - id: "1.3"
                  points: 6
                  rule:
                    deduct: [{per: 缺文号件数, points: 1}, {unless: 有年度报告, points: 2}]
                    loss-cap: 3
                """,
            facts: [
                ("缺文号件数", count("件")), ("亮点数", count("项")), ("有年度报告", "type: boolean"),
            ], weight: 20,
            cases: [
                Case(
                    facts: ["缺文号件数": .number(7), "亮点数": .number(4), "有年度报告": .boolean(false)],
                    expected: ["1.1": "3", "1.2": "6", "1.3": "3"])
            ]),
        Pattern(
            id: "P24", name: Wording(zh: "加重、再扣", en: "Worse than that"),
            phrase: Wording(
                zh: "“每处扣 1 分；被退回且未及时修改的，再扣 5 分”",
                en: "“1 off for each; 5 more where it was sent back and not mended in time”"),
            yaml: """
                - id: "1.1"
                  points: 10
                  rule:
                    deduct: {per: 差错处数, points: 1}
                    aggravate: {when: 被退回 and not(已及时修改), deduct: 5}
                """,
            facts: [
                ("差错处数", count("处")), ("被退回", "type: boolean"), ("已及时修改", "type: boolean"),
            ], weight: 10,
            cases: [
                Case(
                    facts: ["差错处数": .number(2), "被退回": .boolean(true), "已及时修改": .boolean(false)],
                    expected: ["1.1": "3"])
            ],
            note: Wording(
                zh: "加倍扣分写 `aggravate: {when: …, times: 2}`。",
                en: "A multiple of the loss is `aggravate: {when: …, times: 2}`.")),
        Pattern(
            id: "P26", name: Wording(zh: "适用时间范围", en: "Only what began then"),
            phrase: Wording(
                zh: "“2022 年以来的文件须在 3 日内解读，每件逾期扣 1 分”",
                en: "“documents since 2022 are explained within 3 days, 1 off for each late one”"),
            yaml: """
                - id: "1.1"
                  points: 6
                  rule:
                    time-limit: {of: 解读台账, within: 3 days, per-late: 1}
                    scope: {since: 2022-01-01}
                """,
            facts: [("解读台账", "type: ledger")], weight: 6,
            cases: [
                Case(
                    facts: [
                        "解读台账": .matters(
                            "2021-11-01/2021-12-20", "2022-03-01/2022-03-09",
                            "2022-04-11/2022-04-12")
                    ], expected: ["1.1": "5"])
            ],
            note: Wording(
                zh: "“只考核本年度”写 `scope: period`。数字事实的时间范围写在该事实的 crawl 设置里。",
                en: "“this year only” is `scope: period`. For numbers the days are set where the "
                    + "fact is observed.")),
    ]
}
