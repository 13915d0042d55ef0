import Exact
import Model

/// The sentences of comparing records.
enum CompareWording {
    static let notARecord = Wording(zh: "这不是结果记录", en: "this is not a record of a round")
    static let otherRound = Wording(
        zh: "两份记录属于不同的考核轮次", en: "the records belong to different rounds")
    static let otherPack = Wording(
        zh: "两份记录用的指标体系不同，分数不可直接比较",
        en: "the records were scored with different packs; their scores cannot be compared")

    static let giveMapping = Wording(
        zh: "用 --mapping 文件写明评分项的对应关系，只比较对应的部分",
        en: "give a --mapping file that says which criteria go on, and those alone are compared")

    static func measuredOtherwise(gone: [String], new: [String], other: [String]) -> Wording {
        func list(_ codes: [String], _ zh: String, _ en: String) -> Wording? {
            guard !codes.isEmpty else { return nil }
            let shown = codes.prefix(20).joined(separator: ", ") + (codes.count > 20 ? ", …" : "")
            return Wording(zh: "\(zh) \(shown)", en: "\(en) \(shown)")
        }
        let parts = [
            list(gone, "只在前者", "only in the first"), list(new, "只在后者", "only in the second"),
            list(other, "分值或规则不同", "other points or rules"),
        ].compactMap(\.self)
        guard !parts.isEmpty else {
            return Wording(
                zh: "差别在权重、计分口径或数据项", en: "they differ in weights, policy or facts")
        }
        return Wording(
            zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
    }

    static func unknownCriterion(_ pack: String) -> Wording {
        Wording(zh: "记录（\(pack)）里没有这个评分项", en: "the record (\(pack)) has no such criterion")
    }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }

    static func mapped(_ count: Int, _ old: String, _ new: String) -> Wording {
        Wording(
            zh: "按对应表比较 \(count) 对评分项（占上轮满分 \(old)、本轮满分 \(new)）的得分率；总分口径不同，不相比：",
            en:
                "rates over \(count) mapped pairs of criteria (\(old) of the earlier full points, \(new) of the later); totals of different tables are not compared:"
        )
    }

    static func rateChange(
        _ unit: String, _ before: String, _ now: String, by difference: String?
    ) -> Wording {
        let change = difference.map { " (\($0))" } ?? ""
        return Wording(
            zh: "\(unit)：得分率 \(before) → \(now)\(change)",
            en: "\(unit): rate \(before) → \(now)\(change)")
    }

    static func notBefore(_ unit: String) -> Wording {
        Wording(zh: "\(unit)：上轮没有", en: "\(unit): not in the earlier round")
    }

    static func same(_ count: Int) -> Wording {
        Wording(zh: "\(count) 项得分全部一致", en: "all \(count) scores are the same")
    }

    static func different(_ some: Int, of count: Int) -> Wording {
        Wording(zh: "\(count) 项得分中有 \(some) 项不同：", en: "\(some) of \(count) scores differ:")
    }

    // Rounds

    static func change(of unit: String, _ parts: [Wording]) -> Wording {
        Wording(
            zh: "\(unit)：\(parts.map(\.zh).joined(separator: "，"))",
            en: "\(unit): \(parts.map(\.en).joined(separator: ", "))")
    }

    static func new(_ unit: String, total: String, place: String, grade: String) -> Wording {
        Wording(
            zh: "\(unit)：上轮没有，总分 \(total)，第 \(place) 名，\(grade)",
            en: "\(unit): not in the earlier round, total \(total), place \(place), \(grade)")
    }

    static func gone(_ unit: String) -> Wording {
        Wording(zh: "\(unit)：本轮没有", en: "\(unit): not in this round")
    }

    static func totalChange(_ before: String, _ now: String, by difference: Points?) -> Wording {
        let sign = (difference ?? .zero) > .zero ? "+" : ""
        let change = difference.map { " (\(sign)\($0.amount.plain))" } ?? ""
        return Wording(
            zh: "总分 \(before) → \(now)\(change)", en: "total \(before) → \(now)\(change)")
    }

    static func placeChange(_ before: String, _ now: String, by better: Int?) -> Wording {
        let zh =
            switch better {
            case let places? where places > 0: " (升 \(places) 位)"
            case let places? where places < 0: " (降 \(-places) 位)"
            default: ""
            }
        let en =
            switch better {
            case let places? where places > 0: " (up \(places))"
            case let places? where places < 0: " (down \(-places))"
            default: ""
            }
        return Wording(zh: "名次 \(before) → \(now)\(zh)", en: "place \(before) → \(now)\(en)")
    }

    static func gradeChange(_ before: String, _ now: String) -> Wording {
        Wording(zh: "等次 \(before) → \(now)", en: "grade \(before) → \(now)")
    }
}
