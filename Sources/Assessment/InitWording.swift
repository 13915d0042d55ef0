import Model

/// The sentences said when a round begins.
enum InitWording {
    static let id = Wording(zh: "轮次代号", en: "id")
    static let title = Wording(zh: "考核名称", en: "title")
    static let organiser = Wording(zh: "主办单位", en: "organiser")
    static let period = Wording(zh: "考核时段", en: "period")
    static let deadline = Wording(zh: "报送截止", en: "submission deadline")
    static let asOf = Wording(zh: "监测时间", en: "monitoring time")
    /// Who holds an assessment when nobody says so.
    static let office = "政务公开工作主管部门"

    static let periodBackwards = Wording(
        zh: "考核时段的结束早于开始", en: "the period ends before it begins")
    static let badID = Wording(zh: "轮次代号不能用", en: "the round's id cannot be used")
    static let anID = Wording(
        zh: "由小写字母、数字和单个连字符组成的代号，如 shili-2022",
        en: "an id of lower-case letters, digits and single hyphens such as shili-2022")
    static let outsideCalendar = Wording(
        zh: "考核时段超出日历范围", en: "the period lies outside the calendar")
}
