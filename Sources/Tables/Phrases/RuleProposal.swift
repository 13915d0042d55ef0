import Exact
import Model

/// How sure a proposal is.
public enum Sureness: String, Sendable, Hashable, CaseIterable, Comparable {
    /// A person decides, because nothing else is certain.
    case manual
    /// Someone should look whether it is meant so.
    case likely
    /// The phrase says just this.
    case certain

    /// From what a person decides to what is certain.
    public static func < (left: Sureness, right: Sureness) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .manual: 0
        case .likely: 1
        case .certain: 2
        }
    }
}

/// A fact that a proposed rule reads.
struct FactDraft: Sendable, Hashable {
    var name: String
    var type: FactType
    var unit: String?
    var elements: [String] = []

    /// The entry of the pack.
    var setting: Setting {
        .map([
            ("name", .text(name)), ("type", .text(type.rawValue)), ("unit", unit.map { .text($0) }),
            ("submission", .text("true")),
            ("elements", elements.isEmpty ? nil : .list(elements.map { .text($0) })),
        ])
    }

    /// As rules see it.
    var descriptor: FactDescriptor {
        FactDescriptor(
            name: name, type: type, unit: unit, isClaimed: true,
            elements: elements.map { WantedElement(name: $0) }, place: Place(file: ""))
    }
}

/// One way to write a rule down.
struct RuleSpelling: Sendable, Hashable {
    var rule: Setting
    var facts: [FactDraft]
}

/// What a phrase was taken for.
struct RuleProposal: Sendable {
    /// The ways to write it, the one that says most first; the engine takes the first it knows.
    var spellings: [RuleSpelling]
    /// The patterns of scoring it shows, such as `P1`.
    var patterns: [String]
    var sureness: Sureness
    /// What a person should look at.
    var look: [Wording] = []
    /// What fails the unit as a whole besides.
    var vetoes: [String] = []
    /// By when it was due.
    var due: (year: Int?, month: Int, day: Int?)?
}
