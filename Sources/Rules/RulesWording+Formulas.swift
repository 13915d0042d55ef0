import Exact
import FEEL
import Model

/// What formulas and decisions say.
extension RulesWording {
    // MARK: While a pack is loaded

    static let noExpression = Wording(zh: "此处应写表达式", en: "an expression is wanted here")
    static let anExpression = Wording(
        zh: "一个 FEEL 表达式；含冒号或井号的加引号，或写在“|”之后的下一行",
        en: "one FEEL expression; quote it, or write it below “|”, where it holds : or #")
    static let wrongFormulaType = Wording(
        zh: "表达式结果的类型不对", en: "the expression comes out as the wrong type")
    static let noDueDateToRead = Wording(
        zh: "表达式读取完成时限，但该评分项没有完成时限",
        en: "the expression reads the due date, but the criterion has none")
    static let emptyFormula = Wording(
        zh: "公式没有条件也没有得分", en: "the formula has neither a condition nor points")
    static let whenOrPoints = Wording(
        zh: "when（条件）、points（得分）至少一项", en: "when (a condition), points, or both")
    static let elseWithoutWhen = Wording(
        zh: "else 只能与 when 同用", en: "else goes with when")
    static let addWhen = Wording(zh: "补写 when，或删去 else", en: "add when, or remove else")
    static let unknownModel = Wording(
        zh: "指标体系文件夹中没有这个决策模型", en: "there is no such decision model in the pack's folder")
    static let whichDecision = Wording(
        zh: "模型有多个决策，须写明用哪一个", en: "the model has several decisions; say which one")
    static let unknownDecision = Wording(
        zh: "模型中没有这个决策", en: "the model has no such decision")
    static let unknownInput = Wording(
        zh: "决策不需要这个输入", en: "the decision does not need this input")
    static let inputsMap = Wording(
        zh: "{输入名: 表达式} 这样的对照", en: "a map such as {INPUT: EXPRESSION}")
    static let unboundInput = Wording(
        zh: "决策需要的输入没有同名的事实", en: "no fact has the name of an input that the decision needs")
    static let decisionTypes = Wording(
        zh: "number，或含“得分”（number）和可选“理由”（string）的上下文",
        en: "number, or a context of 得分 (number) and perhaps 理由 (string)")
    static let giveOutputType = Wording(
        zh: "给决策表的输出列写明 typeRef=\"number\"", en: "give the table's output typeRef=\"number\"")

    static func readsNothing(_ setting: Setting) -> Notice {
        Notice(
            .error, at: setting.place,
            Wording(zh: "没有读取任何事实，对所有单位结果都一样", en: "it reads no fact, so every unit gets the same"),
            found: setting.summary)
    }

    static func writeInstead(_ text: String) -> Wording {
        Wording(zh: "写作 \(text)", en: "write \(text)")
    }

    static func formulaType(_ wanted: ValueType, found: ValueType) -> Wording {
        Wording(
            zh: "\(typeName(wanted).zh)，不是\(typeName(found).zh)",
            en: "\(typeName(wanted).en), not \(typeName(found).en)")
    }

    static func aModel(_ names: [String]) -> Wording {
        guard !names.isEmpty else {
            return Wording(
                zh: "与 pack.yaml 同一文件夹的 .dmn 文件名", en: "the name of a .dmn file beside pack.yaml")
        }
        return oneOf(names)
    }

    static func declaredAs(_ type: ValueType) -> Wording {
        Wording(
            zh: "已声明的事实（\(typeName(type).zh)），或在 inputs 中写明",
            en: "a declared fact (\(typeName(type).en)), or an entry of inputs")
    }

    static func bindInput(_ input: String, to fact: String) -> Wording {
        Wording(zh: "写 inputs: {\(input): \(fact)}", en: "write inputs: {\(input): \(fact)}")
    }

    static func wrongDecisionType(_ name: String) -> Wording {
        Wording(
            zh: "决策“\(name)”的结果不是分值", en: "the decision “\(name)” does not come out as points")
    }

    static func pointsOutOfRange(_ criterion: String) -> Wording {
        Wording(
            zh: "决策表给出的分值超出评分项 \(criterion) 的范围",
            en: "the table gives points outside those of criterion \(criterion)")
    }

    /// A type as people call it.
    private static func typeName(_ type: ValueType) -> Wording {
        switch type {
        case .boolean: Wording(zh: "真假值", en: "true or false")
        case .number: Wording(zh: "数字", en: "a number")
        case .date: Wording(zh: "日期", en: "a date")
        case .string: Wording(zh: "文本", en: "a text")
        case .any: Wording(zh: "任意类型", en: "any type")
        default: Wording(verbatim: type.description)
        }
    }

    // MARK: In findings

    static let doesNotApply = Wording(zh: "不适用", en: "not applicable")
    static let nullResult = Wording(zh: "结果为空", en: "the result is null")

    static func below(_ floor: Points) -> Wording {
        let least = floor.inSentence
        return Wording(
            zh: "低于 \(least)，按 \(least) 分计", en: "below \(least), counted as \(least)")
    }

    static func fewer(than threshold: Decimal128, _ unit: String?) -> Wording {
        let bound = threshold.inSentence
        return Wording(
            zh: "少于 \(bound)\(unit.map { " \($0)" } ?? "")", en: "fewer than \(bound)")
    }

    static func meets(_ condition: String) -> Wording {
        Wording(zh: "符合“\(condition)”", en: "meets “\(condition)”")
    }

    static func fails(_ condition: String) -> Wording {
        Wording(zh: "不符合“\(condition)”", en: "does not meet “\(condition)”")
    }

    static func cannotTell(_ condition: String) -> Wording {
        Wording(
            zh: "不能判断是否符合“\(condition)”", en: "whether it meets “\(condition)” cannot be told")
    }

    static func gives(_ formula: String, _ number: Decimal128) -> Wording {
        let result = number.inSentence
        return Wording(zh: "按“\(formula)”计 \(result) 分", en: "“\(formula)” gives \(result)")
    }

    static func resultStep(_ formula: String, _ number: Decimal128) -> Wording {
        Wording(verbatim: "\(formula) = \(number.inSentence)")
    }

    static func noResult(_ formula: String, _ why: Wording) -> Wording {
        Wording(
            zh: "“\(formula)”没有结果（\(why.zh)）", en: "“\(formula)” has no result (\(why.en))")
    }

    static func aboveFull(_ full: Points) -> Wording {
        Wording(
            zh: "超过满分，按 \(full.inSentence) 分计", en: "more than full, counted as \(full.inSentence)")
    }

    static func matchedRules(
        of decision: String, _ rules: [Int], _ remarks: [String]
    ) -> Wording {
        let numbers = rules.prefix(20).map(String.init)
        let remark = remarks.isEmpty ? "" : remarks.prefix(3).joined(separator: "；")
        return Wording(
            zh: "“\(decision)”按第 \(numbers.joined(separator: "、")) 条规则"
                + (remark.isEmpty ? "" : "（\(remark)）"),
            en: "“\(decision)” by rule \(numbers.joined(separator: ", "))"
                + (remark.isEmpty ? "" : " (\(remark))"))
    }

    static func decisionStep(_ decision: String, _ value: String, _ rules: [Int]?) -> Wording {
        guard let rules, !rules.isEmpty else {
            return Wording(verbatim: "\(decision) = \(value)")
        }
        let numbers = rules.prefix(20).map(String.init)
        return Wording(
            zh: "\(decision) = \(value)（第 \(numbers.joined(separator: "、")) 条规则）",
            en: "\(decision) = \(value) (rule \(numbers.joined(separator: ", ")))")
    }
}
