public import Exact

/// The type a pack declares for a fact.
public enum FactType: String, Sendable, Hashable, CaseIterable {
    case boolean
    case number
    case date
    case text
    /// Which of the wanted elements are present and which are missing.
    case elements
    /// Matters with their dates, to hold against a time limit (台账).
    case ledger
}

/// A fact's value.
public enum FactValue: Sendable, Hashable {
    case boolean(Bool)
    case number(Decimal128)
    case date(CivilDate)
    case text(String)
    case elements(ElementSet)
    case ledger([LedgerEntry])

    /// The type of this value.
    public var type: FactType {
        switch self {
        case .boolean: .boolean
        case .number: .number
        case .date: .date
        case .text: .text
        case .elements: .elements
        case .ledger: .ledger
        }
    }

    /// The value as an official would write it, without its unit.
    public var wording: Wording {
        switch self {
        case .boolean(true): Wording(zh: "是", en: "yes")
        case .boolean(false): Wording(zh: "否", en: "no")
        case .number(let number): Wording(verbatim: number.reduced.plain)
        case .date(let date): Wording(verbatim: date.description)
        case .text(let text): Wording(verbatim: text)
        case .elements(let set): set.wording
        case .ledger(let entries): Self.wording(of: entries)
        }
    }

    private static func wording(of entries: [LedgerEntry]) -> Wording {
        let open = entries.filter { $0.to == nil }.count
        let all = entries.count
        guard open > 0 else {
            return Wording(zh: "\(all) 件", en: all == 1 ? "1 entry" : "\(all) entries")
        }
        return Wording(
            zh: "\(all) 件，其中 \(open) 件未办结",
            en: "\(all == 1 ? "1 entry" : "\(all) entries"), \(open) still open")
    }
}
