import Model

/// The sentences about facts, indicators and criteria.
extension PackWording {
    // Facts.
    static let duplicateFact = Wording(zh: "事实重复声明", en: "the fact is declared twice")
    static let uniqueName = Wording(zh: "不重复的名称", en: "a name that stands once")
    static let unitNeedsNumber = Wording(
        zh: "只有数字才有计量单位", en: "only a number is counted in a unit")
    static let factWithoutSource = Wording(
        zh: "该事实没有来源", en: "nothing can tell this fact")
    static let aSource = Wording(
        zh: "“crawl”或“submission: true”，也可两者都有", en: "“crawl”, “submission: true”, or both")
    static let addSource = Wording(
        zh: "写明由采集（crawl）还是由填报（submission: true）得到",
        en: "say whether the crawl or the submission tells it")
    static let elementsNeedType = Wording(
        zh: "只有 elements 类型的事实才有要素", en: "only facts of type elements have elements")
    static let typeElements = Wording(zh: "“type: elements”", en: "“type: elements”")
    static let changeTypeOrElements = Wording(
        zh: "改类型，或删去“elements”", en: "change the type, or remove “elements”")
    static let atLeastOneElement = Wording(zh: "至少一个要素", en: "at least one element")
    static let blankElement = Wording(zh: "要素名称为空", en: "the element has no name")
    static let duplicateElement = Wording(
        zh: "要素或同义词重复", en: "this element or synonym stands twice")
    static let unreadFact = Wording(zh: "没有规则读取该事实", en: "no rule reads this fact")
    static let readOrRemove = Wording(
        zh: "在规则中使用它，或删去声明", en: "use it in a rule, or remove the declaration")
    static let unusedModel = Wording(
        zh: "没有规则引用该决策模型", en: "no rule refers to this decision model")
    static let useOrRemoveModel = Wording(
        zh: "在 decision 规则中引用它，或移出文件夹", en: "refer to it in a decision rule, or move it away")
    static let undeclaredFact = Wording(zh: "该事实没有声明", en: "this fact is not declared")
    static let declareFact = Wording(zh: "在“facts”中声明它", en: "declare it under “facts”")
    static let aDeclaredNumber = Wording(
        zh: "“facts”中声明的 number 类事实", en: "a number declared under “facts”")

    static func appliesNeedsNumber(_ name: String) -> Wording {
        Wording(
            zh: "适用条件读取的“\(name)”不是数字",
            en: "“\(name)”, which decides on applicability, is no number")
    }

    // Indicators.
    static let foreignCode = Wording(
        zh: "编号不从上级编号延伸", en: "the code does not go on from its parent's")
    static let childrenAndCriteria = Wording(
        zh: "指标既有下级指标又有评分项", en: "the indicator has both children and criteria")
    static let childrenOrCriteria = Wording(
        zh: "“children”和“criteria”二者之一，且不为空", en: "either “children” or “criteria”, not empty")
    static let wrapCriteria = Wording(
        zh: "把评分项移到一个新的下级指标", en: "move the criteria into a child of their own")
    static let tooDeep = Wording(zh: "指标层级过多", en: "the tree has too many levels")
    static let turnIntoCriteria = Wording(
        zh: "把最下层指标写成评分项", en: "turn the lowest indicators into criteria")
    static let emptyIndicator = Wording(zh: "指标是空的", en: "the indicator is empty")
    static let addCriteria = Wording(
        zh: "补写评分项，或删去该指标", en: "add criteria, or remove the indicator")
    static let duplicateCode = Wording(zh: "编号重复", en: "the code stands twice")
    static let uniqueCode = Wording(
        zh: "指标和评分项之间不重复的编号", en: "a code that no other indicator or criterion has")

    static func codeBelow(_ parent: String) -> Wording {
        Wording(zh: "以“\(parent).”开头的编号", en: "a code that begins with “\(parent).”")
    }

    static func atMostLevels(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 级指标", en: "at most \(count) levels of indicators")
    }

    // Criteria.
    static let dueOutsidePeriod = Wording(
        zh: "完成时限不在考核时段内", en: "the due date lies outside the pack's period")
    static let moveDue = Wording(
        zh: "改时限，或改“period”", en: "change the due date or the “period”")
    static let acceptDeclared = Wording(
        zh: "若填报即可得分，补写“accept: declared”",
        en: "if the claim alone is to score, add “accept: declared”")
    static let removeAccept = Wording(zh: "删去“accept”", en: "remove “accept”")

    static func within(_ period: Period) -> Wording {
        Wording(zh: "\(period.from) 至 \(period.to)", en: "\(period.from) to \(period.to)")
    }

    static func alwaysReviewed(_ id: String) -> Wording {
        Wording(
            zh: "评分项 \(id) 只凭填报，须逐个人工核定",
            en: "criterion \(id) rests on claims alone, so every unit awaits review")
    }

    static func acceptsNothing(_ id: String) -> Wording {
        Wording(
            zh: "评分项 \(id) 认可填报，但它读取的事实都不能填报",
            en: "criterion \(id) accepts claims, but none of its facts can be claimed")
    }
}
