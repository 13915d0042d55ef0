import Exact
import Model

/// What stands on the ledger itself, a Chinese document like all forms.
enum RectificationTexts {
    static let sheet = "整改台账"
    static let submitted = "报送时间"
    static let crawled = "（以复核采集为准）"
    static func ledger(_ name: String, sheet: String) -> String {
        "（台账“\(name)”：在本轮填报表的“\(sheet)”工作表中改正，填报表与本台账一并报送）"
    }

    static let note =
        "填写黄色单元格。整改情况选“已整改”的，填写完成日期和核对网址或材料；选“有异议”的，在“说明”中写明理由。"
        + "“填报项”有内容的，填写整改后的内容。不要改动“问题编号”“填报项”。"
    static let alertTitle = "填写内容不符合要求"
    static let statePrompt = "从下拉列表中选"
    static let donePrompt = "如 2022-07-12"
    static let proofPrompt = "公开页面的网址，或附件名称；不要填写个人信息"
    static let remarkPrompt = "有异议的写明理由；其他情况可不填"
    static let submittedPrompt = "如 2022-07-15 16:20"

    static func title(_ round: Round) -> String { "\(round.title)　整改台账" }

    static func subtitle(_ rectification: Rectification) -> String {
        "单位：\(rectification.unit.name)　　整改期限：\(rectification.deadline)"
    }
}
