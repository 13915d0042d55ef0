import Model

/// The sentences about mappings of criteria.
enum MappingWording {
    static let twice = Wording(zh: "对应关系重复", en: "this pair stands twice")
    static let atMostAll = Wording(zh: "合计不超过 100%", en: "at most 100% in all")

    static func moreThanAll(_ code: String) -> Wording {
        Wording(
            zh: "评分项 \(code) 分出去的份额超过全部",
            en: "more than all of criterion \(code) goes on")
    }
}
