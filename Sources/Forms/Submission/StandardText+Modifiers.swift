import Model

/// Kinds that count, compare or leave a person a margin, and what stands beside a kind, in words.
extension StandardText {
    static func moreKinds(_ rule: Setting.Entry, of item: FormItem) -> String? {
        let value = rule.value
        let points = number(item.criterion.points.amount)
        switch rule.key {
        case "earn":
            let items = value.entries == nil ? value.list ?? [] : [value]
            return items.map(earned).joined(separator: "；") + "；最多 \(points) 分。"
        case "ratio":
            let bound =
                value["at-most"].map { "不超过 \(scalar($0))" }
                ?? "不低于 \(scalar(value["at-least"]))"
            let loss = value["deduct"].map { "扣 \(scalar($0)) 分" } ?? "不得分"
            return
                "\(quoted(value["of"]))占\(quoted(value["over"]))的比例\(bound)得 \(points) 分，否则\(loss)。"
        case "periods":
            return periods(value)
        case "levels":
            let levels = (value["points"]?.entries ?? []).map { "\($0.key) \(scalar($0.value))" }
            let who = value["by"].map { "按\(quoted($0))" } ?? "由考核人员评定等级"
            return "\(who)：\(levels.joined(separator: "、"))。"
        case "discretion":
            let margin = value["deduct"] ?? value["award"]
            let range = "\(scalar(margin?["from"]))～\(scalar(margin?["to"])) 分"
            return
                "由考核人员在 \(range)之间\(value["deduct"] == nil ? "评分" : "扣分")：\(scalar(value["ask"]))。"
        case "sampling":
            return "抽样检查，按\(quoted(value["good"]))占\(quoted(value["drawn"]))的比例乘以 \(points) 分。"
        case "combine":
            let parts = (value.list ?? []).map { part in
                "占 \(scalar(part["share"])) 的："
                    + (part["rule"].flatMap { text($0, of: item) } ?? "")
            }
            return "几个来源加权。" + parts.joined()
        default:
            return nil
        }
    }

    private static func earned(_ entry: Setting) -> String {
        let points = scalar(entry["points"])
        let gain = points.hasPrefix("-") ? "扣 \(points.dropFirst()) 分" : "得 \(points) 分"
        let what =
            entry["per"].map { "\(quoted($0))每 1 " }
            ?? entry["if"].map { "\(quoted($0))的" } ?? "不符合\(quoted(entry["unless"]))的"
        return what + gain + (entry["up-to"].map { "（最多 \(scalar($0)) 分）" } ?? "")
    }

    private static func periods(_ value: Setting) -> String {
        let every =
            switch scalar(value["every"]) {
            case "month": "月"
            case "quarter": "季度"
            case "half-year": "半年"
            default: "年"
            }
        let least = value["at-least"].map(scalar) ?? "1"
        let empty = value["per-empty"].map { "，空白的每\(every)扣 \(scalar($0)) 分" } ?? ""
        return "\(quoted(value["of"]))每\(every)不少于 \(least) 条，不足的每\(every)扣 "
            + "\(scalar(value["per-short"])) 分\(empty)，扣完为止。"
    }

    /// What stands beside a rule, as one or more sentences.
    static func modifier(_ entry: Setting.Entry) -> String {
        let value = entry.value
        let items = value.list ?? [value]
        return items.map { item in
            let when = item["when"].map { "符合\(quoted($0))的，" } ?? ""
            switch entry.key {
            case "scope":
                if item.scalar != nil { return "只考核本期。" }
                let since = item["since"].map { "\(scalar($0)) 以来" }
                let until = item["until"].map { "\(scalar($0)) 以前" }
                return "只考核\([since, until].compactMap(\.self).joined(separator: "、"))的。"
            case "draw": return "随机抽查 \(scalar(item["take"])) 件。"
            case "once": return "与同属“\(scalar(item))”的其他项不重复扣分。"
            case "aggravate":
                return item["times"].map { "\(when)按 \(scalar($0)) 倍扣分。" }
                    ?? "\(when)再扣 \(scalar(item["deduct"])) 分。"
            case "loss-cap": return "最多扣 \(scalar(item)) 分。"
            case "cap": return "最多得 \(scalar(item)) 分。"
            case "note": return "\(when)按满分的 \(scalar(item["worth"])) 计。"
            case "ceiling":
                let at = scalar(item["at"]) == "pass-line" ? "及格分" : scalar(item["at"])
                return scalar(item["count"]) == "before"
                    ? "\(when)从不高于\(at)起算。" : "\(when)不高于\(at)。"
            case "halve": return "\(when)得分折半。"
            case "void":
                return when + (item["branch"].map { "指标 \(scalar($0)) 不得分。" } ?? "此项不得分。")
            case "below-zero": return "可倒扣至 -\(scalar(item)) 分。"
            default: return ""
            }
        }.joined()
    }
}
