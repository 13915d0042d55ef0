import Model

extension ReportWording {
    /// What-if and sensitivity.
    enum Supposed {
        static let supposed = Wording(zh: "假设（不写入任何文件）：", en: "Supposed (nothing is written):")
        static let sameTotal = Wording(zh: "总分、等次、名次不变", en: "total, grade and place stay")

        static func unmoved(_ count: Int, of all: Int) -> Wording {
            switch count {
            case 0: Wording(zh: "所有单位都有变化。", en: "Every unit is moved.")
            case all: Wording(zh: "没有任何变化。", en: "Nothing moves.")
            default:
                Wording(zh: "其余 \(count) 个单位不变。", en: "The other \(count) units stay as they are.")
            }
        }

        static let rankRange = Wording(zh: "名次范围", en: "Rank range")
        static let usualRange = Wording(zh: "九成范围", en: "90 % within")
        static let median = Wording(zh: "中位名次", en: "Median")
        static let kept = Wording(zh: "保持原位", en: "Kept")
        static let least = Wording(zh: "最低总分", en: "Least total")
        static let most = Wording(zh: "最高总分", en: "Greatest total")
        static let name = Wording(zh: "名称", en: "Name")
        static let level = Wording(zh: "层级", en: "Level")
        static let indicator = Wording(zh: "指标", en: "indicator")
        static let criterion = Wording(zh: "评分项", en: "criterion")
        static let nominal = Wording(zh: "名义权重 %", en: "Nominal %")
        static let effective = Wording(zh: "实际权重 %", en: "Effective %")
        static let meanShift = Wording(zh: "去掉后平均移位", en: "Mean shift without")
        static let mostShift = Wording(zh: "最大移位", en: "Largest shift")
        static let bestEver = Wording(zh: "最好名次", en: "Best rank")
        static let worstEver = Wording(zh: "最差名次", en: "Worst rank")
        static let usualBest = Wording(zh: "九成最好", en: "90 % best")
        static let usualWorst = Wording(zh: "九成最差", en: "90 % worst")
        static let keptPercent = Wording(zh: "保持原位 %", en: "Kept %")

        static func draws(_ draws: Int, seed: UInt64, spread: String) -> Wording {
            Wording(
                zh: "权重敏感性：每个权重在 ±\(spread) 内随机变动 \(draws) 次，种子 \(seed)（同一种子结果相同）",
                en:
                    "Sensitivity: every weight moved within ±\(spread), \(draws) draws, seed \(seed) "
                    + "(the same seed gives the same result)")
        }

        static let notes = Wording(
            zh: "实际权重：该项与总分的协方差占总分方差的比例，即单位之间的差距有多少出自该项；与名义权重相差越大，"
                + "该项对排名的作用越不像权重所写。去掉后移位：不要该项时各单位名次平均移动几位。",
            en: "Effective weight: covariance with the total over its variance, the part of the "
                + "differences between units that comes from it; far from the nominal weight, it does "
                + "not act on the ranking as its weight says. Shift without: by how many places units "
                + "move on average when it is left out.")
    }
}
