public import Model

/// The compiled rules of a pack and of the vetoes a round adds.
public struct RuleBook: Sendable {
    private let criteria: [String: CompiledCriterion]
    private let vetoes: [String: CompiledCriterion]
    /// What all of them ask of a unit.
    let questions: Questions
    /// The facts the pack declares, by name.
    public let declared: [String: FactDescriptor]

    /// A criterion of the tree or the bonus with its compiled rule, which is missing
    /// when the criterion is unknown or its rule did not compile.
    public func compiled(_ criterion: Criterion) -> CompiledCriterion {
        criteria[criterion.id] ?? CompiledCriterion(uncompiled: criterion)
    }

    /// An entry of the veto list, as in ``compiled(_:)``.
    public func compiled(veto criterion: Criterion) -> CompiledCriterion {
        vetoes[criterion.id] ?? CompiledCriterion(uncompiled: criterion, as: .veto)
    }

    /// The compiled rule of a criterion of the tree; `nil` when the criterion
    /// is unknown or its rule did not compile.
    public func rule(of criterion: Criterion) -> (any Rule)? { criteria[criterion.id]?.rule }

    /// The compiled rule of a veto; `nil` as in ``rule(of:)``.
    public func veto(of criterion: Criterion) -> (any Rule)? { vetoes[criterion.id]?.rule }

    /// The names of the facts a criterion or veto is decided by, first those
    /// that tell whether it applies, each once.
    public func reads(of criterion: Criterion) -> [String] {
        var seen: Set<String> = []
        let compiled = criteria[criterion.id]
        let rule = compiled?.rule ?? vetoes[criterion.id]?.rule
        let names = (compiled?.condition?.reads ?? []) + (rule?.reads ?? [])
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
        var questions = Questions(about: vocabulary.facts)

        func compile(_ criteria: [Criterion], as role: RuleRole) -> [String: CompiledCriterion] {
            var compiled: [String: CompiledCriterion] = [:]
            for criterion in criteria {
                let result = catalog.compile(criterion, role: role, vocabulary: vocabulary)
                notices += result.notices
                guard compiled[criterion.id] == nil else { continue }
                var condition: ApplicabilityCondition?
                if role == .points, let applies = criterion.applies {
                    let context = RuleContext(criterion, role: role, vocabulary: vocabulary)
                    condition = ApplicabilityCondition(
                        applies, in: context, at: criterion.place, reporting: &notices)
                }
                // What a unit says of itself is believed where it decides what applies.
                compiled[criterion.id] = CompiledCriterion(
                    criterion, as: role, rule: result.rule,
                    reads: questions.ask(
                        result.rule?.reads ?? [], acceptingClaims: criterion.acceptsDeclared),
                    condition: condition,
                    conditionReads: questions.ask(condition?.reads ?? [], acceptingClaims: true))
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
        let criteria = compile(pack.pointCriteria, as: .points)
        let vetoRules = compile(pack.vetoes + vetoes, as: .veto)
        let book = RuleBook(
            criteria: criteria, vetoes: vetoRules, questions: questions,
            declared: vocabulary.facts)
        return (book, notices)
    }
}
