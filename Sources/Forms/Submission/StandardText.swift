import Exact
import Model
import Rules

/// The scoring standard of a row, as the comment on it says it.
enum StandardText {
    /// Comments much longer than this are read by nobody.
    private static let longest = 1_200

    static func of(_ item: FormItem, total: Points) -> String {
        let criterion = item.criterion
        var lines = ["【评分标准】\(criterion.check)"]
        if criterion.points > .zero {
            lines.append("分值：\(number(criterion.points.amount)) 分（总分 \(number(total.amount)) 分）")
        }
        if let text = text(criterion.rule, of: item) { lines.append("计分：\(text)") }
        switch criterion.applies {
        case .atLeast(let fact, let least):
            lines.append("适用：“\(fact)”不少于 \(number(least)) 时才考核。")
        case .condition(let setting): lines.append("适用：符合\(quoted(setting))时才考核。")
        case nil: break
        }
        if let due = criterion.due { lines.append("完成时限：\(due)") }
        lines.append("依据：\(criterion.clause)")
        lines.append(
            criterion.acceptsDeclared ? "填报内容可直接采用。" : "填报内容须经核实；与网上采集不一致的，以采集为准。")
        lines.append("改进：\(criterion.fix)")
        let whole = lines.joined(separator: "\n")
        return whole.count > longest ? whole.prefix(longest - 1) + "…" : whole
    }

    /// A rule in words with what modifies it; `nil` for a kind this page does not know, whose
    /// standard is the check itself.
    static func text(_ rule: Setting, of item: FormItem) -> String? {
        let entries = rule.entries ?? []
        let modifiers = entries.filter { RuleCatalog.modifierNames.contains($0.key) }
        guard let kind = entries.first(where: { !RuleCatalog.modifierNames.contains($0.key) }),
            let text = text(kind, of: item)
        else { return nil }
        return text + modifiers.map(modifier).joined()
    }

    private static func text(_ rule: Setting.Entry, of item: FormItem) -> String? {
        let value = rule.value
        let points = number(item.criterion.points.amount)
        switch rule.key {
        case "pass":
            let bounds = bounds(value)
            return "\(quoted(value["fact"]))\(bounds.isEmpty ? "为“是”" : bounds)得 \(points) 分，"
                + (value["else"].map { "否则得 \(scalar($0)) 分。" } ?? "否则不得分。")
        case "checklist":
            if let worth = value["points"]?.entries {
                let parts = worth.map { "\($0.key) \(scalar($0.value)) 分" }
                return "\(quoted(value["of"]))按要素得分：\(parts.joined(separator: "、"))"
                    + (scalar(value["misfit"]) == "scale"
                        ? "，按 \(points) 分折算。" : "，最多 \(points) 分。")
            }
            return "\(quoted(value["of"]))按已具备的要素占应有要素的比例得分。"
        case "proportion":
            if let over = value["over"] {
                return "\(quoted(value["of"]))占\(quoted(over))的比例乘以 \(points) 分。"
            }
            return "\(quoted(value["of"]))达到 \(scalar(value["full-at"])) 得满分，不足的按比例得分。"
        case "tiers":
            let steps = (value["steps"]?.list ?? []).map {
                "\(bounds($0))得 \(scalar($0["points"])) 分"
            }
            return "\(quoted(value["by"]))" + steps.joined(separator: "，") + "，其余不得分。"
        case "deduct":
            let items = value.entries == nil ? value.list ?? [] : [value]
            let parts = items.map { entry in
                let what =
                    entry["per"].map { "\(quoted($0))每 1 扣 \(scalar(entry["points"])) 分" }
                    ?? entry["if"].map { "\(quoted($0))的扣 \(scalar(entry["points"])) 分" }
                    ?? entry["unless"].map { "不符合\(quoted($0))的扣 \(scalar(entry["points"])) 分" }
                    ?? "\(quoted(entry["missing"]))每缺一项扣 \(scalar(entry["points"])) 分"
                return what + (entry["up-to"].map { "（最多扣 \(scalar($0)) 分）" } ?? "")
            }
            return parts.joined(separator: "；") + "；扣完为止。"
        case "deadline":
            return "\(quoted(value["done"]))不晚于完成时限得 \(points) 分，每晚 1 日扣 "
                + "\(scalar(value["per-day"])) 分，扣完为止。"
        case "time-limit":
            return timeLimit(value, points: points)
        case "formula":
            return formula(value, points: points, isVeto: item.criterion.points == .zero)
        case "decision":
            return "由决策表 \(scalar(value["model"])) 得出，最多 \(points) 分。"
        case "manual":
            return "由考核人员评定：\(scalar(value["ask"]))"
        case "veto":
            return veto(value)
        default:
            return moreKinds(rule, of: item)
        }
    }

    private static func veto(_ value: Setting) -> String {
        guard let bound = value["above"] ?? value["at-least"] else {
            return "\(quoted(value["fact"]))为是的，全部考核不合格。"
        }
        let word = value["above"] == nil ? "达到" : "超过"
        let warning = value["warn"].map { "，\(word) \(scalar($0)) 的预警" } ?? ""
        return "\(quoted(value["fact"]))\(word) \(scalar(bound)) 的，全部考核不合格\(warning)。"
    }

    private static func formula(_ value: Setting, points: String, isVeto: Bool) -> String {
        guard let when = value["when"] else {
            return "得分为\(quoted(value["points"]))的结果，最多 \(points) 分。"
        }
        guard !isVeto else {
            let warning = value["warn"].map { "，符合\(quoted($0))的预警" } ?? ""
            return "符合\(quoted(when))的，全部考核不合格\(warning)。"
        }
        let met = value["points"].map { "按\(quoted($0))得分" } ?? "得 \(points) 分"
        let unmet = value["else"].map { "按\(quoted($0))得分" } ?? "不得分"
        return "符合\(quoted(when))的\(met)，否则\(unmet)。"
    }

    private static func timeLimit(_ value: Setting, points: String) -> String {
        let more = value["extension"].map { "，经批准延期的再加 \(limit($0))" } ?? ""
        let how =
            value["per-late"].map { late in
                "每件逾期扣 \(scalar(late)) 分\(value["up-to"].map { "（最多扣 \(scalar($0)) 分）" } ?? "")，扣完为止"
            } ?? "按期件数占应办件数的比例乘以 \(points) 分"
        return "按\(quoted(value["of"]))逐件核对，时限 \(limit(value["within"]))\(more)；\(how)。"
    }

    /// `20 working days` in Chinese.
    private static func limit(_ setting: Setting?) -> String {
        let words = scalar(setting).split(separator: " ").map(String.init)
        let unit =
            switch words.dropFirst().joined(separator: " ") {
            case "hour", "hours": "小时"
            case "working day", "working days": "个工作日"
            default: "天"
            }
        return "\(words.first ?? "") \(unit)"
    }

    static func bounds(_ setting: Setting) -> String {
        [
            setting["at-least"].map { "不少于 \(scalar($0))" },
            setting["at-most"].map { "不多于 \(scalar($0))" },
        ].compactMap(\.self).joined(separator: "、")
    }

    static func quoted(_ setting: Setting?) -> String { "“\(scalar(setting))”" }

    static func scalar(_ setting: Setting?) -> String { setting?.scalar ?? "" }

    static func number(_ number: Decimal128) -> String { number.reduced.plain }
}
