/// In a filter over items of unknown type: the item's member of that name, else what the name means
/// outside.
final class MemberCode: Code, @unchecked Sendable {
    private let item: Int
    private let member: String
    private let otherwise: Code

    init(item: Int, member: String, otherwise: Code) {
        self.item = item
        self.member = member
        self.otherwise = otherwise
        super.init()
    }

    override var name: String? { member }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        if case .context(let entries) = context.locals[context.base + item] {
            if let value = entries[member] { return value }
            // An item that lacks the member has none, which is no mistake of the author.
            if otherwise is ProblemCode { return .null }
        }
        return otherwise.value(frame, &context)
    }
}
