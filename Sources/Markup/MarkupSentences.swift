/// The languages a person reads our messages in.
public enum MarkupLanguage: Sendable, Hashable, CaseIterable {
    /// English.
    case english
    /// Simplified Chinese.
    case chinese
}

/// Every sentence this module says to a person.
enum MarkupSentences {
    static func sentence(for reason: MarkupError.Reason, _ language: MarkupLanguage) -> String {
        let (english, chinese) = pair(for: reason)
        return language == .english ? english : chinese
    }

    private static func pair(for reason: MarkupError.Reason) -> (String, String) {
        switch reason {
        case .tooLarge(let bytes, let limit):
            (
                "the document has \(bytes) bytes, at most \(limit) are read; split it",
                "文件大小为 \(bytes) 字节，超过上限 \(limit) 字节，请拆分后再提交"
            )
        case .tooDeep(let limit):
            (
                "elements are nested deeper than \(limit) levels",
                "元素嵌套超过 \(limit) 层"
            )
        case .tooManyNodes(let limit):
            (
                "more than \(limit) elements, attributes and texts; split the document",
                "元素、属性和文本合计超过 \(limit) 个，请拆分后再提交"
            )
        case .tooManyAttributes(let limit):
            (
                "one tag has more than \(limit) attributes",
                "单个标签的属性超过 \(limit) 个"
            )
        case .documentType:
            (
                "a DOCTYPE is not accepted, because it can define entities; delete the <!DOCTYPE …> line",
                "不接受 DOCTYPE（可用于定义实体），请删除 <!DOCTYPE …> 声明"
            )
        case .wrongBytes(let charset, let replaced):
            (
                "\(replaced) places are not valid \(charset.rawValue); save the document as UTF-8",
                "有 \(replaced) 处内容不是有效的 \(charset.rawValue) 编码，请另存为 UTF-8"
            )
        case .empty:
            ("the document is empty", "文件内容为空")
        case .malformed(let message):
            ("not well formed: \(message)", "XML 格式有误：\(message)")
        case .schemaReference(let element):
            (
                "the schema loads another document (\(element)); put everything into one",
                "XSD 引用了其他文档（\(element)），请合并为一个文件"
            )
        case .wrongPath(let expression, let message):
            (
                "‘\(expression)’ is not an XPath that selects nodes: \(message)",
                "“\(expression)”不是可选取节点的 XPath：\(message)"
            )
        case .queryTooExpensive(let expression):
            (
                "‘\(expression)’ takes too many steps on this page; make it more specific",
                "“\(expression)”在该页面上的计算步骤过多，请写得更具体"
            )
        }
    }
}
