import Exact
import Model

/// The sentences of a pack's outline.
enum OutlineWording {
    static let columns: [Wording] = [
        Wording(zh: "编号", en: "code"), Wording(zh: "分值", en: "points"),
        Wording(zh: "占比", en: "share"), Wording(zh: "规则", en: "rule"),
        Wording(zh: "来源", en: "source"), Wording(zh: "内容", en: "what"),
        Wording(zh: "事实", en: "facts"),
    ]
    static let vetoes = Wording(zh: "单项否决", en: "Vetoes")

    static let unset = Wording(zh: "待录入", en: "unset")

    static func draft(_ count: Int) -> Wording {
        Wording(
            zh: "草案：还有 \(count) 个数待录入，不能用于评分",
            en: "Draft: \(count) numbers are unset, not for scoring")
    }

    static func group(_ group: GroupWeights) -> Wording {
        let weights = group.weights.map { "\($0.indicator) \(PackWording.number($0.points))" }
            .joined(separator: "、")
        return Wording(
            zh: "组别“\(group.group)”的权重：\(weights)",
            en: "Weights of the group “\(group.group)”: \(weights)")
    }

    static func bonus(_ bonus: Bonus) -> Wording {
        var zh = ["加分"]
        var en = ["Bonus"]
        if let cap = bonus.cap {
            zh.append("合计最多 \(PackWording.number(cap)) 分")
            en.append("at most \(PackWording.number(cap)) in all")
        }
        if let entry = bonus.entry {
            let line = PackWording.number(entry.line)
            let of = entry.of.joined(separator: "、")
            zh.append(
                "准入线为\(of.isEmpty ? "总分" : "指标 \(of)")\(entry.isAbove ? "高于" : "不低于") \(line) 分")
            en.append(
                "needs \(of.isEmpty ? "a total" : "indicator \(of)") "
                    + "\(entry.isAbove ? "above" : "of at least") \(line)")
        }
        return Wording(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
    }

    static func title(_ pack: Pack) -> Wording {
        Wording(
            zh: "\(pack.title)（\(pack.id) \(pack.version)）",
            en: "\(pack.title) (\(pack.id) \(pack.version))")
    }

    static func source(_ names: String) -> Wording {
        Wording(zh: "依据：\(names)", en: "Source: \(names)")
    }

    static func period(_ period: Period) -> Wording {
        Wording(
            zh: "时段：\(period.from) 至 \(period.to)", en: "Period: \(period.from) to \(period.to)")
    }

    static func weights(_ origin: Pack.WeightOrigin, _ policy: Policy) -> Wording {
        let floor = PackWording.percent(policy.weightFloor)
        let total = PackWording.number(policy.total)
        let reason = policy.weightFloorReason
        let zhReason = reason.map { "（\($0)）" } ?? ""
        let enReason = reason.map { " (\($0))" } ?? ""
        return switch origin {
        case .sourced:
            Wording(
                zh: "权重：总分 \(total)，出自原文件；一、二级指标不低于 \(floor)\(zhReason)",
                en:
                    "Weights: \(total) in all, given by the source; levels one and two at least \(floor)\(enReason)"
            )
        case .assigned:
            Wording(
                zh: "权重：总分 \(total)，由编制者拟定，原文件未给出；一、二级指标不低于 \(floor)\(zhReason)",
                en:
                    "Weights: \(total) in all, assigned, the source gives none; levels one and two at least \(floor)\(enReason)"
            )
        }
    }

    static func appraisal(_ policy: Policy) -> Wording {
        let share = PackWording.percent(policy.appraisalShare)
        return Wording(
            zh: "绩效考核分值权重：\(share)", en: "Share in the performance appraisal: \(share)")
    }

    static func grades(_ grades: [Policy.Grade]) -> Wording {
        let parts = grades.map { grade in
            let line = "\(grade.name) ≥ \(PackWording.number(grade.from))"
            return grade.top.map { "\(line) (≤ \(($0 * 100).reduced.plain)%)" } ?? line
        }
        return Wording(
            zh: "等次：\(parts.joined(separator: "，"))", en: "Grades: \(parts.joined(separator: ", "))"
        )
    }

    static func digest(_ digest: String) -> Wording {
        Wording(zh: "摘要：sha256:\(digest)", en: "Digest: sha256:\(digest)")
    }

    static func applies(_ condition: Criterion.Applicability) -> Wording {
        let text =
            switch condition {
            case .atLeast(let fact, let number): "\(fact) ≥ \(number.reduced.plain)"
            case .condition(let setting): line(setting.scalar ?? "")
            }
        return Wording(zh: "（适用：\(text)）", en: " (applies when \(text))")
    }

    static let formulas = Wording(zh: "公式", en: "Formulas")

    /// A part of a formula with its value on one line.
    static func part(_ key: String, _ text: String) -> Wording {
        let zh =
            switch key {
            case "when": "条件"
            case "points": "得分"
            case "else": "否则"
            default: key
            }
        return Wording(zh: "\(zh)：\(line(text))", en: "\(key): \(line(text))")
    }

    static func table(_ decision: String, in file: String) -> Wording {
        Wording(zh: "决策表“\(decision)”（\(file)）", en: "Decision table “\(decision)” (\(file))")
    }

    /// The text on one line.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func size(_ pack: Pack) -> Wording {
        let second = pack.indicators.reduce(0) { $0 + $1.children.count }
        return Wording(
            zh: "一级指标 \(pack.indicators.count) 个，二级指标 \(second) 个，评分项 \(pack.criteria.count) 个，"
                + "单项否决 \(pack.vetoes.count) 个，事实 \(pack.facts.count) 个，栏目 \(pack.columns.count) 个",
            en: "\(pack.indicators.count) first-level and \(second) second-level indicators, "
                + "\(pack.criteria.count) criteria, \(pack.vetoes.count) vetoes, "
                + "\(pack.facts.count) facts, \(pack.columns.count) columns")
    }

    static func count(_ number: Int, of source: DecisionSource) -> Wording {
        Wording(
            zh: "\(source.wording.zh) \(number) 个", en: "\(number) by \(source.wording.en)")
    }

    static func decided(_ parts: [Wording]) -> Wording {
        Wording(
            zh: "评分项的判定来源：" + parts.map(\.zh).joined(separator: "，"),
            en: "Criteria decided: " + parts.map(\.en).joined(separator: ", "))
    }
}
