import Markup

/// Every sentence this module says to a person.
enum Sentences {
    static func sentence(for error: ZipArchiveError) -> (zh: String, en: String) {
        switch error {
        case .unreadable(let path, let reason):
            ("无法读取文件“\(shown(path))”：\(reason)", "‘\(shown(path))’ cannot be read: \(reason)")
        case .notAnArchive:
            (
                "不是 ZIP 压缩包（.xlsx、.docx 等文件都是 ZIP 压缩包），请确认文件完整且格式正确",
                "not a zip archive, as every .xlsx or .docx file is; check that the file is complete and of the right kind"
            )
        case .damaged(let entry?, let reason):
            (
                "压缩包中的“\(shown(entry))”已损坏（\(reason)），请重新保存或重新传送文件",
                "‘\(shown(entry))’ in the archive is damaged (\(reason)); save or send the file again"
            )
        case .damaged(nil, let reason):
            (
                "压缩包已损坏（\(reason)），请重新保存或重新传送文件",
                "the archive is damaged (\(reason)); save or send the file again"
            )
        case .symbolicLink(let entry):
            (
                "压缩包中的“\(shown(entry))”是符号链接，请用原文件替换",
                "‘\(shown(entry))’ is a symbolic link; put the file itself into the archive"
            )
        case .encrypted(let entry):
            (
                "压缩包中的“\(shown(entry))”已加密，请取消密码后再提交",
                "‘\(shown(entry))’ is encrypted; save the file without a password"
            )
        case .duplicate(let entry):
            (
                "压缩包中“\(shown(entry))”重复，请重新保存文件",
                "‘\(shown(entry))’ stands twice in the archive; save the file again"
            )
        case .unsupportedMethod(let entry, let method):
            (
                "“\(shown(entry))”的压缩方式（\(method)）不受支持，请重新保存文件",
                "‘\(shown(entry))’ is packed by method \(method), which is not supported; save the file again"
            )
        case .missing(let entry):
            ("压缩包中缺少“\(shown(entry))”", "‘\(shown(entry))’ is missing from the archive")
        case .unsafeName(let entry):
            (
                "压缩包中的名称“\(shown(entry))”不安全（绝对路径、“..”、反斜杠或控制字符），请重新保存文件",
                "the name ‘\(shown(entry))’ is not safe (absolute, with ‘..’, a backslash or a control character); save the file again"
            )
        case .malformed(let entry, let error):
            (
                "“\(shown(entry))”无法读取：\(error.message(.chinese))",
                "‘\(shown(entry))’ cannot be read: \(error.message(.english))"
            )
        case .cannotWrite(let reason):
            ("无法写出压缩包：\(reason)", "the archive cannot be written: \(reason)")
        default: excess(error)
        }
    }

    private static func excess(_ error: ZipArchiveError) -> (zh: String, en: String) {
        switch error {
        case .archiveTooLarge(let bytes, let limit):
            (
                "文件大小为 \(bytes) 字节，超过上限 \(limit) 字节，请删去图片等多余内容或拆分文件",
                "the file has \(bytes) bytes, at most \(limit) are read; remove pictures or split it"
            )
        case .tooManyEntries(let limit):
            (
                "压缩包内的文件超过 \(limit) 个",
                "more than \(limit) entries in the archive"
            )
        case .entryTooLarge(let entry, let bytes, let limit):
            (
                "“\(shown(entry))”解压后为 \(bytes) 字节，超过上限 \(limit) 字节，请拆分文件",
                "‘\(shown(entry))’ unpacks to \(bytes) bytes, at most \(limit) are read; split the file"
            )
        case .totalTooLarge(let bytes, let limit):
            (
                "解压后共 \(bytes) 字节，超过上限 \(limit) 字节，请拆分文件",
                "the archive unpacks to \(bytes) bytes, at most \(limit) are read; split the file"
            )
        case .suspiciousRatio(let entry, let ratio, let limit):
            (
                "“\(shown(entry))”的压缩比为 \(ratio)，超过上限 \(limit)，疑似压缩炸弹；请删去空白行列后重新保存",
                "‘\(shown(entry))’ is packed 1 : \(ratio), beyond 1 : \(limit), like a zip bomb; delete empty rows and columns and save again"
            )
        default:
            (
                "压缩包内各文件的数据相互重叠，疑似压缩炸弹",
                "entries of the archive share their data, like a zip bomb"
            )
        }
    }

    /// A name from a stranger's file, fit for one line of a terminal.
    private static func shown(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars.prefix(120) {
            let isPlain =
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: false
                default: true
                }
            result.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
        }
        return name.unicodeScalars.count > 120 ? result + "…" : result
    }
}
