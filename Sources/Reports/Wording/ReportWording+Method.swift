import Exact
import Model

extension ReportWording {
    /// How scores come about.
    enum Method {
        static let outcomes = Wording(zh: "结论状态", en: "Outcomes")
        static let outcomesText = Wording(
            zh: "每个评分项的结论为已评分、不适用、无法判定、待核四种之一。无法判定（如页面超时、拒绝访问）与待核既不是零分也不是满分，"
                + "总分以最低至最高的区间表示，名次随之为区间，并标明“暂定”。范围内的页面返回 404 或 410 计为问题，"
                + "超时、403、429、5xx、证书错误不计为单位的问题。",
            en: "Each criterion is scored, not applicable, undetermined or awaiting review. "
                + "Undetermined (a time-out, a refusal) and awaiting review are neither zero nor "
                + "full: totals and ranks become ranges, marked provisional. 404 and 410 within the "
                + "scope are faults; time-outs, 403, 429, 5xx and certificate errors never are.")
        static let facts = Wording(zh: "事实的采信", en: "Which fact counts")
        static let factsText = Wording(
            zh: "采集所见与单位填报分别保存；两者不一致时以采集所见为准，并在报告中注明。机器疑似的事实经人工确认前不影响得分。"
                + "人工认定与机器结论并列。",
            en: "What was observed and what the unit claims are both kept; where they differ the "
                + "observation counts and the report says so. A suspicion moves no points until a "
                + "person confirms it. A judgement stands beside the automatic verdict.")
        static let notApplicable = Wording(zh: "不适用", en: "Not applicable")
        static let unanswered = Wording(zh: "未按期报送", en: "Not submitted in time")
        static let rounding = Wording(zh: "舍入", en: "Rounding")
        static let weights = Wording(zh: "权重来源", en: "Where the weights come from")
        static let floor = Wording(zh: "权重下限", en: "Weight floor")
        static let grades = Wording(zh: "等次", en: "Grades")
        static let ranking = Wording(zh: "名次", en: "Ranking")
        static let rankingText = Wording(
            zh: "在同组单位中按总分从高到低排列，同分并列；被否决的单位列于其后。",
            en: "By total within the group; ties share the better place; vetoed units come last.")
        static func vetoText(_ fixed: Points?) -> Wording {
            let total = fixed?.amount.reduced.plain
            return Wording(
                zh: "只有机器确定或经人工确认的事实才能触发否决；疑似的先待核。"
                    + (total.map { "被否决的单位总分记 \($0) 分。" } ?? ""),
                en: "Only a measured or confirmed fact vetoes; a suspected one asks for review."
                    + (total.map { " A vetoed unit's total is put down as \($0)." } ?? ""))
        }

        static let status = Wording(zh: "出处待核", en: "Unverified sources")

        /// What has not been held against its source yet.
        static func statusText(_ codes: [String]) -> Wording {
            Wording(
                zh: "以下各项的规定尚未与原文核对：\(codes.joined(separator: "、"))。",
                en: "Not yet held against their source: \(codes.joined(separator: ", ")).")
        }

        static let tailoring = Wording(zh: "裁剪", en: "Tailoring")

        /// What was changed for this round, and why.
        static func tailoringText(_ tailoring: Tailoring) -> Wording {
            func changes(_ words: [Tailoring.Action: String], _ comma: String) -> [String] {
                tailoring.changes.map { change in
                    let values = [change.before, change.after].compactMap(\.self)
                        .joined(separator: " → ")
                    return
                        "\(words[change.action] ?? "") \(change.target) \(values)\(comma)\(change.reason)"
                }
            }
            let zh = changes([.set: "改", .add: "增", .drop: "删"], "，理由：")
            let en = changes([.set: "set", .add: "added", .drop: "dropped"], ", because: ")
            return Wording(
                zh: "\(tailoring.title)：\(zh.joined(separator: "；"))。",
                en: "\(tailoring.title): \(en.joined(separator: "; ")).")
        }

        static let privacy = Wording(zh: "个人信息", en: "Personal data")
        static let privacyText = Wording(
            zh: "报告中的身份证号、手机号、银行卡号均已脱敏。",
            en: "ID card, mobile and bank card numbers are masked throughout.")
        static let versions = Wording(zh: "版本与存档", en: "Versions and archives")
        static let what = Wording(zh: "名称", en: "What")
        static let version = Wording(zh: "版本或范围", en: "Version or extent")
        static let digest = Wording(zh: "校验值", en: "Digest")
        static let basis = Wording(zh: "依据总摘要", en: "Basis root")
        static let basisText = Wording(
            zh: "评分所依据的全部输入（轮次文件、工作日历、指标体系、填报、核定、采集存档、引擎版本）归结为一个摘要（Merkle 根）。"
                + "任何一项改动、缺失或增加，摘要都会不同；用 heng verify 可逐项核对。",
            en: "Everything the scores rest on (round file, working days, pack, submissions, "
                + "judgements, archives, engine version) comes to one digest, a Merkle root. "
                + "Whatever is changed, missing or added gives another; heng verify names it.")

        static func inputs(_ count: Int) -> Wording {
            Wording(zh: "\(count) 项输入", en: "\(count) inputs")
        }

        static let roundFile = Wording(zh: "轮次文件", en: "Round file")

        static func notApplicableText(_ rule: Policy.NotApplicableRule) -> Wording {
            switch rule {
            case .siblings:
                Wording(
                    zh: "不适用的评分项不进入分母，其权重由同一上级下的其他项按比例分担；全部不适用时得分记作“—”。",
                    en: "What does not apply leaves the denominator; its weight is shared in "
                        + "proportion among its siblings. Where nothing applies the score is “—”.")
            case .total:
                Wording(
                    zh: "不适用的评分项不进入分母，总分按适用部分的满分统一折算；全部不适用时得分记作“—”。",
                    en: "What does not apply leaves the denominator; the total is scaled once by "
                        + "what applies. Where nothing applies the score is “—”.")
            }
        }

        static func unansweredText(_ rule: Policy.UnansweredRule) -> Wording {
            switch rule {
            case .zero:
                Wording(
                    zh: "只能由单位填报、到截止时间仍未填报的，该项不得分。",
                    en: "What only the unit can tell and it did not tell in time earns no points.")
            case .review:
                Wording(
                    zh: "只能由单位填报、到截止时间仍未填报的，由人工核定。",
                    en: "What only the unit can tell and it did not tell in time is decided by a "
                        + "person.")
            }
        }

        static func roundingText(_ policy: RoundingPolicy) -> Wording {
            let mode = roundingMode(policy.mode)
            return Wording(
                zh: "计算使用精确十进制，过程不舍入；显示时保留 \(policy.places) 位小数，\(mode.zh)。等次按显示的总分判定。",
                en: "Exact decimals, nothing rounded on the way; numbers are shown with "
                    + "\(policy.places) decimals, \(mode.en). Grades follow the total as shown.")
        }

        static func roundingMode(_ mode: RoundingMode) -> Wording {
            switch mode {
            case .halfEven: Wording(zh: "四舍六入五成双", en: "halves to even")
            case .halfUp: Wording(zh: "四舍五入", en: "halves up")
            case .halfDown: Wording(zh: "五舍六入", en: "halves down")
            case .up: Wording(zh: "只进不舍", en: "away from zero")
            case .down: Wording(zh: "只舍不进", en: "toward zero")
            case .ceiling: Wording(zh: "向上取整", en: "up")
            case .floor: Wording(zh: "向下取整", en: "down")
            }
        }

        static func weightsText(_ origin: Pack.WeightOrigin) -> Wording {
            switch origin {
            case .sourced:
                Wording(zh: "由来源文件规定。", en: "The source document gives them.")
            case .assigned:
                Wording(
                    zh: "来源文件没有规定分值，权重由指标体系的编制者赋定。",
                    en: "The source document gives none; the makers of the pack assigned them.")
            }
        }

        static func floorText(_ floor: String, reason: String?) -> Wording {
            let reason = reason.map {
                Wording(zh: "低于 4% 的理由：\($0)。", en: " Why it is below 4%: \($0).")
            }
            return Wording(
                zh: "一、二级指标的权重不低于总分的 \(floor)。\(reason?.zh ?? "")",
                en: "First- and second-level indicators carry at least \(floor) of the total."
                    + (reason?.en ?? ""))
        }

        static func gradesText(_ grades: [String]) -> Wording {
            Wording(
                zh: grades.joined(separator: "，") + "。", en: grades.joined(separator: ", ") + ".")
        }

        static func contributionText(share: String, full: String) -> Wording {
            Wording(
                zh: "政务公开占绩效考核分值权重 \(share)：满分折算为百分制绩效考核的 \(full) 分，按总分比例计入。",
                en: "Openness is \(share) of the performance appraisal: a full total contributes "
                    + "\(full) of its 100 points, others in proportion.")
        }

        static func exchanges(_ count: Int) -> Wording {
            Wording(zh: "\(count) 次请求", en: "\(count) exchanges")
        }
    }
}
