import Exact
import Model

extension ReportWording {
    /// The rectification notice.
    enum NoticePage {
        static let items = Wording(zh: "整改事项", en: "What has to be put right")
        static let demands = Wording(zh: "整改要求", en: "What is asked")
        static let number = Wording(zh: "问题编号", en: "Number")
        static let provisional = Wording(
            zh: "尚有待核事项，得分以区间表示；下列问题均已确定。",
            en: "Something is still open, so the score is a range; the problems below are certain.")

        static func title(_ round: String) -> Wording {
            Wording(zh: "\(round)整改通知书", en: "\(round): rectification notice")
        }

        static func to(_ unit: String) -> Wording {
            Wording(zh: "\(unit)：", en: "To \(unit):")
        }

        static func opening(
            basis: String, time: String, total: String, full: String, grade: String, problems: Int
        ) -> Wording {
            Wording(
                zh: "依据\(basis)，以 \(time) 为监测时间点，你单位本轮得分 \(total)（满分 \(full)），等次为\(grade)。"
                    + "评估中发现问题 \(problems) 项，现予通知，请按期整改。",
                en:
                    "By \(basis), as monitored at \(time), your unit scored \(total) of \(full), grade "
                    + "\(grade). \(problems) problems were found and have to be put right.")
        }

        /// A day as official documents write it.
        static func day(_ date: CivilDate) -> Wording {
            Wording(zh: "\(date.year)年\(date.month)月\(date.day)日", en: date.description)
        }

        static func demandList(_ deadline: CivilDate) -> [Wording] {
            [
                Wording(
                    zh: "请于\(day(deadline).zh)前完成整改，逐项填写所附整改台账并报送组织单位。",
                    en:
                        "Put the problems right by \(deadline), fill in the ledger item by item and "
                        + "hand it in."),
                Wording(
                    zh: "已整改的，写明完成日期和可以核对的网址或材料；填报内容有变化的，在台账中填写整改后的内容。",
                    en:
                        "For what is done, give the day and an address or document it can be checked by; "
                        + "where an answer changed, write the new one into the ledger."),
                Wording(
                    zh: "对认定有异议的，在台账“整改情况”栏选“有异议”并说明理由和依据。",
                    en: "Where a finding is disputed, choose 有异议 in the ledger and give reasons."),
                Wording(
                    zh: "组织单位将按台账逐项复核，以复核时重新采集的页面为准；未使用所附台账的不予受理。",
                    en:
                        "Every item is checked again against pages captured anew; other tables than the "
                        + "ledger are not accepted."),
            ]
        }

        static func attachment(_ ledger: String) -> Wording {
            Wording(zh: "附件：\(ledger)", en: "Attached: \(ledger)")
        }
    }
}
