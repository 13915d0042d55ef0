import Model

extension ReportWording {
    /// The page about the round.
    enum RoundPage {
        static let kind = Wording(zh: "评估报告", en: "Assessment report")
        static let ranking = Wording(zh: "得分与排名", en: "Scores and ranking")
        static let overall = Wording(zh: "总体结果", en: "Overall results")
        static let analysis = Wording(zh: "指标分析", en: "Indicators")
        static let problems = Wording(zh: "问题清单", en: "Problems")
        static let open = Wording(zh: "待定事项", en: "Open points")
        static let noUnits = Wording(
            zh: "本轮没有考核对象，没有可以排名的结果。", en: "The round has no units; there is nothing to rank.")

        static let units = Wording(zh: "考核单位", en: "Units")
        static let average = Wording(zh: "平均分", en: "Average")
        static let highest = Wording(zh: "最高", en: "Highest")
        static let lowest = Wording(zh: "最低", en: "Lowest")
        static let vetoed = Wording(zh: "单项否决", en: "Vetoed")
        static let warned = Wording(zh: "否决预警", en: "Near a veto")
        static let provisional = Wording(zh: "结果暂定", en: "Provisional")
        static let submitted = Wording(zh: "按期报送", en: "Submitted in time")
        static let cutOff = Wording(zh: "分数线", en: "From")
        static let unitCount = Wording(zh: "单位数", en: "Units")
        static let possible = Wording(zh: "待定", en: "Possible")
        static let names = Wording(zh: "单位", en: "Units")
        static let applicableTo = Wording(zh: "适用单位", en: "Applies to")
        static let lostTotal = Wording(zh: "合计失分", en: "Lost in all")
        static let losing = Wording(zh: "失分单位", en: "Units losing")
        static let weakest = Wording(zh: "得分率最低的单位", en: "Weakest units")
        static let costs = Wording(zh: "失分", en: "Costs")
        static let mayMove = Wording(zh: "影响总分", en: "May move")

        static let rateNote = Wording(
            zh: "得分率为适用单位得分合计占满分合计的百分比；合计失分按折算到各单位总分后的分值计算。",
            en: "The score rate is what the units scored of the full points where the indicator "
                + "applies; points lost are counted as they weigh in each unit's total.")
        static let mostLost = Wording(zh: "失分最多的评分项", en: "Criteria that cost the most")
        static let nothingLost = Wording(zh: "没有失分。", en: "Nothing was lost.")
        static let problemNote = Wording(
            zh: "按评分项列出各单位的失分，合计扣去总分最多的评分项在前；“失分”是改正后该单位总分可以增加的分值。"
                + "页面地址可能已经变化，以存档为准。",
            en:
                "Criterion by criterion, the one that costs the units the most first; a cost is what "
                + "mending it adds to the unit's total. Pages may have changed since; the archived "
                + "copy counts.")
        static let openNote = Wording(
            zh: "以下事项既不按零分也不按满分计，总分因此是区间；有人核定或重新采集后才能确定。",
            en: "These count neither as zero nor as full, so the total is a range until a person "
                + "decides or the page is captured again.")
        static let noOpen = Wording(zh: "没有待定事项。", en: "Nothing is open.")
        static let noVeto = Wording(zh: "没有单位被否决。", en: "No unit was vetoed.")
        static let noVetoRule = Wording(zh: "本轮没有设单项否决。", en: "The round has no vetoes.")
        static let vetoNote = Wording(
            zh: "触发任一事项的单位，不论得分，等次定为最末等，名次列于其他单位之后。预警是已到预警线而未触发否决的，不影响得分和等次。",
            en: "A unit that meets any of these takes the last grade and ranks after all others, "
                + "whatever its points. Near a veto is who is beyond the warning line before it; "
                + "that changes neither points nor grade.")
        static let roundingNote = Wording(
            zh: "† 各部分分别四舍五入，相加与合计略有出入；计算过程不舍入。",
            en: "† Parts are rounded one by one and do not add up to the rounded total exactly; "
                + "nothing is rounded while computing.")
        static let rangeNote = Wording(
            zh: "方括号内是最低与最高可能；“暂定”表示尚有待核或无法判定的评分项。",
            en: "Brackets hold the least and the most still possible; “provisional” means that "
                + "something awaits review or could not be determined.")

        static func caution(units: Int) -> Wording {
            Wording(
                zh: "暂定结果：\(units) 个单位尚有待核或无法判定的事项，其总分和名次以区间表示。",
                en:
                    "Provisional: \(units) units still have open points; their totals and ranks are "
                    + "ranges.")
        }

        static func group(_ name: String, units: Int) -> Wording {
            Wording(zh: "\(name)（\(units) 个单位）", en: "\(name) (\(units) units)")
        }

        static func chart(_ name: String) -> Wording {
            Wording(zh: "\(name)总分", en: "Totals, \(name)")
        }

        static let chartDescription = Wording(
            zh: "按名次从上到下的横条图，每条为一个单位的总分；虚线为等次线。数值见上面的排名表。",
            en: "Bars from the first place down, one for each unit's total; dashed lines are the "
                + "grades' cut-offs. The ranking table above has the numbers.")
        static let certainPart = Wording(zh: "已确定", en: "certain")
        static let openPart = Wording(zh: "尚待确定（最低至最高）", en: "still open (least to most)")
        static let cutOffs = Wording(zh: "等次线", en: "grade cut-offs")

        static func more(_ count: Int) -> Wording {
            Wording(zh: "另有 \(count) 处，见单位报告", en: "\(count) more in the unit's report")
        }

        static func andMore(_ count: Int) -> Wording {
            Wording(zh: "等 \(count) 个", en: "and others, \(count) in all")
        }

        static func unitSum(_ count: Int, points: String) -> Wording {
            Wording(zh: "\(count) 个单位，共 \(points) 分", en: "\(count) units, \(points) points")
        }

        static func moreUnits(_ count: Int, points: String) -> Wording {
            Wording(
                zh: "另有 \(count) 个单位，共 \(points) 分，见各单位报告。",
                en: "\(count) more units, \(points) points; see their reports.")
        }
    }
}
