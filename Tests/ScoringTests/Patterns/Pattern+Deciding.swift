import Exact
import Model
import RuleFixtures

extension Pattern {
    /// Levels, margins, samples, sources.
    static let deciding: [Pattern] = [
        Pattern(
            id: "P5", name: Wording(zh: "区间裁量", en: "A margin for who assesses"),
            phrase: Wording(
                zh: "“内容不全的扣 1—18 分”", en: "“1 to 18 off where it is incomplete”"),
            yaml: """
                - id: "1.1"
                  points: 20
                  rule:
                    discretion: {ask: 内容缺了多少, deduct: {from: 1, to: 18}, when: not(内容齐全)}
                """,
            facts: [("内容齐全", "type: boolean")], weight: 20,
            cases: [
                Case(facts: ["内容齐全": .boolean(false)], expected: ["1.1": "2～19"]),
                Case(
                    facts: ["内容齐全": .boolean(false)], judged: ["1.1": Points(15)],
                    expected: ["1.1": "15"]),
                Case(facts: ["内容齐全": .boolean(true)], expected: ["1.1": "20"]),
            ],
            note: Wording(
                zh: "由人评定；区间之外的评定不采用，并报错。得分的区间写 `award: {from: 0.5, to: 3.5}`。",
                en: "A person decides; points outside the margin are refused. A margin of points "
                    + "given is `award: {from: 0.5, to: 3.5}`.")),
        Pattern(
            id: "P6", name: Wording(zh: "分档、等级", en: "Levels"),
            phrase: Wording(
                zh: "“优 10 分、良 8 分、一般 6 分、差 0 分”；“在线访谈 2 次 100%、1 次 50%、0 次不得分”",
                en: "“10, 8, 6 or 0 by level”; “2 interviews 100 %, one 50 %, none nothing”"),
            yaml: """
                - id: "1.1"
                  points: 10
                  rule:
                    levels: {ask: 解读质量属哪一等, points: {优: 10, 良: 8, 一般: 6, 差: 0}}
                - id: "1.2"
                  points: 4
                  rule:
                    tiers:
                      by: 在线访谈次数
                      steps: [{at-least: 2, points: 100%}, {at-least: 1, points: 50%}]
                """,
            facts: [("在线访谈次数", count("次"))], weight: 14,
            cases: [
                Case(
                    facts: ["在线访谈次数": .number(1)], judged: ["1.1": Points(8)],
                    expected: ["1.1": "8", "1.2": "2"])
            ],
            note: Wording(
                zh: "等级由人评定，只能评这几个分值；写 `by: 事实` 则由文本事实说明属哪一等。",
                en: "A person says which level, and nothing but its points is taken; with "
                    + "`by: FACT` a text does.")),
        Pattern(
            id: "P7", name: Wording(zh: "比例、百分比权重树", en: "Shares, and a tree of percentages"),
            phrase: Wording(
                zh: "“主动公开占 70%，其中会议公开占 40%；已公开会议按比例得分”",
                en: "“publication is 70 %, of which meetings 40 %; points by the share published”"),
            yaml: """
                indicators:
                  - id: "1"
                    name: 主动公开
                    weight: 70%
                    criteria:
                      - id: "1.1"
                        points: 40%
                        rule:
                          proportion: {of: 已公开会议数, over: 会议总数}
                      - id: "1.2"
                        points: 60%
                        rule:
                          pass: {fact: 目录已发布}
                  - id: "2"
                    name: 依申请公开
                    weight: 30%
                    criteria:
                      - id: "2.1"
                        points: 100%
                        rule:
                          pass: {fact: 渠道畅通}
                """,
            facts: [
                ("已公开会议数", count("次")), ("会议总数", count("次")), ("目录已发布", "type: boolean"),
                ("渠道畅通", "type: boolean"),
            ], total: 100,
            cases: [
                Case(
                    facts: [
                        "已公开会议数": .number(6), "会议总数": .number(8), "目录已发布": .boolean(true),
                        "渠道畅通": .boolean(true),
                    ], expected: ["1.1": "21", "1.2": "42", "2.1": "30", "total": "93"])
            ]),
        Pattern(
            id: "P18", name: Wording(zh: "抽样检查", en: "Samples"),
            phrase: Wording(
                zh: "“随机抽查 20 件解读稿，按合格率得分”；“从台账中抽 2 件核对时限”",
                en:
                    "“20 explanations drawn at random, points by the share in order”; “2 cases of the ledger are checked”"
            ),
            yaml: """
                - id: "1.1"
                  points: 5
                  rule:
                    sampling: {good: 合格件数, drawn: 抽查件数, of: 解读总数, confidence: 95%}
                - id: "1.2"
                  points: 4
                  rule:
                    time-limit: {of: 申请台账, within: 20 working days, per-late: 2}
                    draw: {take: 2, seed: 2022-1}
                """,
            facts: [
                ("合格件数", count("件")), ("抽查件数", count("件")), ("解读总数", count("件")),
                ("申请台账", "type: ledger"),
            ], weight: 9,
            cases: [
                Case(
                    facts: [
                        "合格件数": .number(17), "抽查件数": .number(20), "解读总数": .number(120),
                        "申请台账": .matters(
                            "2022-03-01/2022-03-20", "2022-03-02/2022-04-15",
                            "2022-03-03/2022-03-10", "2022-03-04/2022-03-30"),
                    ], expected: ["1.1": "4.25", "1.2": "4"])
            ],
            note: Wording(
                zh: "区间按威尔逊法，知道总数时更窄；区间不影响得分。抽取按“种子、名称、起始时间”的 SHA-256 排序取前几件，"
                    + "任何人都能重新抽出同样的几件。",
                en: "The interval is Wilson's, narrower where the population is known; it moves no "
                    + "points. The draw takes the first by SHA-256 over seed, title and beginning, so "
                    + "anybody can draw the same again.")),
        Pattern(
            id: "P21", name: Wording(zh: "多来源加权", en: "Several sources"),
            phrase: Wording(
                zh: "“网上测评占 70、报送材料占 20、社会评议占 10”",
                en: "“the web counts 70, materials 20, a survey 10”"),
            yaml: """
                - id: "1.1"
                  points: 10
                  rule:
                    combine:
                      - {share: 70, rule: {deduct: {per: 失效链接数, points: 1}}}
                      - {share: 20, rule: {checklist: {of: 报送材料}}}
                      - {share: 10, rule: {tiers: {by: 满意率, steps: [{at-least: 90, points: 10}, {at-least: 80, points: 8}]}}}
                """,
            facts: [
                ("失效链接数", count("个")), ("报送材料", elements("制度, 台账")),
                ("满意率", "type: number, unit: \"%\""),
            ], weight: 10,
            cases: [
                Case(
                    facts: [
                        "失效链接数": .number(2), "报送材料": .elements(["制度"], of: ["制度", "台账"]),
                        "满意率": .number(85),
                    ], expected: ["1.1": "7.4"])
            ],
            note: Wording(
                zh: "每个来源先按满分评，再加权；不适用的来源不进入分母。",
                en: "Each source is judged for the full points, then weighted; one that does not "
                    + "apply leaves the shares of the others.")),
    ]
}
