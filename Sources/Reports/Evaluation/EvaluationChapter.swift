import Model

/// A chapter of the evaluation report, in the order of the report.
public enum EvaluationChapter: String, Sendable, Hashable, CaseIterable {
    case ranking, summary, overview, overall, indicators, practice, problems, advice
    case tree = "annex-indicators"
    case scores = "annex-scores"
    case list = "annex-problems"
    case vetoes = "annex-vetoes"
    case reviews = "annex-reviews"
    case method = "annex-method"

    /// Whether it stands behind the chapters, counted by itself.
    var isAnnex: Bool { rawValue.hasPrefix("annex-") }

    /// Its anchor in the page.
    var anchor: String { "chapter-\(rawValue)" }

    /// Its title.
    var title: Wording {
        switch self {
        case .ranking: Wording(zh: "得分与排名", en: "Scores and ranking")
        case .summary: Wording(zh: "摘要", en: "Summary")
        case .overview: Wording(zh: "评估概况", en: "About the assessment")
        case .overall: Wording(zh: "总体结果", en: "Overall results")
        case .indicators: Wording(zh: "分项评估结果", en: "Results by indicator")
        case .practice: Wording(zh: "典型做法", en: "Good practice")
        case .problems: Wording(zh: "共性问题", en: "Common problems")
        case .advice: Wording(zh: "分类建议", en: "Recommendations")
        case .tree: Wording(zh: "指标表", en: "Indicators")
        case .scores: Wording(zh: "单位得分明细", en: "Scores of the units")
        case .list: Wording(zh: "问题清单", en: "Problems")
        case .vetoes: Wording(zh: "否决名单", en: "Vetoes")
        case .reviews: Wording(zh: "复核记录", en: "Reviews")
        case .method: Wording(zh: "评分口径与版本说明", en: "Method and versions")
        }
    }

    /// Number and title: `一、摘要`, `附件 2　问题清单`.
    var heading: Wording {
        let own = Self.allCases.filter { $0.isAnnex == isAnnex }
        let number = (own.firstIndex(of: self) ?? 0) + 1
        guard isAnnex else { return ReportWording.numbered(number, title) }
        return Wording(zh: "附件 \(number)　\(title.zh)", en: "Annex \(number): \(title.en)")
    }
}
