/// Packs spoilt in a criterion.
extension BadPack {
    static let criteria: [BadPack] = [
        BadPack(
            "a criterion names its clause",
            [("            clause: 第一条\n", "")],
            en: """
                pack.yaml:24:13: error: “clause” is missing. To mend it: add “clause: …”
                """,
            zh: """
                pack.yaml:24:13: 错误：缺少“clause”。改法：补写“clause: …”
                """),
        BadPack(
            "a criterion says how a shortfall is mended",
            [("            fix: 恢复更新\n", "")],
            en: """
                pack.yaml:24:13: error: “fix” is missing. To mend it: add “fix: …”
                """,
            zh: """
                pack.yaml:24:13: 错误：缺少“fix”。改法：补写“fix: …”
                """),
        BadPack(
            "a criterion says what it checks",
            [("            check: 工作动态按时更新\n", "            check: ''\n")],
            en: """
                pack.yaml:25:20: error: the value of “check” cannot be used; found “”; wanted some text
                """,
            zh: """
                pack.yaml:25:20: 错误：“check”的值不能用；现为“”；应为非空文字
                """),
        BadPack(
            "a criterion has points",
            [("            points: 12\n", "")],
            en: """
                pack.yaml:24:13: error: “points” is missing. To mend it: add “points: …”
                """,
            zh: """
                pack.yaml:24:13: 错误：缺少“points”。改法：补写“points: …”
                """),
        BadPack(
            "points are above zero",
            [("points: 12", "points: 0")],
            en: """
                pack.yaml:26:21: error: the value of “points” cannot be used; found “0”; wanted a number above 0
                """,
            zh: """
                pack.yaml:26:21: 错误：“points”的值不能用；现为“0”；应为大于 0 的数
                """),
        BadPack(
            "a criterion has a rule",
            [("            rule: {pass: {fact: 更新间隔, at-most: 14}}\n", "")],
            en: """
                pack.yaml:24:13: error: “rule” is missing. To mend it: add “rule: …”
                """,
            zh: """
                pack.yaml:24:13: 错误：缺少“rule”。改法：补写“rule: …”
                """),
        BadPack(
            "no calendar has 30 February",
            [("due: 2022-03-31", "due: 2022-02-30")],
            en: """
                pack.yaml:28:18: error: the value of “due” cannot be used; found “2022-02-30”; wanted a date such as 2022-03-31
                """,
            zh: """
                pack.yaml:28:18: 错误：“due”的值不能用；现为“2022-02-30”；应为形如 2022-03-31 的日期
                """),
        BadPack(
            "a task falls due within the period",
            [("due: 2022-03-31", "due: 2022-07-31")],
            en: """
                pack.yaml:28:18: error: the due date lies outside the pack's period; found “2022-07-31”; wanted 2022-01-01 to 2022-06-30. To mend it: change the due date or the “period”
                """,
            zh: """
                pack.yaml:28:18: 错误：完成时限不在考核时段内；现为“2022-07-31”；应为2022-01-01 至 2022-06-30。改法：改时限，或改“period”
                """),
        BadPack(
            "only declared facts are accepted",
            [("accept: declared", "accept: claimed")],
            en: """
                pack.yaml:35:21: error: the value of “accept” cannot be used; found “claimed”; wanted “declared”
                """,
            zh: """
                pack.yaml:35:21: 错误：“accept”的值不能用；现为“claimed”；应为“declared”
                """),
        BadPack(
            "claims are accepted where something can be claimed",
            [("clause: 第一条", "clause: 第一条\n            accept: declared")],
            en: """
                pack.yaml:24:13: warning: criterion 1.1.1 accepts claims, but none of its facts can be claimed. To mend it: remove “accept”
                """,
            zh: """
                pack.yaml:24:13: 警告：评分项 1.1.1 认可填报，但它读取的事实都不能填报。改法：删去“accept”
                """),
    ]
}
