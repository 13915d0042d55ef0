import Model

/// The sentences said of what somebody supposes about a ledger.
enum SuppositionWording {
    /// So many entries are listed where none was found.
    private static let mostListed = 10

    static let emptied = Wording(zh: "清空", en: "emptied")
    static let anEntry = Wording(
        zh: "“事由;起始时间;办结时间;延期”，如“征地批文公开;2022-03-01;2022-03-18”；"
            + "没有办结的，办结时间空着；没有延期的，不写延期",
        en: "“TITLE;FROM;TO;extended”, such as “land approval;2022-03-01;2022-03-18”; "
            + "TO is left out while it is open")
    static let changes = Wording(
        zh: "台账写 事实+=事由;起始时间;办结时间 增加一件，事实-=序号或事由 删去一件，"
            + "事实#序号.办结时间=值 改一件，事实=无 清空",
        en: "of a ledger, FACT+=TITLE;FROM;TO adds an entry, FACT-=NUMBER or title drops one, "
            + "FACT#NUMBER.to=VALUE changes one, FACT=none empties it")

    static func notALedger(_ name: String) -> Wording {
        Wording(
            zh: "“\(name)”不是台账，不能增加、删去、改动其中一件",
            en: "“\(name)” is no ledger, so no entry of it can be added, dropped or changed")
    }

    static func fullLedger(_ name: String) -> Wording {
        Wording(zh: "台账“\(name)”记录过多", en: "the ledger “\(name)” has too many entries")
    }

    static func atMost(_ count: Int) -> Wording {
        Wording(zh: "不超过 \(count) 件", en: "at most \(count)")
    }

    static func noEntry(_ name: String, of unit: String) -> Wording {
        Wording(
            zh: "\(unit)的台账“\(name)”里没有这一件",
            en: "the ledger “\(name)” of \(unit) has no such entry")
    }

    static func severalEntries(_ name: String, of unit: String) -> Wording {
        Wording(
            zh: "\(unit)的台账“\(name)”里有几件同名，请写序号",
            en: "several entries of the ledger “\(name)” of \(unit) have this title; give a number")
    }

    /// What could be named instead.
    static func entries(_ entries: [(number: Int?, title: String)]) -> Wording {
        guard !entries.isEmpty else {
            return Wording(zh: "台账是空的，或者没有取得", en: "the ledger is empty or not known")
        }
        let listed = entries.prefix(mostListed).map { entry in
            (entry.number.map { "\($0) " } ?? "") + "“\(entry.title)”"
        }
        let more = entries.count > mostListed
        return Wording(
            zh: listed.joined(separator: "、") + (more ? "等 \(entries.count) 件" : ""),
            en: listed.joined(separator: ", ") + (more ? " … (\(entries.count) in all)" : ""))
    }

    static func aValue(of field: LedgerChange.Field, in entry: LedgerEntry) -> Wording {
        switch field {
        case .title:
            Wording(
                zh: "1 至 \(LedgerEntry.longestTitle) 字",
                en: "1 to \(LedgerEntry.longestTitle) characters")
        case .from:
            Wording(
                zh: "形如 2022-03-01 或 2022-03-01T09:00:00+08:00 的时间"
                    + (entry.to.map { "，不晚于 \($0)" } ?? ""),
                en: "a time such as 2022-03-01 or 2022-03-01T09:00:00+08:00"
                    + (entry.to.map { ", no later than \($0)" } ?? ""))
        case .to:
            Wording(
                zh: "形如 2022-03-01 或 2022-03-01T09:00:00+08:00、不早于 \(entry.from) 的时间，或“未办结”",
                en: "a time such as 2022-03-01 or 2022-03-01T09:00:00+08:00, no earlier than "
                    + "\(entry.from), or “open”")
        case .extended: Wording(zh: "是或否", en: "yes or no")
        }
    }

    static func added(_ entry: LedgerEntry) -> Wording {
        let words = words(entry)
        return Wording(zh: "增加 \(words.zh)", en: "with \(words.en)")
    }

    static func dropped(_ entry: LedgerEntry) -> Wording {
        let words = words(entry)
        return Wording(zh: "删去 \(words.zh)", en: "without \(words.en)")
    }

    static func altered(_ old: LedgerEntry, _ new: LedgerEntry) -> Wording {
        let (before, after) = (words(old), words(new))
        return Wording(
            zh: "\(before.zh) 改为 \(after.zh)", en: "\(before.en) changed to \(after.en)")
    }

    private static func words(_ entry: LedgerEntry) -> Wording {
        let until = entry.to?.description
        return Wording(
            zh: "“\(entry.title)”（\(entry.from) 至 \(until ?? "未办结")"
                + (entry.isExtended ? "，延期" : "") + "）",
            en: "“\(entry.title)” (\(entry.from) to \(until ?? "still open")"
                + (entry.isExtended ? ", extended" : "") + ")")
    }

    /// “石桥镇：征地台账 增加 …”.
    static func supposed(_ unit: String, _ fact: String, _ change: Wording) -> Wording {
        Wording(zh: "\(unit)：\(fact) \(change.zh)", en: "\(unit): \(fact) \(change.en)")
    }
}
