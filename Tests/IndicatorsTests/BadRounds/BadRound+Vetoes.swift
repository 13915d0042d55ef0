/// Rounds spoilt in their own vetoes.
extension BadRound {
    static let vetoes: [BadRound] = [
        BadRound(
            "a veto's id is free in the pack",
            [("id: V1", "id: '1.1.1'")],
            en: """
                round.yaml:17:10: error: the code stands twice; found “1.1.1”; wanted a code that no other indicator or criterion has. To mend it: it stands at ../sample-2022/pack.yaml:24:13 first; rename or remove one
                """,
            zh: """
                round.yaml:17:10: 错误：编号重复；现为“1.1.1”；应为指标和评分项之间不重复的编号。改法：先出现于 ../sample-2022/pack.yaml:24:13，改名或删去一处
                """),
        BadRound(
            "a veto reads the pack's facts",
            [("fact: 更新间隔, above", "fact: 更新, above")],
            en: """
                round.yaml:17:61: error: the rule reads a fact that is not declared; found “更新”; wanted a fact declared in facts (number or boolean). To mend it: declare “更新” in facts
                """,
            zh: """
                round.yaml:17:61: 错误：规则读取了未声明的事实；现为“更新”；应为facts 中已声明的事实（number 或 boolean）。改法：在 facts 中声明“更新”
                """),
        BadRound(
            "a veto says how it is mended",
            [(", fix: 恢复更新", "")],
            en: """
                round.yaml:17:5: error: “fix” is missing. To mend it: add “fix: …”
                """,
            zh: """
                round.yaml:17:5: 错误：缺少“fix”。改法：补写“fix: …”
                """),
        BadRound(
            "a veto stands once",
            [
                (
                    "vetoes:\n",
                    "vetoes:\n  - {id: V1, check: 甲, clause: 乙, rule: {veto: {fact: 更新间隔, above: 90}}, fix: 丙}\n"
                )
            ],
            en: """
                round.yaml:18:10: error: the code stands twice; found “V1”; wanted a code that no other indicator or criterion has. To mend it: it stands at round.yaml:17:10 first; rename or remove one
                """,
            zh: """
                round.yaml:18:10: 错误：编号重复；现为“V1”；应为指标和评分项之间不重复的编号。改法：先出现于 round.yaml:17:10，改名或删去一处
                """),
    ]
}
