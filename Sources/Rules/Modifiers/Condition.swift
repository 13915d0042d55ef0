import FEEL
import Model

/// The `when:` of a modifier: met, not met, or open while a fact is.
struct Condition: Sendable {
    /// What it comes to for one unit.
    enum Answer: Sendable {
        case met
        case unmet
        /// Nobody can tell yet.
        case open(Outcome)
        /// The unit kept silent about it past the deadline, and silence is worth
        /// nothing.
        case silent
    }

    private let formula: Formula?

    /// Where `formula` is met.
    init(_ formula: Formula) {
        self.formula = formula
    }

    private init() {
        formula = nil
    }

    /// Always met.
    static let always = Condition()

    /// The declared names of the facts it reads.
    var reads: [String] { formula?.reads ?? [] }

    /// What it comes to, with the clauses that say why.
    ///
    /// With `needsProof` a unit's word alone meets nothing: a person decides.
    func answer(in view: FactView, needsProof: Bool) -> (answer: Answer, because: [Wording]) {
        guard let formula else { return (.met, []) }
        let readings = formula.reads.compactMap(view.reading)
        let because = readings.map(\.sentence) + formula.sentences(in: view)
        // A fact that says it all needs no repetition of the formula.
        let isPlain = formula.reads == [formula.quoted]
        switch formula.evaluate(view) {
        case .value(.boolean(true)):
            let clauses = because + (isPlain ? [] : [RulesWording.meets(formula.quoted)])
            if needsProof, readings.contains(where: { $0.certainty == .declared }) {
                return (.open(.awaitingReview), clauses)
            }
            return (.met, clauses)
        case .value(.boolean(false)):
            return (.unmet, because + (isPlain ? [] : [RulesWording.fails(formula.quoted)]))
        case .open(let open):
            if view.unanswered == .zero, open.contains(where: \.isUnanswered) {
                return (.silent, because)
            }
            return (
                .open(view.outcome(for: open)), because + [RulesWording.cannotTell(formula.quoted)]
            )
        case .none(let why, let isUndetermined):
            return (
                .open(isUndetermined ? .undetermined : .awaitingReview),
                because + [RulesWording.noResult(formula.quoted, why)]
            )
        case .value:
            return (
                .open(.awaitingReview),
                because + [
                    RulesWording.noResult(formula.quoted, RulesWording.wrongFormulaType)
                ]
            )
        }
    }
}
