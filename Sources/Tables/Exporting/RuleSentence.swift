import Model
import Settings

/// A rule in one Chinese sentence, as officials write scoring standards.
enum RuleSentence {
    /// The sentence of a rule over `facts`.
    static func text(_ rule: Setting, facts: [FactDraft]) -> String {
        text(rule, known: Dictionary(facts.map { ($0.name, $0) }) { first, _ in first })
    }

    private static func text(_ rule: Setting, known: [String: FactDraft]) -> String {
        let entries = rule.entries ?? []
        let kind = entries.first.map { Self.kind($0, known) } ?? ""
        return ([kind] + entries.dropFirst().map(modifier)).joined(separator: "；")
    }

    private static func kind(_ entry: Setting.Entry, _ facts: [String: FactDraft]) -> String {
        let value = entry.value
        func scalar(_ key: String) -> String? { value[key]?.scalar }
        func unit(_ fact: String?) -> String {
            guard let known = fact.flatMap({ facts[$0] }) else { return "" }
            return known.unit ?? (known.type == .elements ? "项" : "")
        }
        switch entry.key {
        case "pass":
            let fact = scalar("fact") ?? ""
            let bounds = [
                scalar("at-least").map { "不低于\($0)\(unit(fact))" },
                scalar("at-most").map { "不超过\($0)\(unit(fact))" },
            ].compactMap(\.self)
            let met = bounds.isEmpty ? "“\(fact)”为是" : "“\(fact)”" + bounds.joined(separator: "且")
            let left =
                scalar("else").map { text in
                    text.hasPrefix("-")
                        ? "否则倒扣\(points(String(text.dropFirst())))" : "否则得\(points(text))"
                } ?? "否则不得分"
            return "\(met)的得满分，\(left)"
        case "deduct":
            let items = value.entries == nil ? value.list ?? [] : [value]
            return items.map { loss($0, unit) }.joined(separator: "；") + "，扣完为止"
        case "earn":
            return (value.list ?? []).map { gain($0, unit) }.joined(separator: "；")
        case "checklist":
            let fact = scalar("of") ?? ""
            if let parts = value["points"]?.entries {
                return "“\(fact)”各要素分别计分："
                    + parts.map { "\($0.key)\(points($0.value.scalar))" }.joined(separator: "、")
            }
            let names = facts[fact]?.elements ?? []
            let list = names.isEmpty ? "" : "（\(names.joined(separator: "、"))）"
            return "“\(fact)”\(list)齐全的得满分，缺的按比例扣分"
        case "proportion":
            let fact = scalar("of") ?? ""
            if let over = scalar("over") { return "按“\(fact)”占“\(over)”的比例得分" }
            return "按“\(fact)”的比例得分，达到\(scalar("full-at") ?? "")\(unit(fact))得满分"
        case "tiers":
            let fact = scalar("by") ?? ""
            let steps = (value["steps"]?.list ?? []).map { step in
                let bound =
                    step["at-least"]?.scalar.map { "不低于\($0)\(unit(fact))" }
                    ?? step["at-most"]?.scalar.map { "不超过\($0)\(unit(fact))" } ?? ""
                return "\(bound)得\(points(step["points"]?.scalar))"
            }
            return "“\(fact)”" + steps.joined(separator: "，") + "，其余不得分"
        case "levels":
            let parts = (value["points"]?.entries ?? []).map {
                "\($0.key)得\(points($0.value.scalar))"
            }
            return (scalar("by").map { "按“\($0)”" } ?? "由评审人评定：") + parts.joined(separator: "，")
        case "discretion":
            let (part, word) = value["deduct"].map { ($0, "扣") } ?? (value["award"] ?? value, "得")
            let range = "\(part["from"]?.scalar ?? "0")～\(part["to"]?.scalar ?? "")分"
            return "由评审人在\(word)\(range)之间评定：\(scalar("ask") ?? "")"
        case "deadline":
            let due = scalar("due").map { "（应在\($0)前）" } ?? ""
            return "“\(scalar("done") ?? "")”按期的得满分\(due)，每逾期1天扣\(points(scalar("per-day")))，扣完为止"
        case "time-limit":
            let late = scalar("per-late").map { "每逾期1件扣\(points($0))" } ?? "按按时件数的比例得分"
            return "“\(scalar("of") ?? "")”应在\(limit(scalar("within")))内办结，\(late)"
        case "formula":
            var parts: [String] = []
            if let when = scalar("when") {
                parts.append("满足“\(when)”的得\(scalar("points") ?? "满")分")
            }
            if scalar("when") == nil, let formula = scalar("points") {
                parts.append("得分为：\(formula)")
            }
            if let other = scalar("else") {
                parts.append("否则得\(other)分")
            } else if scalar("when") != nil {
                parts.append("否则不得分")
            }
            return parts.joined(separator: "，")
        case "decision":
            let name = scalar("decision").map { "“\($0)”" } ?? ""
            return "按决策表\(scalar("model") ?? "")\(name)计分"
        case "ratio":
            let share = "“\(scalar("of") ?? "")”占“\(scalar("over") ?? "")”"
            let bound =
                scalar("at-most").map { "超过\($0)" } ?? "低于\(scalar("at-least") ?? "")"
            let loss = scalar("deduct").map { "扣\(points($0))" } ?? "不得分"
            return "\(share)\(bound)的\(loss)"
        case "periods":
            let names = ["month": "月", "quarter": "季度", "half-year": "半年", "year": "年"]
            let every = scalar("every").flatMap { names[$0] } ?? ""
            let least = scalar("at-least") ?? "1"
            let empty = scalar("per-empty").map { "，空白的每\(every)扣\(points($0))" } ?? ""
            let cap = scalar("up-to").map { "，最多扣\(points($0))" } ?? ""
            return "“\(scalar("of") ?? "")”每\(every)不少于\(least)条，不足的每\(every)扣"
                + "\(points(scalar("per-short")))\(empty)\(cap)"
        case "sampling":
            return "抽查“\(scalar("drawn") ?? "")”，按“\(scalar("good") ?? "")”所占比例得分"
        case "combine":
            let parts = (value.list ?? []).map { part in
                "\(part["share"]?.scalar ?? "")成分："
                    + (part["rule"].map { text($0, known: facts) } ?? "")
            }
            return "几个来源按份额合成：" + parts.joined(separator: "；")
        case "veto":
            let words = scalar("ask") ?? scalar("fact") ?? SettingText.inline(value)
            return "一票否决：\(words)"
        case "manual":
            return "由评审人评定：\(scalar("ask") ?? "")"
        default:
            return "\(entry.key)：\(SettingText.inline(value))"
        }
    }

    private static func loss(_ item: Setting, _ unit: (String?) -> String) -> String {
        let cost = points(item["points"]?.scalar)
        let cap = item["up-to"]?.scalar.map { "，最多扣\(points($0))" } ?? ""
        if let fact = item["per"]?.scalar {
            return "“\(fact)”每1\(unit(fact).isEmpty ? "个" : unit(fact))扣\(cost)\(cap)"
        }
        if let fact = item["missing"]?.scalar { return "“\(fact)”每缺1项扣\(cost)\(cap)" }
        if let fact = item["if"]?.scalar { return "“\(fact)”的扣\(cost)" }
        if let fact = item["unless"]?.scalar { return "没有“\(fact)”的扣\(cost)" }
        return SettingText.inline(item)
    }

    private static func gain(_ item: Setting, _ unit: (String?) -> String) -> String {
        let amount = item["points"]?.scalar ?? ""
        let isLoss = amount.hasPrefix("-")
        let words = (isLoss ? "扣" : "得") + points(isLoss ? String(amount.dropFirst()) : amount)
        let cap = item["up-to"]?.scalar.map { "，最多\(isLoss ? "扣" : "得")\(points($0))" } ?? ""
        if let fact = item["per"]?.scalar {
            return "“\(fact)”每1\(unit(fact).isEmpty ? "个" : unit(fact))\(words)\(cap)"
        }
        if let fact = item["if"]?.scalar { return "“\(fact)”的\(words)" }
        return SettingText.inline(item)
    }

    private static func modifier(_ entry: Setting.Entry) -> String {
        let value = entry.value
        let when = value["when"]?.scalar.map { "“\($0)”的，" } ?? ""
        switch entry.key {
        case "below-zero": return "可倒扣至-\(value.scalar ?? "")分"
        case "loss-cap": return "合计最多扣\(points(value.scalar))"
        case "cap": return "合计最多得\(points(value.scalar))"
        case "halve": return "\(when)折半计分"
        case "ceiling":
            let line = value["at"]?.scalar ?? ""
            return "\(when)不高于\(line == "pass-line" ? "及格分" : line)"
        case "void":
            return "\(when)\(value["branch"] == nil ? "此项" : "所属大项")不得分"
        case "note": return "\(when)至少得\(value["worth"]?.scalar ?? "")的分"
        case "scope":
            let days = [
                value["since"]?.scalar.map { "\($0)起" }, value["until"]?.scalar.map { "\($0)止" },
            ].compactMap(\.self)
            return "只算\(days.isEmpty ? "考核时段内" : days.joined(separator: "、"))的"
        case "draw": return "抽取\(value["take"]?.scalar ?? "")件"
        case "once": return "同一问题（\(value.scalar ?? "")）不重复扣分"
        case "aggravate":
            let more = value["deduct"]?.scalar.map { "再扣\(points($0))" }
            return when + (more ?? "加重扣分")
        default: return "\(entry.key)：\(SettingText.inline(value))"
        }
    }

    private static func points(_ text: String?) -> String {
        guard let text else { return "" }
        if text == Setting.unset { return "（\(UnsetText.shown)）分" }
        return text.hasSuffix("%") ? "分值的\(text)" : "\(text)分"
    }

    private static func limit(_ text: String?) -> String {
        (text ?? "").replacing("working days", with: "个工作日").replacing("working day", with: "个工作日")
            .replacing("hours", with: "小时").replacing("hour", with: "小时")
            .replacing("days", with: "天").replacing("day", with: "天").replacing(" ", with: "")
    }
}
