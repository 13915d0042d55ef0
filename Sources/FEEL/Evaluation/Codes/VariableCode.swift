/// A declared variable.
final class VariableCode: Code, @unchecked Sendable {
    let slot: Int
    private let text: String

    init(slot: Int, name: String) {
        self.slot = slot
        text = name
        super.init()
    }

    override var name: String? { text }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        slot < frame.values.count ? frame.values[slot] : .null
    }
}
