import Model

/// A ledger as it would be, change by change.
///
/// Entries keep the numbers they have in the ledger as it is, so that several changes can be typed
/// without counting anew; what was added is known by its title.
struct SupposedLedger {
    private struct Numbered {
        let number: Int?
        var entry: LedgerEntry
    }

    private var numbered: [Numbered]

    /// The ledger as it is.
    init(_ entries: [LedgerEntry]) {
        numbered = entries.enumerated().map { Numbered(number: $0 + 1, entry: $1) }
    }

    var entries: [LedgerEntry] { numbered.map(\.entry) }

    /// Makes `change` of the ledger `fact` of `unit`; gives what it did, in words.
    mutating func apply(
        _ change: LedgerChange, to fact: String, of unit: Unit
    ) throws(RejectedInput) -> Wording {
        switch change {
        case .empty:
            numbered = []
            return SuppositionWording.emptied
        case .add(let text):
            guard let entry = LedgerChange.entry(text) else {
                throw refused(fact, text, SuppositionWording.anEntry)
            }
            guard numbered.count < LedgerEntry.mostEntries else {
                throw RejectedInput(
                    Notice(
                        .error, SuppositionWording.fullLedger(fact), found: unit.name,
                        wanted: SuppositionWording.atMost(LedgerEntry.mostEntries)))
            }
            numbered.append(Numbered(number: nil, entry: entry))
            return SuppositionWording.added(entry)
        case .drop(let which):
            let index = try index(of: which, in: fact, of: unit)
            return SuppositionWording.dropped(numbered.remove(at: index).entry)
        case .alter(let which, let field, let text):
            let index = try index(of: which, in: fact, of: unit)
            let old = numbered[index].entry
            guard let entry = LedgerChange.entry(old, with: field, as: text) else {
                throw refused(fact, text, SuppositionWording.aValue(of: field, in: old))
            }
            numbered[index].entry = entry
            return SuppositionWording.altered(old, entry)
        }
    }

    /// Where the entry stands that `which` names, by number or by title.
    private func index(
        of which: String, in fact: String, of unit: Unit
    ) throws(RejectedInput) -> Int {
        let titled = numbered.indices.filter { numbered[$0].entry.title == which }
        if titled.count == 1 { return titled[0] }
        if titled.isEmpty, let number = Int(which),
            let index = numbered.firstIndex(where: { $0.number == number })
        {
            return index
        }
        throw RejectedInput(
            Notice(
                .error,
                titled.isEmpty
                    ? SuppositionWording.noEntry(fact, of: unit.name)
                    : SuppositionWording.severalEntries(fact, of: unit.name),
                found: which,
                wanted: SuppositionWording.entries(
                    numbered.map { ($0.number, $0.entry.title) }),
                fix: NearestName.of(which, among: numbered.map(\.entry.title))
                    .map(AssessmentWording.didYouMean)))
    }

    private func refused(_ fact: String, _ text: String, _ wanted: Wording) -> RejectedInput {
        RejectedInput(
            Notice(.error, AssessmentWording.wrongValue(of: fact), found: text, wanted: wanted))
    }
}
