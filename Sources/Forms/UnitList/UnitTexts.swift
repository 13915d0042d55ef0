import Model

/// What stands on the unit list itself, a Chinese document like all forms.
enum UnitTexts {
    static let detailsSheet = "考核信息"
    static let listSheet = "单位清单"
    static let exampleSheet = "填写示例"
    static let packKey = "pack"
    /// Beijing time, which a cell without a zone means, in seconds east of UTC.
    static let offset = 8 * 3600
    /// Heads of columns that are for people only.
    static let remarkHeads: Set<String> = ["备注", "说明", "序号", "联系人", "联系电话", "电话"]
    static let home = "首页"
    static let remark = "备注"

    static func title(_ pack: Pack) -> String { "单位清单（\(pack.title)）" }
    static let listNote =
        "每个单位一组，从“首页”开始，每行一个栏目；单位名称、编号、分组写在该组第一行即可。"
        + "网址从浏览器地址栏复制；各栏目都应在本单位首页之下。没有用到的组留空。"
    static let detailsTitle = "考核信息"
    static let detailsNote = "留空的项目按右侧说明取默认值；以后也可以在 round.yaml 中修改。"
    static let detailsHeads = ["项目", "填写", "说明"]
    static let exampleTitle = "填写示例（不读取）"

    /// What each detail means, in the order of the labels.
    static func detailNotes(_ pack: Pack) -> [String] {
        [
            "写在报告上的名称；默认为“\(pack.title)”",
            "组织考核的单位；默认为“政务公开工作主管部门”",
            "文件夹和报告中的代号，用小写字母、数字和连字符；默认取文件夹名或“\(pack.id)”",
            "在此时段内发布的内容计入考核；默认为 \(pack.period.from)",
            "默认为 \(pack.period.to)",
            "各单位报送填报表的截止时间；默认为考核时段止日 18:00",
            "更新时效等按这个时间点计算；默认为考核时段结束次日 9:00",
        ]
    }

    static func namePrompt() -> String { "单位全称，写在每组第一行" }
    static let idPrompt = "可不填：字母、数字、连字符，如 qinghe。不填时取首页网址的最后一级目录名"
    static let groupPrompt = "同组单位在一起排名，如“乡镇”“部门”"
    static let columnPrompt = "从下拉列表选择；“首页”是单位网页所在的目录"
    static let addressPrompt = "完整网址，以 http:// 或 https:// 开头"
    static let alertTitle = "填写内容不符合要求"
}
