import Exact
import Model

/// What the single kinds say.
extension RulesWording {
    static let nothingToJudge = Wording(
        zh: "规则没有可用的事实，需人工评审", en: "the rule has no fact to judge, a person must review it")

    // checklist

    static func nothingWanted(_ name: String) -> Wording {
        Wording(
            zh: "事实“\(name)”没有声明任何要素", en: "the fact “\(name)” declares no element")
    }

    static let listElements = Wording(
        zh: "在该事实下补写 elements", en: "list the wanted elements below the fact")

    // pass

    static func numberWithoutBound(_ name: String) -> Wording {
        Wording(
            zh: "“\(name)”是数字，须写明合格线", en: "“\(name)” is a number and needs a bound to pass")
    }

    static let addBound = Wording(
        zh: "补写 at-least 或 at-most", en: "add at-least or at-most")

    static func booleanWithBound(_ name: String) -> Wording {
        Wording(
            zh: "“\(name)”是真假值，不能写合格线", en: "“\(name)” is true or false and takes no bound")
    }

    static let removeBound = Wording(
        zh: "删去 at-least 和 at-most", en: "remove at-least and at-most")
}
