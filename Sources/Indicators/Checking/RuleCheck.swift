import Exact
import Model
import Rules

/// What must hold between criteria, their rules and the facts they read.
struct RuleCheck {
    /// So many broken rules say enough; comparing the names of more with every
    /// declared fact would take long.
    private static let mostProblems = 100

    private(set) var notices: [Notice] = []
    private var read: Set<String> = []
    private let facts: [FactDescriptor]
    private let byName: [String: FactDescriptor]
    private let broken: Set<String>
    private let vocabulary: Vocabulary
    private let models: [Pack.ModelFile]

    /// Checks against `facts`; rules that read one of `broken`, facts that are
    /// named but could not be read, are left alone.
    init(
        facts: [FactDescriptor], broken: Set<String>, models: [Pack.ModelFile],
        passLine: Decimal128
    ) {
        self.facts = facts
        self.byName = Dictionary(facts.map { ($0.name, $0) }) { first, _ in first }
        self.broken = broken
        self.models = models
        self.vocabulary = Vocabulary(facts: facts, models: models, passLine: passLine)
    }

    /// Compiles the rule of each criterion and checks how it takes its facts.
    mutating func check(_ criteria: [CriterionDraft], as role: RuleRole) {
        for criterion in criteria {
            let condition = checkApplicability(of: criterion)
            guard let rule = criterion.rule else { continue }
            let mentioned = rule.scalars
            guard !mentionsBroken(mentioned), notices.count < Self.mostProblems,
                let checkable = criterion.checkable
            else {
                read.formUnion(mentioned)
                continue
            }
            let result = RuleCatalog.standard.compile(
                checkable, role: role, vocabulary: vocabulary)
            // What is said of a stand-in is not said of the number that will stand there.
            let open = Set(DraftCheck.openPlaces(in: rule))
            notices += result.notices.filter { !open.contains($0.place ?? criterion.place) }
            if let rule = result.rule {
                read.formUnion(rule.reads)
                checkAcceptance(of: criterion, by: rule, condition)
            } else {
                read.formUnion(mentioned)
            }
        }
    }

    /// Warns of facts nobody reads, but for those declared in `file`.
    mutating func checkUse(besides file: String?) {
        for fact in facts where !read.contains(fact.name) && fact.place.file != file {
            notices.append(
                Notice(
                    .warning, at: fact.place, PackWording.unreadFact, found: fact.name,
                    fix: PackWording.readOrRemove))
        }
    }

    /// Warns of decision models no rule refers to.
    mutating func checkModels(usedBy criteria: [CriterionDraft]) {
        let mentioned = Set(criteria.compactMap(\.rule).flatMap(\.scalars))
        for model in models where !mentioned.contains(model.name) {
            notices.append(
                Notice(
                    .warning, at: Place(file: model.path), PackWording.unusedModel,
                    fix: PackWording.useOrRemoveModel))
        }
    }

    /// Whether a rule speaks of a fact that could not be read: as a name, or
    /// within an expression.
    private func mentionsBroken(_ texts: some Sequence<String>) -> Bool {
        guard !broken.isEmpty else { return false }
        return texts.contains { text in broken.contains { text.contains($0) } }
    }

    /// What decides whether a criterion applies speaks of declared facts of the
    /// right types.
    private mutating func checkApplicability(
        of criterion: CriterionDraft
    ) -> ApplicabilityCondition? {
        switch criterion.applies {
        case nil: return nil
        case .atLeast(let name, _):
            read.insert(name)
            guard !broken.contains(name), notices.count < Self.mostProblems else { return nil }
            guard let fact = byName[name] else {
                let nearest = NearestName.of(name, among: facts.map(\.name))
                notices.append(
                    Notice(
                        .error, at: criterion.appliesPlace, PackWording.undeclaredFact,
                        found: name, wanted: PackWording.aDeclaredNumber,
                        fix: nearest.map(PackWording.didYouMean) ?? PackWording.declareFact))
                return nil
            }
            guard fact.type == .number else {
                notices.append(
                    Notice(
                        .error, at: criterion.appliesPlace, PackWording.appliesNeedsNumber(name),
                        found: fact.type.rawValue, wanted: PackWording.aDeclaredNumber))
                return nil
            }
        case .condition(let setting):
            guard !mentionsBroken(setting.scalars), notices.count < Self.mostProblems else {
                return nil
            }
        }
        guard let applies = criterion.applies, let checkable = criterion.checkable else {
            return nil
        }
        let context = RuleContext(checkable, role: .points, vocabulary: vocabulary)
        let condition = ApplicabilityCondition(
            applies, in: context, at: criterion.appliesPlace, reporting: &notices)
        read.formUnion(condition?.reads ?? [])
        return condition
    }

    /// `accept: declared` says something only where something can be claimed,
    /// and without it a mere claim always waits for a person.
    private mutating func checkAcceptance(
        of criterion: CriterionDraft, by rule: any Rule, _ condition: ApplicabilityCondition?
    ) {
        guard let id = criterion.id else { return }
        let read = rule.reads.compactMap { byName[$0] }
        let decisive = read + (condition?.reads ?? []).compactMap { byName[$0] }
        if criterion.acceptsDeclared, !decisive.contains(where: \.isClaimed) {
            notices.append(
                Notice(
                    .warning, at: criterion.place, PackWording.acceptsNothing(id),
                    fix: PackWording.removeAccept))
        }
        let isClaimOnly = !read.isEmpty && read.allSatisfy { $0.observation == nil }
        if !criterion.acceptsDeclared, isClaimOnly,
            DecisionSource(rule, facts: byName) != .judgement
        {
            notices.append(
                Notice(
                    .info, at: criterion.place, PackWording.alwaysReviewed(id),
                    fix: PackWording.acceptDeclared))
        }
    }
}
