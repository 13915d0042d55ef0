import Markup

/// Every sentence about models that a person may read.
enum ModelWording {
    typealias Sentence = (zh: String, en: String)

    static func sentence(for reason: ModelProblem.Reason) -> Sentence {
        switch reason {
        case .markup(let error):
            // The problem itself tells the line.
            (
                MarkupError(error.reason).message(.chinese),
                MarkupError(error.reason).message(.english)
            )
        case .notDMN(let found):
            (
                "这不是可读取的 DMN 文件（根元素为 \(found)）；请导出为 DMN \(editions)",
                "this is no DMN file that can be read (its outermost element is \(found)); "
                    + "export it as DMN \(editions)"
            )
        case .missingAttribute(let attribute, let element):
            (
                "<\(element)> 缺少属性 \(attribute)，请补上",
                "<\(element)> has no attribute \(attribute); add it"
            )
        case .unknownValue(let found, let attribute, let element, let allowed):
            (
                "<\(element)> 的属性 \(attribute) 不能是“\(found)”；可用的值：\(allowed.joined(separator: "、"))",
                "attribute \(attribute) of <\(element)> cannot be ‘\(found)’; it is one of "
                    + allowed.joined(separator: ", ")
            )
        case .missingPart(let part, let element):
            ("<\(element)> 中缺少 \(part)，请补上", "<\(element)> has no \(part); add it")
        case .unknownLanguage(let language):
            (
                "表达式语言“\(language)”无法运行；请改写为 FEEL",
                "expressions in ‘\(language)’ cannot be run; write them in FEEL"
            )
        case .refusedFunction(let kind):
            (
                "不运行 \(kind) 函数；请改写为 FEEL 函数",
                "functions in \(kind) are not run; write the function in FEEL"
            )
        case .wrongReference(let reference):
            (
                "引用“\(reference)”格式有误；应为 #标识 或 命名空间#标识",
                "the reference ‘\(reference)’ is neither #id nor namespace#id"
            )
        default:
            linking(reason)
        }
    }

    private static func linking(_ reason: ModelProblem.Reason) -> Sentence {
        switch reason {
        case .wrongCount(let found, let wanted, let element):
            (
                "<\(element)> 有 \(found) 个单元格，应为 \(wanted) 个",
                "<\(element)> has \(found) cells, and there are \(wanted) columns"
            )
        case .misplacedAggregation:
            (
                "只有一个输出列且命中策略为 COLLECT 的决策表才能聚合；请删去 aggregation 或修改命中策略",
                "only a table with one output and the hit policy COLLECT can aggregate; delete "
                    + "the aggregation or change the hit policy"
            )
        case .repeatedID(let id, let first):
            (
                "标识“\(id)”已在第 \(first) 行使用；请换一个",
                "the identifier ‘\(id)’ already stands at line \(first); choose another"
            )
        case .repeatedName(let name, let first):
            (
                "名称“\(name)”已在第 \(first) 行使用；请换一个",
                "the name ‘\(name)’ already stands at line \(first); choose another"
            )
        case .repeatedNamespace(let namespace):
            (
                "有两个模型的命名空间都是“\(namespace)”；请修改其中一个",
                "two models have the namespace ‘\(namespace)’; change one of them"
            )
        case .unknownModel(let namespace):
            (
                "没有提供命名空间为“\(namespace)”的模型；请把它的文件一并提供",
                "no model with the namespace ‘\(namespace)’ was given; give its file as well"
            )
        case .unknownElement(let reference, let wanted):
            (
                "找不到引用的 \(wanted)“\(reference)”；请检查标识",
                "there is no \(wanted) ‘\(reference)’; check the identifier"
            )
        case .unknownType(let name, let near):
            (
                "没有类型“\(name)”" + (near.isEmpty ? "；请先定义" : "；是否应为“\(near)”？"),
                "there is no type ‘\(name)’"
                    + (near.isEmpty ? "; define it" : "; did you mean ‘\(near)’?")
            )
        case .cycle(let names):
            (
                "循环依赖：\(names.joined(separator: " → "))；请去掉其中一个依赖",
                "it needs itself: \(names.joined(separator: " → ")); remove one of these requirements"
            )
        case .tooLarge(let name):
            (
                "“\(name)”直接或间接包含的内容过多；请拆分",
                "‘\(name)’ holds too many parts, directly or through others; split it"
            )
        case .formula(let english, let chinese):
            (chinese, english)
        default:
            ("问题太多，其余从略；请先修正以上问题", "there are more problems; mend these first")
        }
    }

    private static var editions: String {
        let numbers = DMNVersion.allCases.map(\.number)
        return "\(numbers.first ?? "")–\(numbers.last ?? "")"
    }
}
