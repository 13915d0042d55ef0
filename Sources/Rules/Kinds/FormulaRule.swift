import Exact
import FEEL
import Model

/// `formula: {when: CONDITION, points: EXPRESSION, else: EXPRESSION}`, in FEEL
/// over the pack's facts: the points where the condition is met, and `else`
/// where it is not.
///
/// - Without `points` it is all of them, without `else` none; without `when`
///   the points are always what the expression says.
/// - The condition is decided apart from the points: without evidence it is
///   neither met nor not met, and the finding is open.
/// - What is more than the full points counts as full, what is below zero as
///   zero.
/// - In a list of vetoes it has a condition alone, and a unit that meets it
///   fails the whole round. With `warn: CONDITION` a unit that meets that one only is told that the
///   veto is near.
struct FormulaRule: Rule {
    static let kind = "formula"
    static let roles: Set<RuleRole> = [.points, .veto]

    let reads: [String]
    private let condition: Formula?
    /// The line before a veto; `nil` for none.
    private let warning: Formula?
    /// `nil` for full points.
    private let points: Formula?
    /// `nil` for none.
    private let otherwise: Formula?
    private let role: RuleRole

    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice]) {
        var reader = SettingReader(setting)
        condition = reader.formula(
            "when", as: .boolean, in: context, required: context.role == .veto)
        warning = context.role == .veto ? reader.formula("warn", as: .boolean, in: context) : nil
        let gives = context.role == .points
        points = gives ? reader.pointsFormula("points", in: context) : nil
        otherwise = gives ? reader.pointsFormula("else", in: context) : nil
        if gives, setting.entries != nil {
            if setting["when"] == nil, setting["points"] == nil {
                reader.report(
                    Notice(
                        .error, at: setting.place, RulesWording.emptyFormula,
                        found: setting.summary, wanted: RulesWording.whenOrPoints))
            }
            if let place = setting["else"]?.place, setting["when"] == nil {
                reader.report(
                    Notice(
                        .error, at: place, RulesWording.elseWithoutWhen,
                        fix: RulesWording.addWhen))
            }
        }
        if let condition, condition.reads.isEmpty, let when = setting["when"] {
            reader.report(RulesWording.readsNothing(when))
        } else if condition == nil, setting["when"] == nil, let points, points.reads.isEmpty,
            let written = setting["points"]
        {
            reader.report(RulesWording.readsNothing(written))
        }
        if let warning, warning.reads.isEmpty, let warn = setting["warn"] {
            reader.report(RulesWording.readsNothing(warn))
        }
        guard reader.close(into: &notices) else { return nil }
        role = context.role
        var seen: Set<String> = []
        reads = [condition, warning, points, otherwise].compactMap(\.self).flatMap(\.reads)
            .filter { seen.insert($0).inserted }
    }

    func judge(_ facts: FactView) -> Verdict {
        guard let condition else { return earned(by: points, facts, []) }
        switch condition.evaluate(facts) {
        case .value(.boolean(let isMet)):
            let clause =
                isMet
                ? RulesWording.meets(condition.quoted) : RulesWording.fails(condition.quoted)
            if role == .veto { return veto(isMet, facts, clause) }
            if isMet { return earned(by: points, facts, [clause]) }
            guard let otherwise else {
                return FormulaVerdict(facts).scored(.zero, sentences(facts) + [clause])
            }
            return earned(by: otherwise, facts, [clause])
        case .open(let open):
            let clause = RulesWording.cannotTell(condition.quoted)
            if role == .veto { return openVeto(facts.outcome(for: open), facts, clause) }
            return facts.openVerdict(
                for: open, within: reach(facts), sentences(facts) + [clause])
        case .none(let why, let isUndetermined):
            let clause = RulesWording.noResult(condition.quoted, why)
            let outcome: Outcome = isUndetermined ? .undetermined : .awaitingReview
            if role == .veto { return openVeto(outcome, facts, clause) }
            return FormulaVerdict(facts).open(outcome, sentences(facts) + [clause])
        case .value:
            return FormulaVerdict(facts).open(
                .awaitingReview,
                [RulesWording.noResult(condition.quoted, RulesWording.wrongFormulaType)])
        }
    }

    private func sentences(_ facts: FactView) -> [Wording] {
        var seen: Set<Wording> = []
        return [condition, warning, points, otherwise].compactMap(\.self)
            .flatMap { $0.sentences(in: facts) }.filter { seen.insert($0).inserted }
    }

    // MARK: Points

    private func earned(
        by formula: Formula?, _ facts: FactView, _ clauses: [Wording]
    ) -> Verdict {
        let clauses = sentences(facts) + clauses
        let verdict = FormulaVerdict(facts)
        guard let formula else { return verdict.scored(facts.full, clauses) }
        switch formula.evaluate(facts) {
        case .value(.number(let number)):
            return verdict.scored(
                Points(number), clauses + [RulesWording.gives(formula.quoted, number)],
                steps: [RulesWording.resultStep(formula.quoted, number)])
        case .value:
            return verdict.open(
                .awaitingReview,
                clauses + [
                    RulesWording.noResult(formula.quoted, RulesWording.wrongFormulaType)
                ])
        case .open(let open):
            return facts.openVerdict(for: open, within: facts.anything, clauses)
        case .none(let why, let isUndetermined):
            return verdict.open(
                isUndetermined ? .undetermined : .awaitingReview,
                clauses + [RulesWording.noResult(formula.quoted, why)])
        }
    }

    /// All that it may come to while nobody knows whether the condition is met.
    private func reach(_ facts: FactView) -> PointRange {
        let full = facts.full
        func bounds(_ formula: Formula?, without: Points) -> PointRange {
            guard let formula else { return PointRange(without) }
            guard case .number(let number) = formula.constant else {
                return facts.anything
            }
            return PointRange(Points(number))
        }
        let (met, unmet) = (bounds(points, without: full), bounds(otherwise, without: .zero))
        return PointRange(min(met.lowest, unmet.lowest), max(met.highest, unmet.highest))
    }

    // MARK: Vetoes

    private func veto(_ isMet: Bool, _ facts: FactView, _ clause: Wording) -> Verdict {
        // A unit's word cannot fail it, nor can a person's unfinished suspicion.
        let isClaimed = facts.readings.contains { $0.certainty == .declared }
        if isMet, isClaimed { return openVeto(.awaitingReview, facts, clause) }
        let near = isMet ? (clauses: [], isNear: false) : warned(facts)
        let outcome = isMet ? RulesWording.vetoed : RulesWording.notVetoed(isNear: near.isNear)
        return Verdict(
            .scored, .zero,
            because: .phrase(
                facts.readings.map(\.sentence) + sentences(facts) + [clause] + near.clauses
                    + [outcome]),
            isVeto: isMet, warnsOfVeto: near.isNear)
    }

    /// Whether the line before the veto is crossed. It is never evidence against the unit, so one
    /// that nobody can tell leaves the veto decided.
    private func warned(_ facts: FactView) -> (clauses: [Wording], isNear: Bool) {
        guard let warning else { return ([], false) }
        switch warning.evaluate(facts) {
        case .value(.boolean(true)): return ([RulesWording.warns(warning.quoted)], true)
        case .value(.boolean(false)): return ([], false)
        case .value, .open: return ([RulesWording.cannotTell(warning.quoted)], false)
        case .none(let why, _): return ([RulesWording.noResult(warning.quoted, why)], false)
        }
    }

    private func openVeto(_ outcome: Outcome, _ facts: FactView, _ clause: Wording) -> Verdict {
        Verdict(
            outcome, .zero,
            because: .phrase(
                facts.readings.map(\.sentence) + sentences(facts) + [
                    clause, RulesWording.vetoOpen,
                ]))
    }
}
