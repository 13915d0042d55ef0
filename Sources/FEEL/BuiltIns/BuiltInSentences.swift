import Exact

/// What a person reads when a built-in has no result.
enum BuiltInSentences {
    typealias Sentence = (zh: String, en: String)

    static func sentence(for problem: BuiltInProblem) -> Sentence {
        switch problem {
        case .outOfRange(let function, let parameter, let found, let wanted):
            (
                "\(function) 的参数 \(parameter) 不能是 \(found)；应为 \(wanted)",
                "\(parameter) of \(function) cannot be \(found); it is \(wanted)"
            )
        case .unreadable(let function, let found):
            ("\(function) 无法读取“\(found)”", "\(function) cannot read ‘\(found)’")
        case .wrongItem(let function, let place, let found, let wanted):
            (
                "\(function) 的列表第 \(place) 项是 \(found)；应为 \(wanted)",
                "item \(place) of the list of \(function) is \(found); it is to be a \(wanted)"
            )
        case .tooFewItems(let function, let wanted):
            (
                "\(function) 的列表至少要有 \(wanted) 项",
                "the list of \(function) has at least \(wanted) item(s)"
            )
        case .noResult(let function):
            (
                "\(function) 没有可表示的结果；请检查参数",
                "\(function) has no result that can be expressed; check its arguments"
            )
        case .unordered(let function):
            (
                "\(function) 的各项不能比较大小；应同为数字、文本、日期或时长",
                "\(function) cannot put its items in order; they are all numbers, texts, dates or "
                    + "durations"
            )
        case .noMoment(let function):
            (
                "此处没有给定时刻，\(function) 没有结果；请使用评估日期等事实",
                "no moment is given here, so \(function) has no result; use a fact such as the date "
                    + "of the assessment"
            )
        case .noCalendar(let function):
            (
                "此处没有给定工作日历，\(function) 没有结果",
                "no working-day calendar is given here, so \(function) has no result"
            )
        case .calendar(let function, let error):
            ("\(function)：\(error.zh)", "\(function): \(error.description)")
        case .pattern(let function, let problem):
            sentence(for: problem, in: function)
        }
    }

    private static func sentence(for problem: PatternProblem, in function: String) -> Sentence {
        let (zh, en) = reason(for: problem)
        return ("\(function) 的正则表达式有误：\(zh)", "the pattern of \(function) is wrong: \(en)")
    }

    private static func reason(for problem: PatternProblem) -> Sentence {
        switch problem {
        case .unexpected(let character, let offset):
            (
                "第 \(offset + 1) 个字符不能是“\(character)”；如指该字符本身，请写 \\\(character)",
                "character \(offset + 1) cannot be ‘\(character)’; write \\\(character) for itself"
            )
        case .incomplete:
            (
                "没有写完；请检查括号、方括号和末尾的 \\",
                "it is not complete; check parentheses, brackets and a \\ at its end"
            )
        case .unknownEscape(let escape, let offset):
            (
                "第 \(offset + 1) 个字符起的 \(escape) 没有含义；反斜杠请写 \\\\",
                "\(escape) at character \(offset + 1) means nothing; write \\\\ for a backslash"
            )
        case .unknownProperty(let name):
            (
                "没有名为 \(name) 的字符类别或区块；例如 \\p{Lu}、\\p{IsCJKUnifiedIdeographs}",
                "\(name) is neither a category nor a block; they are like \\p{Lu} or \\p{IsBasicLatin}"
            )
        case .reversed(let offset):
            (
                "第 \(offset + 1) 个字符起的范围前大后小；请调换两端",
                "the range at character \(offset + 1) goes down; exchange its ends"
            )
        case .noSuchGroup(let number):
            (
                "\\\(number) 之前没有完整的第 \(number) 组括号",
                "there is no complete group \(number) before \\\(number)"
            )
        case .unknownFlag(let flag):
            ("没有标志“\(flag)”；可用 s、m、i、x、q", "there is no flag ‘\(flag)’; they are s, m, i, x and q")
        case .tooLarge:
            ("重复或嵌套过多；请化简", "it repeats or nests too much; make it simpler")
        case .matchesEmpty:
            (
                "它能匹配空文本，无法替换或拆分；请把 * 或 ? 改为 +",
                "it matches an empty text, which cannot be replaced or split at; use + for * or ?"
            )
        case .unreadableReplacement:
            (
                "替换文本中 $ 之后应为组号，\\ 之后应为 $ 或 \\",
                "in the replacement a digit follows $, and $ or \\ follows \\"
            )
        }
    }
}
