import Model

/// The sentences of comparing records.
enum CompareWording {
    static let notARecord = Wording(zh: "这不是结果记录", en: "this is not a record of a round")
    static let otherRound = Wording(
        zh: "两份记录属于不同的考核轮次", en: "the records belong to different rounds")
    static let otherPack = Wording(
        zh: "两份记录用的指标体系不同，分数不可直接比较",
        en: "the records were scored with different packs; their scores cannot be compared")

    static func same(_ count: Int) -> Wording {
        Wording(zh: "\(count) 项得分全部一致", en: "all \(count) scores are the same")
    }

    static func different(_ some: Int, of count: Int) -> Wording {
        Wording(zh: "\(count) 项得分中有 \(some) 项不同：", en: "\(some) of \(count) scores differ:")
    }
}
