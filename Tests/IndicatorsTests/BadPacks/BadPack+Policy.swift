/// Packs spoilt in their policy.
extension BadPack {
    static let policy: [BadPack] = [
        BadPack(
            "the total is above zero",
            [("total: 20", "total: 0")],
            en: """
                pack.yaml:8:10: error: the value of “total” cannot be used; found “0”; wanted a number above 0
                """,
            zh: """
                pack.yaml:8:10: 错误：“total”的值不能用；现为“0”；应为大于 0 的数
                """),
        BadPack(
            "a floor below 4 % needs a reason",
            [("weight-floor: 4%", "weight-floor: 2%")],
            en: """
                pack.yaml:9:17: error: the value of “weight-floor” cannot be used; found “2%”; wanted at least 4%. To mend it: raise it to 4%, or give the reason in “weight-floor-reason”
                """,
            zh: """
                pack.yaml:9:17: 错误：“weight-floor”的值不能用；现为“2%”；应为不低于 4%。改法：改回不低于 4%，或用“weight-floor-reason”写明理由
                """),
        BadPack(
            "a floor of 4 % needs none",
            [("weight-floor: 4%", "weight-floor: 4%\n  weight-floor-reason: 原表如此")],
            en: """
                pack.yaml:10:24: warning: a floor of 4% or more needs no reason. To mend it: remove the key
                """,
            zh: """
                pack.yaml:10:24: 警告：权重下限不低于 4%，无须理由。改法：删除该键
                """),
        BadPack(
            "a floor is a share",
            [("weight-floor: 4%", "weight-floor: 四成")],
            en: """
                pack.yaml:9:17: error: the value of “weight-floor” cannot be used; found “四成”; wanted a share from 0% to 100%
                """,
            zh: """
                pack.yaml:9:17: 错误：“weight-floor”的值不能用；现为“四成”；应为0% 至 100% 的比例
                """),
        BadPack(
            "openness weighs at least 4 % in the appraisal",
            [("weight-floor: 4%", "appraisal-share: 3%")],
            en: """
                pack.yaml:9:20: error: openness weighs too little in the performance appraisal; found “3%”; wanted at least 4%. To mend it: raise “appraisal-share” to 4% or more
                """,
            zh: """
                pack.yaml:9:20: 错误：政务公开在绩效考核中的分值权重过低；现为“3%”；应为不低于 4%。改法：把“appraisal-share”提高到 4% 以上
                """),
        BadPack(
            "rounding keeps at most six places",
            [("weight-floor: 4%", "rounding: {places: 9, mode: half}")],
            en: """
                pack.yaml:9:22: error: the value of “places” cannot be used; found “9”; wanted a whole number from 0 to 6
                pack.yaml:9:31: error: the value of “mode” cannot be used; found “half”; wanted one of “half-even”, “half-up”, “half-down”, “up”, “down”, “ceiling”, “floor”
                """,
            zh: """
                pack.yaml:9:22: 错误：“places”的值不能用；现为“9”；应为0 至 6 的整数
                pack.yaml:9:31: 错误：“mode”的值不能用；现为“half”；应为“half-even”、“half-up”、“half-down”、“up”、“down”、“ceiling”、“floor”之一
                """),
        BadPack(
            "grades go down",
            [("grades: {合格: 12, 不合格: 0}", "grades: {合格: 12, 优秀: 18, 不合格: 0}")],
            en: """
                pack.yaml:10:24: error: the value of “优秀” cannot be used; found “18”; wanted less than the 12 of “合格”. To mend it: order the grades from the highest down
                """,
            zh: """
                pack.yaml:10:24: 错误：“优秀”的值不能用；现为“18”；应为低于“合格”的 12。改法：等次从高到低排列
                """),
        BadPack(
            "grades end at zero",
            [("grades: {合格: 12, 不合格: 0}", "grades: {优秀: 18, 合格: 12}")],
            en: """
                pack.yaml:10:24: error: the lowest grade does not start at 0; found “12”; wanted 0 for the last grade. To mend it: add a last grade from 0, such as “不合格: 0”
                """,
            zh: """
                pack.yaml:10:24: 错误：最低等次没有从 0 分起；现为“12”；应为末位等次为 0。改法：在末尾加一个从 0 起的等次，如“不合格: 0”
                """),
        BadPack(
            "no grade lies above the total",
            [("grades: {合格: 12, 不合格: 0}", "grades: {优秀: 90, 不合格: 0}")],
            en: """
                pack.yaml:10:16: error: the value of “优秀” cannot be used; found “90”; wanted at most the total of 20
                """,
            zh: """
                pack.yaml:10:16: 错误：“优秀”的值不能用；现为“90”；应为不超过总分 20
                """),
        BadPack(
            "there is a grade",
            [("grades: {合格: 12, 不合格: 0}", "grades: {}")],
            en: """
                pack.yaml:10:11: error: there are no grades; wanted 0 for the last grade. To mend it: add a last grade from 0, such as “不合格: 0”
                """,
            zh: """
                pack.yaml:10:11: 错误：没有等次；应为末位等次为 0。改法：在末尾加一个从 0 起的等次，如“不合格: 0”
                """),
    ]
}
