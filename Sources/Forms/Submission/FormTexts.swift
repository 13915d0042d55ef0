import Exact
import Model
import Workbook

/// What stands on the form itself. A form is a Chinese document, whatever language the person at the
/// terminal reads; what is said about it is in `FormsWording`.
enum FormTexts {
    static let entrySheet = "填报"
    static let guideSheet = "填报说明"
    static let problemSheet = "问题清单"
    static let metaSheet = FormMeta.sheetName
    /// The names no ledger's sheet may have.
    static let ownSheets = [entrySheet, guideSheet, problemSheet, metaSheet]
    static let fileMark = "填报表"
    static let returnedMark = "退回"
    static let vetoes = "单项否决"
    static let bonus = "加分"
    static let yes = "是"
    static let no = "否"
    static let some = "有"
    static let none = "无"
    static let someOrNone = "选择：有／无\n（有的填写台账）"
    static let ledgerCodeLabel = "台账编码"
    static let ledgerGuide =
        "一行填写一件；时间写到日（2022-06-30）或写到分（2022-06-30 16:20）；尚未办结的，“办结时间”留空；经批准延期并已告知的，“是否延期”选“是”。本期没有发生的，不填本表，在“填报”工作表中选“无”。行数不够可以插入行。"
    static let yesOrNo = "选择：是／否"
    static let date = "日期\n（年-月-日）"
    static let text = "文字\n（2000字内）"
    static let unitLabel = "填报单位"
    static let progressLabel = "已填／应填"
    static let submittedLabel = "报送时间（年-月-日 时:分）"
    static let alertTitle = "填写内容不符合要求"
    static let yellow = "浅黄色"
    static let red = "红色"
    static let plain = "白色"
    static let yellowMeaning = "由填报单位填写；选中单元格会显示填写提示。"
    static let redMeaning = "退回的表中，所填内容不能采用；批注和“问题清单”写明应当怎样填写，改好后重新报送。"
    static let plainMeaning = "由系统生成并已锁定，请勿改动；其中“编码”列是系统识别每一行的依据。"
    static let guideTitle = "填报说明"
    static let problemTitle = "问题清单"
    static let problemHeads = ["序号", "程度", "工作表", "单元格", "问题", "现填内容", "应填内容", "修改办法"]

    static func title(_ round: Round, _ unit: Unit) -> String { "\(round.title)　填报表" }

    static func subtitle(_ round: Round) -> String {
        let deadline = round.submissionDeadline.map { "　　报送截止：\(moment($0))" } ?? ""
        return "组织单位：\(round.organiser)\(deadline)　　考核时段：\(round.period.from) 至 \(round.period.to)"
    }

    static func step(_ number: Int) -> String { "第\(number)步" }

    static func facts(_ round: Round, _ pack: Pack, _ unit: Unit) -> [(String, String)] {
        [
            ("考核名称", round.title), ("填报单位", unit.name), ("组织单位", round.organiser),
            (
                "考核依据",
                [pack.title, "\(pack.source.document)\(pack.source.annex.map { "（\($0)）" } ?? "")"]
                    .joined(separator: "　")
            ),
            ("考核时段", "\(round.period.from) 至 \(round.period.to)"),
            ("报送截止", round.submissionDeadline.map(moment) ?? "以组织单位通知为准"),
        ]
    }

    static func steps(items: Int, hasLedgers: Bool) -> [String] {
        [
            "打开“\(entrySheet)”工作表。每一行是一个问题，共 \(items) 行；只填浅黄色单元格。鼠标停在“评分项”上可以看到评分标准。",
            "在“填报内容”列按“填写要求”填写：选择项从下拉列表中选；数字只填数字，不写单位；日期写成 2022-06-30 的样式。没有做到的选“否”或填 0，不要空着：空着的按未填报处理。",
            "在“佐证材料”列写明网页链接或附件名称（如“附件3 公开专区照片”），附件随本表一并报送。不要填写身份证号、手机号等个人信息。",
        ] + (hasLedgers ? ["绿色标签的工作表是台账：在“\(entrySheet)”中选“有”的，逐件填写；没有发生的选“无”，台账留空。"] : []) + [
            "填写“\(entrySheet)”工作表第 3 行的“报送时间”。逾期报送的，所填内容不采用。只填日期的，按当日 0 时计。",
            "保存为 .xlsx 文件（Excel、WPS 均可，不要另存为 .xls、.et 或 .csv），报送组织单位。",
            "可以排序、筛选、调整列宽；不要修改“编码”列，不要合并单元格。本表只供本单位在本次考核中使用，其他单位、其他考核的表不能代替。",
            "表格有误的会退回，原来填写的内容都保留，错误之处标红并列入“\(problemSheet)”；改正后更新“报送时间”再报送。同一单位报送多份的，以报送时间最晚的一份为准。",
        ]
    }

    static func number(unit: String?) -> String {
        unit.map { "数字\n（单位：\($0)）" } ?? "数字"
    }

    static func promptTitle(_ item: FormItem) -> String {
        item.element ?? item.fact.name
    }

    static func prompt(_ item: FormItem, _ demand: String) -> String {
        let what =
            if let element = item.element {
                "“\(item.fact.name)”是否包括“\(element)”？请从下拉列表选择“是”或“否”。"
            } else {
                switch item.fact.type {
                case .boolean: "请从下拉列表选择“是”或“否”。"
                case .number:
                    "请只填数字\(item.fact.unit.map { "，单位为“\($0)”，单位不用填" } ?? "")。没有的填 0。"
                case .date: "请填写日期，样式如 2022-06-30。"
                case .ledger: "本期有此类事项的选“有”，并在工作表“\(item.fact.name)”中逐件填写；没有的选“无”。"
                default: "请用文字说明，不超过 2000 字；佐证材料写在右边一列。"
                }
            }
        return what + (item.others.isEmpty ? "" : "本项同时用于 \(item.others.joined(separator: "、"))。")
    }

    static func alert(_ type: FactType, isShare: Bool) -> String {
        switch type {
        case .boolean: "请从下拉列表选择“是”或“否”。"
        case .number: isShare ? "请填写 0 至 100 的数字，不写百分号。" : "请填写不小于 0 的数字，不写单位。"
        case .date: "请填写日期，样式如 2022-06-30。"
        case .ledger: "请从下拉列表选择“有”或“无”。"
        default: "文字不能超过 2000 字。"
        }
    }

    static func ledgerPrompt(_ column: LedgerColumn) -> DataValidation.Message {
        let text =
            switch column {
            case .title: "一句话写明是什么事，不超过 \(LedgerEntry.longestTitle) 字；不要写身份证号、手机号。"
            case .from: "收到、批准或得知的时间，样式如 2022-06-30 或 2022-06-30 16:20。"
            case .to: "办结、答复或公开的时间，样式同左；尚未办结的留空。"
            default: "经批准延期并已告知当事人的选“是”，其余选“否”或留空。"
            }
        return DataValidation.Message(title: column.head, text: text)
    }

    static func ledgerAlert(_ column: LedgerColumn) -> DataValidation.Message {
        let text =
            switch column {
            case .title: "文字不能超过 \(LedgerEntry.longestTitle) 字。"
            case .from, .to: "请填写日期或时间，样式如 2022-06-30 或 2022-06-30 16:20。"
            default: "请从下拉列表选择“是”或“否”。"
            }
        return DataValidation.Message(title: alertTitle, text: text)
    }

    static func submittedPrompt(_ round: Round) -> DataValidation.Message {
        DataValidation.Message(
            title: "报送时间",
            text: "请填写报送本表的时间，样式如 2022-06-28 16:20；只填日期的，按当日 0 时计。"
                + (round.submissionDeadline.map { "截止时间：\(moment($0))。" } ?? ""))
    }

    static let submittedAlert = DataValidation.Message(
        title: alertTitle, text: "请填写报送时间，样式如 2022-06-28 16:20。")

    static func severity(_ severity: Notice.Severity) -> String {
        switch severity {
        case .error: "须改正"
        case .warning: "请核对"
        case .info: "提示"
        }
    }

    static func problemSummary(errors: Int, warnings: Int) -> String {
        "须改正 \(errors) 处，请核对 \(warnings) 处。点击“单元格”列可以跳到填报处；改正后更新“报送时间”，重新报送本表。"
    }

    /// A problem as the comment of its cell.
    static func comment(_ notice: Notice) -> String {
        [
            notice.what.zh, notice.found.map { "现填：\($0)" }, notice.wanted.map { "应填：\($0.zh)" },
            notice.fix.map { "改法：\($0.zh)" },
        ].compactMap(\.self).joined(separator: "\n")
    }

    static func moment(_ time: DateTime) -> String {
        let minute = time.time.minute
        return "\(time.date) \(time.time.hour < 10 ? "0" : "")\(time.time.hour):"
            + "\(minute < 10 ? "0" : "")\(minute)"
    }
}
