import Model

/// The sentences said by extractors and about their settings.
enum ExtractorWording {
    static let unknownExtractor = Wording(zh: "没有这个提取器", en: "there is no such extractor")
    static let wrongType = Wording(
        zh: "提取器给不出这个类型的事实", en: "the extractor cannot give a fact of this type")
    static let unknownColumn = Wording(zh: "没有声明这个栏目", en: "the column is not declared")
    static let packColumns = Wording(
        zh: "指标体系 columns 中声明的栏目", en: "one of the columns the pack declares")
    static let noColumn = Wording(zh: "没有写栏目", en: "no column is named")
    static let noTerm = Wording(zh: "没有写关键词", en: "no term is given")
    static let noElements = Wording(zh: "没有声明要素", en: "the fact declares no elements")
    static let addElements = Wording(
        zh: "在该事实下补写“elements: [...]”", en: "add `elements: [...]` to the fact")
    static let nothingCaptured = Wording(
        zh: "没有采集到该单位的任何页面", en: "no page of the unit was captured")

    static let unknownChoice = Wording(zh: "没有这个选项", en: "there is no such choice")

    static func oneOf(_ names: [String]) -> Wording {
        Wording(
            zh: names.map { "“\($0)”" }.joined(separator: "、") + "之一",
            en: "one of " + names.map { "“\($0)”" }.joined(separator: ", "))
    }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }

    static func nothingPublished(_ column: String) -> Wording {
        Wording(zh: "栏目“\(column)”没有信息", en: "column “\(column)” holds nothing")
    }

    static func emptyColumn(_ column: String) -> Wording {
        Wording(zh: "栏目“\(column)”空白", en: "column “\(column)” is empty")
    }

    static func deadLink(_ address: String, _ status: Int) -> Wording {
        Wording(zh: "失效链接 \(address)（\(status)）", en: "dead link \(address) (\(status))")
    }

    static func notInterpreted(_ title: String) -> Wording {
        Wording(zh: "《\(title)》没有关联解读", en: "no interpretation is linked to “\(title)”")
    }

    static func lateInterpretation(_ title: String, _ days: Int) -> Wording {
        Wording(
            zh: "《\(title)》的解读晚 \(days) 天",
            en: "the interpretation of “\(title)” came \(days) days late")
    }

    static func leak(_ number: PersonalNumber) -> Wording {
        switch number.kind {
        case .identityCard:
            Wording(zh: "未脱敏身份证号 \(number.masked)", en: "unmasked ID number \(number.masked)")
        case .mobile:
            Wording(zh: "未脱敏手机号 \(number.masked)", en: "unmasked mobile number \(number.masked)")
        case .bankCard:
            Wording(
                zh: "未脱敏银行卡号 \(number.masked)", en: "unmasked bank card number \(number.masked)")
        }
    }
}
