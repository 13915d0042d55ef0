/// Every sentence of this module that a person may read.
enum Sentences {
    typealias Sentence = (zh: String, en: String)

    static func cannotOpen(_ path: String, _ reason: String) -> Sentence {
        ("无法打开 \(path)：\(reason)", "cannot open \(path): \(reason)")
    }

    static func cannotWrite(_ path: String, _ reason: String) -> Sentence {
        (
            "无法写入 \(path)：\(reason)；请检查磁盘空间和目录权限",
            "cannot write \(path): \(reason); check free space and permissions"
        )
    }

    static func badField(_ name: String) -> Sentence {
        (
            "字段“\(name)”的名称或内容含有换行等不允许的字符",
            "field \"\(name)\" has a name or value with a line break or another character that is not allowed"
        )
    }

    static func noRecord(_ path: String, _ offset: UInt64) -> Sentence {
        (
            "\(path) 第 \(offset) 字节处没有完整的记录",
            "\(path) holds no whole record at byte \(offset)"
        )
    }

    static func badStartLine(_ line: String) -> Sentence {
        ("不是 HTTP 报文首行：“\(line)”", "not the first line of an HTTP message: \"\(line)\"")
    }

    static let noEndOfHead: Sentence = (
        "HTTP 报文头部过长或没有结束", "the HTTP head is too long or does not end"
    )

    static func unsupportedCoding(_ name: String) -> Sentence {
        ("不支持的内容编码“\(name)”", "unsupported content coding \"\(name)\"")
    }

    static func notice(_ notice: WARCNotice) -> Sentence {
        let what = place(notice)
        let about: Sentence = notice.targetURI.map { ("（\($0)）", " (\($0))") } ?? ("", "")
        return (
            "\(notice.file) \(what.zh)\(about.zh)",
            "\(notice.file) \(what.en)\(about.en)"
        )
    }

    static func place(_ notice: WARCNotice) -> Sentence {
        let what = finding(notice.kind)
        return ("第 \(notice.offset) 字节处：\(what.zh)", "at byte \(notice.offset): \(what.en)")
    }

    private static func finding(_ kind: WARCNotice.Kind) -> Sentence {
        switch kind {
        case .unreadable(let reason): ("无法读取：\(reason)", "cannot be read: \(reason)")
        case .cutOff: ("文件在记录中间中断", "the file ends within a record")
        case .damagedMember: ("压缩单元已损坏，已跳过", "damaged gzip member, skipped")
        case .notARecord: ("不是 WARC 记录，已跳过", "not a WARC record, skipped")
        case .headTooLong(let limit):
            ("记录头部超过 \(limit) 字节，已跳过", "record head longer than \(limit) bytes, skipped")
        case .badLength:
            ("记录缺少有效的 Content-Length，已跳过", "record without a valid Content-Length, skipped")
        case .tooLarge(let size, let limit):
            (
                "记录内容 \(size) 字节，超过上限 \(limit) 字节，已跳过",
                "record block of \(size) bytes is above the bound of \(limit), skipped"
            )
        case .bomb: ("压缩比异常，疑似压缩炸弹，已跳过", "expands beyond reason, skipped as a bomb")
        case .shortBlock:
            ("记录内容比 Content-Length 短，已跳过", "block shorter than its Content-Length, skipped")
        case .unknownVersion(let version):
            (
                "记录的版本“\(version)”不是 WARC/1.0 或 WARC/1.1，已跳过",
                "record of version \"\(version)\", not WARC/1.0 or WARC/1.1, skipped"
            )
        case .nothingFurther(let limit):
            (
                "向后 \(limit) 字节内没有找到记录，其余部分未读",
                "no record within the next \(limit) bytes; the rest was not read"
            )
        case .sharedMember:
            (
                "多条记录压缩在同一单元内，不能单独读取，未编入索引",
                "records share a gzip member and cannot be read one by one; they are not in the index"
            )
        case .missingEnd: ("记录后缺少结束空行", "record not followed by its closing empty lines")
        }
    }
}
