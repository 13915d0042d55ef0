public import Model

/// One numbered clause of a pack's source document and what became of it.
public struct Clause: Sendable, Hashable {
    /// Its number as criteria cite it, for example `附件2 第6条`.
    public let id: String
    /// Our short name for it.
    public let name: String
    /// The ids of the criteria and vetoes that cover it, as the file lists them.
    public let criteria: [String]
    /// Why it is not assessed; beside criteria, what of it is left out.
    public let reason: String?
    /// Where it stands.
    public let place: Place

    /// A clause with what covers it.
    public init(id: String, name: String, criteria: [String], reason: String?, place: Place) {
        self.id = id
        self.name = name
        self.criteria = criteria
        self.reason = reason
        self.place = place
    }

    /// How much of the clause is assessed.
    public enum Coverage: Sendable, Hashable, CaseIterable {
        case whole
        case part
        case none
    }

    /// How much of the clause is assessed.
    public var coverage: Coverage {
        criteria.isEmpty ? .none : reason == nil ? .whole : .part
    }
}
