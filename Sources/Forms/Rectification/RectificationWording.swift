import Model

/// The sentences said about rectification ledgers.
enum RectificationWording {
    static let noLedger = Wording(
        zh: "这不是本系统生成的整改台账（找不到识别信息）",
        en: "this is not a rectification ledger of ours (the sheet that says so is missing)")
    static let takeLedger = Wording(
        zh: "使用随整改通知书下发的台账填写", en: "fill in the ledger that came with the notice")
    static let noSheet = Wording(
        zh: "找不到有“问题编号”“整改情况”表头的工作表",
        en: "there is no sheet whose heads name 问题编号 and 整改情况")
    static let unknownRow = Wording(
        zh: "台账里没有下发过这一行", en: "the ledger was not handed out with this row")
    static let wrongState = Wording(zh: "整改情况不能用", en: "the state cannot be used")
    static let noDay = Wording(zh: "已整改的要填写完成日期", en: "what is done needs the day")
    static let noProof = Wording(
        zh: "已整改的要写明核对网址、材料或整改后填报内容",
        en: "what is done needs an address, a document or a new answer")
    static let noReason = Wording(zh: "有异议的要写明理由", en: "a dispute needs its reason")
    static let answerNotDone = Wording(
        zh: "整改情况不是“已整改”，所填内容不采用", en: "not marked as done; the answer is not taken")
    static let twice = Wording(zh: "同一行出现多次，均不采用", en: "the row stands there twice; neither counts")
    static let noTime = Wording(
        zh: "没有填写报送时间，或不能识别", en: "the time of handing in is missing or not understood")
    static let states = Wording(
        verbatim: RectificationState.allCases.map(\.rawValue).joined(separator: "、"))
}
