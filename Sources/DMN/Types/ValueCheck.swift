import FEEL

/// The tests of an item definition and of the parts it is made of (DMN 1.5, 7.3.3).
final class ValueCheck: Sendable {
    /// Tests of the value itself; each must be true.
    let tests: [UnaryTests]
    /// The check of every item of a list.
    let item: ValueCheck?
    /// The checks of the entries of a context.
    let members: [(name: String, check: ValueCheck)]

    init(
        tests: [UnaryTests] = [], item: ValueCheck? = nil,
        members: [(name: String, check: ValueCheck)] = []
    ) {
        self.tests = tests
        self.item = item
        self.members = members
    }

    /// Whether it looks at nothing but the value.
    var isFixed: Bool {
        tests.allSatisfy(\.isFixed) && item?.isFixed ?? true
            && members.allSatisfy(\.check.isFixed)
    }

    /// Whether a value of the type is allowed. Null stands for what is not known and is not
    /// looked at; the depth of recursion is that of the definition.
    func allows(_ value: Value, _ context: inout EvaluationContext) -> Bool {
        if value.isNull { return true }
        guard context.spend() else { return false }
        for test in tests where test.evaluate(value, Frame.empty, &context) != true { return false }
        if let item, case .list(let items) = value {
            for value in items where !item.allows(value, &context) { return false }
        }
        if !members.isEmpty, case .context(let entries) = value {
            for (name, check) in members {
                if let value = entries[name], !check.allows(value, &context) { return false }
            }
        }
        return true
    }
}
