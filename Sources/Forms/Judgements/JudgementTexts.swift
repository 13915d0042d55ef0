import Model

/// What stands on the judgement sheet itself, a Chinese document like all forms.
enum JudgementTexts {
    static let sheet = "评审记录"
    static let reviewSheet = "复核申诉"
    static let packKey = "pack"
    static let packDigestKey = "pack-digest"
    static let roundKey = "round"
    static let roundDigestKey = "round-digest"
    static let notApplicable = "不适用"
    static let confirmed = "否决成立"
    static let refuted = "否决不成立"
    static let note =
        "填写黄色单元格。评定得分、其他认定二者填一项；填了结论的行，评审人、评审时间、评审理由都要填写。"
        + "没有结论的行表示尚未评定，按待核处理。不要改动“单位编号”“编码”。"
    static let reviewNote =
        "复核、申诉改变结论的，在这里填黄色单元格，不改“评审记录”：写明是复核还是申诉，复核得分、其他认定二者填一项，"
        + "复核人、复核时间、复核理由都要填写。列出的是失分的评分项；其他的在末尾空行里填单位编号和编码。"
    static let progress = "已评定／应评定"
    static let open = "尚未评分"
    static let nothingDeclared = "—"
    static let kindPrompt = "评审人自行复核填“复核”，单位提出异议填“申诉”"
    static let reviewReasonPrompt = "写明改变或维持原结论的依据，会印在报告上"
    static let unitPrompt = "单位编号，如“评审记录”所列"
    static let codePrompt = "评分项编码，如“评审记录”或指标体系所列"
    static let alertTitle = "填写内容不符合要求"
    static let decisionPrompt = "不打分而认定“不适用”时选择；留空表示按评定得分"
    static let vetoPrompt = "疑似单项否决，由评审人认定是否成立"
    static let timePrompt = "如 2022-07-03 10:00"
    static let assessorPrompt = "评审组或岗位，如“评审一组”"
    static let reasonPrompt = "写明依据，会印在报告上"

    static func reviewTitle(_ round: Round) -> String { "\(round.title)　复核申诉记录" }

    static func title(_ round: Round) -> String { "\(round.title)　评审记录" }

    static func pointsPrompt(_ full: String) -> String { "0 至 \(full) 分，可以有小数；留空表示尚未评定" }
}
