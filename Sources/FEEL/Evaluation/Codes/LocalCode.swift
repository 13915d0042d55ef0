/// A variable of the expression itself.
final class LocalCode: Code, @unchecked Sendable {
    private let slot: Int
    private let text: String

    init(slot: Int, name: String) {
        self.slot = slot
        text = name
        super.init()
    }

    override var name: String? { text }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        context.locals[context.base + slot]
    }
}
