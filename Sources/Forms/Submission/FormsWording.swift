import Model

/// The sentences said about forms that came back.
enum FormsWording {
    // The workbook as a whole.
    static let noForm = Wording(
        zh: "这不是本系统下发的填报表（找不到识别信息）",
        en: "this is not a form of ours (the sheet that says so is missing)")
    static let takeTemplate = Wording(
        zh: "把内容填入本轮次下发的填报表（heng template），不要新建或改造表格",
        en: "fill in the form handed out for this round (heng template), not one of your own")
    static let otherForm = Wording(zh: "这是另一种表", en: "this is another kind of form")
    static let otherVersion = Wording(
        zh: "填报表的版式不是现行版本", en: "the form is of another version")
    static let handOutAgain = Wording(
        zh: "用 heng template 重新下发填报表，把内容填入新表",
        en: "hand the form out again with heng template and fill in the new one")
    static let otherRound = Wording(zh: "这是另一轮考核的填报表", en: "the form is of another round")
    static let otherPack = Wording(zh: "这是另一套指标体系的填报表", en: "the form is of another pack")
    static let otherDigest = Wording(
        zh: "下发填报表之后指标体系有改动，填报表与现行指标体系不一致",
        en: "the pack was changed after the form was handed out")
    static let otherUnit = Wording(
        zh: "填报表所属单位不在本轮次", en: "the form is of a unit that is not in this round")
    static let someUnit = Wording(zh: "轮次文件中的单位编号", en: "the id of a unit of the round")
    static let noEntrySheet = Wording(
        zh: "找不到填报工作表", en: "there is no sheet with the entries")
    static let manyEntrySheets = Wording(
        zh: "有几张工作表都像填报工作表", en: "several sheets could hold the entries")
    static let entrySheet = Wording(
        zh: "表头有“编码”和“填报内容”的工作表“填报”",
        en: "a sheet “填报” whose heads name “编码” and “填报内容”")
    static let removeCopies = Wording(
        zh: "只保留一张，名称为“填报”", en: "keep one of them, named “填报”")
    static let removeColumn = Wording(zh: "删去多余的一列", en: "remove the extra column")
    static let entryWithoutCode = Wording(
        zh: "这一行没有编码，所填内容不能采用", en: "the row has no code; its entry cannot be used")
    static let moveEntry = Wording(
        zh: "把内容移到有编码的行", en: "move the entry to the row with its code")
    static let unknownCode = Wording(zh: "填报表没有这个编码", en: "the form has no such code")
    static let duplicateCode = Wording(
        zh: "编码重复，各行内容均不采用", en: "the code stands twice; none of its rows counts")
    static let keepOne = Wording(zh: "只保留一行", en: "keep one of the rows")
    static let mergedEntries = Wording(
        zh: "填报内容有合并的单元格，只能读到第一行", en: "entries are merged; only the first row can be read")
    static let unmerge = Wording(
        zh: "取消合并，逐行填写", en: "unmerge them and fill in each row")

    // Single entries.
    static let errorCell = Wording(zh: "单元格是错误值", en: "the cell holds an error")
    static let typeAgain = Wording(zh: "直接填写内容，不用公式", en: "type the entry, without a formula")
    static let formulaWithoutResult = Wording(
        zh: "单元格是没有计算结果的公式", en: "the cell holds a formula without its result")
    static let saveInOffice = Wording(
        zh: "直接填写内容，或用 Excel、WPS 打开后重新保存",
        en: "type the entry, or open the file with Excel or WPS and save it again")
    static let notYesOrNo = Wording(zh: "不是“是”或“否”", en: "neither yes nor no")
    static let notANumber = Wording(zh: "不是数字", en: "not a number")
    static let digitsOnly = Wording(
        zh: "只填数字，不写单位和说明", en: "type digits alone, without a unit or words")
    static let noPercent = Wording(
        zh: "本项不是百分比，请把单元格格式改为“常规”后重填",
        en: "this is no percentage: set the cell's format to General and type the number again")
    static let dateForNumber = Wording(
        zh: "单元格是日期，应为数字", en: "the cell holds a date, not a number")
    static let formatAsNumber = Wording(
        zh: "把单元格格式改为“常规”后重填", en: "set the cell's format to General and type the number again")
    static let outOfRange = Wording(zh: "超出允许的范围", en: "out of range")
    static let smallShare = Wording(
        zh: "不到 1%，如果是指百分之几十，请填写百分号前面的数",
        en: "below 1 %: if a larger share is meant, type the number before the percent sign")
    static let notADate = Wording(zh: "不是日期", en: "not a date")
    static let dateExample = Wording(
        zh: "写成 2022-06-30 的样式", en: "write it as 2022-06-30")
    static let tooLong = Wording(zh: "文字过长", en: "the text is too long")
    static let afterSubmission = Wording(
        zh: "日期晚于报送时间", en: "the date lies after the time of submission")
    static let noSubmissionTime = Wording(
        zh: "没有填写报送时间", en: "the time of submission is not filled in")
    static let wrongSubmissionTime = Wording(
        zh: "报送时间不能用", en: "the time of submission cannot be used")
    static let noSubmissionLabel = Wording(
        zh: "找不到“报送时间”", en: "the label “报送时间” is missing")
    static let submissionLabel = Wording(
        zh: "“报送时间”右边的单元格填写时间", en: "the time in the cell right of “报送时间”")
    static let aMoment = Wording(
        zh: "形如 2022-06-28 16:20 的时间", en: "a time such as 2022-06-28 16:20")

    static func headTwice(_ head: String, _ other: String) -> Wording {
        Wording(
            zh: "表头“\(head)”出现两次（另一处在 \(other)）",
            en: "the head “\(head)” stands twice (the other in \(other))")
    }

    static func headMissing(_ head: String) -> Wording {
        Wording(zh: "缺少“\(head)”列，视为未填", en: "the column “\(head)” is missing and taken as empty")
    }

    static func missingRows(_ count: Int) -> Wording {
        Wording(
            zh: "填报表少了 \(count) 行，按未填报处理", en: "\(count) rows are missing and taken as unanswered")
    }

    static func openElements(_ fact: String) -> Wording {
        Wording(
            zh: "“\(fact)”有几项没有选择，按“否”处理",
            en: "some items of “\(fact)” are open and taken as “no”")
    }

    static func codes(_ codes: [String]) -> Wording {
        let most = 12
        let shown = codes.prefix(most)
        let more = codes.count - shown.count
        return Wording(
            zh: "编码 " + shown.joined(separator: "、") + (more > 0 ? " 等 \(codes.count) 个" : ""),
            en: "codes " + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
    }

    static func more(_ count: Int) -> Wording {
        Wording(zh: "另有 \(count) 个问题未列出", en: "\(count) more problems are not listed")
    }

    static func exactly(_ text: String) -> Wording { Wording(zh: "“\(text)”", en: "“\(text)”") }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }

    static let yesOrNo = Wording(zh: "“是”或“否”", en: "“是” (yes) or “否” (no)")

    /// What the entry of a row should look like.
    static func wanted(_ item: FormItem) -> Wording {
        if item.element != nil { return yesOrNo }
        switch item.fact.type {
        case .boolean: return yesOrNo
        case .ledger: return Wording(zh: "“有”或“无”", en: "“有” (some) or “无” (none)")
        case .number:
            let unit = item.fact.unit
            if unit.map(FormText.folded) == "%" {
                return Wording(zh: "0 至 100 的数字（单位：%）", en: "a number from 0 to 100 (in %)")
            }
            return Wording(
                zh: "0 至 1 万亿的数字" + (unit.map { "（单位：\($0)）" } ?? ""),
                en: "a number from 0 to 10^12" + (unit.map { " (in \($0))" } ?? ""))
        case .date:
            return Wording(
                zh: "1949-10-01 至 2099-12-31 的日期，如 2022-06-30",
                en: "a date from 1949-10-01 to 2099-12-31, such as 2022-06-30")
        default: return Wording(zh: "不超过 2000 字的文字", en: "a text of at most 2000 characters")
        }
    }
}
