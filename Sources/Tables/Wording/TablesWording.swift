import Exact
import Model
import Rules

/// What is said about tables and their cells.
enum TablesWording {
    static let hiddenSheet = Wording(
        zh: "隐藏的工作表没有读取", en: "a hidden sheet was not read")
    static let showSheet = Wording(
        zh: "需要时取消隐藏后再导入", en: "show it and import again where it is needed")
    static let hiddenLines = Wording(
        zh: "隐藏的行、列没有读取", en: "hidden rows and columns were not read")
    static let sheetsJoined = Wording(
        zh: "几张工作表表头相同、合起来 100 分，作为一张指标表读取",
        en: "several sheets have one head and come to 100 points together; they were read as one")
    static let turned = Wording(
        zh: "表头在第一列，按横排的表读取", en: "the heads stand in the first column; the table was turned")
    static let openQuote = Wording(
        zh: "引号没有成对，其后的内容成了一格", en: "a quotation mark is never closed; the rest became one cell")
    static let closeQuote = Wording(zh: "补上引号", en: "close the quotation")
    static let tooLarge = Wording(
        zh: "表格过大，超出的行列没有读取", en: "the table is too large; the rest was not read")
    static let errorCell = Wording(
        zh: "单元格是错误值", en: "the cell holds an error")
    static let typeAgain = Wording(zh: "改为应有的内容", en: "type what it should be")
    static let uncalculated = Wording(
        zh: "单元格的公式没有计算结果", en: "the cell's formula was never calculated")
    static let saveInOffice = Wording(
        zh: "用 Excel 或 WPS 打开保存一次", en: "open and save it in a spreadsheet program")
    static let dayForPoints = Wording(
        zh: "应为分值的格子是日期，多半是“2-5”一类的区间被表格程序改成了日期",
        en: "a cell for points holds a day; a range such as 2-5 was probably turned into one")
    static let points = Wording(zh: "分值", en: "points")
    static let typeAsText = Wording(
        zh: "把单元格设为文本后重新填写", en: "make the cell text and type it again")
    static let otherTables = Wording(
        zh: "文件里还有别的指标表，没有导入",
        en: "the file holds other tables of indicators; they were not imported")
    static let chooseTable = Wording(
        zh: "用 --sheet 工作表名（或第几个表）选择", en: "choose with --sheet NAME, or the table's number")
    static let noSuchTable = Wording(
        zh: "没有这个名称的指标表", en: "there is no table of indicators of that name")
    static let noHead = Wording(
        zh: "没有找到指标表的表头", en: "no head of a table of indicators was found")
    static let noRows = Wording(
        zh: "表头之下没有评分内容", en: "nothing to be scored stands below the head")
    static let aHead = Wording(
        zh: "一行表头，如“一级指标、二级指标、分值、评分标准”",
        en: "a head such as 一级指标, 二级指标, 分值, 评分标准")
    static let addHead = Wording(
        zh: "在表格上方补一行表头", en: "put a head over the table")
    static let wrongPoints = Wording(zh: "分值读不懂", en: "points that cannot be read")
    static let noPoints = Wording(zh: "没有分值", en: "no points")
    static let aNumberOfPoints = Wording(
        zh: "大于零的分值，如 2、0.5、10分", en: "points above zero, such as 2, 0.5 or 10分")
    static let fillPoints = Wording(
        zh: "在这一行填上分值，再导入一次", en: "give the row its points and import again")
    static let noYear = Wording(
        zh: "原表没有写年份，考核时段空缺", en: "the table names no year, so the period is missing")
    static let givePeriod = Wording(
        zh: "加 --period，如 --period 2024-01-01..2024-12-31",
        en: "add --period, such as --period 2024-01-01..2024-12-31")
    static let bonusLost = Wording(
        zh: "加分、减分项没有写入体系：这一版评分引擎没有加分项", en: "bonus items were left out: this engine knows none")
    static let keepBonus = Wording(
        zh: "核对表里保留了原文", en: "the review list keeps their words")
    static let weightless = Wording(zh: "不计分", en: "no points")
    static let weightlessLook = Wording(
        zh: "分值为 0，没有写入体系", en: "it has zero points and was left out")
    static let appended = Wording(
        zh: "并入上面的评分项", en: "part of the criterion above")
    static let mixedUp = Wording(
        zh: "表格里夹有加分、否决之外的内容", en: "the table mixes bonus and vetoes with other things")

    static let noteLeftOut = Wording(
        zh: "附注里写有加分或扣分，没有写进体系",
        en: "a remark gives or takes points; the pack does not say so")
    static let writeNote = Wording(
        zh: "需要时写进 bonus 或评分项", en: "write it as a bonus or a criterion where needed")
    static let levelsOfHundred = Wording(
        zh: "各级权重在每个上级之下合计都是 100，按百分比逐级相乘",
        en: "weights come to 100 under every parent; taken as shares of it")
    static let sumNotHundred = Wording(
        zh: "表中没有写总分，各项相加不是 100 分",
        en: "the table states no total, and its parts do not come to 100")
    static let checkTotal = Wording(
        zh: "核对有没有漏项；确系如此的照用", en: "see whether anything is missing; keep it where it is so")
    static let misreadDigits = Wording(
        zh: "数字里有字母，多半是识别错的，按数字读取",
        en: "letters stand among digits, probably misread; taken as digits")
    static let checkDigits = Wording(zh: "对照原件核对", en: "compare with the original")

    static let checkSubtotal = Wording(
        zh: "核对小计；各项分值照原表写入", en: "check the subtotal; the parts were taken as they stand")

    static func atMost(_ rows: Int, _ columns: Int) -> Wording {
        Wording(zh: "不超过 \(rows) 行、\(columns) 列", en: "at most \(rows) rows and \(columns) columns")
    }

    static func converted(_ name: String, _ sum: Points, _ weight: Points) -> Wording {
        Wording(
            zh: "“\(name)”按权重折算：\(sum.inSentence) 分折为 \(weight.inSentence) 分",
            en: "“\(name)” is converted by its weight: \(sum.inSentence) points become "
                + "\(weight.inSentence)")
    }

    static func misfit(_ misfit: Misfit) -> Wording {
        Wording(
            zh: "“\(misfit.name)”标 \(misfit.stated.inSentence) 分，各项相加 \(misfit.sum.inSentence) 分",
            en: "“\(misfit.name)” says \(misfit.stated.inSentence) points, its parts come to "
                + "\(misfit.sum.inSentence)")
    }

    static func misfitFix(_ choice: MisfitChoice) -> Wording {
        switch choice {
        case .report:
            Wording(
                zh: "改表，或明确选择：--sums parts（以各项之和为准）、--sums scale（各项按比例折算）、--sums cap（各项相加、封顶）",
                en: "mend the table, or choose: --sums parts (the parts count), --sums scale "
                    + "(scale the parts) or --sums cap (add them up, stop at the whole)")
        case .parts:
            Wording(zh: "已按 --sums parts 以各项之和为准", en: "the parts count, by --sums parts")
        case .scale:
            Wording(zh: "已按 --sums scale 折算各项", en: "the parts are scaled, by --sums scale")
        case .cap:
            Wording(zh: "已按 --sums cap 处理", en: "settled by --sums cap")
        }
    }

    static func floorLowered(_ share: String) -> Wording {
        Wording(
            zh: "有一、二级指标低于总分的 4%，下限按实测写为 \(share)，理由“原表如此”",
            en:
                "a first- or second-level indicator is below 4 % of the total; the floor is written as "
                + "measured, \(share), with the reason 原表如此")
    }

    static func gradesAssumed(_ total: Points) -> Wording {
        Wording(
            zh: "等次线没有在表中找到，按总分的 90%、80%、60% 写入，请核对",
            en: "no grades were found in the table; 90 %, 80 % and 60 % of the total were written")
    }

    static func duplicateNames(_ name: String) -> Wording {
        Wording(zh: "“\(name)”出现两次", en: "“\(name)” stands twice")
    }
}
