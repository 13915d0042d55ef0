/// A name that nothing has, in a lenient scope.
final class UnknownNameCode: Code, @unchecked Sendable {
    private let text: String
    private let place: SourcePlace

    init(_ text: String, at place: SourcePlace) {
        self.text = text
        self.place = place
        super.init()
    }

    override func value(_ context: inout EvaluationContext) -> Value {
        context.report(.unknownName(text, near: []), at: place)
        return .null
    }
}
