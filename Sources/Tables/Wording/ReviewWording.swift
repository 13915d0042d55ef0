import Model

/// The words of the review list.
enum ReviewWording {
    static let criterion = Wording(zh: "评分项", en: "criterion")
    static let title = Wording(zh: "导入核对表", en: "review of the import")
    static let note = Wording(
        zh: "每一行都在这里。先看“需人工”，再看“请核对”；“确定”的抽看即可。改评分规则在 pack.yaml 里改。",
        en: "Every row is here. Look at “by a person” first, then at “please check”.")

    static func kind(_ kind: ReadRow.Kind) -> Wording {
        switch kind {
        case .data: criterion
        case .section: Wording(zh: "分节标题", en: "heading")
        case .total: Wording(zh: "合计", en: "sum")
        case .title: Wording(zh: "标题", en: "title")
        case .head: Wording(zh: "表头", en: "head")
        case .note: Wording(zh: "附注", en: "remark")
        }
    }

    static func sureness(_ sureness: Sureness) -> Wording {
        switch sureness {
        case .certain: Wording(zh: "确定", en: "certain")
        case .likely: Wording(zh: "请核对", en: "please check")
        case .manual: Wording(zh: "需人工", en: "by a person")
        }
    }

    static let heads: [Wording] = [
        Wording(zh: "行", en: "row"), Wording(zh: "类型", en: "kind"),
        Wording(zh: "编码", en: "code"), Wording(zh: "所属指标", en: "indicators"),
        Wording(zh: "内容", en: "text"), Wording(zh: "分值", en: "points"),
        Wording(zh: "原表评分标准", en: "standard in the table"),
        Wording(zh: "写成的规则", en: "rule"), Wording(zh: "规则类型", en: "patterns"),
        Wording(zh: "把握", en: "how sure"), Wording(zh: "要看什么", en: "what to look at"),
        Wording(zh: "数据项", en: "facts"), Wording(zh: "其他内容", en: "other columns"),
    ]
}
