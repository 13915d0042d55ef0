/// Packs spoilt in what stands beside a rule, in what does not add up, and around the tree.
extension BadPack {
    static let modifiers: [BadPack] = [
        BadPack(
            "a modifier is of a known kind",
            [
                (
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    "rule: {pass: {fact: 更新间隔, at-most: 14}, celing: {at: 6}}"
                )
            ],
            en: """
                pack.yaml:29:53: error: unknown modifier of a rule; found “celing”; wanted one of scope, draw, once, aggravate, loss-cap, cap, note, ceiling, halve, void, below-zero. To mend it: did you mean “ceiling”?
                """,
            zh: """
                pack.yaml:29:53: 错误：不认识的附加规则；现为“celing”；应为scope、draw、once、aggravate、loss-cap、cap、note、ceiling、halve、void、below-zero 之一。改法：是否想写“ceiling”？
                """),
        BadPack(
            "a ceiling is below the full points",
            [
                (
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    "rule: {pass: {fact: 更新间隔, at-most: 14}, ceiling: {at: 12}}"
                )
            ],
            en: """
                pack.yaml:29:67: error: the value of “at” cannot be used; found “12”; wanted points or a share below the full 12, or pass-line
                """,
            zh: """
                pack.yaml:29:67: 错误：“at”的值不能用；现为“12”；应为低于满分 12 的分值、比例或 pass-line
                """),
        BadPack(
            "the condition of a modifier speaks of declared facts",
            [
                (
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    "rule: {pass: {fact: 更新间隔, at-most: 14}, halve: {when: 更新间隙 > 3}}"
                )
            ],
            en: """
                pack.yaml:29:67: error: nothing is named ‘更新间隙’. To mend it: write 更新间隔 > 3
                """,
            zh: """
                pack.yaml:29:67: 错误：没有名为“更新间隙”的数据。改法：写作 更新间隔 > 3
                """),
        BadPack(
            "the condition of a modifier is true or false",
            [
                (
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    "rule: {pass: {fact: 更新间隔, at-most: 14}, halve: {when: 更新间隔 + 1}}"
                )
            ],
            en: """
                pack.yaml:29:67: error: the expression comes out as the wrong type; found “更新间隔 + 1”; wanted true or false, not a number
                """,
            zh: """
                pack.yaml:29:67: 错误：表达式结果的类型不对；现为“更新间隔 + 1”；应为真假值，不是数字
                """),
        BadPack(
            "a branch is above its criterion",
            [
                (
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    "rule: {pass: {fact: 更新间隔, at-most: 14}, void: {when: 更新间隔 > 99, branch: 2}}"
                )
            ],
            en: """
                pack.yaml:29:85: error: the value of “branch” cannot be used; found “2”; wanted the id of an indicator above 1.1.1
                """,
            zh: """
                pack.yaml:29:85: 错误：“branch”的值不能用；现为“2”；应为评分项 1.1.1 所属的上级指标编号
                """),
        BadPack(
            "a scope is of dates",
            [
                (
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    "rule: {pass: {fact: 更新间隔, at-most: 14}, scope: period}"
                )
            ],
            en: """
                pack.yaml:29:60: error: the rule reads neither a ledger nor a date; found “scope”; wanted ledger or date. To mend it: for a number, set the days where the fact is observed
                """,
            zh: """
                pack.yaml:29:60: 错误：规则没有读取台账或日期，无法按时间限定范围；现为“scope”；应为ledger 或 date。改法：数字事实的时间范围写在该事实的 crawl 设置中
                """),
        BadPack(
            "points below zero want below-zero",
            [
                (
                    "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                    "rule: {pass: {fact: 更新间隔, at-most: 14, else: -2}}"
                )
            ],
            en: """
                pack.yaml:29:58: error: the value of “else” cannot be used; found “-2”; wanted from 0 to 12 points. To mend it: add below-zero where it may go below zero
                """,
            zh: """
                pack.yaml:29:58: 错误：“else”的值不能用；现为“-2”；应为0 至 12 的分值。改法：需要倒扣时补写 below-zero
                """),
        BadPack(
            "a veto takes no modifier",
            [
                (
                    "indicators:\n",
                    "vetoes: [{id: V1, check: 甲, clause: 甲, rule: {veto: {fact: 更新间隔, above: 99}, cap: 3}, fix: 甲}]\nindicators:\n"
                )
            ],
            en: """
                pack.yaml:15:78: error: a veto has no points for a modifier to change; found “cap”. To mend it: remove it
                """,
            zh: """
                pack.yaml:15:78: 错误：单项否决不计分，不能写附加规则；现为“cap”。改法：删去此项
                """),
        BadPack(
            "elements add up to the points, or the pack says what then",
            [
                (
                    "rule: {checklist: {of: 指南要素}}",
                    "rule: {checklist: {of: 指南要素, points: {受理机构: 5, 申请方式: 5}}}"
                )
            ],
            en: """
                pack.yaml:36:50: error: the elements' points do not add up to the criterion's; found “10”; wanted 8. To mend it: correct the points, or write misfit: scale (in proportion) or misfit: cap (up to full)
                """,
            zh: """
                pack.yaml:36:50: 错误：各要素分值之和与评分项分值不符；现为“10”；应为8。改法：核对分值，或写明 misfit: scale（按比例折算）或 misfit: cap（加满为止）
                """),
        BadPack(
            "element points name every element",
            [
                (
                    "rule: {checklist: {of: 指南要素}}",
                    "rule: {checklist: {of: 指南要素, points: {受理机构: 5, 申请方法: 3}}}"
                )
            ],
            en: """
                pack.yaml:36:50: error: “申请方式” is missing. To mend it: add “申请方式: …”
                pack.yaml:36:60: error: unknown key; found “申请方法”; wanted one of “受理机构”, “申请方式”. To mend it: did you mean “申请方式”?
                """,
            zh: """
                pack.yaml:36:50: 错误：缺少“申请方式”。改法：补写“申请方式: …”
                pack.yaml:36:60: 错误：不认识的键；现为“申请方法”；应为“受理机构”、“申请方式”之一。改法：是否想写“申请方式”？
                """),
        BadPack(
            "a cap is for parts that add up to more",
            [
                (
                    "        weight: 20\n        criteria",
                    "        weight: 20\n        misfit: cap\n        criteria"
                ),
                (
                    "points: 8",
                    "points: 7"
                ),
            ],
            en: """
                pack.yaml:22:17: error: the points of the criteria of indicator 1.1 do not add up to its weight; found “12 + 7 = 19”; wanted 20. To mend it: add 1 in all, or write misfit: scale where the source has it so
                """,
            zh: """
                pack.yaml:22:17: 错误：指标 1.1 的评分项分值之和不等于权重；现为“12 + 7 = 19”；应为20。改法：还差 1；确系原表如此的，写明 misfit: scale
                """),
        BadPack(
            "a grade by share is a share",
            [
                (
                    "grades: {合格: 12, 不合格: 0}",
                    "grades: {先进: {from: 16, top: 120%}, 合格: 12, 不合格: 0}"
                )
            ],
            en: """
                pack.yaml:10:32: error: the value of “top” cannot be used; found “120%”; wanted a share from 0% to 100%
                """,
            zh: """
                pack.yaml:10:32: 错误：“top”的值不能用；现为“120%”；应为0% 至 100% 的比例
                """),
        BadPack(
            "a bonus has one entry line, over indicators there are",
            [
                (
                    "indicators:\n",
                    "bonus: {cap: 0, entry: {above: 3, at-least: 4, of: [9]}, criteria: [{id: B1, check: 甲, points: 3, clause: 甲, rule: {earn: {per: 更新间隔, points: 0}}, fix: 甲}]}\nindicators:\n"
                )
            ],
            en: """
                pack.yaml:15:14: error: the value of “cap” cannot be used; found “0”; wanted a number above 0
                pack.yaml:15:24: error: the entry line of a bonus is one bound; found “{above, at-least, of}”; wanted either above or at-least
                pack.yaml:15:52: error: there is no indicator with this id; found “9”. To mend it: did you mean “1”?
                pack.yaml:15:143: error: the value of “points” cannot be used; found “0”; wanted points other than 0
                """,
            zh: """
                pack.yaml:15:14: 错误：“cap”的值不能用；现为“0”；应为大于 0 的数
                pack.yaml:15:24: 错误：加分准入线须写一条界限；现为“{above, at-least, of}”；应为above（高于）或 at-least（不低于）二者之一
                pack.yaml:15:52: 错误：没有这个编号的指标；现为“9”。改法：是否想写“1”？
                pack.yaml:15:143: 错误：“points”的值不能用；现为“0”；应为不为 0 的分值
                """),
        BadPack(
            "a panel says how it comes to one number",
            [
                (
                    "  grades:",
                    "  assessors: {combine: average}\n  grades:"
                )
            ],
            en: """
                pack.yaml:10:24: error: the value of “combine” cannot be used; found “average”; wanted one of “mean”, “median”, “trimmed-mean”
                """,
            zh: """
                pack.yaml:10:24: 错误：“combine”的值不能用；现为“average”；应为“mean”、“median”、“trimmed-mean”之一
                """),
        BadPack(
            "a pass line is a share below the whole",
            [
                (
                    "  grades:",
                    "  pass-line: 100%\n  grades:"
                )
            ],
            en: """
                pack.yaml:10:14: error: the value of “pass-line” cannot be used; found “100%”; wanted a share between 0 and 1, such as 60%
                """,
            zh: """
                pack.yaml:10:14: 错误：“pass-line”的值不能用；现为“100%”；应为0 与 1 之间的比例，如 60%
                """),
    ]
}
