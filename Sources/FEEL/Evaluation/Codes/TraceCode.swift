/// Keeps what a part came out as, for explanations.
final class TraceCode: Code, @unchecked Sendable {
    private let part: Code
    private let text: String
    private let place: SourcePlace
    private let depth: Int

    init(_ part: Code, text: String, place: SourcePlace, depth: Int) {
        self.part = part
        self.text = text
        self.place = place
        self.depth = depth
        super.init()
    }

    override var name: String? { part.name }
    override var constant: Value? { part.constant }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let value = part.value(frame, &context)
        context.note(TraceStep(text: text, place: place, depth: depth, value: value))
        return value
    }
}
