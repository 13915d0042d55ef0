import Model

/// The sentences of verifying published reports.
enum VerifyWording {
    static let noBasis = Wording(
        zh: "记录没有列出评分依据（早期版本生成），无法逐项核对",
        en: "the record does not name what it rests on (an earlier version made it)")
    static let forgedRoot = Wording(
        zh: "记录中的依据总摘要与它列出的各项输入不符",
        en: "the basis root in the record is not that of the inputs it lists")
    static let noList = Wording(
        zh: "没有校验清单，或无法读取", en: "there is no list of digests, or it cannot be read")
    static let badLine = Wording(
        zh: "这一行不是“摘要  文件名”", en: "the line is not a digest, two spaces and a file name")
    static let noFile = Wording(zh: "文件不存在", en: "the file is missing")
    static let otherDigest = Wording(
        zh: "文件与校验清单中的摘要不符", en: "the file differs from its digest in the list")
    static let otherContent = Wording(
        zh: "与重新生成的报告不同", en: "differs from the report made anew")
    static let otherLine = Wording(
        zh: "清单中的摘要与文件不符，而文件与重新生成的一致",
        en: "the digest is not that of the file, which is as it is made anew")
    static let notListed = Wording(zh: "清单中没有这个文件", en: "the list does not name this file")

    static func input(_ kind: BasisDifference.Kind) -> Wording {
        switch kind {
        case .changed:
            Wording(zh: "这项输入在公布后被改动", en: "this input was changed since it was published")
        case .missing: Wording(zh: "公布时有这项输入，现在没有", en: "this input is no longer there")
        case .added: Wording(zh: "公布时没有这项输入", en: "this input was not there when it was published")
        }
    }

    static func basis(_ now: Basis, different: Int) -> Wording {
        different == 0
            ? Wording(
                zh: "评分依据：\(now.leaves.count) 项输入与公布的一致，总摘要 \(now.root)",
                en: "basis: \(now.leaves.count) inputs are those published, root \(now.root)")
            : Wording(
                zh: "评分依据：\(different) 处与公布的不同，现总摘要 \(now.root)",
                en: "basis: \(different) differences, root now \(now.root)")
    }

    static func score(_ unit: String, _ item: String) -> Wording {
        let unit = CleanText.shown(unit, limit: 80)
        let item = CleanText.shown(item, limit: 80)
        return Wording(
            zh: "单位 \(unit) 的 \(item) 与复算结果不同", en: "\(item) of \(unit) differs from the replay")
    }

    static func scores(_ count: Int, different: Int) -> Wording {
        different == 0
            ? Wording(
                zh: "得分：\(count) 项复算一致", en: "scores: all \(count) are the same when replayed")
            : Wording(
                zh: "得分：\(count) 项中有 \(different) 项与复算不同",
                en: "scores: \(different) of \(count) differ")
    }

    static func reports(_ count: Int, different: Int, isRepeatable: Bool) -> Wording {
        let how =
            isRepeatable
            ? Wording(zh: "", en: "")
            : Wording(
                zh: "（依据已变，只核对校验清单）", en: " (the basis differs; checked by their digests only)")
        return different == 0
            ? Wording(
                zh: "报告：\(count) 个文件一致\(how.zh)", en: "reports: \(count) files agree\(how.en)")
            : Wording(
                zh: "报告：\(count) 个文件中有 \(different) 处不同\(how.zh)",
                en: "reports: \(different) differences in \(count) files\(how.en)")
    }
}
