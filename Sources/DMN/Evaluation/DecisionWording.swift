import FEEL

/// Every sentence about evaluations of models that a person may read.
enum DecisionWording {
    static let notAFunction = Problem.told(
        zh: "调用的不是函数；请检查业务知识模型或决策服务的名称",
        en: "what is called is no function; check the name of the knowledge model or service")
    static let notBoolean = Problem.told(
        zh: "条件的结果应为 true 或 false", en: "a condition must be true or false")

    static func unknownDecision(_ error: UnknownDecision) -> (zh: String, en: String) {
        let known = error.known.prefix(20)
        return (
            "模型中没有“\(error.name)”；可用的有：\(known.joined(separator: "、"))",
            "the model has no ‘\(error.name)’; there is: \(known.joined(separator: ", "))"
        )
    }

    static func javaFailed(_ name: String) -> Problem {
        .told(
            zh: "Java 方法“\(name)”不接受这些参数，或没有可用的结果",
            en: "the Java method ‘\(name)’ does not take these arguments, or gives no result")
    }

    static func wrongType(_ name: String, _ found: ValueType, wanted: ValueType) -> Problem {
        .told(
            zh: "“\(name)”的值类型为 \(found)，应为 \(wanted)，按 null 处理",
            en: "the value of ‘\(name)’ is \(found), wanted is \(wanted); it counts as null")
    }

    static func notAllowed(_ name: String) -> Problem {
        .told(
            zh: "“\(name)”的值不在允许范围内，按 null 处理",
            en: "the value of ‘\(name)’ is not one of those allowed; it counts as null")
    }

    static func noRule(_ table: String) -> Problem {
        .told(
            zh: "决策表“\(table)”没有规则命中，也没有缺省结果",
            en: "no rule of the table ‘\(table)’ matches, and there is no default output")
    }

    static func severalRules(_ table: String, _ rules: [Int]) -> Problem {
        let list = rules.prefix(20).map(String.init)
        return .told(
            zh: "决策表“\(table)”的命中策略为 U，但第 \(list.joined(separator: "、")) 条规则同时命中；请修改规则或命中策略",
            en: "the table ‘\(table)’ has the hit policy U, but rules "
                + "\(list.joined(separator: ", ")) match; change the rules or the policy")
    }

    static func differentOutputs(_ table: String, _ rules: [Int]) -> Problem {
        let list = rules.prefix(20).map(String.init)
        return .told(
            zh: "决策表“\(table)”的命中策略为 A，但第 \(list.joined(separator: "、")) 条规则的结果不同；请修改规则或命中策略",
            en: "the table ‘\(table)’ has the hit policy A, but rules "
                + "\(list.joined(separator: ", ")) differ; change the rules or the policy")
    }
}
