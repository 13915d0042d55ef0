import Model

/// The words a workbook is found one's way by, in both languages.
struct BookTerms {
    let language: Language
    let sheets: [String]
    let rank: String
    let unit: String
    let group: String
    let total: String
    let appraisal: String
    let code: String
    let outcome: String
    let reason: String
    let full: String
    let kind: String
    let gain: String
    let points: [String]
    let whole: String
    let average: String
    let outcomes: [String: Set<String>]

    static let chinese = BookTerms(
        language: .zhHans, sheets: ["汇总", "一级指标", "明细", "失分与整改", "证据", "方法", "计算"],
        rank: "名次", unit: "单位", group: "分组", total: "总分", appraisal: "折算绩效", code: "编号",
        outcome: "结论", reason: "理由", full: "满分", kind: "类别", gain: "改正可得",
        points: ["得分", "最低得分", "最高得分"], whole: "合计", average: "平均分",
        outcomes: [
            "scored": ["满分", "失分"], "notApplicable": ["不适用"], "undetermined": ["无法判定"],
            "awaitingReview": ["待核"],
        ])
    static let english = BookTerms(
        language: .en,
        sheets: [
            "Summary", "Indicators", "Details", "Shortfalls", "Evidence", "Method", "Arithmetic",
        ], rank: "Rank", unit: "Unit", group: "Group", total: "Total", appraisal: "Appraisal",
        code: "Code", outcome: "Outcome", reason: "Reason", full: "Full", kind: "Kind",
        gain: "Gain", points: ["Points", "Least points", "Most points"], whole: "Whole",
        average: "Average",
        outcomes: [
            "scored": ["full", "lost"], "notApplicable": ["not applicable"],
            "undetermined": ["undetermined"], "awaitingReview": ["awaiting review"],
        ])
}
