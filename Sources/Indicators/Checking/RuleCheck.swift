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

    /// Checks against `facts`; rules that read one of `broken`, facts that are
    /// named but could not be read, are left alone.
    init(facts: [FactDescriptor], broken: Set<String>) {
        self.facts = facts
        self.byName = Dictionary(facts.map { ($0.name, $0) }) { first, _ in first }
        self.broken = broken
    }

    /// Compiles the rule of each criterion and checks how it takes its facts.
    mutating func check(_ criteria: [CriterionDraft], as role: RuleRole) {
        for criterion in criteria {
            checkApplicability(of: criterion)
            guard let rule = criterion.rule else { continue }
            let mentioned = rule.scalars
            guard broken.isDisjoint(with: mentioned), notices.count < Self.mostProblems,
                let checkable = criterion.checkable
            else {
                read.formUnion(mentioned)
                continue
            }
            let result = RuleCatalog.standard.compile(checkable, role: role, facts: facts)
            notices += result.notices
            if let rule = result.rule {
                read.formUnion(rule.reads)
                checkAcceptance(of: criterion, by: rule)
            } else {
                read.formUnion(mentioned)
            }
        }
    }

    /// Warns of facts nobody reads.
    mutating func checkUse() {
        for fact in facts where !read.contains(fact.name) {
            notices.append(
                Notice(
                    .warning, at: fact.place, PackWording.unreadFact, found: fact.name,
                    fix: PackWording.readOrRemove))
        }
    }

    /// The number that decides whether a criterion applies is declared as one.
    private mutating func checkApplicability(of criterion: CriterionDraft) {
        guard let name = criterion.applies?.fact else { return }
        read.insert(name)
        guard !broken.contains(name), notices.count < Self.mostProblems else { return }
        guard let fact = byName[name] else {
            let nearest = NearestName.of(name, among: facts.map(\.name))
            notices.append(
                Notice(
                    .error, at: criterion.appliesPlace, PackWording.undeclaredFact, found: name,
                    wanted: PackWording.aDeclaredNumber,
                    fix: nearest.map(PackWording.didYouMean) ?? PackWording.declareFact))
            return
        }
        guard fact.type != .number else { return }
        notices.append(
            Notice(
                .error, at: criterion.appliesPlace, PackWording.appliesNeedsNumber(name),
                found: fact.type.rawValue, wanted: PackWording.aDeclaredNumber))
    }

    /// `accept: declared` says something only where something can be claimed,
    /// and without it a mere claim always waits for a person.
    private mutating func checkAcceptance(of criterion: CriterionDraft, by rule: any Rule) {
        guard let id = criterion.id else { return }
        let read = rule.reads.compactMap { byName[$0] }
        let decisive = read + [criterion.applies.flatMap { byName[$0.fact] }].compactMap(\.self)
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
