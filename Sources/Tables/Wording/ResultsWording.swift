import Exact
import Model
import Rules

/// What is said about tables of results.
enum ResultsWording {
    static let fullPoints = "原表得满分"
    static let noReason = "原表未写扣分原因"
    static let wrongLoss = Wording(
        zh: "扣分读不懂，这一行没有读取", en: "what was taken cannot be read; the row was left out")
    static let noResults = Wording(
        zh: "没有找到有得分的表", en: "no table with results was found")
    static let aResultsHead = Wording(
        zh: "表头有“得分”或“扣分”，或以单位名称为列、为行的表",
        en: "a head with 得分 or 扣分, or a table with a column or row for each unit")
    static let addHead = Wording(
        zh: "核对表头和单位名称，单位名称应与 round.yaml 一致",
        en: "check the head and the names of units, which are those of round.yaml")
    static let noUnit = Wording(
        zh: "不知道是哪个单位的得分", en: "nothing says whose results these are")
    static let nameUnit = Wording(
        zh: "工作表名、标题或“单位”列写明单位，或加 --unit 单位",
        en: "name the unit in the sheet's name, the title or a column 单位, or add --unit")
    static let noCriterion = Wording(
        zh: "指标体系里没有这一项", en: "the pack has no such criterion")
    static let severalCriteria = Wording(
        zh: "这一项对得上几个评分项", en: "this could be several criteria")
    static let addCode = Wording(
        zh: "加一列“编码”写明评分项的编码", en: "add a column 编码 with the criterion's code")
    static let awardCounts = Wording(zh: "以得分为准", en: "what was awarded counts")
    static let outOfRange = Wording(
        zh: "得分超出这一项的范围", en: "the points are outside the criterion's range")
    static let checkPoints = Wording(
        zh: "核对得分和分值", en: "check what was awarded and the criterion's points")

    static func upTo(_ points: Points) -> Wording {
        Wording(zh: "0 到 \(points.inSentence) 分", en: "0 to \(points.inSentence)")
    }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是不是“\(name)”", en: "perhaps “\(name)”")
    }

    static func twice(_ code: String) -> Wording {
        Wording(zh: "\(code) 的得分出现两次", en: "\(code) has two results")
    }

    static func firstStands(_ place: Place) -> Wording {
        Wording(zh: "前一处在 \(place)，只留一处", en: "the first is at \(place); keep one")
    }

    static func doNotFit(
        _ points: Decimal128, _ lost: Decimal128, _ full: Decimal128
    ) -> Wording {
        Wording(
            zh:
                "得分 \(points.inSentence) 与扣分 \(lost.magnitude.inSentence) 之和不是分值 \(full.inSentence)",
            en: "\(points.inSentence) awarded and \(lost.magnitude.inSentence) lost are not the "
                + "\(full.inSentence) there are")
    }

    static func otherSum(_ stated: Decimal128, _ sum: Decimal128) -> Wording {
        Wording(
            zh: "表上合计 \(stated.inSentence) 分，各项得分相加 \(sum.inSentence) 分",
            en: "the table says \(stated.inSentence) in all, its results come to \(sum.inSentence)")
    }
}
