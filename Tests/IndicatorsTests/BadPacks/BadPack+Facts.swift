/// Packs spoilt in their facts.
extension BadPack {
    static let facts: [BadPack] = [
        BadPack(
            "a fact has a type",
            [("type: number, unit: 天", "type: integer, unit: 天")],
            en: """
                pack.yaml:13:24: error: the value of “type” cannot be used; found “integer”; wanted one of “boolean”, “number”, “date”, “text”, “elements”, “ledger”
                """,
            zh: """
                pack.yaml:13:24: 错误：“type”的值不能用；现为“integer”；应为“boolean”、“number”、“date”、“text”、“elements”、“ledger”之一
                """),
        BadPack(
            "a fact has a source",
            [
                (
                    "type: number, unit: 天, crawl: {extractor: column-freshness, column: 工作动态}",
                    "type: number, unit: 天"
                )
            ],
            en: """
                pack.yaml:13:5: error: nothing can tell this fact; found “更新间隔”; wanted “crawl”, “submission: true”, or both. To mend it: say whether the crawl or the submission tells it
                """,
            zh: """
                pack.yaml:13:5: 错误：该事实没有来源；现为“更新间隔”；应为“crawl”或“submission: true”，也可两者都有。改法：写明由采集（crawl）还是由填报（submission: true）得到
                """),
        BadPack(
            "a fact is declared once",
            [("facts:\n", "facts:\n  - {name: 更新间隔, type: number, submission: true}\n")],
            en: """
                pack.yaml:14:12: error: the fact is declared twice; found “更新间隔”; wanted a name that stands once. To mend it: it stands at pack.yaml:13:12 first; rename or remove one
                """,
            zh: """
                pack.yaml:14:12: 错误：事实重复声明；现为“更新间隔”；应为不重复的名称。改法：先出现于 pack.yaml:13:12，改名或删去一处
                """),
        BadPack(
            "a fact that no rule reads is pointed out",
            [("facts:\n", "facts:\n  - {name: 无人问津, type: text, submission: true}\n")],
            en: """
                pack.yaml:13:5: warning: no rule reads this fact; found “无人问津”. To mend it: use it in a rule, or remove the declaration
                """,
            zh: """
                pack.yaml:13:5: 警告：没有规则读取该事实；现为“无人问津”。改法：在规则中使用它，或删去声明
                """),
        BadPack(
            "an observation names its extractor",
            [("crawl: {extractor: column-freshness, column: 工作动态}", "crawl: {column: 工作动态}")],
            en: """
                pack.yaml:13:48: error: “extractor” is missing. To mend it: add “extractor: …”
                """,
            zh: """
                pack.yaml:13:48: 错误：缺少“extractor”。改法：补写“extractor: …”
                """),
        BadPack(
            "a fact of elements lists them",
            [(", elements: [受理机构, 申请方式]", "")],
            en: """
                pack.yaml:14:5: error: “elements” is missing. To mend it: add “elements: …”
                """,
            zh: """
                pack.yaml:14:5: 错误：缺少“elements”。改法：补写“elements: …”
                """),
        BadPack(
            "a list of elements holds one",
            [("elements: [受理机构, 申请方式]", "elements: []")],
            en: """
                pack.yaml:14:62: error: the value of “elements” cannot be used; found “[… 0]”; wanted at least one element
                """,
            zh: """
                pack.yaml:14:62: 错误：“elements”的值不能用；现为“[… 0]”；应为至少一个要素
                """),
        BadPack(
            "only facts of elements list any",
            [("unit: 天, crawl", "unit: 天, elements: [甲], crawl")],
            en: """
                pack.yaml:13:51: error: only facts of type elements have elements; found “number”; wanted “type: elements”. To mend it: change the type, or remove “elements”
                """,
            zh: """
                pack.yaml:13:51: 错误：只有 elements 类型的事实才有要素；现为“number”；应为“type: elements”。改法：改类型，或删去“elements”
                """),
        BadPack(
            "an element stands once, its synonyms included",
            [("elements: [受理机构, 申请方式]", "elements: [受理机构, {name: 申请方式, synonyms: [受理机构]}]")],
            en: """
                pack.yaml:14:93: error: this element or synonym stands twice; found “受理机构”; wanted a name that stands once. To mend it: it stands at pack.yaml:14:63 first; rename or remove one
                """,
            zh: """
                pack.yaml:14:93: 错误：要素或同义词重复；现为“受理机构”；应为不重复的名称。改法：先出现于 pack.yaml:14:63，改名或删去一处
                """),
        BadPack(
            "an element has a name",
            [("elements: [受理机构, 申请方式]", "elements: ['', {synonym: [甲]}]")],
            en: """
                pack.yaml:14:63: error: the element has no name
                pack.yaml:14:67: error: “name” is missing. To mend it: add “name: …”
                pack.yaml:14:68: error: unknown key; found “synonym”; wanted one of “name”, “synonyms”. To mend it: did you mean “synonyms”?
                """,
            zh: """
                pack.yaml:14:63: 错误：要素名称为空
                pack.yaml:14:67: 错误：缺少“name”。改法：补写“name: …”
                pack.yaml:14:68: 错误：不认识的键；现为“synonym”；应为“name”、“synonyms”之一。改法：是否想写“synonyms”？
                """),
        BadPack(
            "only a number has a unit",
            [("type: elements, submission", "type: elements, unit: 项, submission")],
            en: """
                pack.yaml:14:40: warning: only a number is counted in a unit; found “项”. To mend it: remove the key
                """,
            zh: """
                pack.yaml:14:40: 警告：只有数字才有计量单位；现为“项”。改法：删除该键
                """),
        BadPack(
            "a truth value is true or false",
            [("type: elements, submission: true", "type: elements, submission: yes")],
            en: """
                pack.yaml:14:46: error: the value of “submission” cannot be used; found “yes”; wanted true or false
                """,
            zh: """
                pack.yaml:14:46: 错误：“submission”的值不能用；现为“yes”；应为true 或 false
                """),
    ]
}
