/// Every sentence about expressions that a person may read; those of built-ins are in
/// ``BuiltInSentences``.
enum FEELSentences {
    typealias Sentence = (zh: String, en: String)

    static func sentence(for problem: Problem) -> Sentence {
        switch problem {
        case .empty:
            ("这里没有表达式；请填写", "there is no expression; write one")
        case .unexpected(let found, let wanted):
            (
                "此处是\(zh(found: found))，应为\(zh(wanted))",
                "found \(en(found: found)), wanted \(en(wanted))"
            )
        case .unclosed(let opening, let line, let column):
            (
                "第 \(line) 行第 \(column) 列的“\(opening)”没有闭合；请补上“\(closing(opening))”",
                "‘\(opening)’ of line \(line), column \(column) is not closed; "
                    + "add ‘\(closing(opening))’"
            )
        case .unclosedString:
            ("文本没有结束的引号；请在末尾补上 \"", "the text does not end; add \" behind it")
        case .unclosedComment:
            ("注释没有结束；请补上 */", "the comment does not end; add */")
        case .unknownCharacter(let character):
            ("不认识的字符“\(character)”；请删去", "‘\(character)’ means nothing here; delete it")
        case .normalised(let found, let used):
            ("“\(found)”已按“\(used)”读取", "‘\(found)’ was read as ‘\(used)’")
        case .wrongCharacter(let found, let corrected):
            (
                "请不要用“\(found)”；改写为：\(corrected)",
                "‘\(found)’ is not understood; write: \(corrected)"
            )
        case .looseComma(let corrected):
            (
                "逗号只用在括号内；若要写列表，请改写为：\(corrected)",
                "a comma stands inside brackets only; if a list is meant, write: \(corrected)"
            )
        case .unreadableNumber(let number):
            (
                "数字“\(number)”太长或太大；最多 34 位有效数字",
                "the number ‘\(number)’ is too long or too large; it has at most 34 digits"
            )
        case .unreadableLiteral(let text):
            (
                "@\"\(text)\" 不是日期、时间或时长；例如 @\"2026-06-30\"、@\"P10D\"",
                "@\"\(text)\" is no date, time or duration; write it like @\"2026-06-30\" or @\"P10D\""
            )
        default: meaning(problem)
        }
    }

    private static func meaning(_ problem: Problem) -> Sentence {
        switch problem {
        case .unknownName(let name, let near):
            ("没有名为“\(name)”的数据\(zh(near: near))", "nothing is named ‘\(name)’\(en(near: near))")
        case .unknownFunction(let name, let near):
            ("没有函数“\(name)”\(zh(near: near))", "there is no function ‘\(name)’\(en(near: near))")
        case .unknownType(let name, let near):
            ("没有类型“\(name)”\(zh(near: near))", "there is no type ‘\(name)’\(en(near: near))")
        case .unknownMember(let name, let near):
            ("其中没有“\(name)”\(zh(near: near))", "it has no ‘\(name)’\(en(near: near))")
        case .wrongCount(let function, let found, let fewest, let most):
            (
                "函数 \(function) 要 \(zh(fewest, most)) 个参数，这里写了 \(found) 个",
                "\(function) takes \(en(fewest, most)), not \(found)"
            )
        case .unknownParameter(let name, let function, let known):
            (
                "函数 \(function) 没有参数“\(name)”；可用的参数：\(known.joined(separator: "、"))",
                "\(function) has no parameter ‘\(name)’; it has \(known.joined(separator: ", "))"
            )
        case .wrongTypes(let operation, let left, let right),
            .operands(let operation, let left, let right):
            (
                "“\(operation)”不能用于\(zh(left))和\(zh(right))；请检查两边的数据类型",
                "‘\(operation)’ does not take \(en(left)) and \(en(right)); check both sides"
            )
        case .wrongType(let found, let wanted):
            ("此处是\(zh(found))，应为\(zh(wanted))", "found \(en(found)), wanted \(en(wanted))")
        case .mixedArguments:
            (
                "参数要么都写名称，要么都不写名称",
                "either all arguments have names or none; write all the names"
            )
        case .repeated(let name):
            ("“\(name)”重复出现；请改名", "‘\(name)’ is there twice; rename one")
        case .tooLong(let found, let limit):
            (
                "表达式有 \(found) 字节，上限为 \(limit)；请拆分",
                "the expression has \(found) bytes, at most \(limit) are read; split it"
            )
        case .tooDeep(let limit):
            (
                "表达式嵌套超过 \(limit) 层；请拆分",
                "the expression is nested deeper than \(limit) levels; split it"
            )
        case .unknownExternal(let name):
            (
                "外部函数“\(name)”不能运行；请改写为 FEEL",
                "the external function ‘\(name)’ is not known; write it in FEEL"
            )
        default: evaluation(problem)
        }
    }

    private static func evaluation(_ problem: Problem) -> Sentence {
        switch problem {
        case .missing(let name):
            ("缺少“\(name)”的数据，无法判断", "‘\(name)’ has no value, so there is no result")
        case .divisionByZero:
            ("除数为零", "division by zero")
        case .overflow:
            ("结果超出可表示的范围", "the result is out of range")
        case .notAFunction(let found):
            ("\(zh(found))不是函数，不能调用", "\(en(found)) is no function and cannot be called")
        case .arguments(let function, let found, let wanted):
            (
                "函数 \(function) 的参数应为（\(wanted.map(zh).joined(separator: "，"))），"
                    + "这里是（\(found.map(zh).joined(separator: "，"))）",
                "\(function) takes (\(wanted.map(en).joined(separator: ", "))), "
                    + "found (\(found.map(en).joined(separator: ", ")))"
            )
        case .wrongResult(let function, let found, let wanted):
            (
                "\(function) 的结果是\(zh(found))，应为\(zh(wanted))",
                "the result of \(function) is \(en(found)), wanted \(en(wanted))"
            )
        case .wrongIndex(let index, let count):
            (
                "列表有 \(count) 项，没有第 \(index) 项",
                "the list has \(count) items, there is no item \(index)"
            )
        case .wrongRange(let start, let end):
            (
                "不能从\(zh(start))到\(zh(end))；两端应为同类且从小到大",
                "there is no range from \(en(start)) to \(en(end)); "
                    + "the end points are of one kind, the smaller one first"
            )
        case .notIterable(let found):
            (
                "不能逐项读取\(zh(found))；应为列表或整数区间",
                "\(en(found)) cannot be gone through; a list or two whole numbers are wanted"
            )
        case .builtIn(let problem):
            BuiltInSentences.sentence(for: problem)
        case .told(let chinese, let english): (chinese, english)
        case .tooManySteps(let limit):
            (
                "计算超过 \(limit) 步，已停止；请缩小列表或循环",
                "stopped after \(limit) steps; make the lists or loops smaller"
            )
        case .tooManyCalls:
            (
                "函数互相调用层数过多，已停止；请检查是否循环调用",
                "stopped because functions call each other too deeply; look for one that calls itself"
            )
        case .tooNested(let limit):
            (
                "列表或上下文嵌套超过 \(limit) 层，已停止；请检查 partial 的用法",
                "stopped because lists or contexts are nested deeper than \(limit) levels; "
                    + "look at how partial is used"
            )
        default: ("表达式有误", "the expression is wrong")
        }
    }
}
