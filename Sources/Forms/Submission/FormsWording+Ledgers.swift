import Model

/// The sentences said about ledgers in forms.
extension FormsWording {
    static let longLedger = Wording(zh: "台账记录过多", en: "the ledger has too many entries")
    static let noTitle = Wording(zh: "没有填写事由", en: "what it was is not filled in")
    static let aTitle = Wording(
        zh: "一句话事由（不超过 \(LedgerEntry.longestTitle) 字）",
        en: "what it was, in at most \(LedgerEntry.longestTitle) characters")
    static let noMoment = Wording(zh: "没有填写时间", en: "the time is not filled in")
    static let aDayOrMoment = Wording(
        zh: "形如 2022-06-30 的日期或形如 2022-06-30 16:20 的时间",
        en: "a date such as 2022-06-30 or a time such as 2022-06-30 16:20")
    static let momentExample = Wording(
        zh: "写成 2022-06-30 或 2022-06-30 16:20 的样式",
        en: "write it as 2022-06-30 or 2022-06-30 16:20")
    static let endsBeforeItBegins = Wording(
        zh: "办结时间早于起始时间", en: "it was done before it began")

    static func noLedger(_ name: String) -> Wording {
        Wording(zh: "找不到台账工作表“\(name)”", en: "the sheet of the ledger “\(name)” is missing")
    }

    static func emptyLedger(_ name: String) -> Wording {
        Wording(
            zh: "选了“有”，台账“\(name)”却没有内容",
            en: "“有” (some) is chosen, yet the ledger “\(name)” is empty")
    }

    static func ledgerNotEmpty(_ name: String, _ count: Int) -> Wording {
        Wording(
            zh: "选了“无”，台账“\(name)”却有 \(count) 件",
            en: "“无” (none) is chosen, yet the ledger “\(name)” has \(count)")
    }

    static func fillLedger(_ name: String) -> Wording {
        Wording(
            zh: "在“\(name)”中逐件填写；没有发生的选“无”",
            en: "fill in “\(name)”, or choose “无” where there is nothing")
    }

    static func settleLedger(_ name: String) -> Wording {
        Wording(
            zh: "改选“有”，或清空“\(name)”", en: "choose “有”, or clear “\(name)”")
    }

    static func atMost(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 件", en: "at most \(count)")
    }

    static func notBefore(_ moment: String) -> Wording {
        Wording(zh: "不早于 \(moment)", en: "not before \(moment)")
    }
}
