public import Model

/// The rule kinds an engine knows.
public struct RuleCatalog: Sendable {
    /// Every kind of this engine.
    public static let standard = RuleCatalog([
        PassRule.self, DeductRule.self, ChecklistRule.self, ProportionRule.self,
        DeadlineRule.self, TimeLimitRule.self, TiersRule.self, FormulaRule.self,
        DecisionRule.self, VetoRule.self, ManualRule.self,
    ])

    /// The kinds, in the order they are offered.
    private let kinds: [any Rule.Type]

    init(_ kinds: [any Rule.Type]) {
        self.kinds = kinds
    }

    /// The keys that name the kinds usable for `role`.
    public func kindNames(for role: RuleRole) -> [String] {
        kinds.filter { $0.roles.contains(role) }.map { $0.kind }
    }

    /// Compiles the rule of `criterion`, with everything that is wrong with it.
    ///
    /// `vocabulary` is what the pack's rules can speak of. The rule is `nil`
    /// exactly when a notice is an error.
    public func compile(
        _ criterion: Criterion, role: RuleRole = .points, vocabulary: Vocabulary
    ) -> (rule: (any Rule)?, notices: [Notice]) {
        let context = RuleContext(criterion, role: role, vocabulary: vocabulary)
        var notices: [Notice] = []
        guard let (kind, value) = kind(of: criterion.rule, in: context, reporting: &notices),
            let rule = kind.init(value, in: context, reporting: &notices),
            !notices.contains(where: { $0.severity == .error })
        else { return (nil, notices) }
        return (rule, notices)
    }

    private func kind(
        of rule: Setting, in context: RuleContext, reporting notices: inout [Notice]
    ) -> (any Rule.Type, Setting)? {
        let known = kindNames(for: context.role)
        guard let entries = rule.entries, entries.count == 1, let entry = entries.first else {
            notices.append(
                Notice(
                    .error, at: rule.place, RulesWording.oneKindWanted, found: rule.summary,
                    wanted: RulesWording.oneOf(known)))
            return nil
        }
        guard let kind = kinds.first(where: { $0.kind == entry.key }) else {
            notices.append(
                Notice(
                    .error, at: entry.place, RulesWording.unknownKind, found: entry.key,
                    wanted: RulesWording.oneOf(known),
                    fix: NearestName.of(entry.key, among: known).map(RulesWording.didYouMean)))
            return nil
        }
        guard kind.roles.contains(context.role) else {
            notices.append(
                Notice(
                    .error, at: entry.place, RulesWording.kindInWrongList(context.role),
                    found: entry.key, wanted: RulesWording.oneOf(known)))
            return nil
        }
        return (kind, entry.value)
    }
}
