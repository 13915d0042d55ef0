/// Packs spoilt in the shape and the sums of their tree.
extension BadPack {
    static let tree: [BadPack] = [
        BadPack(
            "a code is made of letters, digits and dots",
            [("id: \"1.1.2\"", "id: \"1.1..2\"")],
            en: """
                pack.yaml:31:17: error: the value of “id” cannot be used; found “1.1..2”; wanted a code of letters, digits and single dots such as 2.3.1
                """,
            zh: """
                pack.yaml:31:17: 错误：“id”的值不能用；现为“1.1..2”；应为由字母、数字和单个点组成的编号，如 2.3.1
                """),
        BadPack(
            "a code goes on from its parent's",
            [("id: \"1.1.2\"", "id: \"1.2.2\"")],
            en: """
                pack.yaml:31:17: error: the code does not go on from its parent's; found “1.2.2”; wanted a code that begins with “1.1.”
                """,
            zh: """
                pack.yaml:31:17: 错误：编号不从上级编号延伸；现为“1.2.2”；应为以“1.1.”开头的编号
                """),
        BadPack(
            "a code stands once",
            [("id: \"1.1.2\"", "id: \"1.1.1\"")],
            en: """
                pack.yaml:31:17: error: the code stands twice; found “1.1.1”; wanted a code that no other indicator or criterion has. To mend it: it stands at pack.yaml:24:17 first; rename or remove one
                """,
            zh: """
                pack.yaml:31:17: 错误：编号重复；现为“1.1.1”；应为指标和评分项之间不重复的编号。改法：先出现于 pack.yaml:24:17，改名或删去一处
                """),
        BadPack(
            "criteria add up to their indicator",
            [("points: 8", "points: 7.5")],
            en: """
                pack.yaml:22:17: error: the points of the criteria of indicator 1.1 do not add up to its weight; found “12 + 7.5 = 19.5”; wanted 20. To mend it: add 0.5 in all, or write misfit: scale where the source has it so
                """,
            zh: """
                pack.yaml:22:17: 错误：指标 1.1 的评分项分值之和不等于权重；现为“12 + 7.5 = 19.5”；应为20。改法：还差 0.5；确系原表如此的，写明 misfit: scale
                """),
        BadPack(
            "children add up to their parent",
            [("name: 信息发布\n        weight: 20", "name: 信息发布\n        weight: 19")],
            en: """
                pack.yaml:18:13: error: the weights below indicator 1 do not add up to its own; found “19”; wanted 20. To mend it: add 1 in all, or write misfit: scale where the source has it so
                pack.yaml:22:17: error: the points of the criteria of indicator 1.1 do not add up to its weight; found “12 + 8 = 20”; wanted 19. To mend it: take away 1 in all, or write misfit: scale / misfit: cap where the source has it so
                """,
            zh: """
                pack.yaml:18:13: 错误：指标 1 的下级权重之和不等于本级权重；现为“19”；应为20。改法：还差 1；确系原表如此的，写明 misfit: scale
                pack.yaml:22:17: 错误：指标 1.1 的评分项分值之和不等于权重；现为“12 + 8 = 20”；应为19。改法：多出 1；确系原表如此的，写明 misfit: scale / misfit: cap
                """),
        BadPack(
            "the first level adds up to the total",
            [("total: 20", "total: 25")],
            en: """
                pack.yaml:16:3: error: the first-level weights do not add up to the total; found “20”; wanted 25. To mend it: add 5 in all
                """,
            zh: """
                pack.yaml:16:3: 错误：一级指标的权重之和不等于总分；现为“20”；应为25。改法：还差 5
                """),
        BadPack(
            "levels one and two carry at least the floor",
            [("weight-floor: 4%", "weight-floor: 50%"), ("total: 20", "total: 50")],
            en: """
                pack.yaml:16:3: error: the first-level weights do not add up to the total; found “20”; wanted 50. To mend it: add 30 in all
                pack.yaml:18:13: error: first-level indicator 1 weighs less than the floor; found “20 (40%)”; wanted at least 25 (50% of the total). To mend it: raise the weight, or set “weight-floor” in the policy with its reason
                pack.yaml:22:17: error: second-level indicator 1.1 weighs less than the floor; found “20 (40%)”; wanted at least 25 (50% of the total). To mend it: raise the weight, or set “weight-floor” in the policy with its reason
                """,
            zh: """
                pack.yaml:16:3: 错误：一级指标的权重之和不等于总分；现为“20”；应为50。改法：还差 30
                pack.yaml:18:13: 错误：一级指标 1 的权重低于下限；现为“20 (40%)”；应为不低于 25（总分的 50%）。改法：提高权重，或在 policy 中设“weight-floor”并写明理由
                pack.yaml:22:17: 错误：二级指标 1.1 的权重低于下限；现为“20 (40%)”；应为不低于 25（总分的 50%）。改法：提高权重，或在 policy 中设“weight-floor”并写明理由
                """),
        BadPack(
            "a weight is above zero",
            [("name: 信息发布\n        weight: 20", "name: 信息发布\n        weight: 0")],
            en: """
                pack.yaml:22:17: error: the value of “weight” cannot be used; found “0”; wanted a number above 0
                """,
            zh: """
                pack.yaml:22:17: 错误：“weight”的值不能用；现为“0”；应为大于 0 的数
                """),
        BadPack(
            "an indicator has children or criteria, not both",
            [
                (
                    "    children:\n",
                    "    criteria: [{id: '1.9', check: 甲, points: 1, clause: 甲, rule: {manual: {ask: 甲}}, fix: 甲}]\n    children:\n"
                )
            ],
            en: """
                pack.yaml:16:5: error: the indicator has both children and criteria; wanted either “children” or “criteria”, not empty. To mend it: move the criteria into a child of their own
                """,
            zh: """
                pack.yaml:16:5: 错误：指标既有下级指标又有评分项；应为“children”和“criteria”二者之一，且不为空。改法：把评分项移到一个新的下级指标
                """),
        BadPack(
            "an indicator is not empty",
            [("    children:\n", "    children: []\n    childs:\n")],
            en: """
                pack.yaml:16:5: error: the indicator is empty; wanted either “children” or “criteria”, not empty. To mend it: add criteria, or remove the indicator
                pack.yaml:20:5: error: unknown key; found “childs”; wanted one of “id”, “name”, “weight”, “misfit”, “children”, “criteria”
                """,
            zh: """
                pack.yaml:16:5: 错误：指标是空的；应为“children”和“criteria”二者之一，且不为空。改法：补写评分项，或删去该指标
                pack.yaml:20:5: 错误：不认识的键；现为“childs”；应为“id”、“name”、“weight”、“misfit”、“children”、“criteria”之一
                """),
        BadPack(
            "the tree has at most three levels",
            [
                (
                    "        criteria:\n",
                    "        children: [{id: \"1.1.9\", name: 甲, weight: 20, children: [{id: \"1.1.9.1\"}]}]\n        notes:\n"
                )
            ],
            en: """
                pack.yaml:23:65: error: the tree has too many levels; wanted at most 3 levels of indicators. To mend it: turn the lowest indicators into criteria
                pack.yaml:24:9: error: unknown key; found “notes”; wanted one of “id”, “name”, “weight”, “misfit”, “children”, “criteria”
                """,
            zh: """
                pack.yaml:23:65: 错误：指标层级过多；应为不超过 3 级指标。改法：把最下层指标写成评分项
                pack.yaml:24:9: 错误：不认识的键；现为“notes”；应为“id”、“name”、“weight”、“misfit”、“children”、“criteria”之一
                """),
        BadPack(
            "there is an indicator",
            [("indicators:\n", "indicators: []\nindicator:\n")],
            en: """
                pack.yaml:15:13: error: there are no indicators; wanted at least one first-level indicator
                pack.yaml:16:1: error: unknown key; found “indicator”; wanted one of “pack”, “version”, “title”, “source”, “period”, “weights”, “policy”, “columns”, “facts”, “indicators”, “vetoes”, “bonus”, “groups”. To mend it: did you mean “indicators”?
                """,
            zh: """
                pack.yaml:15:13: 错误：没有指标；应为至少一个一级指标
                pack.yaml:16:1: 错误：不认识的键；现为“indicator”；应为“pack”、“version”、“title”、“source”、“period”、“weights”、“policy”、“columns”、“facts”、“indicators”、“vetoes”、“bonus”、“groups”之一。改法：是否想写“indicators”？
                """),
    ]
}
