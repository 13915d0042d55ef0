import Model

extension FactValue {
    /// The value as `descriptor` declares it: elements in the declared order,
    /// without any that are not wanted; `nil` for a value of another type.
    func conforming(to descriptor: FactDescriptor) -> FactValue? {
        guard type == descriptor.type else { return nil }
        guard case .elements(let set) = self else { return self }
        let wanted = descriptor.elements.map(\.name)
        guard !wanted.isEmpty else { return nil }
        return .elements(ElementSet(wanted: wanted, present: Set(set.present)))
    }

    /// Whether it says nothing: a blank text is no answer.
    var isBlank: Bool {
        if case .text(let text) = self { text.allSatisfy(\.isWhitespace) } else { false }
    }

    /// Whether both say the same; elements and entries in any order.
    func agrees(with other: FactValue) -> Bool {
        switch (self, other) {
        case (.elements(let one), .elements(let two)): Set(one.present) == Set(two.present)
        case (.ledger(let one), .ledger(let two)):
            one.count == two.count && Self.counts(one) == Self.counts(two)
        default: self == other
        }
    }

    private static func counts(_ entries: [LedgerEntry]) -> [LedgerEntry: Int] {
        entries.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
