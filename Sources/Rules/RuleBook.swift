public import Model

/// The compiled rules of a pack and of the vetoes a round adds.
public struct RuleBook: Sendable {
    private let rules: [String: any Rule]
    private let vetoRules: [String: any Rule]
    /// What each rule of the tree reads, found by name once for all units.
    private let facts: [String: [FactDescriptor]]
    private let conditions: [String: ApplicabilityCondition]
    /// The facts the pack declares, by name.
    public let declared: [String: FactDescriptor]

    /// The compiled rule of a criterion of the tree; `nil` when the criterion
    /// is unknown or its rule did not compile.
    public func rule(of criterion: Criterion) -> (any Rule)? { rules[criterion.id] }

    /// The compiled rule of a veto; `nil` as in ``rule(of:)``.
    public func veto(of criterion: Criterion) -> (any Rule)? { vetoRules[criterion.id] }

    /// What the rule of a criterion of the tree reads, each fact once.
    public func facts(of criterion: Criterion) -> [FactDescriptor] { facts[criterion.id] ?? [] }

    /// What decides whether a criterion of the tree applies to a unit; `nil`
    /// when it always does.
    public func condition(of criterion: Criterion) -> ApplicabilityCondition? {
        conditions.isEmpty ? nil : conditions[criterion.id]
    }

    /// The names of the facts a criterion or veto is decided by, first those
    /// that tell whether it applies, each once.
    public func reads(of criterion: Criterion) -> [String] {
        var seen: Set<String> = []
        let rule = rules[criterion.id] ?? vetoRules[criterion.id]
        let names = (conditions[criterion.id]?.reads ?? []) + (rule?.reads ?? [])
        return names.filter { seen.insert($0).inserted }
    }

    /// Compiles every rule of `pack`, and of the `vetoes` a round adds.
    ///
    /// All problems are reported at once, in file order. A rule with an error
    /// is left out of the book.
    public static func compile(
        pack: Pack, vetoes: [Criterion] = [], with catalog: RuleCatalog = .standard
    ) -> (book: RuleBook, notices: [Notice]) {
        let vocabulary = Vocabulary(pack)
        var notices: [Notice] = []
        var conditions: [String: ApplicabilityCondition] = [:]

        func compile(_ criteria: [Criterion], as role: RuleRole) -> [String: any Rule] {
            var compiled: [String: any Rule] = [:]
            for criterion in criteria {
                let result = catalog.compile(criterion, role: role, vocabulary: vocabulary)
                notices += result.notices
                guard compiled[criterion.id] == nil else { continue }
                compiled[criterion.id] = result.rule
                guard role == .points, let applies = criterion.applies else { continue }
                let context = RuleContext(criterion, role: role, vocabulary: vocabulary)
                conditions[criterion.id] = ApplicabilityCondition(
                    applies, in: context, at: criterion.place, reporting: &notices)
            }
            return compiled
        }

        // The pack's reader reports double ids within the pack.
        let taken = Dictionary(
            (pack.pointCriteria + pack.vetoes).map { ($0.id, $0.place) },
            uniquingKeysWith: { first, _ in first })
        for veto in vetoes {
            guard let place = taken[veto.id] else { continue }
            notices.append(
                Notice(
                    .error, at: veto.place, RulesWording.idInUse, found: veto.id,
                    fix: RulesWording.chooseAnotherID(takenAt: place)))
        }
        let rules = compile(pack.pointCriteria, as: .points)
        let vetoRules = compile(pack.vetoes + vetoes, as: .veto)
        let facts = rules.mapValues { rule in
            var seen: Set<String> = []
            return rule.reads.filter { seen.insert($0).inserted }
                .compactMap { vocabulary.facts[$0] }
        }
        let book = RuleBook(
            rules: rules, vetoRules: vetoRules, facts: facts, conditions: conditions,
            declared: vocabulary.facts)
        return (book, notices)
    }
}
