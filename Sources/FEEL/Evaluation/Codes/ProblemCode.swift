/// A part that can have no value, in a lenient scope: a name that nothing has, a context with a key
/// twice.
final class ProblemCode: Code, @unchecked Sendable {
    private let problem: Problem
    private let place: SourcePlace

    init(_ problem: Problem, at place: SourcePlace) {
        self.problem = problem
        self.place = place
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        context.report(problem, at: place)
        return .null
    }
}
