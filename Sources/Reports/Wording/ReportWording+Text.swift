import Exact
import Model

extension ReportWording {
    /// Plain text for terminals.
    enum Text {
        static let upwards = Wording(zh: "计入总分：", en: "On the way to the total:")

        static let bonus = Wording(zh: "加分", en: "Bonus")
        static let composite = Wording(zh: "综合得分", en: "Composite scores")
        static let subject = Wording(zh: "对象", en: "Subject")
        static let agreementHeading = Wording(zh: "评审人一致性", en: "Agreement of assessors")
        static let stage = Wording(zh: "阶段", en: "Stage")
        static let agreements = Wording(
            zh: "评审人一致性（Krippendorff α，按得分率；1 为完全一致，0 为与随机无异，一般要求不低于 0.8）",
            en:
                "Agreement of assessors (Krippendorff's α of shares of full points; 1 is complete, 0 "
                + "is chance, 0.8 is commonly asked for)")

        static func status(_ status: RoundStatus) -> Wording {
            Wording(zh: "状态：\(status.wording.zh)", en: "Status: \(status.wording.en)")
        }

        static func agreement(_ name: String, _ agreement: Agreement) -> Wording {
            func shown(_ alpha: Decimal128?) -> String {
                alpha?.formatted(places: 3, rounding: .halfUp) ?? "-"
            }
            let (interval, nominal) = (shown(agreement.interval), shown(agreement.nominal))
            return Wording(
                zh: "\(name)：α \(interval)（定类 \(nominal)），\(agreement.assessors) 位评审人，"
                    + "\(agreement.decisions) 项",
                en: "\(name): α \(interval) (nominal \(nominal)), \(agreement.assessors) "
                    + "assessors, \(agreement.decisions) decisions")
        }

        /// “第 9、10 步”: numbers in the order of operations.
        static func step(_ numbers: [Int]) -> Wording {
            Wording(
                zh: "第 \(numbers.map(String.init).joined(separator: "、")) 步",
                en: (numbers.count == 1 ? "Step " : "Steps ")
                    + numbers.map(String.init).joined(separator: ", "))
        }

        static func stage(_ operation: Operation, key: String?) -> Wording {
            guard let key else { return operation.wording }
            return Wording(
                zh: "\(operation.wording.zh) \(key)", en: "\(operation.wording.en) \(key)")
        }

        static func comes(_ name: Wording, to points: PointRange) -> Wording {
            Wording(
                zh: "\(name.zh)，得 \(points.inSentence.zh)",
                en: "\(name.en), \(points.inSentence.en)")
        }

        static func comes(_ name: Wording, by step: Wording, _ points: PointRange) -> Wording {
            Wording(
                zh: "\(name.zh)，\(step.zh)，得 \(points.inSentence.zh)",
                en: "\(name.en), \(step.en): \(points.inSentence.en)")
        }

        /// “3 × 4.55 ÷ 4 = 3.41 of the total”.
        static func inTotal(
            _ points: PointRange, _ worth: Points, of full: Points, _ share: PointRange
        ) -> Wording {
            let (own, whole) = (worth.inSentence, full.inSentence)
            return Wording(
                zh: "计入总分 \(points.inSentence.zh) × \(own) ÷ \(whole) = \(share.inSentence.zh)",
                en: "in the total \(points.inSentence.en) × \(own) ÷ \(whole) = "
                    + share.inSentence.en)
        }

        static func rounded(
            _ total: Points, _ printed: String, by policy: RoundingPolicy
        ) -> Wording {
            let mode = Method.roundingMode(policy.mode)
            return Wording(
                zh:
                    "取整 \(total.amount.reduced.plain) → \(printed)（保留 \(policy.places) 位小数，\(mode.zh)）",
                en:
                    "rounded \(total.amount.reduced.plain) → \(printed) (\(policy.places) places, \(mode.en))"
            )
        }

        static func graded(
            _ total: String, _ grades: ScoredUnit.Grades, _ all: [Policy.Grade]
        ) -> Wording {
            let lines = all.map { grade in
                let top = grade.top.map { "，前 \(($0 * 100).reduced.plain)%" } ?? ""
                return "\(grade.name) \(grade.from.inSentence)\(top)"
            }
            let names =
                grades.lowest == grades.highest
                ? [grades.lowest.name] : [grades.lowest.name, grades.highest.name]
            return Wording(
                zh: "等次 \(total) 对照 \(lines.joined(separator: "、")) → "
                    + names.joined(separator: "～"),
                en: "grade \(total) against \(lines.joined(separator: ", ")) → "
                    + names.joined(separator: " to "))
        }

        static func graded(_ grade: Policy.Grade, for vetoes: [String]) -> Wording {
            Wording(
                zh: "等次 单项否决（\(vetoes.joined(separator: "、"))）→ \(grade.name)",
                en: "grade vetoed (\(vetoes.joined(separator: ", "))) → \(grade.name)")
        }

        static func placed(_ rank: String, group: String, of size: Int) -> Wording {
            Wording(
                zh: "名次 “\(group)”组 \(size) 个单位中第 \(rank)",
                en: "place \(rank) of \(size) units of “\(group)”")
        }

        static func contribution(
            _ total: PointRange, _ points: PointRange, by policy: Policy
        ) -> Wording {
            let share = (policy.appraisalShare * 100).reduced.plain
            let (full, sum) = (policy.total.inSentence, points.inSentence)
            return Wording(
                zh: "计入绩效考核 \(total.inSentence.zh) × \(share) ÷ \(full) = \(sum.zh)"
                    + "（占百分制的 \(share)%）",
                en: "in the appraisal \(total.inSentence.en) × \(share) ÷ \(full) = \(sum.en) "
                    + "(\(share)% of a hundred points)")
        }
    }
}
