import Exact

/// `list[condition]` and `list[index]`; what is no list is one of one item.
final class FilterCode: Code, @unchecked Sendable {
    private let operand: Code
    private let condition: Code
    /// The local that the condition sees an item as.
    private let item: Int
    /// Whether the condition is known to be a number.
    private let isIndex: Bool
    /// Whether it is known to be a truth.
    private let isTest: Bool
    private let place: SourcePlace

    init(
        _ operand: Code, _ condition: Code, item: Int, type: ValueType, at place: SourcePlace
    ) {
        self.operand = operand
        self.condition = condition
        self.item = item
        isIndex = type == .number
        isTest = type == .boolean
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let value = operand.value(frame, &context)
        let items: [Value]
        switch value {
        case .list(let list): items = list
        case .null: return isTest ? .list([]) : .null
        default: items = [value]
        }
        if isIndex { return indexed(items, condition.value(frame, &context), &context) }
        var kept: [Value] = []
        for (position, item) in items.enumerated() {
            guard context.spend() else { return .null }
            context.locals[context.base + self.item] = item
            if isTest {
                if condition.truth(frame, &context) == .yes { kept.append(item) }
                continue
            }
            switch condition.value(frame, &context) {
            case .boolean(true): kept.append(item)
            case .number(let number) where position == 0:
                return indexed(items, .number(number), &context)
            case .boolean, .null: break
            case let other:
                context.report(.wrongType(found: .of(other), wanted: .boolean), at: place)
                return .null
            }
        }
        return .list(kept)
    }

    private func indexed(
        _ items: [Value], _ index: Value, _ context: inout EvaluationContext
    ) -> Value {
        guard case .number(let number) = index else { return .null }
        if let position = number.asInt, position != 0, position.magnitude <= items.count.magnitude {
            return items[position > 0 ? position - 1 : items.count + position]
        }
        context.report(.wrongIndex(number.description, count: items.count), at: place)
        return .null
    }
}
