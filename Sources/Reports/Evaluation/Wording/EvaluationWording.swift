import Exact
import Model

/// The sentences of the evaluation report; those of single chapters stand in the extensions.
enum EvaluationWording {
    static let kind = Wording(zh: "评估报告", en: "Evaluation report")
    static let criteria = Wording(zh: "评分项", en: "Criteria")
    static let warnedMark = Wording(zh: "（预警）", en: " (near a veto)")
    static let vetoedMark = Wording(zh: "（否决）", en: " (vetoed)")
    static let provisionalMark = Wording(zh: "（暂定）", en: " (provisional)")
    static let colon = Wording(zh: "：", en: ": ")

    static func issue(_ edition: EvaluationEdition, asOf: String, engine: String) -> Wording {
        switch edition {
        case .internal:
            Wording(zh: "内部版　监测时间点 \(asOf)", en: "Internal edition, monitored at \(asOf)")
        case .public:
            Wording(zh: "公开版　监测时间点 \(asOf)", en: "Public edition, monitored at \(asOf)")
        }
    }

    /// `甲、乙、丙`, `甲、乙等 9 个单位`.
    static func names(_ names: [String], limit: Int) -> Wording {
        let shown = names.prefix(limit)
        guard names.count > limit else { return list(Array(shown)) }
        return Wording(
            zh: "\(shown.joined(separator: "、"))等 \(names.count) 个单位",
            en: "\(shown.joined(separator: ", ")) and others, \(names.count) in all")
    }

    static func list(_ items: [String]) -> Wording {
        Wording(zh: items.joined(separator: "、"), en: items.joined(separator: ", "))
    }

    /// What a pack wrote, closed as a sentence.
    static func sentence(_ text: String, _ stop: String) -> String {
        text.last.map { "。.！!？?".contains($0) } ?? false ? text : text + stop
    }

    /// The head of a column of points.
    static func column(_ node: Indicator) -> Wording {
        let weight = node.weight.amount.reduced.plain
        return Wording(
            zh: "\(node.id) \(node.name)（\(weight)）", en: "\(node.id) \(node.name) (\(weight))")
    }

    static func rankingTable(_ number: Int, group: String, units: Int) -> Wording {
        Wording(
            zh: "表 \(number)　\(group)得分及排名（\(units) 个单位）",
            en: "Table \(number): \(group), \(units == 1 ? "1 unit" : "\(units) units")")
    }

    enum Summary {
        static func who(
            _ organiser: String, units: Int, groups: Int, pack: String, criteria: Int, asOf: String
        ) -> Wording {
            Wording(
                zh:
                    "\(organiser)依据《\(pack)》，对\(groups > 1 ? " \(groups) 组共" : "") \(units) 个单位进行了评估，"
                    + "共 \(criteria) 个评分项，数据截至 \(asOf)。",
                en:
                    "\(organiser) assessed \(units) units\(groups > 1 ? " in \(groups) groups" : "") "
                    + "by “\(pack)”, \(criteria) criteria, with data up to \(asOf).")
        }

        static func average(
            _ average: String, of total: String, rate: String, median: String
        ) -> Wording {
            Wording(
                zh: "平均得分 \(average) 分（满分 \(total) 分），得分率 \(rate)，中位数 \(median) 分。",
                en: "The average is \(average) of \(total) points (\(rate)), the median \(median).")
        }

        static func extremes(
            _ best: Wording, _ high: String, _ worst: Wording, _ low: String
        ) -> Wording {
            Wording(
                zh: "得分最高的是\(best.zh)，\(high) 分；最低的是\(worst.zh)，\(low) 分。",
                en: "The highest score is \(high) (\(best.en)), the lowest \(low) (\(worst.en)).")
        }

        static func grades(_ grades: [(String, Int)], open: Int) -> Wording {
            guard !grades.isEmpty || open > 0 else { return Wording(zh: "", en: "") }
            let zh = grades.map { "“\($0)” \($1) 个" } + (open > 0 ? ["等次未定 \(open) 个"] : [])
            let en = grades.map { "\($0) \($1)" } + (open > 0 ? ["undecided \(open)"] : [])
            return Wording(
                zh: "按等次分：\(zh.joined(separator: "、"))。",
                en: "By grade: \(en.joined(separator: ", ")).")
        }

        static func indicators(
            _ best: String, _ high: String, _ worst: String, _ low: String
        ) -> Wording {
            Wording(
                zh: "一级指标中，“\(best)”平均得分率最高（\(high)），“\(worst)”最低（\(low)）。",
                en: "Of the first-level indicators “\(best)” has the highest score rate (\(high)), "
                    + "“\(worst)” the lowest (\(low)).")
        }

        static func problems(_ problems: [(String, Int)], all: Int) -> Wording {
            let zh = problems.map { "“\($0)”（\($1) 个单位）" }.joined(separator: "、")
            let en = problems.map { "“\($0)” (\($1) units)" }.joined(separator: ", ")
            return Wording(
                zh: "失分较为普遍的评分项有 \(all) 个，主要是\(zh)。",
                en:
                    "\(all == 1 ? "One criterion costs" : "\(all) criteria cost") many units points, "
                    + "above all \(en).")
        }

        static func warned(_ names: Wording, _ count: Int) -> Wording {
            Wording(
                zh: "\(count) 个单位已到单项否决的预警线，尚未否决：\(names.zh)。",
                en: "\(count == 1 ? "1 unit is" : "\(count) units are") near a veto: \(names.en).")
        }

        static func vetoed(_ names: Wording, _ count: Int) -> Wording {
            Wording(
                zh: "\(count) 个单位触发单项否决：\(names.zh)。",
                en: "\(count == 1 ? "1 unit is" : "\(count) units are") vetoed: \(names.en).")
        }
    }
}
