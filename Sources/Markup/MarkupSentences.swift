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
        case .wrongPath(let expression, let mistake):
            (
                "XPath ‘\(expression)’: \(english(mistake))",
                "XPath“\(expression)”：\(chinese(mistake))"
            )
        case .queryTooExpensive(let expression):
            (
                "‘\(expression)’ takes too many steps on this page; make it more specific",
                "“\(expression)”在该页面上的计算步骤过多，请写得更具体"
            )
        }
    }

    private static func english(_ mistake: XPathMistake) -> String {
        switch mistake {
        case .tooLong(let limit): "it is longer than \(limit) bytes"
        case .tooNested(let limit): "brackets are nested deeper than \(limit) levels"
        case .ended(let expected): "it ends where \(expected) should follow"
        case .unexpected(let found, let expected): "found ‘\(found)’, expected \(expected)"
        case .openLiteral: "the quote is never closed"
        case .unknownFunction(let name, let nearest):
            "there is no function ‘\(name)’; the nearest is \(nearest)"
        case .unknownAxis(let name, let nearest):
            "there is no axis ‘\(name)’; the nearest is \(nearest)"
        case .wrongArguments(let function, let found, let wanted):
            "\(function) takes \(count(wanted)) arguments, not \(found)"
        case .needsNodes(let function): "the argument of \(function) must select nodes"
        case .variable(let name): "variables such as $\(name) are not known here"
        case .selectsNoNodes: "its value is text, a number or a truth value, not nodes"
        case .selectsAttributes: "it selects attributes; select their elements instead"
        }
    }

    private static func chinese(_ mistake: XPathMistake) -> String {
        switch mistake {
        case .tooLong(let limit): "长度超过 \(limit) 字节"
        case .tooNested(let limit): "括号嵌套超过 \(limit) 层"
        case .ended(let expected): "表达式不完整，后面应为 \(expected)"
        case .unexpected(let found, let expected): "此处为“\(found)”，应为 \(expected)"
        case .openLiteral: "引号没有配对"
        case .unknownFunction(let name, let nearest): "没有函数“\(name)”，最接近的是 \(nearest)"
        case .unknownAxis(let name, let nearest): "没有轴“\(name)”，最接近的是 \(nearest)"
        case .wrongArguments(let function, let found, let wanted):
            "\(function) 需要 \(count(wanted)) 个参数，实际为 \(found) 个"
        case .needsNodes(let function): "\(function) 的参数必须是节点"
        case .variable(let name): "不支持变量 $\(name)"
        case .selectsNoNodes: "结果是文本、数字或真假值，而不是节点"
        case .selectsAttributes: "选取的是属性，请改为选取所在元素"
        }
    }

    private static func count(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }
}
