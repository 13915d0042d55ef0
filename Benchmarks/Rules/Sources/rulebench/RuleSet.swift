import Exact
import FEEL

/// The rules of rules.txt over the records.
struct RuleSet {
    private let texts: [String]
    private let records: [[Value]]
    private let scope: Scope
    private let slots: [Scope.Slot]

    init(folder: String, _ records: Records) throws {
        texts = try Files.lines(folder + "/rules.txt")
        self.records = records.rows
        var scope = Scope()
        slots = zip(records.names, records.rows[0]).map { scope.declare($0, .of($1)) }
        self.scope = scope
    }

    /// How many evaluations ``points(of:)`` makes.
    var count: Int { records.count * texts.count }

    func compiled() throws -> [Expression] {
        try texts.map { try Expression(compiling: $0, scope: scope) }
    }

    /// Binds each record and adds up what all rules give for it.
    func points(of rules: [Expression]) -> Decimal128 {
        var sum = Decimal128.zero
        var context = EvaluationContext()
        var frame = Frame(scope)
        for record in records {
            for (slot, value) in zip(slots, record) { frame[slot] = value }
            context.clear()
            for rule in rules {
                if case .number(let points) = rule.evaluate(frame, &context) { sum += points }
            }
        }
        return sum
    }
}
