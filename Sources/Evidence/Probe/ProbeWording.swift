import Exact
import Model

/// The sentences about availability probes.
enum ProbeWording {
    static let unreadableLine = Wording(
        zh: "这一行不是探测记录，未采用", en: "this line is no probe record and is not used")
    static let aLine = Wording(
        zh: "heng probe 写入的一行 JSON", en: "a line of JSON as heng probe writes it")
    static let noLog = Wording(
        zh: "没有可用性探测日志；用 heng probe 定时探测后才能判定",
        en: "there is no log of availability probes; heng probe, run by a timer, writes one")

    static func tooFew(_ day: CivilDate, _ count: Int, _ wanted: Int) -> Wording {
        Wording(
            zh: "\(day) 只有 \(count) 次有效探测，应不少于 \(wanted) 次",
            en: "only \(count) tries that count on \(day), \(wanted) are wanted")
    }

    static func summary(_ failed: Int, _ valid: Int, _ from: CivilDate, _ to: CivilDate) -> String {
        "\(from)–\(to)：\(valid) 次有效探测中 \(failed) 次未能打开"
    }

    static func moreDays(_ count: Int) -> Wording {
        Wording(zh: "另有 \(count) 天次数不足", en: "\(count) more days have too few")
    }
}
