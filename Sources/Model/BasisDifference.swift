/// An input in which two bases differ.
public struct BasisDifference: Sendable, Hashable {
    /// The input's name.
    public let name: String
    /// What became of it.
    public let kind: Kind

    /// What became of an input.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// It is there in both, with other bytes.
        case changed
        /// Only the first basis has it.
        case missing
        /// Only the second basis has it.
        case added
    }

    /// An input that differs.
    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

extension Basis {
    /// The inputs in which `other` differs from this basis, by name.
    public func differences(to other: Basis) -> [BasisDifference] {
        let before = Dictionary(grouping: leaves, by: \.name).mapValues { $0.map(\.digest) }
        let after = Dictionary(grouping: other.leaves, by: \.name).mapValues { $0.map(\.digest) }
        return Set(before.keys).union(after.keys)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { name in
                switch (before[name], after[name]) {
                case (let one?, let two?):
                    one == two ? nil : BasisDifference(name: name, kind: .changed)
                case (_, nil): BasisDifference(name: name, kind: .missing)
                case (nil, _): BasisDifference(name: name, kind: .added)
                }
            }
    }
}
