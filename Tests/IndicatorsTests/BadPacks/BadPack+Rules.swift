/// Packs spoilt where rules meet facts.
extension BadPack {
    static let rules: [BadPack] = [
        BadPack(
            "a rule reads declared facts",
            [("of: 指南要素", "of: 指南要件")],
            en: """
                pack.yaml:36:36: error: the rule reads a fact that is not declared; found “指南要件”; wanted a fact declared in facts (elements). To mend it: did you mean “指南要素”?
                """,
            zh: """
                pack.yaml:36:36: 错误：规则读取了未声明的事实；现为“指南要件”；应为facts 中已声明的事实（elements）。改法：是否想写“指南要素”？
                """),
        BadPack(
            "a rule reads facts of its type",
            [("of: 指南要素", "of: 更新间隔")],
            en: """
                pack.yaml:36:36: error: the fact “更新间隔” has the wrong type for this rule; found “number”; wanted elements. To mend it: use another kind of rule, or a fact of the right type (declared at pack.yaml:13:5)
                """,
            zh: """
                pack.yaml:36:36: 错误：事实“更新间隔”的类型不适合此规则；现为“number”；应为elements。改法：改用另一种评分方式，或改读类型相符的事实（该事实声明于 pack.yaml:13:5）
                """),
        BadPack(
            "a rule is of a known kind",
            [("rule: {checklist:", "rule: {checklst:")],
            en: """
                pack.yaml:36:20: error: unknown kind of rule; found “checklst”; wanted one of pass, deduct, checklist, proportion, deadline, time-limit, tiers, formula, decision, earn, ratio, periods, levels, discretion, sampling, combine, manual. To mend it: did you mean “checklist”?
                """,
            zh: """
                pack.yaml:36:20: 错误：不认识的评分方式；现为“checklst”；应为pass、deduct、checklist、proportion、deadline、time-limit、tiers、formula、decision、earn、ratio、periods、levels、discretion、sampling、combine、manual 之一。改法：是否想写“checklist”？
                """),
        BadPack(
            "a rule is of one kind",
            [("rule: {checklist: {of: 指南要素}}", "rule: {checklist: {of: 指南要素}, manual: {ask: 甲}}")],
            en: """
                pack.yaml:36:19: error: a rule names exactly one kind; found “{checklist, manual}”; wanted one of pass, deduct, checklist, proportion, deadline, time-limit, tiers, formula, decision, earn, ratio, periods, levels, discretion, sampling, combine, manual
                """,
            zh: """
                pack.yaml:36:19: 错误：规则应当只写一种评分方式；现为“{checklist, manual}”；应为pass、deduct、checklist、proportion、deadline、time-limit、tiers、formula、decision、earn、ratio、periods、levels、discretion、sampling、combine、manual 之一
                """),
        BadPack(
            "a veto stands among the vetoes",
            [("rule: {pass: {fact: 更新间隔, at-most: 14}}", "rule: {veto: {fact: 更新间隔, above: 14}}")],
            en: """
                pack.yaml:29:20: error: this kind is for vetoes only; found “veto”; wanted one of pass, deduct, checklist, proportion, deadline, time-limit, tiers, formula, decision, earn, ratio, periods, levels, discretion, sampling, combine, manual
                """,
            zh: """
                pack.yaml:29:20: 错误：此评分方式只能用于单项否决；现为“veto”；应为pass、deduct、checklist、proportion、deadline、time-limit、tiers、formula、decision、earn、ratio、periods、levels、discretion、sampling、combine、manual 之一
                """),
        BadPack(
            "a veto has no points and a veto's rule",
            [
                (
                    "indicators:\n",
                    "vetoes: [{id: V1, check: 甲, clause: 甲, points: 3, rule: {pass: {fact: 更新间隔, at-most: 14}}, fix: 甲}]\nindicators:\n"
                )
            ],
            en: """
                pack.yaml:15:40: error: unknown key; found “points”; wanted one of “id”, “check”, “clause”, “due”, “responsible”, “rule”, “status”, “fix”
                pack.yaml:15:58: error: this kind cannot decide a veto; found “pass”; wanted one of formula, veto, manual
                """,
            zh: """
                pack.yaml:15:40: 错误：不认识的键；现为“points”；应为“id”、“check”、“clause”、“due”、“responsible”、“rule”、“status”、“fix”之一
                pack.yaml:15:58: 错误：此评分方式不能用于单项否决；现为“pass”；应为formula、veto、manual 之一
                """),
        BadPack(
            "applicability rests on a declared number",
            [("clause: 第一条", "clause: 第一条\n            applies: {fact: 更新间融, at-least: 1}")],
            en: """
                pack.yaml:28:29: error: this fact is not declared; found “更新间融”; wanted a number declared under “facts”. To mend it: did you mean “更新间隔”?
                """,
            zh: """
                pack.yaml:28:29: 错误：该事实没有声明；现为“更新间融”；应为“facts”中声明的 number 类事实。改法：是否想写“更新间隔”？
                """),
        BadPack(
            "applicability rests on a number",
            [("clause: 第一条", "clause: 第一条\n            applies: {fact: 指南要素, at-least: 1}")],
            en: """
                pack.yaml:28:29: error: “指南要素”, which decides on applicability, is no number; found “elements”; wanted a number declared under “facts”
                """,
            zh: """
                pack.yaml:28:29: 错误：适用条件读取的“指南要素”不是数字；现为“elements”；应为“facts”中声明的 number 类事实
                """),
        BadPack(
            "expressions of formulas and conditions are checked where they stand in the file",
            [
                (
                    "clause: 第一条",
                    "clause: 第一条\n            applies: '更新间融 >= 1 and \"x\" > 更新间隔'"
                ),
                (
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    "rule:\n              formula:\n                when: |\n"
                        + "                  更新间隔 <= 14\n                  and 更新间隔 ≤ 更新间\n"
                        + "                points: max(更新间隔"
                ),
            ],
            en: """
                pack.yaml:28:23: error: nothing is named ‘更新间融’. To mend it: write 更新间隔 >= 1 and "x" > 更新间隔
                pack.yaml:28:41: error: ‘>’ does not take a string and a number; check both sides
                pack.yaml:34:30: error: nothing is named ‘更新间’. To mend it: write and 更新间隔 ≤ 更新间隔
                pack.yaml:35:33: error: ‘(’ of line 35, column 28 is not closed; add ‘)’
                """,
            zh: """
                pack.yaml:28:23: 错误：没有名为“更新间融”的数据。改法：写作 更新间隔 >= 1 and "x" > 更新间隔
                pack.yaml:28:41: 错误：“>”不能用于文本和数字；请检查两边的数据类型
                pack.yaml:34:30: 错误：没有名为“更新间”的数据。改法：写作 and 更新间隔 ≤ 更新间隔
                pack.yaml:35:33: 错误：第 35 行第 28 列的“(”没有闭合；请补上“)”
                """),
        BadPack(
            "a threshold that always holds decides nothing",
            [("clause: 第一条", "clause: 第一条\n            applies: {fact: 更新间隔, at-least: 0}")],
            en: """
                pack.yaml:28:45: error: the value of “at-least” cannot be used; found “0”; wanted a number above 0
                """,
            zh: """
                pack.yaml:28:45: 错误：“at-least”的值不能用；现为“0”；应为大于 0 的数
                """),
        BadPack(
            "a rule on a fact that could not be read is left alone",
            [("type: elements, submission", "type: element, submission")],
            en: """
                pack.yaml:14:24: error: the value of “type” cannot be used; found “element”; wanted one of “boolean”, “number”, “date”, “text”, “elements”, “ledger”
                """,
            zh: """
                pack.yaml:14:24: 错误：“type”的值不能用；现为“element”；应为“boolean”、“number”、“date”、“text”、“elements”、“ledger”之一
                """),
    ]
}
