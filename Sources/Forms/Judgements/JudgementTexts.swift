import Model

/// What stands on the judgement sheet itself, a Chinese document like all forms.
enum JudgementTexts {
    static let sheet = "评审记录"
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
    static let progress = "已评定／应评定"
    static let open = "尚未评分"
    static let nothingDeclared = "—"
    static let alertTitle = "填写内容不符合要求"
    static let decisionPrompt = "不打分而认定“不适用”时选择；留空表示按评定得分"
    static let vetoPrompt = "疑似单项否决，由评审人认定是否成立"
    static let timePrompt = "如 2022-07-03 10:00"
    static let assessorPrompt = "评审组或岗位，如“评审一组”"
    static let reasonPrompt = "写明依据，会印在报告上"

    static func title(_ round: Round) -> String { "\(round.title)　评审记录" }

    static func pointsPrompt(_ full: String) -> String { "0 至 \(full) 分，可以有小数；留空表示尚未评定" }
}
