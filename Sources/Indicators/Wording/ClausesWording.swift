import Model

/// The sentences about clauses and the document that traces them.
enum ClausesWording {
    static let unknownCriterion = Wording(
        zh: "指标体系没有这个评分项", en: "the pack has no such criterion")
    static let aCriterion = Wording(
        zh: "pack.yaml 中评分项或单项否决的编号", en: "the code of a criterion or veto in pack.yaml")
    static let repeatedCriterion = Wording(
        zh: "同一条款重复列出该评分项", en: "the clause lists this criterion twice")
    static let removeOne = Wording(zh: "删去一处", en: "remove one")
    static let openClause = Wording(
        zh: "条款既没有评分项也没有理由", en: "the clause has neither criteria nor a reason")
    static let criteriaOrReason = Wording(
        zh: "“criteria”中的评分项，或“reason”中不评分的理由",
        en: "criteria under “criteria”, or under “reason” why it is not assessed")
    static let duplicateClause = Wording(zh: "条款重复", en: "the clause stands twice")
    static let aRow = Wording(
        zh: "clauses.yaml 中有一行的条款", en: "a clause that has a row in clauses.yaml")
    static let addRow = Wording(
        zh: "在 clauses.yaml 补写该条款", en: "add the clause to clauses.yaml")

    static func noRow(_ criterion: String) -> Wording {
        Wording(
            zh: "评分项 \(criterion) 引用的条款没有列出",
            en: "the clause that criterion \(criterion) cites has no row")
    }

    static func notListed(_ criterion: String) -> Wording {
        Wording(
            zh: "评分项 \(criterion) 引用此条款，此条款却没有列出它",
            en: "criterion \(criterion) cites this clause, which does not list it")
    }

    static func list(_ criterion: String) -> Wording {
        Wording(
            zh: "把 \(criterion) 写入“criteria”，或改评分项的“clause”",
            en: "add \(criterion) to “criteria”, or correct the criterion's “clause”")
    }

    // The document.
    static let title = Wording(zh: "条款对照表", en: "Traceability")
    static let introduction = Wording(
        zh: "每份来源文件的每个编号条款，由哪些评分项查验；不查验的，说明理由。两者都有的条款，只查验一部分，理由说明未查验的部分。",
        en:
            "Every numbered clause of each source document, with the criteria that assess it or the "
            + "reason why none does. A clause with both is assessed in part: the reason says what is "
            + "left out.")
    static let madeBy = Wording(
        zh: "本文件由 `heng pack trace` 生成，不要手工修改；条款见各指标体系的 `clauses.yaml`。",
        en: "Made by `heng pack trace`, not to be edited by hand; the clauses stand in each pack's "
            + "`clauses.yaml`.")
    static let columns = [
        Wording(zh: "条款", en: "Clause"), Wording(zh: "内容", en: "Content"),
        Wording(zh: "评分项", en: "Criteria"), Wording(zh: "不评分的理由", en: "Why not assessed"),
    ]

    static func source(_ names: String) -> Wording {
        Wording(zh: "来源：\(names)", en: "Source: \(names)")
    }

    static func counts(_ all: Int, whole: Int, part: Int, none: Int, criteria: Int) -> Wording {
        Wording(
            zh: "条款 \(all) 个：全部查验 \(whole) 个，部分查验 \(part) 个，不查验 \(none) 个；评分项 \(criteria) 个。",
            en: "\(all) clauses: \(whole) assessed in whole, \(part) in part, \(none) not; "
                + "\(criteria) criteria.")
    }
}
