import DMN
import Exact
import FEEL

/// A decision table the slow way: every cell asked, every policy as the specification words it.
struct CellByCell {
    private let policy: HitPolicy
    private let rows: [(tests: [UnaryTests], output: Expression)]
    private let priorities: [Value]

    init(_ policy: HitPolicy, _ rows: [[String]]) throws {
        self.policy = policy
        var scope = Scope(checking: .lenient)
        scope.declare("a")
        scope.declare("b")
        self.rows = try rows.map { row in
            (
                try row.prefix(2).map { cell in
                    let isBlank = cell.allSatisfy(\.isWhitespace)
                    return isBlank
                        ? .always : try UnaryTests(compiling: cell, input: .any, scope: scope)
                },
                try Expression(
                    compiling: row[2].allSatisfy(\.isWhitespace) ? "null" : row[2], scope: scope)
            )
        }
        priorities =
            try Expression(compiling: "[\(TableCheck.priorities)]", scope: scope).evaluate()
            .asList ?? []
    }

    func value(_ first: Value, _ second: Value) -> Value {
        var context = Surroundings.context
        let frame = Frame([first, second])
        let outputs = rows.filter { row in
            zip(row.tests, [first, second]).allSatisfy { tests, value in
                tests.evaluate(value, frame, &context) == true
            }
        }.map { $0.output.evaluate(frame, &context) }
        let ranked = outputs.enumerated().sorted { left, right in
            let ranks = (rank(left.element), rank(right.element))
            return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
        }.map(\.element)
        switch policy {
        case .unique: return outputs.count == 1 ? outputs[0] : .null
        case .first: return outputs.first ?? .null
        case .priority: return ranked.first ?? .null
        case .any:
            guard let first = outputs.first else { return .null }
            return outputs.allSatisfy { FEELEquality.equal($0, first) == true } ? first : .null
        case .collect, .ruleOrder: return .list(outputs)
        case .outputOrder: return .list(ranked)
        }
    }

    private func rank(_ value: Value) -> Int {
        priorities.firstIndex { FEELEquality.equal($0, value) == true } ?? priorities.count
    }
}
