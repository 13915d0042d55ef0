import Model

/// The sentences of reading a record.
enum RecordWording {
    static let incomplete = Wording(
        zh: "结果记录不完整", en: "the record is not complete")
    static let noValue = Wording(
        zh: "结果记录中的值读不懂", en: "a value of the record cannot be read")
    static let oneUnit = Wording(
        zh: "这是单个单位的记录，名次和平均分只在全轮记录中",
        en: "this is the record of one unit; places and averages stand in the round's")
    static let wholeRound = Wording(
        zh: "请用同一报告文件夹的 round.xml", en: "use round.xml of the same report folder")
    static let invalid = Wording(
        zh: "结果记录不符合 report.xsd", en: "the record does not follow report.xsd")
    static let unreadable = Wording(
        zh: "无法载入内置的 report.xsd", en: "the schema report.xsd could not be loaded")
    static let changed = Wording(
        zh: "读取期间结果记录被改动或截断，请重新生成报告",
        en: "the record was changed or cut while reports were made from it; make them again")
    static let tooLarge = Wording(
        zh: "结果记录的一部分过大", en: "a part of the record is too large")
    static let twice = Wording(
        zh: "结果记录中有两个单位编号相同", en: "two units of the record have the same id")
    static let altered = Wording(
        zh: "结果记录与衡写出的不同，可能被改动过；报告按其中的原始分值重新得出",
        en:
            "the record is not as heng writes it and may have been changed; reports follow its raw points"
    )
    static func unknown(_ name: String) -> Wording {
        Wording(zh: "结果记录提到了没有的\(name)", en: "the record refers to something that is not there")
    }
    static let criterion = unknown("评分项")
    static let indicator = unknown("指标")
    static let fact = unknown("事实")
    static let grade = unknown("等次")
}
