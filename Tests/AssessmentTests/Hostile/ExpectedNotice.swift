/// What a person is told about a hostile input, in Chinese: the file, and the
/// sentence about it with what was found and what was wanted.
struct ExpectedNotice: Sendable {
    let place: String
    let says: String
    /// Whether nothing can be scored then.
    let refusesRound: Bool

    /// `nil` for an input that is harmless: it is taken for what it is, and
    /// nothing needs to be said. Text that would be a formula or a script
    /// elsewhere is text; a blank file of judgements holds none; NUL characters
    /// of an XML file or a page are dropped; a page may nest as it likes.
    static func of(_ input: HostileInput) -> ExpectedNotice? {
        guard let says = sentences[input.testDescription] else { return nil }
        // Where the round keeps its judgements is the round's mistake.
        let isRound = input.kind == .judgements && input.fault == .symlink
        let file = isRound ? HostileRound.Kind.round.file : input.kind.file
        return ExpectedNotice(
            place: file.split(separator: "/").last.map(String.init) ?? "", says: says,
            refusesRound: isRound || input.kind == .pack || input.kind == .round)
    }

    private static let sentences: [String: String] = [
        "pack, empty":
            "此处应为键值结构",
        "pack, truncated":
            "文件不是 UTF-8 编码",
        "pack, wrong encoding":
            "文件不是 UTF-8 编码",
        "pack, duplicate keys":
            "键重复；现为“pack”",
        "pack, wrong root or version":
            "缺少“version”",
        "pack, 100 MB":
            "文件过大；现为“100 MB”；应为不超过 1 MB。改法：",
        "pack, entity bomb":
            "不支持 YAML 别名",
        "pack, depth 10,000":
            "嵌套层数过多；应为不超过 64 层",
        "pack, symlink":
            "该文件经链接指向文件夹之外",
        "pack, NUL bytes":
            "文件不是 UTF-8 编码",
        "pack, control characters":
            "不允许的控制字符；现为“U+001B”",
        "pack, numbers out of range":
            "“weight”的值不能用；现为“1e999999999”；应为数字",
        "pack, impossible dates":
            "“due”的值不能用；现为“2022-02-31”；应为形如 2022-03-31 的日期",
        "round, empty":
            "此处应为键值结构",
        "round, truncated":
            "花括号内缺少逗号或右花括号",
        "round, wrong encoding":
            "文件不是 UTF-8 编码",
        "round, wrong root or version":
            "缺少“organiser”",
        "round, duplicate keys":
            "键重复；现为“pack”",
        "round, depth 10,000":
            "嵌套层数过多；应为不超过 64 层",
        "round, entity bomb":
            "不支持 YAML 别名",
        "round, 100 MB":
            "文件过大；现为“100 MB”；应为不超过 4 MB。改法：",
        "round, path escape":
            "“submissions”的值不能用；现为“../../../etc”；应为本文件夹内的相对路径",
        "round, symlink":
            "该文件经链接指向文件夹之外",
        "round, NUL bytes":
            "不允许的控制字符；现为“U+0000”",
        "round, control characters":
            "不允许的控制字符；现为“U+001B”",
        "round, numbers out of range":
            "“rate”的值不能用",
        "round, impossible dates":
            "“as-of”的值不能用；现为“2022-13-41T09:00:00+08:00”",
        "xml, empty":
            "不能按 XML 读取",
        "xml, truncated":
            "不能按 XML 读取；现为“line 3, column 16",
        "xml, wrong encoding":
            "不能按 XML 读取",
        "xml, wrong root or version":
            "不符合填报格式",
        "xml, duplicate keys":
            "不符合填报格式",
        "xml, 100 MB":
            "文件过大；现为“100 MB”；应为不超过 4 MB。改法：",
        "xml, depth 10,000":
            "不能按 XML 读取",
        "xml, entity bomb":
            "不能按 XML 读取；现为“line 2, column 13: a DOCTYPE is not accepted",
        "xml, path escape":
            "本轮次没有这个单位；现为“../../etc/passwd”；应为轮次文件中的单位编号",
        "xml, symlink":
            "该文件经链接指向文件夹之外",
        "xml, control characters":
            "不能按 XML 读取",
        "xml, numbers out of range":
            "填报值的类型不对",
        "xml, impossible dates":
            "填报值的类型不对；现为“动态调整机制建立日期: 2022-02-31”；应为形如 2022-03-20 的日期",
        "json, empty":
            "不是规范的 JSON",
        "json, truncated":
            "不是规范的 JSON",
        "json, wrong encoding":
            "文件不是 UTF-8 编码",
        "json, wrong root or version":
            "不是填报文件；现为“\"other\"”",
        "json, duplicate keys":
            "键重复；现为“round”",
        "json, depth 10,000":
            "嵌套层数过多；应为不超过 32 层",
        "json, 100 MB":
            "文件过大；现为“100 MB”；应为不超过 4 MB。改法：",
        "json, path escape":
            "本轮次没有这个单位；现为“../../etc/passwd”",
        "json, symlink":
            "该文件经链接指向文件夹之外",
        "json, NUL bytes":
            "不是规范的 JSON",
        "json, control characters":
            "不是规范的 JSON",
        "json, numbers out of range":
            "填报值的类型不对",
        "json, impossible dates":
            "填报值的类型不对",
        "xlsx, empty":
            "这是空文件，不是 .xlsx 工作簿",
        "xlsx, truncated":
            "不是 ZIP 压缩包",
        "xlsx, wrong encoding":
            "压缩包已损坏",
        "xlsx, 100 MB":
            "文件过大；现为“100 MB”；应为不超过 4 MB。改法：",
        "xlsx, depth 10,000":
            "请用 Excel 或 WPS 重新保存为 .xlsx",
        "xlsx, entity bomb":
            "不接受 DOCTYPE",
        "xlsx, symlink":
            "该文件经链接指向文件夹之外",
        "xlsx, NUL bytes":
            "不是 ZIP 压缩包",
        "xlsx, zip bomb":
            "超过上限",
        "judgements, truncated":
            "YAML 语法错误",
        "judgements, wrong encoding":
            "文件不是 UTF-8 编码",
        "judgements, wrong root or version":
            "缺少“judgements”",
        "judgements, duplicate keys":
            "键重复；现为“judgements”",
        "judgements, 100 MB":
            "文件过大；现为“100 MB”；应为不超过 16 MB。改法：",
        "judgements, depth 10,000":
            "嵌套层数过多",
        "judgements, entity bomb":
            "不支持 YAML 别名",
        "judgements, path escape":
            "本轮次没有这个单位；现为“../../etc”",
        "judgements, symlink":
            "该路径经链接指向文件夹之外；现为“judgements.yaml”",
        "judgements, control characters":
            "不允许的控制字符；现为“U+001B”",
        "judgements, NUL bytes":
            "不允许的控制字符；现为“U+0000”",
        "judgements, numbers out of range":
            "裁定分值超过该项满分；现为“200”",
        "judgements, impossible dates":
            "“time”的值不能用；现为“2022-02-30T10:00:00+08:00”",
        "warc, truncated":
            "第 348 字节处：文件在记录中间中断",
        "warc, empty":
            "文件中没有一条可读的 WARC 记录；应为WARC/1.0 或 WARC/1.1 文件",
        "warc, wrong encoding":
            "文件中没有一条可读的 WARC 记录",
        "warc, wrong root or version":
            "记录的版本“WARC/9.9”不是 WARC/1.0 或 WARC/1.1",
        "warc, 100 MB":
            "字节内没有找到记录，其余部分未读",
        "warc, zip bomb":
            "字节内没有找到记录，其余部分未读",
        "warc, symlink":
            "采集档案不能读取",
        "warc, NUL bytes":
            "不是 WARC 记录，已跳过",
        "warc, numbers out of range":
            "记录缺少有效的 Content-Length",
        "warc, impossible dates":
            "记录没有采集时间，不采用",
    ]
}
