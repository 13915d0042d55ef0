import Model

/// The sentences about differing facts.
enum FactWording {
    static let strange = Wording(
        zh: "重新提取没有得出这条事实，或该行被改动", en: "extraction gives no such fact, or the line was changed")
    static let otherBytes = Wording(
        zh: "各条事实一致，但文件字节不同", en: "all facts agree, but the bytes of the file do not")

    static func differs(_ fact: String) -> Wording {
        Wording(
            zh: "事实“\(fact)”与重新提取的结果不同", en: "the fact “\(fact)” differs from what is extracted now"
        )
    }

    static func missing(_ fact: String) -> Wording {
        Wording(
            zh: "缺少重新提取得出的事实“\(fact)”", en: "the fact “\(fact)”, which is extracted now, is missing"
        )
    }

    static func compared(_ count: Int, different: Int) -> Wording {
        different == 0
            ? Wording(zh: "事实：\(count) 条全部一致", en: "facts: all \(count) agree")
            : Wording(
                zh: "事实：\(count) 条中有 \(different) 处不同",
                en: "facts: \(different) differences in \(count)")
    }
}
