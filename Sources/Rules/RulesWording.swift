import Exact
import Model

/// The sentences this module says while a pack is loaded. What it says of
/// facts and points is in the extensions beside this file.
enum RulesWording {
    static let undeclaredFact = Wording(
        zh: "规则读取了未声明的事实", en: "the rule reads a fact that is not declared")
    static let oneKindWanted = Wording(
        zh: "规则应当只写一种评分方式", en: "a rule names exactly one kind")
    static let unknownKind = Wording(zh: "不认识的评分方式", en: "unknown kind of rule")
    static let idInUse = Wording(
        zh: "单项否决的编号与指标体系中的编号重复",
        en: "the veto's id is already used in the pack")
    static let pointsAboveZero = Wording(zh: "大于 0 的分值", en: "points above 0")
    static let aNumberAboveZero = Wording(zh: "大于 0 的数", en: "a number above 0")

    static func kindInWrongList(_ role: RuleRole) -> Wording {
        switch role {
        case .points:
            Wording(zh: "此评分方式只能用于单项否决", en: "this kind is for vetoes only")
        case .veto:
            Wording(zh: "此评分方式不能用于单项否决", en: "this kind cannot decide a veto")
        }
    }

    static func oneOf(_ names: [String]) -> Wording {
        Wording(
            zh: "\(names.joined(separator: "、")) 之一",
            en: "one of \(names.joined(separator: ", "))")
    }

    static func aDeclaredFact(_ types: [FactType]) -> Wording {
        let names = factTypes(types)
        return Wording(
            zh: "facts 中已声明的事实（\(names.zh)）", en: "a fact declared in facts (\(names.en))")
    }

    static func factTypes(_ types: [FactType]) -> Wording {
        Wording(
            zh: types.map(\.rawValue).joined(separator: " 或 "),
            en: types.map(\.rawValue).joined(separator: " or "))
    }

    static func wrongFactType(_ name: String) -> Wording {
        Wording(
            zh: "事实“\(name)”的类型不适合此规则",
            en: "the fact “\(name)” has the wrong type for this rule")
    }

    static func readAnotherFact(declaredAt place: Place) -> Wording {
        Wording(
            zh: "改用另一种评分方式，或改读类型相符的事实（该事实声明于 \(place)）",
            en: "use another kind of rule, or a fact of the right type (declared at \(place))")
    }

    static func declareFact(_ name: String) -> Wording {
        Wording(zh: "在 facts 中声明“\(name)”", en: "declare “\(name)” in facts")
    }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }

    static func wrongValue(_ key: String) -> Wording {
        Wording(zh: "“\(key)”的值不能用", en: "the value of “\(key)” cannot be used")
    }

    static func chooseAnotherID(takenAt place: Place) -> Wording {
        Wording(zh: "换一个编号（已用于 \(place)）", en: "choose another id (taken at \(place))")
    }
}
