import Exact
import Model

/// Rules with bounds: shares, numbers to reach, days.
extension RuleComposer {
    mutating func ratio(_ ratio: PhraseParts.Ratio) -> [RuleSpelling] {
        let loss = ratio.points ?? full
        guard loss <= full else { return [] }
        // Both numbers are named, so nobody has to divide them.
        if let of = ratio.share.of {
            let part = namer.value(ratio.share.subject, "数")
            let whole = namer.value(of, "数")
            return [
                spelling(
                    "ratio",
                    .map([
                        ("of", .text(part)), ("over", .text(whole)),
                        (
                            ratio.isAtMost ? "at-most" : "at-least",
                            .text("\(ratio.bound.plain)%")
                        ), ("deduct", loss == full ? nil : points(loss)),
                    ]), [part, whole].map { FactDraft(name: $0, type: .number) })
            ]
        }
        let share = ratio.share.subject
        let name = namer.value(share, share.hasSuffix("率") ? "率" : "比例")
        let sign = ratio.isAtMost ? "<=" : ">="
        let left = ((full - loss) * subject.factor).reduced.plain
        return [
            spelling(
                "formula",
                .map([
                    ("when", .text("\(name) \(sign) \(ratio.bound.plain)")),
                    ("else", loss == full ? nil : .text(left)),
                ]), [FactDraft(name: name, type: .number, unit: "%")])
        ]
    }

    /// So many in every month or quarter, with what each one that falls short costs, and each one
    /// without any.
    mutating func periods(_ parts: PhraseParts) -> [RuleSpelling]? {
        let spans: [String: (every: String, measures: Set<String>)] = [
            "月": ("month", ["月", "个月"]), "季度": ("quarter", ["季", "季度", "个季度"]),
            "半年": ("half-year", ["半年", "个半年"]), "年": ("year", ["年"]),
        ]
        let empty = parts.each.filter { each in
            ["空白", "没有", "无", "为零", "为0"].contains(where: each.counted.subject.contains)
        }
        let short = parts.each.filter { each in
            !empty.contains { $0.counted.subject == each.counted.subject }
        }
        guard let target = parts.targets.first, parts.targets.count == 1,
            let span = target.every.flatMap({ spans[$0] }), short.count == 1, empty.count <= 1,
            let loss = short.first, loss.points > 0,
            parts.each.allSatisfy({ span.measures.contains($0.counted.measure) }),
            parts.each.allSatisfy({ $0.counted.step == 1 }), parts.once.isEmpty,
            parts.zeros.isEmpty, parts.awards.allSatisfy({ $0.points == full }),
            empty.first.map({ $0.points >= loss.points }) ?? true, loss.points <= full
        else { return nil }
        let name = namer.value(target.counted.subject, "台账")
        if !patterns.contains("P9") { patterns.append("P9") }
        return [
            spelling(
                "periods",
                .map([
                    ("of", .text(name)), ("every", .text(span.every)),
                    ("at-least", .text(target.atLeast.plain)), ("per-short", points(loss.points)),
                    ("per-empty", empty.first.map { points($0.points) }),
                    ("up-to", loss.cap.flatMap { $0 < full ? points($0) : nil }),
                ]), [FactDraft(name: name, type: .ledger)])
        ]
    }

    mutating func target(
        _ target: (counted: Counted, atLeast: Decimal128, every: String?, points: Decimal128?),
        _ parts: PhraseParts
    ) -> [RuleSpelling] {
        let loss =
            parts.once.count == 1 ? parts.once[0].points : parts.once.isEmpty ? full : nil
        guard let loss, loss <= full, parts.awards.allSatisfy({ $0.points == full }),
            target.points == nil || target.points == full
        else { return [] }
        if parts.once.isEmpty, parts.zeros.isEmpty { isSure = false }
        let lead = target.every.map { "各\($0)最少" } ?? ""
        let name = namer.count(
            Counted(
                subject: (target.counted.subject.isEmpty ? namer.about : "")
                    + target.counted.subject + lead, measure: target.counted.measure))
        let fact = FactDraft(name: name, type: .number, unit: target.counted.measure)
        let bound = target.atLeast.plain
        if loss == full {
            return [
                spelling(
                    "pass", .map([("fact", .text(name)), ("at-least", .text(bound))]), [fact])
            ]
        }
        let left = ((full - loss) * subject.factor).reduced.plain
        return [
            spelling(
                "pass",
                .map([
                    ("fact", .text(name)), ("at-least", .text(bound)), ("else", .text(left)),
                ]), [fact]),
            spelling(
                "formula",
                .map([("when", .text("\(name) >= \(bound)")), ("else", .text(left))]), [fact]),
        ]
    }

    /// `不少于10篇，不足的按比例计分`: a share of the number that is wanted.
    mutating func share(
        of target: (counted: Counted, atLeast: Decimal128, every: String?, points: Decimal128?),
        _ parts: PhraseParts
    ) -> [RuleSpelling] {
        guard parts.deductions.isEmpty, parts.earns.isEmpty, target.every == nil,
            target.atLeast > 0, parts.proportion.map({ $0.over.isEmpty }) ?? false,
            parts.awards.allSatisfy({ $0.points == full }),
            target.points.map({ $0 == full }) ?? true
        else {
            look.append(PhraseWording.givesAndTakes)
            return []
        }
        isSure = false
        let name = namer.count(
            Counted(
                subject: target.counted.subject.isEmpty ? namer.about : target.counted.subject,
                measure: target.counted.measure))
        return [
            spelling(
                "proportion",
                .map([("of", .text(name)), ("full-at", .text(target.atLeast.plain))]),
                [FactDraft(name: name, type: .number, unit: target.counted.measure)])
        ]
    }

    /// A day by which something was to be done, with what each day late costs.
    mutating func deadline(_ parts: PhraseParts) -> [RuleSpelling]? {
        guard let due = parts.dues.first, parts.dues.count == 1,
            let year = due.year ?? subject.year,
            let day = Self.day(year, due.month, due.day)
        else { return nil }
        let late = parts.each.filter { ["天", "日"].contains($0.counted.measure) }
        if late.count == 1, parts.each.count == 1, parts.once.isEmpty, parts.zeros.isEmpty {
            if due.year == nil { isSure = false }
            let name = namer.value("", "完成日期")
            let rule = Setting.map([
                ("done", .text(name)), ("per-day", points(late[0].points)),
                ("due", .text("\(day)")),
            ])
            let fact = FactDraft(name: name, type: .date)
            let plain = spelling("deadline", rule, [fact])
            guard let cap = late[0].cap, cap < full else { return [plain] }
            let days = namer.count(late[0].counted)
            return [
                plain.adding([("loss-cap", points(cap))]),
                spelling(
                    "deduct",
                    .list([
                        .map([
                            ("per", .text(days)), ("points", points(late[0].points)),
                            ("up-to", points(cap)),
                        ])
                    ]), [FactDraft(name: days, type: .number, unit: late[0].counted.measure)]),
            ]
        }
        let losses = parts.once.map { ($0.condition, $0.points) } + parts.zeros.map { ($0, full) }
        let marks = ["未", "逾期", "超期", "超时", "延迟", "迟", "晚", "否则", "不"]
        guard parts.each.isEmpty, losses.count == 1, let (condition, loss) = losses.first,
            loss <= full,
            condition.isPlainNegation || marks.contains(where: condition.text.contains),
            parts.awards.allSatisfy({ $0.points == full })
        else { return nil }
        isSure = false
        let name = namer.value("", "完成日期")
        let left = ((full - loss) * subject.factor).reduced.plain
        return [
            spelling(
                "formula",
                .map([
                    ("when", .text("\(name) <= date(\"\(day)\")")),
                    ("else", loss == full ? nil : .text(left)),
                ]), [FactDraft(name: name, type: .date)])
        ]
    }

    /// The day; the last of its month where none is said.
    static func day(_ year: Int, _ month: Int, _ day: Int?) -> CivilDate? {
        guard (1...12).contains(month) else { return nil }
        return CivilDate(
            year: year, month: month, day: day ?? CivilDate.length(ofMonth: month, inYear: year))
    }
}
