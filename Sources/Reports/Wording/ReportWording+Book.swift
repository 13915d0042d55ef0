import Model

extension ReportWording {
    /// The results workbook and the tables for other programs.
    enum Book {
        static let lowest = Wording(zh: "最低", en: "Least")
        static let highest = Wording(zh: "最高", en: "Most")
        static let best = Wording(zh: "最好", en: "Best")
        static let worst = Wording(zh: "最差", en: "Worst")
        static let bestRank = Wording(zh: "最好名次", en: "Best rank")
        static let worstRank = Wording(zh: "最差名次", en: "Worst rank")
        static let lowestPoints = Wording(zh: "最低得分", en: "Least points")
        static let highestPoints = Wording(zh: "最高得分", en: "Most points")
        static let unitID = Wording(zh: "单位标识", en: "Unit id")
        static let group = Wording(zh: "分组", en: "Group")
        static let state = Wording(zh: "状态", en: "State")
        static let decided = Wording(zh: "已定", en: "final")
        static let firstLevel = Wording(zh: "一级指标得分", en: "First-level indicators")
        static let criteriaCount = Wording(zh: "评分项数", en: "Criteria")
        static let wholeIndicator = Wording(zh: "合计", en: "Whole")
        static let check = Wording(zh: "核对", en: "Check")
        static let asScored = Wording(zh: "一致", en: "as scored")
        static let changed = Wording(zh: "已改动", en: "changed")
        static let judgedBy = Wording(zh: "判定", en: "Decided by")
        static let byMachine = Wording(zh: "机器", en: "machine")
        static let key = Wording(zh: "键", en: "Key")
        static let applicableFull = Wording(zh: "适用满分", en: "Applicable")
        static let allFull = Wording(zh: "满分合计", en: "All full points")
        static let sum = Wording(zh: "得分合计", en: "Sum")
        static let kept = Wording(zh: "计入权重", en: "Weight kept")
        static let unroundedPoints = Wording(zh: "得分（未舍入）", en: "Points, unrounded")
        static let levelHead = Wording(zh: "层级", en: "Level")
        static let number = Wording(zh: "序号", en: "No.")
        static let kind = Wording(zh: "类别", en: "Kind")
        static let gain = Wording(zh: "改正可得", en: "Gain")
        static let page = Wording(zh: "页面或材料", en: "Page or file")
        static let captured = Wording(zh: "采集时间", en: "Captured")
        static let places = Wording(zh: "处数", en: "Places")
        static let shownSum = Wording(zh: "所列分值合计（随筛选变化）", en: "Sum of the rows shown")
        static let factNumber = Wording(zh: "事实号", en: "Fact no.")
        static let fact = Wording(zh: "事实", en: "Fact")
        static let origin = Wording(zh: "来源", en: "Origin")
        static let certainty = Wording(zh: "确定程度", en: "Certainty")
        static let value = Wording(zh: "值", en: "Value")
        static let unitOfMeasure = Wording(zh: "计量", en: "Unit")
        static let fault = Wording(zh: "问题", en: "Fault")
        static let source = Wording(zh: "网址或文件", en: "Address or file")
        static let status = Wording(zh: "应答", en: "Answer")
        static let snippet = Wording(zh: "摘录", en: "Snippet")

        static let item = Wording(zh: "项目", en: "Item")
        static let explanation = Wording(zh: "说明", en: "Explanation")
        static let basis = Wording(zh: "依据与对象", en: "Basis and units")
        static let round = Wording(zh: "考核轮次", en: "Round")
        static let organiser = Wording(zh: "组织单位", en: "Organiser")
        static let sourceDocument = Wording(zh: "来源文件", en: "Source document")
        static let deadline = Wording(zh: "报送截止", en: "Submissions closed")
        static let order = Wording(zh: "运算顺序", en: "Order of operations")
        static let orderText = Wording(
            zh: "单项否决 → 各评分项按规则计分 → 逐项封顶 → 不低于零 → 不适用项折算 → 合计 → 等次 → 名次。"
                + "同一问题只在最先列出的评分项扣一次。",
            en:
                "Veto → each rule → cap per item → never below zero → what does not apply is shared "
                + "out → total → grade → rank. The same fault costs once, at the first criterion.")
        static let reading = Wording(zh: "本工作簿怎么读", en: "How to read this workbook")
        static let marks = Wording(zh: "记号", en: "Marks")
        static let marksText = Wording(
            zh: "数字后的 * 表示尚待核定或无法判定，最低与最高之间的差额未定；“—”表示不适用或没有。"
                + "底色只重复文字和记号已说明的内容。",
            en:
                "A * behind a number means that something awaits review or could not be determined: "
                + "what lies between least and most is open. “—” means not applicable or none. "
                + "Colours only repeat what words and marks say.")
        static let live = Wording(zh: "公式", en: "Formulas")
        static let liveText = Wording(
            zh: "总分、指标得分、折算绩效、平均分都是公式，由“明细”的得分经“计算”逐级得出，与评分引擎的结果一致。"
                + "可以改动“明细”中的得分或结论试算；等次、名次和“失分与整改”不随之变化，“核对”一栏显示“已改动”。",
            en: "Totals, indicator points, appraisal points and averages are formulas: they follow "
                + "from the points in “Details” through “Arithmetic” and equal the engine's. Points "
                + "and outcomes in “Details” may be changed to try things; grades, ranks and "
                + "“Shortfalls” do not follow, and “Check” then says “changed”.")
        static let arithmetic = Wording(zh: "折算", en: "Normalisation")
        static let codes = Wording(zh: "编号", en: "Codes")
        static let codesText = Wording(
            zh: "编号是文字，不是数字：1.10 与 1.1 不同。时间按监测时间点的时区显示，到秒为止；XML 记录保留原值。",
            en: "Codes are text, not numbers: 1.10 is not 1.1. Times are shown in the zone of the "
                + "monitoring time, to the second; the XML record keeps them as they were.")
        static let wholeRound = Wording(zh: "整个轮次", en: "The round")

        static let fixedNumber = Wording(
            zh: "此处是评分引擎的数值，不是公式：精确值紧挨着进位界，表格软件的二进制运算可能进到另一边。",
            en:
                "The engine's number, not a formula: the exact value lies so close to where rounding "
                + "turns that binary arithmetic could round the other way.")
        static let cutRows = Wording(
            zh: "工作表行数已满，其余见 XML 记录。",
            en: "The sheet is full; the XML record holds the rest.")
        static let checkNote = Wording(
            zh: "核对：“一致”表示总分仍是评分引擎的结果；改动“明细”后显示“已改动”。",
            en: "Check: “as scored” while the total is the engine's; “changed” once “Details” was "
                + "edited.")
        static let summaryFoot = Wording(
            zh: "总分、指标得分、折算绩效和平均分随“明细”的得分自动重算；名次、等次由评分引擎给出。"
                + "得分率为适用单位得分合计占满分合计的百分比。",
            en: "Totals, indicator points, appraisal points and averages follow the points in "
                + "“Details”; ranks and grades are the engine's. The score rate is what the units "
                + "scored of the full points where the indicator applies.")
        static let detailNote = Wording(
            zh: "每个单位、每个评分项一行；可改动得分或结论试算，“汇总”“一级指标”随之重算。打印区右侧为计算用列。"
                + "* 尚待核定或无法判定。",
            en: "A row for each unit and criterion. Change points or outcomes to try things; the "
                + "totals follow. The columns right of the print area serve the arithmetic. "
                + "* still open.")
        static let problemNote = Wording(
            zh: "按改正后总分可以增加的分值从多到少排列；其后是待核和无法判定的事项，分值带 *，是可能影响总分的幅度。"
                + "页面可能已经变化，以存档为准；各处证据见“证据”。",
            en: "The most rewarding first. What is open follows with a * behind what it may move. "
                + "Pages may have changed since; the archived copy counts. “Evidence” has every place."
        )
        static let evidenceNote = Wording(
            zh: "每项事实按发现处逐行列出；个人信息已脱敏；SHA-256 为所读内容的校验值，存档记录为 WARC 记录号。",
            en:
                "A row for each place a fact was found in. Personal data is masked. SHA-256 is that "
                + "of the bytes read; the record is the one in the WARC archive.")

        static func indicatorNote(isOpen: Bool) -> Wording {
            let base = Wording(
                zh: "各单位一、二级指标得分；指标名后括号内为分值和占总分的比例。",
                en: "Points at first- and second-level indicators; in brackets the weight and its "
                    + "share of the total.")
            let mark = Wording(zh: "* 尚待核定或无法判定。", en: "* still open.")
            return isOpen ? .sentences([base, mark]) : base
        }

        static func summaryNote(_ scored: RoundOutline, _ printed: PrintedValue) -> Wording {
            let asOf = "\(printed.time(scored.round.asOf))（\(printed.zone)）"
            let pack = "\(scored.pack.title) \(scored.pack.id) \(scored.pack.version)"
            return Wording(
                zh:
                    "\(scored.round.organiser) · 监测时间点 \(asOf) · 指标体系 \(pack) · 衡 heng \(scored.engine)",
                en:
                    "\(scored.round.organiser) · monitored at \(asOf) · pack \(pack) · heng \(scored.engine)"
            )
        }

        /// `nil` when nothing is open.
        static func caution(_ table: TotalsTable) -> Wording? {
            let open = table.provisional
            guard open > 0 else { return nil }
            return .sentences([
                ReportWording.RoundPage.caution(units: open),
                Wording(zh: "带 * 的数字尚未确定。", en: "Numbers with a * are not final."),
            ])
        }

        static func arithmeticNote(_ rule: Policy.NotApplicableRule) -> Wording {
            let start = Wording(
                zh: "由下而上逐级计算，过程不舍入：得分 = 得分合计 × 权重 ÷ ",
                en: "From the criteria upwards, nothing rounded: points = sum × weight ÷ ")
            switch rule {
            case .siblings:
                return Wording(
                    zh: start.zh + "适用满分；全部不适用的指标不计入上一级。",
                    en: start.en + "applicable full points; what does not apply at all leaves the "
                        + "level above.")
            case .total:
                return Wording(
                    zh: start.zh + "满分合计；总分一行再按计入权重统一折算一次。",
                    en: start.en + "all full points; the total is scaled once by the weights kept.")
            }
        }

        static func level(_ level: Int) -> Wording {
            let names = ["一级指标", "二级指标", "三级指标"]
            let zh = names.indices.contains(level - 1) ? names[level - 1] : "第 \(level) 级指标"
            return Wording(zh: zh, en: "Level \(level)")
        }

        static func unrounded(_ head: String) -> Wording {
            Wording(zh: "\(head)（未舍入）", en: "\(head), unrounded")
        }

        static func weight(_ weight: String, share: String) -> Wording {
            Wording(zh: "（\(weight) 分，\(share)）", en: "(\(weight) points, \(share))")
        }

        static func unknown(_ why: Wording) -> Wording {
            Wording(zh: "未知：\(why.zh)", en: "unknown: \(why.en)")
        }

        static func unitCounts(_ table: TotalsTable) -> Wording {
            let (units, submitted) = (table.rows.count, table.submitted)
            let (open, vetoed, warned) = (table.provisional, table.vetoed, table.warned)
            return Wording(
                zh: "\(units) 个，其中按期报送 \(submitted) 个、结果暂定 \(open) 个、单项否决 \(vetoed) 个"
                    + (warned > 0 ? "、否决预警 \(warned) 个" : ""),
                en:
                    "\(units): \(submitted) submitted in time, \(open) provisional, \(vetoed) vetoed"
                    + (warned > 0 ? ", \(warned) near a veto" : ""))
        }
    }
}
