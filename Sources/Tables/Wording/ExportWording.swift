import Model

/// What is said about exported workbooks.
enum ExportWording {
    static let noMainFile = Wording(zh: "没有 pack.yaml", en: "there is no pack.yaml")
    static let damaged = Wording(
        zh: "工作簿里随带的体系文件被改动过或不完整，按普通指标表导入",
        en:
            "the pack files this workbook carries were changed or are not whole; it is read as an ordinary table"
    )
    static let edited = Wording(
        zh: "按表中的改动修改了体系", en: "changed as the sheet says")
    static let commentsLost = Wording(
        zh: "pack.yaml 已按改动重新写出，其中的注释没有保留",
        en: "pack.yaml was written anew after the edits; its comments are gone")
    static let notEditable = Wording(
        zh: "这张表只供查看，改动没有采用", en: "this sheet is only shown; the edit was not taken over")
    static let editFile = Wording(
        zh: "在 pack.yaml 中修改", en: "edit pack.yaml")
    static let rowGone = Wording(
        zh: "评分项的行被删除，已从体系中删去", en: "the criterion's row is gone; it was taken out of the pack")
    static let newRow = Wording(
        zh: "新增的行没有采用：没有编码，或编码不在体系中",
        en: "a new row was not taken over: it has no code of the pack")
    static let addInFile = Wording(
        zh: "在 pack.yaml 中增加评分项", en: "add the criterion in pack.yaml")
    static let sheetGone = Wording(
        zh: "工作表被删除或表头被改动，其内容按原样保留",
        en: "the sheet or its head is gone; what it showed was kept as it was")
    static let twoValues = Wording(
        zh: "同一指标在几行里写得不一样", en: "the same indicator says different things in different rows")
    static let keepOne = Wording(zh: "改成一致", en: "make them the same")
    static let codeTwice = Wording(zh: "编码重复", en: "the code stands twice")
    static let renamed = Wording(
        zh: "体系代号按文件夹名改写", en: "the pack's id follows the folder's name")
    static let cannotCarry = Wording(
        zh: "体系里有不是 UTF-8 文本的文件，不能导出", en: "a file of the pack is not UTF-8 text")
    static let ruleByHand = Wording(
        zh: "改过的评分规则没有读懂，改为由人评定", en: "the edited rule was not understood; a person decides")

    static func wasText(_ text: String) -> Wording {
        Wording(zh: "原为“\(text)”", en: "“\(text)” before")
    }
}
