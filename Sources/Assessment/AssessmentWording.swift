import Model

/// The sentences this module says.
enum AssessmentWording {
    static let noSuchUnit = Wording(
        zh: "轮次里没有这个单位", en: "the round has no such unit")
    static let noTable = Wording(zh: "没有可导入的表", en: "there is no table to import")
    static let largeTable = Wording(zh: "文件过大", en: "the file is too large")
    static let otherTable = Wording(
        zh: "不是能导入的表格文件", en: "not a file tables are imported from")
    static let saveAs = Wording(
        zh: "在 Excel 或 WPS 中另存为 .xlsx（文字文档另存为 .docx）",
        en: "save it as .xlsx (documents as .docx)")

    static func atMostMegabytes(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) MB", en: "at most \(count) MB")
    }

    static let otherPlan = Wording(
        zh: "中断的采集不是按现在的轮次设置开始的，不能接着采",
        en: "the interrupted crawl was begun with other settings of the round and cannot be resumed"
    )
    static let crawlAnew = Wording(
        zh: "去掉 --resume，从头采集", en: "leave --resume out to crawl anew")
    static let unknownUnit = Wording(zh: "本轮次没有这个单位", en: "the round has no such unit")
    static let unknownCriterion = Wording(
        zh: "指标体系没有这个评分项", en: "the pack has no such criterion")
    static let noRank = Wording(
        zh: "自查只看本单位，不排名次", en: "a self-check looks at one unit; there is no rank")
    static let noCrawl = Wording(
        zh: "round.yaml 没有“crawl”一节，无法采集", en: "round.yaml has no “crawl” section")
    static let addCrawl = Wording(
        zh: "补写“crawl”，或用 --captures 指定已有采集",
        en: "add “crawl”, or give captures with --captures")
    static let badAddress = Wording(zh: "这个地址不能采集", en: "this address cannot be crawled")
    static let cannotWriteLog = Wording(
        zh: "探测日志不能写入", en: "the probe log cannot be written")
    static let checkFolder = Wording(
        zh: "检查文件夹的权限和磁盘空间", en: "check the folder's permissions and the space on the disk")
    static let noJudgements = Wording(
        zh: "round.yaml 指定的核定文件不存在，按尚无人工核定处理",
        en: "round.yaml names this file of judgements, and it is not there; none are taken")
    static let addJudgements = Wording(
        zh: "补上该文件（内容可为“judgements: []”），或改正“judgements”",
        en: "add the file (“judgements: []” will do), or correct “judgements”")
    static let noCaptures = Wording(
        zh: "没有可用的采集文件", en: "there are no captures to read")
    static let makeCaptures = Wording(
        zh: "先运行 heng crawl，或用 --captures 指定 WARC 文件或文件夹",
        en: "run heng crawl first, or name a WARC file or folder with --captures")

    static func altered(_ record: String, at offset: UInt64, _ fields: [String]) -> Wording {
        Wording(
            zh: "第 \(offset) 字节处的记录 \(record) 与其摘要不符（\(fields.joined(separator: "、"))）",
            en: "the record \(record) at byte \(offset) differs from its digest "
                + "(\(fields.joined(separator: ", ")))")
    }

    static func audited(files: Int, records: Int, unchecked: Int, damaged: Int) -> Wording {
        let without = Wording(
            zh: unchecked > 0 ? "，其中 \(unchecked) 条不带摘要" : "",
            en: unchecked > 0 ? ", \(unchecked) of them without a digest" : "")
        return damaged == 0
            ? Wording(
                zh: "采集存档：\(files) 个文件、\(records) 条记录，摘要全部相符\(without.zh)",
                en: "archives: \(files) files, \(records) records, all digests agree\(without.en)")
            : Wording(
                zh: "采集存档：\(files) 个文件、\(records) 条可读记录，有 \(damaged) 处损坏或改动\(without.zh)",
                en: "archives: \(files) files, \(records) readable records, \(damaged) places "
                    + "damaged or altered\(without.en)")
    }

    static let nothingToFillIn = Wording(
        zh: "该指标体系没有需要单位填报的事项", en: "the pack asks units nothing; there is no form to fill in")

    /// A unit's line in the list of what came in.
    static func intake(_ entry: IntakeReport.Entry) -> Wording {
        let unit = "\(entry.unit.id) \(entry.unit.name)"
        let problems = Wording(
            zh: entry.errors > 0 ? "，须改正 \(entry.errors) 处" : "",
            en: entry.errors > 0 ? ", \(entry.errors) to mend" : "")
        guard let submitted = entry.submitted, let file = entry.file else {
            return Wording(
                zh: "\(unit)：没有可用的填报\(problems.zh)",
                en: "\(unit): nothing that counts\(problems.en)")
        }
        let (given, wanted) = entry.answered
        return Wording(
            zh: "\(unit)：\(submitted) \(entry.isLate ? "逾期报送，不采用" : "报送")，填报 \(given)/\(wanted) 项"
                + "\(problems.zh)（\(file)）",
            en: "\(unit): submitted \(submitted)\(entry.isLate ? ", late, does not count" : ""), "
                + "\(given) of \(wanted) answered\(problems.en) (\(file))")
    }

    static func oneOf(_ names: [String]) -> Wording {
        Wording(
            zh: names.map { "“\($0)”" }.joined(separator: "、") + "之一",
            en: "one of " + names.map { "“\($0)”" }.joined(separator: ", "))
    }

    static func didYouMean(_ name: String) -> Wording {
        Wording(zh: "是否想写“\(name)”？", en: "did you mean “\(name)”?")
    }

    static let noPanel = Wording(
        zh: "指标体系没有写明多位评审人的评分如何合并",
        en: "the pack does not say how several assessors are combined")
    static let addPanel = Wording(
        zh: "在指标体系的 policy 中补写“assessors: {combine: mean, apart: 20%}”",
        en: "write “assessors: {combine: mean, apart: 20%}” into the pack's policy")

    // What-if

    static let unknownFact = Wording(
        zh: "指标体系没有声明此事实", en: "the pack does not declare this fact")
    static let unknownNode = Wording(
        zh: "没有此编号的指标或评分项", en: "no indicator or criterion has this code")
    static let supposition = Wording(zh: "假设", en: "supposition")
    static let anOutcome = Wording(
        zh: "分值、不适用、否决或不否决", en: "points, n/a, veto or no-veto")

    static func wrongValue(of name: String) -> Wording {
        Wording(zh: "“\(name)”的值不能用", en: "the value of “\(name)” cannot be used")
    }

    static func supposed(_ unit: String, _ name: String, _ value: Wording) -> Wording {
        let (zh, en) = unit == "*" ? ("全部单位", "every unit") : (unit, unit)
        return Wording(
            zh: "\(zh)：\(name) 设为 \(value.zh)", en: "\(en): \(name) set to \(value.en)")
    }

    static func reweighed(_ code: String, _ old: Points, _ new: Points) -> Wording {
        let weights = "\(old.inSentence) → \(new.inSentence)"
        return Wording(zh: "\(code) 的权重 \(weights)", en: "weight of \(code) \(weights)")
    }
}
