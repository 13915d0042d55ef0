import Model

extension ReportWording {
    /// Charts: what they are called, what they show, how to read them.
    enum Chart {
        static let twin = Wording(zh: "图中数值", en: "The numbers")
        static let round = Wording(zh: "轮次", en: "Round")
        static let gauge = Wording(zh: "总分与等次线", en: "Total and grade cut-offs")
        static let radar = Wording(
            zh: "一级指标得分率与组中位数", en: "Score rates beside the group's medians")
        static let radarAbout = Wording(
            zh: "从中心向外，每圈 25%；实线填充为本单位已确定的得分率，虚线为组中位数。数值见图下的表。",
            en:
                "From the centre outwards, a ring for each 25%; the filled shape is the unit's certain "
                + "score rate, the dashed line the group's median. The table below has the numbers."
        )
        static let rankingTwin = Wording(
            zh: "图中数值见排名表", en: "The ranking table has the same numbers")
        static let ownRate = Wording(zh: "本单位得分率", en: "The unit's score rate")
        static let medianRate = Wording(zh: "组中位数", en: "The group's median")
        static let reached = Wording(zh: "总分是否达到", en: "Does the total come to it")
        static let isReached = Wording(zh: "达到", en: "yes")
        static let mayBeReached = Wording(zh: "可能达到", en: "it may")
        static let notReached = Wording(zh: "未达到", en: "no")
        static let radarLegend = Wording(
            zh: "一级指标得分率：实线为本单位，虚线为组中位数；每圈 25%",
            en:
                "First-level score rates: solid is the unit, dashed the group's median; a ring is 25%"
        )
        static let distributionAbout = Wording(
            zh: "每根竖条为总分落在该段的单位数；实色为已确定，浅色加顶线为待定单位可能落在的段。",
            en:
                "Each bar counts the units whose total falls there; solid is certain, pale with a line "
                + "on top is where provisional totals may still fall.")
        static let heatAbout = Wording(
            zh: "每行一个单位，每列一项指标，格中为得分率（%），与底色反差越大越高；问号表示尚有待定。",
            en:
                "A row for each unit, a column for each indicator, the score rate in per cent in every "
                + "cell; the stronger against the page, the higher. A question mark says that "
                + "something is open.")
        static let heatLegend = Wording(
            zh: "指标得分率（%）：按 ≥90、≥75、≥60、≥40 分档，与底色反差越大越高；“—”为不适用，“?”为尚有待定，按最低值着色",
            en:
                "Score rates in per cent, the stronger against the page the higher, in steps at 90, 75, "
                + "60 and 40; “—” does not apply, “?” is still open and shaded by the least")
        static let trendAbout = Wording(
            zh: "各轮得分率依时间从左到右；竖线为当时尚待确定的范围。",
            en: "Score rates of the rounds from left to right; upright lines span what was open.")

        static func gaugeAbout(_ total: String, of full: String) -> Wording {
            Wording(
                zh: "总分 \(total)，满分 \(full)；虚线为等次线。",
                en: "The total is \(total) of \(full); dashed lines are the grades' cut-offs.")
        }

        static func distribution(_ name: String) -> Wording {
            Wording(zh: "\(name)：总分分布（单位数）", en: "\(name): how totals are spread (units)")
        }

        static func heat(_ name: String) -> Wording {
            Wording(zh: "\(name)：各单位指标得分率", en: "\(name): score rates by unit and indicator")
        }

        static func unitTrend(_ name: String) -> Wording {
            Wording(zh: "\(name)：历轮得分率", en: "\(name): score rate over the rounds")
        }

        static func groupTrend(_ name: String) -> Wording {
            Wording(zh: "\(name)：历轮得分率中位数", en: "\(name): median score rate over the rounds")
        }
    }
}
