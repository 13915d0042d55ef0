/// The sentences this module says.
enum ModelWording {
    static let notAMap = Wording(zh: "此处应为键值结构", en: "this should be a map of keys")
    static let aMap = Wording(zh: "“键: 值”形式", en: "`key: value` entries")
    static let unknownKey = Wording(zh: "不认识的键", en: "unknown key")
    static let someText = Wording(zh: "非空文字", en: "some text")
    static let aNumber = Wording(zh: "数字", en: "a number")
    static let somePoints = Wording(zh: "0 至 1000000 的分值", en: "points from 0 to 1000000")
    static let aShare = Wording(zh: "0% 至 100% 的比例", en: "a share from 0% to 100%")
    static let aDate = Wording(zh: "形如 2022-03-31 的日期", en: "a date such as 2022-03-31")
    static let aTime = Wording(
        zh: "形如 2022-07-01T09:00:00+08:00 的时间", en: "a time such as 2022-07-01T09:00:00+08:00")
    static let aBoolean = Wording(zh: "true 或 false", en: "true or false")
    static let aList = Wording(zh: "列表", en: "a list")

    static func missingKey(_ key: String) -> Wording {
        Wording(zh: "缺少“\(key)”", en: "“\(key)” is missing")
    }

    static func addKey(_ key: String) -> Wording {
        Wording(zh: "补写“\(key): …”", en: "add “\(key): …”")
    }

    static func wrongValue(_ key: String) -> Wording {
        Wording(zh: "“\(key)”的值不能用", en: "the value of “\(key)” cannot be used")
    }

    static func wholeNumber(_ low: Int, _ high: Int) -> Wording {
        Wording(zh: "\(low) 至 \(high) 的整数", en: "a whole number from \(low) to \(high)")
    }

    static func oneOf(_ names: [String]) -> Wording {
        if names.count == 1 { return Wording(verbatim: names.map { "“\($0)”" }.joined()) }
        return Wording(
            zh: names.map { "“\($0)”" }.joined(separator: "、") + "之一",
            en: "one of " + names.map { "“\($0)”" }.joined(separator: ", "))
    }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }
}
