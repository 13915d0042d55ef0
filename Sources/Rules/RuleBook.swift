public import Model

/// The compiled rules of a pack and of the vetoes a round adds.
public struct RuleBook: Sendable {
    private let rules: [String: any Rule]
    private let vetoRules: [String: any Rule]
    /// The facts the pack declares, by name.
    public let declared: [String: FactDescriptor]

    /// The compiled rule of a criterion of the tree; `nil` when the criterion
    /// is unknown or its rule did not compile.
    public func rule(of criterion: Criterion) -> (any Rule)? { rules[criterion.id] }

    /// The compiled rule of a veto; `nil` as in ``rule(of:)``.
    public func veto(of criterion: Criterion) -> (any Rule)? { vetoRules[criterion.id] }

    /// Compiles every rule of `pack`, and of the `vetoes` a round adds.
    ///
    /// All problems are reported at once, in file order. A rule with an error
    /// is left out of the book.
    public static func compile(
        pack: Pack, vetoes: [Criterion] = [], with catalog: RuleCatalog = .standard
    ) -> (book: RuleBook, notices: [Notice]) {
        let declared = FactDescriptor.byName(pack.facts)
        var notices: [Notice] = []

        func compile(_ criteria: [Criterion], as role: RuleRole) -> [String: any Rule] {
            var compiled: [String: any Rule] = [:]
            for criterion in criteria {
                let context = RuleContext(criterion, role: role, declared: declared)
                let result = catalog.compile(criterion, in: context)
                notices += result.notices
                if compiled[criterion.id] == nil { compiled[criterion.id] = result.rule }
            }
            return compiled
        }

        // The pack's reader reports double ids within the pack.
        let taken = Dictionary(
            (pack.criteria + pack.vetoes).map { ($0.id, $0.place) },
            uniquingKeysWith: { first, _ in first })
        for veto in vetoes {
            guard let place = taken[veto.id] else { continue }
            notices.append(
                Notice(
                    .error, at: veto.place, RulesWording.idInUse, found: veto.id,
                    fix: RulesWording.chooseAnotherID(takenAt: place)))
        }
        let rules = compile(pack.criteria, as: .points)
        let vetoRules = compile(pack.vetoes + vetoes, as: .veto)
        return (RuleBook(rules: rules, vetoRules: vetoRules, declared: declared), notices)
    }
}
