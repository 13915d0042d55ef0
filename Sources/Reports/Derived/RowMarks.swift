import Model

/// What rows are marked with so that the page's script can find them: short marks for indicators and
/// clauses, because a page has thousands of rows.
struct RowMarks: Sendable {
    /// An entry to choose: what it is called in the address, what a reader sees, which marks it has.
    struct Choice: Sendable {
        let value: String
        let label: String
        let marks: [String]
        let isIndented: Bool
    }

    /// Indicators of the first two levels.
    private(set) var indicators: [Choice] = []
    /// The clauses criteria rest on, in pack order.
    private(set) var clauses: [Choice] = []
    private var indicatorMarks: [String: String] = [:]
    private var clauseMarks: [String: String] = [:]

    init(_ pack: Pack) {
        for node in pack.indicators { add(node) }
        for criterion in pack.pointCriteria + pack.vetoes {
            let clause = criterion.clause
            guard !clause.isEmpty, clauseMarks[clause] == nil else { continue }
            let mark = String(clauses.count)
            clauseMarks[clause] = mark
            clauses.append(
                Choice(value: clause, label: clause, marks: [mark], isIndented: false))
        }
    }

    /// The mark of the second-level indicator `criterion` stands under, of the first-level one where
    /// there is no other; `nil` for vetoes and bonus.
    func indicator(of criterion: Criterion) -> String? { indicatorMarks[criterion.id] }

    func clause(of criterion: Criterion) -> String? { clauseMarks[criterion.clause] }

    private mutating func add(_ node: Indicator) {
        let first = indicators.count
        let own = mark(node.criteria, at: first)
        let title = { (node: Indicator) in "\(node.id) \(node.name)" }
        indicators.append(
            Choice(value: node.id, label: title(node), marks: [own], isIndented: false))
        for child in node.children {
            let mark = mark(child.allCriteria, at: indicators.count)
            indicators.append(
                Choice(value: child.id, label: title(child), marks: [mark], isIndented: true))
        }
        indicators[first] = Choice(
            value: node.id, label: title(node),
            marks: indicators[first...].flatMap(\.marks), isIndented: false)
    }

    private mutating func mark(_ criteria: [Criterion], at position: Int) -> String {
        let mark = String(position)
        for criterion in criteria { indicatorMarks[criterion.id] = mark }
        return mark
    }
}
