public import Model
public import Rules

/// Where the decision on a criterion comes from when everything goes well.
public enum DecisionSource: String, Sendable, Hashable, CaseIterable {
    /// The crawl can observe every fact the rule reads.
    case crawl
    /// Some fact only the unit can tell.
    case submission
    /// A person decides.
    case judgement

    /// The source of what `rule` decides on `facts`.
    public init(_ rule: any Rule, facts: [String: FactDescriptor]) {
        let read = rule.reads.compactMap { facts[$0] }
        if rule.isManual || read.isEmpty {
            self = .judgement
        } else {
            self = read.allSatisfy { $0.observation != nil } ? .crawl : .submission
        }
    }

    /// The term lists and reports use.
    public var wording: Wording {
        switch self {
        case .crawl: Wording(zh: "采集", en: "crawl")
        case .submission: Wording(zh: "填报", en: "submission")
        case .judgement: Wording(zh: "评审", en: "judgement")
        }
    }
}
