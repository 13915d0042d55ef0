/// Packs spoilt in their head.
extension BadPack {
    static let head: [BadPack] = [
        BadPack(
            "a mistyped key is named with the nearest known one",
            [("title: 示例县", "titel: 示例县")],
            en: """
                pack.yaml:1:1: error: “title” is missing. To mend it: add “title: …”
                pack.yaml:3:1: error: unknown key; found “titel”; wanted one of “pack”, “version”, “title”, “source”, “period”, “weights”, “policy”, “columns”, “facts”, “indicators”, “vetoes”, “bonus”, “groups”. To mend it: did you mean “title”?
                """,
            zh: """
                pack.yaml:1:1: 错误：缺少“title”。改法：补写“title: …”
                pack.yaml:3:1: 错误：不认识的键；现为“titel”；应为“pack”、“version”、“title”、“source”、“period”、“weights”、“policy”、“columns”、“facts”、“indicators”、“vetoes”、“bonus”、“groups”之一。改法：是否想写“title”？
                """),
        BadPack(
            "the pack's id is the name of its folder",
            [("pack: sample-2022", "pack: sample-2023")],
            en: """
                pack.yaml:1:7: error: the pack's id is not the name of its folder; found “sample-2023”; wanted “sample-2022”. To mend it: rename one of them to match
                """,
            zh: """
                pack.yaml:1:7: 错误：指标体系代号与文件夹名不同；现为“sample-2023”；应为“sample-2022”。改法：改代号或文件夹名，使两者一致
                """),
        BadPack(
            "an id has no capitals and no blanks",
            [("pack: sample-2022", "pack: Sample 2022")],
            en: """
                pack.yaml:1:7: error: the value of “pack” cannot be used; found “Sample 2022”; wanted an id of lower-case letters, digits and single hyphens such as shexi-2022
                """,
            zh: """
                pack.yaml:1:7: 错误：“pack”的值不能用；现为“Sample 2022”；应为由小写字母、数字和单个连字符组成的代号，如 shexi-2022
                """),
        BadPack(
            "a version is made of numbers",
            [("version: 1.0.0", "version: 1.0.x")],
            en: """
                pack.yaml:2:10: error: the value of “version” cannot be used; found “1.0.x”; wanted a version such as 1.0.0
                """,
            zh: """
                pack.yaml:2:10: 错误：“version”的值不能用；现为“1.0.x”；应为形如 1.0.0 的版本号
                """),
        BadPack(
            "the period does not end before it begins",
            [("from: 2022-01-01", "from: 2022-07-01")],
            en: """
                pack.yaml:5:32: error: the period ends before it begins; found “2022-06-30”; wanted 2022-07-01 or later. To mend it: swap the two dates
                """,
            zh: """
                pack.yaml:5:32: 错误：时段的结束早于开始；现为“2022-06-30”；应为不早于 2022-07-01。改法：对调两个日期
                """),
        BadPack(
            "a period lies in our time",
            [("from: 2022-01-01", "from: 0022-01-01")],
            en: """
                pack.yaml:5:16: error: the value of “from” cannot be used; found “0022-01-01”; wanted a date in the years 1980 to 2200
                """,
            zh: """
                pack.yaml:5:16: 错误：“from”的值不能用；现为“0022-01-01”；应为1980 至 2200 年间的日期
                """),
        BadPack(
            "the origin of the weights is one of two",
            [("weights: assigned", "weights: invented")],
            en: """
                pack.yaml:6:10: error: the value of “weights” cannot be used; found “invented”; wanted one of “sourced”, “assigned”
                """,
            zh: """
                pack.yaml:6:10: 错误：“weights”的值不能用；现为“invented”；应为“sourced”、“assigned”之一
                """),
        BadPack(
            "the source document is named",
            [("source: {document: 示例〔2022〕1号}", "source: {title: 示例方案}")],
            en: """
                pack.yaml:4:9: error: “document” is missing. To mend it: add “document: …”
                """,
            zh: """
                pack.yaml:4:9: 错误：缺少“document”。改法：补写“document: …”
                """),
        BadPack(
            "a column stands once and has a name",
            [("columns: [工作动态, 政策文件]", "columns: [工作动态, 工作动态, '']")],
            en: """
                pack.yaml:11:17: error: the column stands twice; found “工作动态”; wanted a name that stands once
                pack.yaml:11:23: error: this cannot be the name of a column; found “”; wanted a name on one line, at most 64 characters, no blanks around it
                """,
            zh: """
                pack.yaml:11:17: 错误：栏目重复；现为“工作动态”；应为不重复的名称
                pack.yaml:11:23: 错误：栏目名不能用；现为“”；应为一行不超过 64 字、首尾无空白的名称
                """),
        BadPack(
            "a top-level list is a list",
            [("columns: [工作动态, 政策文件]", "columns: {工作动态: 1}")],
            en: """
                pack.yaml:11:10: error: the value of “columns” cannot be used; found “{工作动态}”; wanted a list
                """,
            zh: """
                pack.yaml:11:10: 错误：“columns”的值不能用；现为“{工作动态}”；应为列表
                """),
    ]
}
