import Model

/// The sentences of a comparison as page and workbook.
extension CompareWording {
    static let kind = Wording(zh: "对比报告", en: "Comparison")
    static let before = Wording(zh: "前", en: "before")
    static let after = Wording(zh: "后", en: "after")
    static let totalsTitle = Wording(zh: "总分变化", en: "Totals")
    static let criteriaTitle = Wording(zh: "各评分项的影响", en: "What moved the totals")
    static let changesTitle = Wording(zh: "逐项变化", en: "Every change")
    static let difference = Wording(zh: "相差", en: "Difference")
    static let placesHead = Wording(zh: "名次", en: "Place")
    static let gradesHead = Wording(zh: "等次", en: "Grade")
    static let outcomesHead = Wording(zh: "结论", en: "Outcome")
    static let changedCount = Wording(zh: "有变化的评分项", en: "Criteria changed")
    static let moved = Wording(zh: "影响总分", en: "Moves the total")
    static let movedAll = Wording(zh: "合计影响总分", en: "Moved in all")
    static let up = Wording(zh: "上升单位", en: "Units up")
    static let down = Wording(zh: "下降单位", en: "Units down")
    static let why = Wording(zh: "原因（事实的变化）", en: "Why (facts that differ)")
    static let nothing = Wording(zh: "没有变化。", en: "Nothing differs.")
    static let absent = Wording(zh: "没有", en: "none")
    static let onlyAfter = Wording(zh: "上轮没有", en: "not in the earlier round")
    static let onlyBefore = Wording(zh: "本轮没有", en: "not in this round")
    static let noUnit = Wording(zh: "记录中没有这个单位", en: "the record has no such unit")
    static let rest = Wording(zh: "其他", en: "Other")
    static let restWhy = Wording(
        zh: "加分封顶、大项不得分等单项以外的规则",
        en: "rules beyond single criteria, such as caps and voided branches")
    static let movedNote = Wording(
        zh: "“影响总分”是该项得分按权重折算到总分后的差额，各项相加即为总分相差；任一方尚未确定的不计。",
        en:
            "“Moves the total” is the difference of a criterion's points as they weigh in the totals; "
            + "the differences add up to that of the totals. Where a side is open nothing is counted."
    )

    /// What a side is called: its title, which may be the same for both.
    static func side(_ title: String, _ side: Wording) -> Wording {
        Wording(zh: "\(title)（\(side.zh)）", en: "\(title) (\(side.en))")
    }

    static func versus(_ sides: (before: Wording, after: Wording)) -> Wording {
        Wording(
            zh: "\(sides.before.zh) 与 \(sides.after.zh)",
            en: "\(sides.before.en) against \(sides.after.en)")
    }

    static func totals(
        _ name: String, _ before: String, _ after: String, _ difference: String
    ) -> Wording {
        Wording(
            zh: "\(name)：总分 \(before) → \(after)（\(difference)）",
            en: "\(name): total \(before) → \(after) (\(difference))")
    }

    static func fact(
        _ name: String, _ origin: Fact.Origin, _ before: String, _ after: String
    ) -> Wording {
        let who = ReportWording.origin(origin)
        return Wording(
            zh: "\(name)（\(who.zh)）：\(before) → \(after)",
            en: "\(name) (\(who.en)): \(before) → \(after)")
    }

    static func reasons(_ before: Wording, _ after: Wording) -> Wording {
        Wording(zh: "\(before.zh) → \(after.zh)", en: "\(before.en) → \(after.en)")
    }
}
