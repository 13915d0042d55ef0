import FEEL
import Model

extension FactType {
    /// What expressions see of such a fact.
    ///
    /// | declared | in an expression |
    /// |---|---|
    /// | boolean, number, date | the same |
    /// | text | a string |
    /// | elements | a context: `已有` and `缺少` are lists of names |
    /// | ledger | a list of contexts: `事项`, `起`, `止` (null while open), `延期` |
    var feel: ValueType {
        switch self {
        case .boolean: .boolean
        case .number: .number
        case .date: .date
        case .text: .string
        case .elements:
            .context([
                ValueType.Member(name: ElementMember.present, type: .list(.string)),
                ValueType.Member(name: ElementMember.missing, type: .list(.string)),
            ])
        case .ledger:
            .list(
                .context([
                    ValueType.Member(name: LedgerMember.title, type: .string),
                    ValueType.Member(name: LedgerMember.from, type: .date),
                    ValueType.Member(name: LedgerMember.to, type: .date),
                    ValueType.Member(name: LedgerMember.extended, type: .boolean),
                ]))
        }
    }
}

extension FactValue {
    /// The value as expressions see it, see ``Model/FactType/feel``.
    var feel: Value {
        switch self {
        case .boolean(let answer): .boolean(answer)
        case .number(let number): .number(number)
        case .date(let date): .date(date)
        case .text(let text): .string(text)
        case .elements(let set):
            .context(
                Context([
                    (ElementMember.present, .list(set.present.map(Value.string))),
                    (ElementMember.missing, .list(set.missing.map(Value.string))),
                ]))
        case .ledger(let entries):
            .list(
                entries.map { entry in
                    .context(
                        Context([
                            (LedgerMember.title, .string(entry.title)),
                            (LedgerMember.from, .date(entry.from.day)),
                            (LedgerMember.to, entry.to.map { .date($0.day) } ?? .null),
                            (LedgerMember.extended, .boolean(entry.isExtended)),
                        ]))
                })
        }
    }
}

private enum ElementMember {
    static let present = "已有"
    static let missing = "缺少"
}

private enum LedgerMember {
    static let title = "事项"
    static let from = "起"
    static let to = "止"
    static let extended = "延期"
}
