import Indicators
import Model

/// The sentences about what another pack makes of a round.
enum EffectWording {
    /// How a unit stood, as printed.
    struct Row {
        let total: String
        let place: String
        let grade: String
    }

    private static let draft = Wording(
        zh: "指标体系是草案，还有数没有录入，算不出影响",
        en: "the pack is a draft, so its effect cannot be worked out")
    static let noTailoring = Wording(
        zh: "找不到这份结果记录用的裁剪文件", en: "a tailoring file of this record is not found")
    static let nameTailoring = Wording(
        zh: "用 --old-tailoring 写明裁剪文件", en: "name the tailoring files with --old-tailoring")
    static let otherTotals = Wording(
        zh: "用结果记录里的事实按原体系重算，总分与记录不同",
        en: "the record's facts do not give its totals with the earlier pack")
    static let samePack = Wording(
        zh: "原体系应是这份记录所用的体系；记录用自备工作日历的，只能用考核文件夹推算",
        en: "the earlier pack should be the record's own; a round with a calendar of its own needs "
            + "its folder")

    static func isDraft(_ pack: Pack, _ folder: String) -> Notice {
        Notice(
            .error, at: Place(file: folder), draft, found: "\(pack.openCells.count)")
    }

    static func withDigest(_ digest: String) -> Wording { Wording(verbatim: "SHA-256 \(digest)") }
    static let notAsked = Wording(zh: "上轮没有问过", en: "nobody asked in that round")
    static let demands = Wording(zh: "得分有变化的评分项：", en: "Demands whose points changed:")

    static func title(_ round: Round, units: Int) -> Wording {
        Wording(
            zh: "用两套体系分别计算 \(round.title)（\(units) 个单位）：",
            en: "\(round.title), scored with both packs (\(units) units):")
    }

    static func unit(_ name: String, _ before: Row, _ after: Row, _ difference: String?) -> Wording
    {
        let change = difference.map { "（\($0)）" } ?? ""
        let enChange = difference.map { " (\($0))" } ?? ""
        return Wording(
            zh:
                "  \(name)：总分 \(before.total) → \(after.total)\(change)，名次 \(before.place) → \(after.place)，等次 \(before.grade) → \(after.grade)",
            en:
                "  \(name): total \(before.total) → \(after.total)\(enChange), place \(before.place) → \(after.place), grade \(before.grade) → \(after.grade)"
        )
    }

    static func demand(_ pair: CriterionPairs.Pair, units: Int, sum: String) -> Wording {
        let code = pair.old.id == pair.new.id ? pair.new.id : "\(pair.old.id) → \(pair.new.id)"
        return Wording(
            zh: "  \(code) \(pair.new.check)：\(units) 个单位，合计 \(sum) 分",
            en: "  \(code) \(pair.new.check): \(units) units, \(sum) points in all")
    }

    static func open(_ codes: [String]) -> Wording {
        Wording(
            zh: "上轮没有依据，算不出：\(codes.joined(separator: "、"))（按最低到最高计）",
            en:
                "Nothing is known from the round for: \(codes.joined(separator: ", ")) (counted from least to most)"
        )
    }
}
