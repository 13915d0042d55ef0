import Exact
import Model
import RuleFixtures

extension Pattern {
    /// What is done with a total: bonus, what does not apply, grades.
    static let combining: [Pattern] = [
        Pattern(
            id: "P15", name: Wording(zh: "加分：单次值、封顶、准入线", en: "Bonus: value, cap, entry line"),
            phrase: Wording(
                zh: "“总分高于 80 分的可加分，经验被推广一次加 3 分，合计不超过 5 分”",
                en: "“above 80 there is a bonus: 3 for each practice taken up, 5 at most”"),
            yaml: """
                indicators:
                  - id: "1"
                    name: 指标
                    weight: 100
                    criteria:
                      - id: "1.1"
                        points: 100
                        rule:
                          deduct: {per: 失效链接数, points: 2}
                bonus:
                  cap: 5
                  entry: {above: 80}
                  criteria:
                    - id: B1
                      points: 9
                      rule:
                        earn: {per: 推广次数, points: 3}
                """,
            facts: [("失效链接数", count("个")), ("推广次数", count("次"))], total: 100,
            cases: [
                Case(
                    facts: ["失效链接数": .number(6), "推广次数": .number(2)],
                    expected: ["1.1": "88", "B1": "6", "total": "93"]),
                Case(
                    facts: ["失效链接数": .number(10), "推广次数": .number(2)],
                    expected: ["1.1": "80", "B1": "6", "total": "80"]),
            ],
            note: Wording(
                zh: "准入线可以是 above 或 at-least；`of: [\"1\", \"2\"]` 则以这些指标的得分之和为准（如 55 分中的 44 分）。",
                en: "The line is above or at-least; `of: [\"1\", \"2\"]` holds the points of these "
                    + "indicators against it, such as 44 of 55.")),
        Pattern(
            id: "P16", name: Wording(zh: "不适用项归一化", en: "What does not apply"),
            phrase: Wording(
                zh: "“无行政许可事项的单位不考核第 2 项，总分按 75 × 4/3 折算”",
                en: "“no service, no second part: the total is 75 × 4/3”"),
            yaml: """
                indicators:
                  - id: "1"
                    name: 信息公开
                    weight: 75
                    criteria:
                      - id: "1.1"
                        points: 75
                        rule:
                          deduct: {per: 失效链接数, points: 5}
                  - id: "2"
                    name: 办事服务
                    weight: 25
                    criteria:
                      - id: "2.1"
                        points: 25
                        applies: {fact: 办事事项数, at-least: 1}
                        rule:
                          pass: {fact: 指南齐全}
                """,
            facts: [
                ("失效链接数", count("个")), ("办事事项数", count("项")), ("指南齐全", "type: boolean"),
            ], total: 100, policy: ["not-applicable: total"],
            cases: [
                Case(
                    facts: ["失效链接数": .number(3), "办事事项数": .number(0), "指南齐全": .boolean(false)],
                    expected: ["1.1": "60", "2.1": "—", "total": "80"])
            ],
            note: Wording(
                zh: "按单位类别定是否适用：`applies: 组别 = \"乡镇\"`，组别是轮次文件中的 group。一级权重也不同的，写 "
                    + "`groups: {县直部门: {weights: {\"1\": 60, \"2\": 40}}}`，下级按新权重折算。",
                en: "A kind of unit is exempt by `applies: 组别 = \"乡镇\"`, the group of the round "
                    + "file. One with first-level weights of its own has them under `groups`, as "
                    + "`{县直部门: {weights: {\"1\": 60, \"2\": 40}}}`; what is below is converted."
            )
        ),
        Pattern(
            id: "P23", name: Wording(zh: "相对名次", en: "Places decide"),
            phrase: Wording(
                zh: "“67 分以上达标，达标单位中名列前四分之一的为先进”",
                en: "“67 and above passes, the first quarter is commended”"),
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
                """,
            facts: [("失效链接数", count("个"))], total: 100,
            policy: ["grades: {先进: {from: 67, top: 25%}, 达标: 67, 不合格: 0}"],
            cases: [
                Case(facts: ["失效链接数": .number(5)], expected: ["total": "95", "grade": "先进"]),
                Case(facts: ["失效链接数": .number(8)], expected: ["total": "92", "grade": "达标"]),
                Case(facts: ["失效链接数": .number(20)], expected: ["total": "80", "grade": "达标"]),
                Case(facts: ["失效链接数": .number(40)], expected: ["total": "60", "grade": "不合格"]),
            ],
            note: Wording(
                zh: "名次在同组单位中排；第 1 名 ≤ 4 × 25%。同分并列的一并计入或一并不计。",
                en: "Places are those within the group; 1 ≤ 4 × 25 %. Units that tie are all in or "
                    + "none.")),
        Pattern(
            id: "P25", name: Wording(zh: "通报、表彰联动", en: "Commended and criticised"),
            phrase: Wording(
                zh: "“受上级表彰每次加 3 分，被通报批评每次扣 3 分”",
                en: "“3 for each commendation, 3 off for each criticism from above”"),
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
                bonus:
                  criteria:
                    - id: B1
                      points: 6
                      rule:
                        earn: [{per: 表彰次数, points: 3}, {per: 通报批评次数, points: -3}]
                        below-zero: 9
                """,
            facts: [
                ("失效链接数", count("个")), ("表彰次数", count("次")), ("通报批评次数", count("次")),
            ], total: 100,
            cases: [
                Case(
                    facts: ["失效链接数": .number(10), "表彰次数": .number(1), "通报批评次数": .number(2)],
                    expected: ["1.1": "90", "B1": "-3", "total": "87"])
            ],
            note: Wording(
                zh: "准入线和封顶只管加分；批评扣的分总要扣。",
                en: "Entry line and cap bound what is gained; what criticism costs always counts.")),
    ]
}
