public import Model

/// The rule kinds an engine knows.
public struct RuleCatalog: Sendable {
    /// Every kind of this engine.
    public static let standard = RuleCatalog([
        PassRule.self, DeductRule.self, ChecklistRule.self, ProportionRule.self,
        DeadlineRule.self, TimeLimitRule.self, TiersRule.self, FormulaRule.self,
        DecisionRule.self, EarnRule.self, RatioRule.self, PeriodsRule.self, LevelsRule.self,
        DiscretionRule.self, SamplingRule.self, CombineRule.self, VetoRule.self, ManualRule.self,
    ])

    /// The keys that may stand beside a kind.
    public static var modifierNames: [String] { Modifiers.keys }

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
        return compile(criterion.rule, in: context)
    }

    /// Compiles a `rule:` entry: a kind and what stands beside it.
    func compile(
        _ setting: Setting, in outer: RuleContext
    ) -> (rule: (any Rule)?, notices: [Notice]) {
        var context = outer
        var notices: [Notice] = []
        let (plain, entries) = split(setting, in: context)
        if context.role == .veto, let first = entries.first {
            notices.append(
                Notice(
                    .error, at: first.place, RulesWording.vetoTakesNoModifier, found: first.key,
                    fix: RulesWording.removeModifier))
        }
        if let entry = entries.first(where: { $0.key == BelowZero.key }) {
            context.floor = BelowZero.floor(entry.value, reporting: &notices) ?? context.floor
        }
        guard let (kind, value) = kind(of: plain, in: context, reporting: &notices),
            let rule = kind.init(value, in: context, reporting: &notices),
            !notices.contains(where: { $0.severity == .error })
        else { return (nil, notices) }
        guard !entries.isEmpty else { return (rule, notices) }
        let facts = rule.reads.compactMap { context.vocabulary.facts[$0] }
        guard let modifiers = Modifiers(entries, of: facts, in: context, reporting: &notices)
        else { return (nil, notices) }
        return (ModifiedRule(rule, modifiers, from: context.floor, to: context.full), notices)
    }

    /// The kind's entry, and the modifiers beside it. A misspelt modifier beside
    /// a known kind is told apart by the kind.
    private func split(
        _ rule: Setting, in context: RuleContext
    ) -> (plain: Setting, modifiers: [Setting.Entry]) {
        guard let entries = rule.entries else { return (rule, []) }
        let modifiers = entries.filter { Modifiers.keys.contains($0.key) }
        let rest = entries.filter { !Modifiers.keys.contains($0.key) }
        guard !modifiers.isEmpty else { return (rule, []) }
        return (Setting(.map(rest), at: rule.place), modifiers)
    }

    private func kind(
        of rule: Setting, in context: RuleContext, reporting notices: inout [Notice]
    ) -> (any Rule.Type, Setting)? {
        let known = kindNames(for: context.role)
        guard let entries = rule.entries, entries.count == 1, let entry = entries.first else {
            let all = rule.entries ?? []
            let strangers = all.filter { entry in !kinds.contains { $0.kind == entry.key } }
            if strangers.count == all.count - 1 {
                let names = Modifiers.keys
                notices += strangers.map { entry in
                    Notice(
                        .error, at: entry.place, RulesWording.unknownModifier, found: entry.key,
                        wanted: RulesWording.oneOf(names),
                        fix: NearestName.of(entry.key, among: names).map(RulesWording.didYouMean))
                }
                return nil
            }
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
