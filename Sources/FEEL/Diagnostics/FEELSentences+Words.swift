/// The words of which the sentences are made.
extension FEELSentences {
    static func zh(found: String) -> String { found.isEmpty ? "结尾" : "“\(found)”" }
    static func en(found: String) -> String { found.isEmpty ? "the end" : "‘\(found)’" }

    static func zh(_ wanted: Problem.Wanted) -> String {
        switch wanted {
        case .expression: "表达式"
        case .token(let token): "“\(token)”"
        case .oneOf(let tokens): tokens.map { "“\($0)”" }.joined(separator: "或")
        case .name: "名称"
        case .type: "类型"
        case .end: "结尾"
        case .operatorOrEnd: "运算符或结尾"
        }
    }

    static func en(_ wanted: Problem.Wanted) -> String {
        switch wanted {
        case .expression: "an expression"
        case .token(let token): "‘\(token)’"
        case .oneOf(let tokens): tokens.map { "‘\($0)’" }.joined(separator: " or ")
        case .name: "a name"
        case .type: "a type"
        case .end: "the end"
        case .operatorOrEnd: "an operator or the end"
        }
    }

    static func zh(near names: [String]) -> String {
        names.isEmpty ? "" : "；是否要写：\(names.joined(separator: "、"))"
    }
    static func en(near names: [String]) -> String {
        names.isEmpty ? "" : "; did you mean \(names.joined(separator: ", "))?"
    }

    static func zh(_ fewest: Int, _ most: Int?) -> String {
        guard let most else { return "至少 \(fewest)" }
        return fewest == most ? "\(fewest)" : "\(fewest) 至 \(most)"
    }
    static func en(_ fewest: Int, _ most: Int?) -> String {
        guard let most else { return "at least \(fewest) argument\(fewest == 1 ? "" : "s")" }
        let count = fewest == most ? "\(fewest)" : "\(fewest) to \(most)"
        return "\(count) argument\(most == 1 ? "" : "s")"
    }

    static func closing(_ opening: String) -> String {
        switch opening {
        case "(": ")"
        case "[": "]"
        case "{": "}"
        case "<": ">"
        default: opening
        }
    }

    static func zh(_ type: ValueType) -> String {
        switch type {
        case .any: "任意值"
        case .null: "空值"
        case .boolean: "是非值"
        case .number: "数字"
        case .string: "文本"
        case .date: "日期"
        case .time: "时间"
        case .dateAndTime: "日期时间"
        case .daysAndTimeDuration: "天时长"
        case .yearsAndMonthsDuration: "年月时长"
        case .list(.any): "列表"
        case .list(let item): "\(zh(item))列表"
        case .range(.any): "区间"
        case .range(let point): "\(zh(point))区间"
        case .context: "对象"
        case .function: "函数"
        }
    }

    static func en(_ type: ValueType) -> String {
        switch type {
        case .any: "any value"
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .date: "a date"
        case .time: "a time"
        case .dateAndTime: "a date and time"
        case .daysAndTimeDuration: "a days and time duration"
        case .yearsAndMonthsDuration: "a years and months duration"
        case .list(.any): "a list"
        case .list(let item): "a list of \(item)"
        case .range(.any): "a range"
        case .range(let point): "a range of \(point)"
        case .context: "a context"
        case .function: "a function"
        }
    }
}
