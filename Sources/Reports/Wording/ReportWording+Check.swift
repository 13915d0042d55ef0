import Model

extension ReportWording {
    /// The self-check of a unit.
    enum Check {
        static let submission = Wording(zh: "填报", en: "Submission")
        static let noSubmission = Wording(zh: "没有可用的填报文件", en: "none that can be read")
        static let noCaptures = Wording(
            zh: "未采集，网上的情况看不出来", en: "nothing; what is on the web cannot be told")
        static let now = Wording(zh: "现状", en: "Now")
        static let missing = Wording(zh: "缺项", en: "Missing")
        static let faults = Wording(zh: "问题", en: "Faults")
        static let page = Wording(zh: "页面", en: "Page")
        static let fix = Wording(zh: "改法", en: "Mend")
        static let then = Wording(zh: "改后", en: "Then")
        static let due = Wording(zh: "时限", en: "Due")
        static let comma = Wording(zh: "、", en: ", ")
        static let colon = Wording(zh: "：", en: ": ")

        static func title(_ unit: String, of round: String) -> Wording {
            Wording(zh: "自查：\(unit)　\(round)", en: "Self-check of \(unit): \(round)")
        }

        static func handedIn(_ file: String, _ time: String) -> Wording {
            Wording(zh: "\(file)（填报时间 \(time)）", en: "\(file) (of \(time))")
        }

        static func counts(_ counts: StandingCounts) -> Wording {
            Wording(
                zh: "满分 \(counts.full) 项，失分 \(counts.lost) 项，待定 \(counts.open) 项，"
                    + "不适用 \(counts.notApplicable) 项",
                en: "\(counts.full) full, \(counts.lost) lost, \(counts.open) open, "
                    + "\(counts.notApplicable) not applicable")
        }

        static func problems(_ count: Int) -> Wording {
            Wording(zh: "填报文件中的问题（\(count)）", en: "Problems of the submission (\(count))")
        }

        static func unanswered(_ count: Int) -> Wording {
            Wording(zh: "还没有填报（\(count)）", en: "Not answered yet (\(count))")
        }

        static func losses(_ count: Int, gain: String) -> Wording {
            Wording(
                zh: "失分与整改（\(count)），按最划算的顺序，全部改正可得 +\(gain) 分",
                en: "Shortfalls (\(count)), what pays best first; mending all gains +\(gain)")
        }

        static func open(_ count: Int, may: String) -> Wording {
            Wording(
                zh: "现在还看不出（\(count)），涉及 \(may) 分",
                en: "Cannot be told yet (\(count)), \(may) points")
        }

        static func because(_ outcome: String, _ reason: String) -> Wording {
            Wording(zh: "\(outcome)：\(reason)", en: "\(outcome): \(reason)")
        }

        static func more(_ count: Int) -> Wording {
            Wording(zh: "……另有 \(count) 处", en: "… and \(count) more")
        }

        /// What an answer to the question looks like.
        static func kind(_ fact: FactDescriptor) -> Wording {
            switch fact.type {
            case .boolean: Wording(zh: "是或否", en: "yes or no")
            case .number:
                fact.unit.map { Wording(zh: "数字，单位：\($0)", en: "a number of \($0)") }
                    ?? Wording(zh: "数字", en: "a number")
            case .date: Wording(zh: "日期", en: "a date")
            case .text: Wording(zh: "文字", en: "text")
            case .elements: Wording(zh: "逐项填写", en: "element by element")
            case .ledger: Wording(zh: "台账", en: "a ledger")
            }
        }
    }
}
