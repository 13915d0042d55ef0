import Model

/// The sentences said about ledgers.
extension IntakeWording {
    static let tooManyEntries = Wording(zh: "台账记录过多", en: "the ledger has too many entries")
    static let titleTooLong = Wording(zh: "事由过长", en: "the title is too long")
    static let wrongMoment = Wording(zh: "时间不能用", en: "the time cannot be used")
    static let endsBeforeItBegins = Wording(
        zh: "办结早于起始", en: "it was done before it began")
    static let aTitle = Wording(
        zh: "一句话事由（不超过 \(LedgerEntry.longestTitle) 字）",
        en: "what it was, in at most \(LedgerEntry.longestTitle) characters")
    static let aMoment = Wording(
        zh: "形如 2018-09-28 的日期，或形如 2018-09-28T16:00:00+08:00 的时间",
        en: "a date such as 2018-09-28, or a time such as 2018-09-28T16:00:00+08:00")

    static func atMostEntries(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 件", en: "at most \(count)")
    }

    static func notBefore(_ from: String) -> Wording {
        Wording(zh: "不早于 \(from)", en: "not before \(from)")
    }

    /// “依申请公开台账：办结早于起始”.
    static func inLedger(_ fact: String, _ what: Wording) -> Wording {
        Wording(zh: "\(fact)：\(what.zh)", en: "\(fact): \(what.en)")
    }

    /// What the key of an entry should hold.
    static func wanted(entryKey key: String) -> Wording {
        switch key {
        case "title": aTitle
        case "extended": Wording(zh: "true 或 false", en: "true or false")
        default: aMoment
        }
    }
}
