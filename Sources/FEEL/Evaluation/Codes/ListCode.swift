/// `[a, b]`
final class ListCode: Code, @unchecked Sendable {
    private let items: [Code]

    init(_ items: [Code]) {
        self.items = items
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for item in items { values.append(item.value(frame, &context)) }
        return .list(values)
    }
}
