import Model

/// The sentences about column profiles.
enum ProfileWording {
    static let profileMap = Wording(
        zh: "“名称: {rows: …}”形式，不超过 200 个", en: "`name: {rows: …}` entries, at most 200")
    static let aSelector = Wording(
        zh: "XPath 或 CSS 选择器，如 //ul[@class='list']/li、ul.list > li",
        en: "XPath or a CSS selector such as //ul[@class='list']/li or ul.list > li")
    static let aNamePath = Wording(
        zh: "用点连接的 JSON 名称，如 data.list", en: "JSON names joined by dots such as data.list")
    static let addressWithPage = Wording(
        zh: "含“{page}”的地址", en: "an address with “{page}” in it")
    static let addPage = Wording(
        zh: "在页码处写“{page}”，或去掉“pages”",
        en: "write “{page}” where the page number belongs, or leave out “pages”")
    static let fragmentOfJSON = Wording(
        zh: "只用于 format: json", en: "only with format: json")
    static let columnEntry = Wording(
        zh: "地址，或 {at: 地址, profile: 名称, with: {名称: 值}}",
        en: "an address, or {at: address, profile: name, with: {name: value}}")
    static let unknownProfile = Wording(
        zh: "“profiles”里没有这个名称", en: "“profiles” has no such name")
    static let badInterface = Wording(
        zh: "接口地址不能用", en: "the interface's address cannot be used")
    static let anInterface = Wording(
        zh: "http(s) 地址；花括号中的名称除 {page} 外都要在“with”里给出",
        en: "an http(s) address; names in braces other than {page} are given under “with”")
    static let withoutInterface = Wording(
        zh: "这个 profile 没有接口地址，“with”用不上",
        en: "this profile has no interface address that “with” could fill in")

    static func oneOfProfiles(_ names: [String]) -> Wording {
        names.isEmpty
            ? Wording(zh: "先在“profiles”中定义", en: "one defined under “profiles”")
            : RoundWording.oneOf(names)
    }
}
