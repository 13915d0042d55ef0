import Model

extension EvaluationWording {
    enum Overview {
        static let basis = Wording(zh: "评估依据", en: "Basis")
        static let objects = Wording(zh: "评估对象与分组", en: "Units and groups")
        static let group = Wording(zh: "组别", en: "Group")
        static let indicators = Wording(zh: "指标与权重", en: "Indicators and weights")
        static let methods = Wording(zh: "评估方法", en: "Methods")
        static let cutOff = Wording(zh: "数据采集与截止时间", en: "Data and cut-off")
        static let rules = Wording(zh: "评分口径", en: "Scoring rules")
        static let computed = Wording(
            zh: "计算得分：由程序按指标体系写明的规则逐项计分，每一分均可追溯到事实和证据，可以复算。",
            en:
                "Computation: a program applies the rules the pack states; every point leads to facts "
                + "and evidence and can be computed again.")

        static func basisText(_ citation: String, pack: String, version: String) -> Wording {
            Wording(
                zh: "评估依据为\(citation)，所用指标体系为《\(pack)》\(version) 版。",
                en: "The assessment follows \(citation); the indicator pack is “\(pack)”, version "
                    + "\(version).")
        }

        static func periodText(_ period: Period) -> Wording {
            Wording(
                zh: "考核期间为 \(period.from) 至 \(period.to)。",
                en: "The period assessed is \(period.from) to \(period.to).")
        }

        static func objectsText(units: Int, groups: Int) -> Wording {
            guard groups > 1 else {
                return Wording(
                    zh: "评估对象共 \(units) 个单位，统一排名。",
                    en: "\(units) units were assessed and are ranked together.")
            }
            return Wording(
                zh: "评估对象共 \(units) 个单位，分 \(groups) 组排名，不同组别之间不作比较。",
                en: "\(units) units were assessed and are ranked in \(groups) groups; groups "
                    + "are not compared with each other.")
        }

        static func indicatorsText(first: Int, second: Int, criteria: Int, total: String) -> Wording
        {
            Wording(
                zh:
                    "指标体系设一级指标 \(first) 个、二级指标 \(second) 个、评分项 \(criteria) 个，满分 \(total) 分，全表见附件 1。",
                en: "The pack has \(first) first-level and \(second) second-level indicators and "
                    + "\(criteria) criteria, \(total) points in all; annex 1 lists them.")
        }

        static func bonus(_ count: Int, cap: String?) -> Wording {
            Wording(
                zh: "另设加分项 \(count) 个\(cap.map { "，合计不超过 \($0) 分" } ?? "")。",
                en:
                    "There are \(count) bonus criteria\(cap.map { ", at most \($0) points" } ?? "")."
            )
        }

        static func crawled(facts: Int, exchanges: Int) -> Wording {
            Wording(
                zh: "网络检索：采集各单位公开栏目，共 \(exchanges) 次访问，由程序提取 \(facts) 类事实，网页原样存档。",
                en: "Web crawl: \(exchanges) exchanges with the units' public columns, archived as "
                    + "they came; \(facts) kinds of facts were extracted.")
        }

        static func handedIn(facts: Int) -> Wording {
            Wording(
                zh: "材料分析：由单位填报 \(facts) 类事实，与采集所见不一致的以采集为准。",
                en: "Submissions: units reported \(facts) kinds of facts; where a claim and an "
                    + "observation differ the observation counts.")
        }

        static func decided(_ count: Int) -> Wording {
            Wording(
                zh: "人工评审：对程序不能判定的 \(count) 项由评审人员核定并写明理由，见附件 5。",
                en: "Review: people decided \(count) items a program cannot, with their reasons "
                    + "(annex 5).")
        }

        static func asOf(_ time: String, zone: String) -> Wording {
            Wording(
                zh: "监测时间点为 \(time)（\(zone)），时效均以此计算。",
                en: "The monitoring time is \(time) (\(zone)); freshness is measured against it.")
        }

        static func captured(_ first: String, _ last: String) -> Wording {
            Wording(
                zh: "网页采集始于 \(first)，止于 \(last)。",
                en: "Pages were captured from \(first) to \(last).")
        }

        static func deadline(_ time: String, submitted: Int, of units: Int) -> Wording {
            Wording(
                zh: "材料报送截止 \(time)，\(units) 个单位中 \(submitted) 个按期报送。",
                en:
                    "Submissions closed at \(time); \(submitted) of \(units) units met the deadline."
            )
        }
    }

    enum Overall {
        static let distribution = Wording(zh: "得分分布", en: "Distribution")
        static let band = Wording(zh: "得分率", en: "Score rate")
        static let share = Wording(zh: "占比", en: "Share")
        static let openBand = Wording(zh: "跨档，尚未确定", en: "open, over several bands")
        static let byGroup = Wording(zh: "各组情况", en: "By group")
        static let change = Wording(zh: "与上轮比较", en: "Since the last round")
        static let before = Wording(zh: "上轮", en: "Before")
        static let now = Wording(zh: "本轮", en: "Now")
        static let difference = Wording(zh: "升降", en: "Change")
        static let placeBefore = Wording(zh: "上轮名次", en: "Place before")
        static let placeNow = Wording(zh: "本轮名次", en: "Place now")
        static let noPrevious = Wording(
            zh: "未提供上轮结果，不作比较。", en: "No earlier round was given to compare with.")

        static func spread(
            average: String, median: String, highest: String, lowest: String
        ) -> Wording {
            Wording(
                zh: "平均 \(average) 分，中位数 \(median) 分，最高 \(highest) 分，最低 \(lowest) 分。",
                en: "Average \(average), median \(median), highest \(highest), lowest \(lowest).")
        }

        static func bandName(from: Int, to: Int?) -> Wording {
            guard let to else { return Wording(zh: "\(from)% 及以上", en: "\(from)% and more") }
            return from == 0
                ? Wording(zh: "\(to)% 以下", en: "below \(to)%")
                : Wording(zh: "\(from)%～\(to)%（不含）", en: "\(from)% to below \(to)%")
        }

        static func otherPack(_ round: String, _ before: String, _ now: String) -> Wording {
            Wording(
                zh: "上轮（\(round)）用的是另一套指标体系（\(before)），与本轮（\(now)）的分值不可直接比较。",
                en:
                    "The earlier round (\(round)) was scored with another pack (\(before)); its points "
                    + "cannot be compared with this round's (\(now)).")
        }

        static func changed(since: String, up: Int, down: Int, same: Int, new: Int) -> Wording {
            Wording(
                zh: "与上轮（\(since)）相比，总分上升的单位 \(up) 个，下降的 \(down) 个，持平的 \(same) 个"
                    + "\(new > 0 ? "，新增单位 \(new) 个" : "")；总分未定的不计入。",
                en:
                    "Since the earlier round (\(since)) \(up) units rose, \(down) fell, \(same) stayed"
                    + "\(new > 0 ? ", \(new) are new" : ""); open totals are not counted.")
        }

        static func averages(_ before: String, _ now: String) -> Wording {
            Wording(
                zh: "平均分由 \(before) 分变为 \(now) 分。", en: "The average went from \(before) to \(now)."
            )
        }
    }

    enum Indicators {
        static let nowhere = Wording(zh: "本轮没有单位适用该指标。", en: "It applies to no unit of the round.")
        static let nothingLost = Wording(zh: "没有单位失分。", en: "No unit lost points.")

        static func rate(_ weight: String, _ rate: String, place: Int, of count: Int) -> Wording {
            Wording(
                zh: "权重 \(weight) 分，平均得分率 \(rate)，在 \(count) 个一级指标中居第 \(place) 位。",
                en: "Weight \(weight), score rate \(rate), number \(place) of \(count) first-level "
                    + "indicators.")
        }

        static func second(_ name: String, _ rate: String) -> Wording {
            Wording(zh: "“\(name)”得分率 \(rate)。", en: "“\(name)”: score rate \(rate).")
        }

        static func lost(units: Int, losing: Int, points: String) -> Wording {
            Wording(
                zh: "适用的 \(units) 个单位中 \(losing) 个失分，合计 \(points) 分。",
                en: "\(losing) of the \(units) units it applies to lost points, \(points) in all.")
        }

        static func costliest(_ id: String, _ check: String, units: Int, points: String) -> Wording
        {
            Wording(
                zh: "失分最多的是 \(id)“\(check)”，\(units) 个单位合计失 \(points) 分。",
                en: "Most was lost at \(id) “\(check)”: \(points) points by "
                    + "\(units == 1 ? "1 unit" : "\(units) units").")
        }

        static func ends(_ best: Wording, _ worst: Wording) -> Wording {
            Wording(
                zh: "得分率最高的是\(best.zh)，最低的是\(worst.zh)。",
                en: "The highest rate has \(best.en), the lowest \(worst.en).")
        }
    }
}
