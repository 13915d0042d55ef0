import Model

extension EvaluationWording {
    enum Practice {
        static let bonuses = Wording(zh: "加分事项", en: "What earned a bonus")
        static let none = Wording(
            zh: "本轮数据没有显示出明显优于其他单位的做法。",
            en: "The data of the round shows no unit clearly ahead of the others.")

        static func leader(_ group: String, _ unit: String, _ total: String, _ rate: String)
            -> Wording
        {
            Wording(
                zh: "\(group)中\(unit)得分最高，总分 \(total) 分，得分率 \(rate)。",
                en:
                    "\(unit) leads the group \(group) with \(total) points, \(rate) of the full total."
            )
        }

        static func strong(_ node: String, _ units: Wording, _ average: String) -> Wording {
            Wording(
                zh: "“\(node)”：\(units.zh)得分率居首，全部适用单位平均为 \(average)。",
                en:
                    "“\(node)”: \(units.en) scored the most; the average of all units it applies to "
                    + "is \(average).")
        }

        static func bonus(_ unit: String, _ check: String, _ reason: Wording) -> Wording {
            Wording(zh: "\(unit)：\(check)。\(reason.zh)。", en: "\(unit): \(check). \(reason.en).")
        }
    }

    enum Problems {
        static let noCommon = Wording(
            zh: "没有多数单位共有的失分项，问题均为个别单位所有，列表如下。",
            en: "No criterion costs many units; what single units lost follows.")
        static let single = Wording(zh: "个别问题", en: "Problems of single units")

        static func intro(_ count: Int) -> Wording {
            Wording(
                zh: "以下 \(count) 项在三分之一以上的适用单位中失分，按涉及单位数排列。",
                en:
                    "These \(count) criteria cost at least a third of the units they apply to, those "
                    + "of most units first.")
        }

        static func title(_ number: Int, _ check: String) -> Wording {
            Wording(zh: "（\(number)）\(check)", en: "(\(number)) \(check)")
        }

        static func extent(_ id: String, units: Int, of all: Int, points: String) -> Wording {
            Wording(
                zh: "评分项 \(id)，适用的 \(all) 个单位中 \(units) 个失分，合计 \(points) 分。",
                en:
                    "Criterion \(id): \(units) of the \(all) units it applies to lost \(points) points."
            )
        }

        static func who(_ names: Wording) -> Wording {
            Wording(zh: "涉及\(names.zh)。", en: "Concerned: \(names.en).")
        }

        static func missing(_ elements: [(String, Int)]) -> Wording {
            Wording(
                zh: "缺少的内容主要是\(elements.map { "“\($0)”（\($1) 个单位）" }.joined(separator: "、"))。",
                en: "Mostly missing: \(elements.map { "“\($0)” (\($1))" }.joined(separator: ", "))."
            )
        }

        static func fix(_ fix: String) -> Wording {
            Wording(
                zh: "整改要求：\(Self.sentence(fix, "。"))", en: "To be done: \(Self.sentence(fix, "."))")
        }

        private static func sentence(_ text: String, _ stop: String) -> String {
            text.last.map { "。.！!？?".contains($0) } ?? false ? text : text + stop
        }
    }

    enum Advice {
        static let keep = Wording(
            zh: "没有失分，保持现有做法，按期更新即可。", en: "Nothing was lost; keep things up to date.")
        static let step = Wording(zh: "改正评分项（可得分）", en: "Mend these criteria (gain)")
        static let gain = Wording(zh: "合计可得", en: "Gain")
        static let target = Wording(zh: "可达等次", en: "Grade then")
        static let stepsTitle = Wording(
            zh: "各单位升一等次最少需改正的评分项", en: "The fewest criteria that lead to the next grade")
        static let stepsNote = Wording(
            zh: "按失分从多到少依次改正、各项可得分相加估算；重新评分以当时的采集和材料为准。",
            en:
                "Estimated by mending the dearest first and adding the gains; a new score depends on "
                + "what is captured and handed in then.")
        static let byShare = Wording(
            zh: "部分等次按组内名次比例确定，不测算升等所需分值。",
            en: "Some grades go to a share of the group, so no points to the next grade are given.")

        static func group(_ number: Int, _ name: String) -> Wording {
            Wording(zh: "（\(number)）\(name)", en: "(\(number)) \(name)")
        }

        static func warned(_ names: Wording) -> Wording {
            Wording(
                zh: "\(names.zh)已到单项否决的预警线，应当在触发否决之前整改到位。",
                en: "\(names.en): near a veto; mend it before it becomes one.")
        }

        static func vetoed(_ names: Wording) -> Wording {
            Wording(
                zh: "\(names.zh)触发单项否决，应当立即消除否决情形并书面说明，复核通过前不计等次。",
                en:
                    "\(names.en): remove what was vetoed at once and report in writing; there is no "
                    + "grade before the review.")
        }

        static func failing(_ names: Wording, grade: String) -> Wording {
            Wording(
                zh: "\(names.zh)等次为“\(grade)”，应当限期整改，按附件 3 逐条销号。",
                en: "\(names.en): graded “\(grade)”; mend everything in annex 3 by a deadline.")
        }

        static func silent(_ names: Wording) -> Wording {
            Wording(
                zh: "\(names.zh)未按期报送材料，应当补报并明确专人负责。",
                en: "\(names.en) handed nothing in in time: hand it in and name who answers for it."
            )
        }

        static func first(_ check: String, fix: String, units: Int, points: String) -> Wording {
            Wording(
                zh: "优先解决“\(check)”：涉及 \(units) 个单位，改正合计可得 \(points) 分。做法："
                    + EvaluationWording.sentence(fix, "。"),
                en:
                    "First “\(check)”: \(units == 1 ? "1 unit" : "\(units) units"), \(points) points "
                    + "to gain. How: \(EvaluationWording.sentence(fix, "."))")
        }
    }

    enum Annex {
        static let what = Wording(zh: "指标或评分项", en: "Indicator or criterion")
        static let share = Wording(zh: "占百分制", en: "Of 100")
        static let number = Wording(zh: "序号", en: "No.")
        static let copy = Wording(zh: "存档副本", en: "archived copy")
        static let kind = Wording(zh: "类别", en: "Kind")
        static let before = Wording(zh: "原结论", en: "Before")
        static let decided = Wording(zh: "核定", en: "Decided")
        static let time = Wording(zh: "时间", en: "Time")
        static let assessor = Wording(zh: "核定人", en: "Assessor")
        static let noReviews = Wording(
            zh: "本轮没有人工核定的事项。", en: "People decided nothing in this round.")
        static let scoresNote = Wording(
            zh: "各单位每个评分项的得分、理由和证据见同一报告文件夹中的单位页和工作簿。",
            en:
                "Every criterion of every unit, with reasons and evidence, stands on the units' pages "
                + "and in the workbook of the same report folder.")

        static func scores(_ number: Int, _ name: String, _ weight: String) -> Wording {
            Wording(
                zh: "表 2-\(number)　\(name)（满分 \(weight) 分）",
                en: "Table 2-\(number): \(name) (\(weight) points)")
        }

        static func problems(_ unit: String, _ count: Int, _ points: String) -> Wording {
            Wording(
                zh: "\(unit)：\(count) 项，共失 \(points) 分",
                en: "\(unit): \(count == 1 ? "1 problem" : "\(count) problems"), \(points) points")
        }

        static func reviews(_ count: Int) -> Wording {
            Wording(
                zh: "人工认定、复核和申诉共 \(count) 次，原结论与核定结果并列。",
                en: "\(count == 1 ? "One decision" : "\(count) decisions") by people, first ones, "
                    + "re-checks and appeals; what stood before is beside each.")
        }

        static func outcome(_ outcome: Wording, _ points: Wording) -> Wording {
            Wording(zh: "\(outcome.zh) \(points.zh)", en: "\(outcome.en) \(points.en)")
        }
    }
}
