/// Compiled unary tests: what stands in an input cell of a decision table (DMN 1.5, 10.3.1.2, rules
/// 13 to 18).
///
/// ```swift
/// let tests = try UnaryTests(compiling: ">= 60, not given", input: .number, scope: scope)
/// tests.evaluate(.number(75), frame, &context)        // true
/// ```
public struct UnaryTests: Sendable {
    /// The text they were compiled from.
    public let text: String
    /// What their author should hear although they work.
    public let notices: [Diagnostic]
    private let tests: [TestCode]
    private let negated: Bool
    private let localCount: Int
    private let height: Int

    /// Tests that nothing meets.
    public static let never = UnaryTests(text: "", tests: [], negated: false)
    /// Tests that everything meets, null included; the `-` of a cell.
    public static let always = UnaryTests(text: "-", tests: [], negated: true)

    private init(text: String, tests: [TestCode], negated: Bool) {
        self.text = text
        self.tests = tests
        self.negated = negated
        notices = []
        localCount = 0
        height = 1
    }

    /// Compiles a text; `input` is the type of what is tested, which the tests call `?`.
    ///
    /// Throws as ``Expression/init(compiling:scope:limits:)`` does.
    public init(
        compiling text: String, input: ValueType = .any, scope: Scope,
        limits: Limits = .standard
    ) throws(CompilationErrors) {
        var parser = Parser(text, scope: scope, limits: limits)
        let question = parser.newLocal(input)
        parser.question = question
        let parsed = parser.whole { parser throws(Parser.Stop) in try parser.unaryTests() }
        guard let parsed, parser.isSound else { throw CompilationErrors(parser.errors) }
        guard let (syntax, negated) = parsed else {
            self = .always
            return
        }
        var compiler = Compiler()
        // The first slot is that of `?`.
        _ = compiler.unit.declare(question)
        tests = syntax.map { compiler.test($0, standsAlone: input != .boolean) }
        self.negated = negated
        self.text = text
        notices = parser.diagnostics.filter(\.isNotice)
        localCount =
            compiler.unit.count > 1 || compiler.unit.isRead(question)
            ? compiler.unit.count : 0
        height = 1 + (syntax.map(\.height).max() ?? 0)
    }

    /// The values at which what they say of an input can change; `nil` when they depend on more than
    /// the input, or when that is not known.
    var landmarks: [Value]? {
        var marks: [Value] = []
        for test in tests {
            guard let found = test.landmarks else { return nil }
            marks += found
        }
        return marks
    }

    /// Whether they compare the input with what is written in them and nothing else.
    public var isFixed: Bool { landmarks != nil }

    /// Whether an input meets one of the tests, or none of them where they stand in `not(…)`; `nil`
    /// where that cannot be told.
    public func evaluate(
        _ input: Value, _ frame: Frame, _ context: inout EvaluationContext
    ) -> Bool? {
        guard let outer = context.enter(locals: localCount, depth: height) else { return nil }
        if localCount > 0 { context.locals[context.base] = input }
        let truth = TestCode.any(tests, meets: input, frame, &context)
        context.leave(outer, depth: height)
        if truth == .unknown { return nil }
        return (truth == .yes) != negated
    }
}
