import Model

extension ReportWording {
    /// A readable copy of a captured page.
    static let copy = Wording(zh: "［采集副本］", en: "[captured copy]")

    /// The page about one unit.
    enum UnitPage {
        static let kind = Wording(zh: "得分报告", en: "Score report")
        static let losses = Wording(zh: "改正可得", en: "What mending gains")
        static let open = Wording(zh: "待核事项", en: "Open points")
        static let bonus = Wording(zh: "加分", en: "Bonus")

        static func bonusSum(_ base: String, _ added: String) -> Wording {
            Wording(
                zh: "加分前 \(base) 分，加分合计 \(added) 分。",
                en: "\(base) points before the bonus, which adds \(added).")
        }

        static let tree = Wording(zh: "得分明细", en: "Scores in detail")
        static let rest = Wording(zh: "满分与不适用", en: "Full and not applicable")
        static let score = Wording(zh: "总分", en: "Total")
        static let firstLevel = Wording(zh: "一级指标得分", en: "First-level indicators")
        static let submitted = Wording(zh: "报送时间", en: "Submitted")
        static let notSubmitted = Wording(zh: "未按期报送", en: "not in time")
        static let median = Wording(zh: "组中位数", en: "Group median")
        static let lastRound = Wording(zh: "上一轮", en: "Last round")
        static let gain = Wording(zh: "改正可得", en: "Gains")
        static let share = Wording(zh: "占总分", en: "Of total")
        static let how = Wording(zh: "怎么改", en: "How to mend it")
        static let lossNote = Wording(
            zh: "按改正后总分可以增加的分值从多到少排列。", en: "The most rewarding first.")
        static let nothingLost = Wording(zh: "没有失分。", en: "Nothing was lost.")
        static let nothingFull = Wording(zh: "没有得满分的评分项。", en: "No criterion has full points.")
        static let nothingNA = Wording(zh: "没有不适用的评分项。", en: "Every criterion applies.")
        static let fullList = Wording(zh: "得满分", en: "Full points")
        static let naList = Wording(zh: "不适用", en: "Not applicable")
        static let arithmetic = Wording(zh: "算式", en: "Arithmetic")
        static let factsHeading = Wording(zh: "事实与证据", en: "Facts and evidence")
        static let noFacts = Wording(zh: "没有读取任何事实。", en: "No fact was read.")
        static let totalSteps = Wording(zh: "总分的算式", en: "How the total came about")
        static let locator = Wording(zh: "位置", en: "At")
        static let record = Wording(zh: "存档记录", en: "Record")
        static let automatic = Wording(zh: "机器结论", en: "Automatic")
        static let judgement = Wording(zh: "人工认定", en: "Judgement")
        static let converted = Wording(
            zh: "‡ 各部分之和经折算得到本级得分：评分项分值与权重不等，或不适用项的权重由同级分担。",
            en: "‡ The parts are converted to this node's weight: points and weight differ, or the "
                + "weight of what does not apply is shared.")
        static let vetoFailed = Wording(
            zh: "触发单项否决，等次定为最末等，名次列于未被否决的单位之后。",
            en: "Vetoed: the last grade, ranked after all units that are not.")
        static let vetoNear = Wording(
            zh: "已到否决预警线，尚未否决，得分和等次不受影响，应当及早整改。",
            en: "Beyond the warning line and not vetoed: points and grade stand, but mend it soon.")
        static let caution = Wording(
            zh: "暂定结果：尚有待核或无法判定的事项，总分和名次以区间表示。",
            en: "Provisional: something is still open; total and rank are ranges.")
        static let noVetoRule = Wording(zh: "本轮没有设单项否决。", en: "The round has no vetoes.")
        static let vetoPassed = Wording(zh: "未触发", en: "not met")
        static let steps = Wording(zh: "合计的算式", en: "How the points came about")

        static func group(_ name: String, _ rank: String, of size: Int) -> Wording {
            Wording(zh: "\(name) \(rank) / \(size)", en: "\(rank) of \(size) in \(name)")
        }

        static func clash(_ fact: String, claimed: String, observed: String) -> Wording {
            Wording(
                zh: "“\(fact)”：单位填报 \(claimed)，采集所见 \(observed)，以采集所见为准。",
                en: "“\(fact)”: the unit claims \(claimed), observed was \(observed); the "
                    + "observation counts.")
        }

        static func furtherEvidence(_ count: Int) -> Wording {
            Wording(
                zh: "另有 \(count) 处，见同名 XML 记录。", en: "\(count) more in the XML record.")
        }

        static let stillOpen = Wording(zh: "未办结", en: "still open")
        static let extended = Wording(zh: "（已延期）", en: "(extended)")

        static func summary(facts: Int, places: Int) -> Wording {
            Wording(
                zh: "算式、事实与证据（事实 \(facts) 项，证据 \(places) 处）",
                en: "Arithmetic, facts and evidence (\(facts) facts, \(places) places)")
        }

        static func decision(_ decision: Judgement.Decision, points: (Points) -> String) -> Wording
        {
            switch decision {
            case .points(let amount):
                Wording(zh: "核定 \(points(amount)) 分", en: "\(points(amount)) points")
            case .notApplicable: Outcome.notApplicable.wording
            case .veto(confirmed: true): Wording(zh: "确认否决", en: "veto confirmed")
            case .veto(confirmed: false): Wording(zh: "排除否决", en: "veto refuted")
            }
        }
    }
}
