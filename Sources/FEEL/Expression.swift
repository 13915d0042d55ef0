/// A compiled FEEL expression (DMN 1.5, chapter 10).
///
/// ```swift
/// let expression = try Expression(compiling: "得分 * 0.6 + 10", scope: scope)
/// var context = EvaluationContext()
/// for record in records {
///     context.clear()
///     let value = expression.evaluate(record, &context)
///     if value.isNull { report(context.diagnostics) }
/// }
/// ```
///
/// Evaluation is a pure function of the frame, ends within the context's ``Limits``, and one
/// compiled expression can be evaluated on many threads at once, each with a context of its own.
///
/// A class, so that going through many rules copies one reference each.
public final class Expression: Sendable {
    /// The text it was compiled from.
    public let text: String
    /// What it comes out as where that is known, ``ValueType/any`` elsewhere.
    public let type: ValueType
    /// What its author should hear although it works: characters that were read as others.
    public let notices: [Diagnostic]
    /// The declared variables it reads, in order of declaration.
    public let variables: [String]
    /// Those of ``variables`` whose absence could change the outcome unnoticed, because they stand
    /// where null has a meaning of its own: in `if`, `=`, lists, loops. Where only others are
    /// null, an outcome that is not null is the one it would be whatever they were.
    public let sensitive: Set<String>
    private let code: Code
    private let localCount: Int
    private let height: Int

    /// Compiles a text.
    ///
    /// Throws every mistake at once: what is no FEEL, and in a strict scope what could never have
    /// a value, such as names that are not declared and operands that do not go together.
    public convenience init(
        compiling text: String, scope: Scope, limits: Limits = .standard
    ) throws(CompilationErrors) {
        try self.init(text, scope, limits, explaining: false)
    }

    private init(
        _ text: String, _ scope: Scope, _ limits: Limits, explaining: Bool
    ) throws(CompilationErrors) {
        var parser = Parser(text, scope: scope, limits: limits)
        let syntax = parser.whole { parser throws(Parser.Stop) in try parser.expression() }
        guard let syntax, parser.isSound else { throw CompilationErrors(parser.errors) }
        var compiler = Compiler(explaining: explaining ? parser.lexer.source : nil)
        code = compiler.compile(syntax)
        localCount = compiler.unit.count
        height = syntax.height
        self.text = text
        type = syntax.type
        notices = parser.diagnostics.filter(\.isNotice)
        variables = parser.usedVariables
        sensitive = syntax.sensitiveVariables
    }

    /// The value, where it depends on nothing.
    public var constant: Value? { code.constant }

    /// The slot it reads, where it is a variable and nothing else.
    public var variable: Scope.Slot? {
        (code as? VariableCode).map { Scope.Slot(index: $0.slot) }
    }

    /// Evaluates for the values of a frame made for the scope.
    public func evaluate(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        guard let outer = context.enter(locals: localCount, depth: height) else { return .null }
        let value = code.value(frame, &context)
        context.leave(outer, depth: height)
        return value
    }

    /// Evaluates with the standard limits, without asking what went wrong.
    public func evaluate(_ frame: Frame = .empty) -> Value {
        var context = EvaluationContext()
        return evaluate(frame, &context)
    }

    /// A condition's three outcomes: met, not met, and `nil` for no evidence: the expression is
    /// null or no truth at all.
    public func condition(_ frame: Frame, _ context: inout EvaluationContext) -> Bool? {
        guard let outer = context.enter(locals: localCount, depth: height) else { return nil }
        let truth = code.truth(frame, &context)
        context.leave(outer, depth: height)
        return truth == .unknown ? nil : truth == .yes
    }

    /// What each part of a text comes out as, the innermost ones first, at most a thousand of them.
    public static func explain(
        _ text: String, scope: Scope, frame: Frame, _ context: inout EvaluationContext
    ) throws(CompilationErrors) -> [TraceStep] {
        let expression = try Expression(text, scope, .standard, explaining: true)
        context.trace = []
        _ = expression.evaluate(frame, &context)
        defer { context.trace = nil }
        return context.trace ?? []
    }
}
