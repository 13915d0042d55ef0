import Model

/// One way to write a rule down.
struct RuleSpelling: Sendable, Hashable {
    var rule: Setting
    var facts: [FactDraft]
}

extension RuleSpelling {
    /// The same with modifiers beside the kind.
    func adding(_ entries: [(String, Setting?)]) -> RuleSpelling {
        RuleSpelling(rule: rule.adding(entries), facts: facts)
    }
}
