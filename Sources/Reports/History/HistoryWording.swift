import Model

/// What is said about records of earlier rounds.
enum HistoryWording {
    static let notEarlier = Wording(
        zh: "这份记录的监测时间点不早于本轮，不能作为往期", en: "the record is not older than this round")
    static let otherPack = Wording(
        zh: "这份记录用的是另一套指标体系，分数不可比",
        en: "the record was scored with another pack; its points cannot be compared")

    static func before(_ time: String) -> Wording {
        Wording(zh: "早于 \(time)", en: "before \(time)")
    }
}
