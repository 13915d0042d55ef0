import Model

/// The sentences this module says.
enum SettingsWording {
    static let tooLarge = Wording(zh: "文件过大", en: "the file is too large")
    static let notUTF8 = Wording(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8")
    static let saveAsUTF8 = Wording(zh: "另存为 UTF-8 编码", en: "save it as UTF-8")
    static let controlCharacter = Wording(
        zh: "不允许的控制字符", en: "a control character that is not allowed")
    static let deleteIt = Wording(zh: "删除该字符", en: "delete it")
    static let tooDeep = Wording(zh: "嵌套层数过多", en: "nested too deeply")
    static let alias = Wording(zh: "不支持 YAML 别名", en: "YAML aliases are not supported")
    static let anchor = Wording(zh: "不支持 YAML 锚点", en: "YAML anchors are not supported")
    static let writeItOut = Wording(zh: "在每处写出完整内容", en: "write the value out in each place")
    static let complexKey = Wording(zh: "键不能是列表或结构", en: "a key cannot be a list or a map")
    static let aName = Wording(zh: "一个名称", en: "a name")
    static let duplicateKey = Wording(zh: "键重复", en: "the key stands twice")
    static let keepOne = Wording(zh: "只保留一处", en: "keep one of them")
    static let notYAML = Wording(zh: "不能按 YAML 读取", en: "cannot be read as YAML")
    static let oneDocument = Wording(
        zh: "一个文件只写一份文档，删去多余的“---”", en: "write one document a file; remove the extra `---`")
    static let noTabs = Wording(zh: "缩进用空格，不用制表符", en: "indent with spaces, not tabs")
    static let halfWidthColon = Wording(
        zh: "把全角“：”改为半角“:”加空格，或给整段文字加引号",
        en: "use a half-width colon and a space instead of “：”, or quote the whole text")
    static let quoteIt = Wording(
        zh: "检查缩进；含冒号、@、% 等符号的文字加引号",
        en: "check the indentation; quote text that holds a colon, @ or %")

    static func atMostBytes(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 字节", en: "at most \(count) bytes")
    }

    static func atMostLevels(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 层", en: "at most \(count) levels")
    }

    /// What the parser says is English only; the common complaints are put
    /// into Chinese here.
    static func syntax(_ problem: String) -> Wording {
        let known: [(part: String, zh: String)] = [
            ("mapping values are not allowed", "此处不能再写“键: 值”"),
            ("could not find expected ':'", "缺少冒号“:”"),
            ("did not find expected key", "此处应为一个键，缩进可能有误"),
            ("did not find expected '-' indicator", "列表项应以“-”开头，缩进可能有误"),
            ("did not find expected ',' or ']'", "方括号内缺少逗号或右方括号"),
            ("did not find expected ',' or '}'", "花括号内缺少逗号或右花括号"),
            ("cannot start any token", "有不能用在开头的字符"),
            ("unexpected end of stream", "引号没有成对"),
            ("undefined alias", "引用了未定义的别名"),
            ("another document", "文件含有多份文档"),
        ]
        let zh = known.first { problem.contains($0.part) }?.zh ?? "YAML 语法错误（\(problem)）"
        return Wording(zh: zh, en: problem)
    }
}
