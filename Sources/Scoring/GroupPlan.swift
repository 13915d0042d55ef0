import Model
import Rules

/// What the units of one group are asked, in the order of their findings.
struct GroupPlan: Sendable {
    /// The first-level indicators with the group's weights.
    let indicators: [Indicator]
    /// The criteria below them, node by node.
    let criteria: [CompiledCriterion]
    /// The criteria of the bonus.
    let bonus: [CompiledCriterion]
    /// The veto list.
    let vetoes: [CompiledCriterion]

    init(of pack: Pack, for group: String, vetoes: [Criterion], with book: RuleBook) {
        indicators = pack.indicators(for: group)
        criteria = indicators.flatMap(\.allCriteria).map { book.compiled($0) }
        bonus = pack.bonus?.criteria.map { book.compiled($0) } ?? []
        self.vetoes = vetoes.map { book.compiled(veto: $0) }
    }
}
