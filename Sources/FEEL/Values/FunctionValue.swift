/// A function as a value: it can be passed, returned and called (DMN 1.5, 10.3.2.13).
public final class FunctionValue: Sendable {
    /// Computes a result from arguments in the order of the parameters, one for each.
    public typealias Body = @Sendable ([Value], inout EvaluationContext) -> Value

    /// A formal parameter.
    public struct Parameter: Sendable, Hashable {
        /// Its name, for named arguments.
        public let name: String
        /// What an argument must conform to; ``ValueType/any`` when undeclared.
        public let type: ValueType

        /// A parameter.
        public init(name: String, type: ValueType = .any) {
            self.name = name
            self.type = type
        }
    }

    enum Implementation: Sendable {
        case builtIn(BuiltIn)
        case native(Body)
        /// With the frame and the locals it was made among.
        case compiled(CompiledFunction, frame: Frame, captured: [Value])
    }

    /// Its name in diagnostics; empty for a lambda.
    public let name: String
    /// The parameters in order; of a built-in those of its first form.
    public let parameters: [Parameter]
    /// What the result conforms to.
    public let result: ValueType
    let implementation: Implementation

    /// A function written in Swift: a business knowledge model, a decision service, a known
    /// function of another language. Arguments are checked and coerced before `body` is called.
    public init(
        name: String, parameters: [Parameter], result: ValueType = .any,
        body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        implementation = .native(body)
    }

    init(
        name: String, parameters: [Parameter], result: ValueType, implementation: Implementation
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.implementation = implementation
    }

    /// A built-in as a value.
    public convenience init(_ builtIn: BuiltIn) {
        let first = builtIn.overloads.first
        self.init(
            name: builtIn.name,
            parameters: first?.parameters.map { Parameter(name: $0.name, type: $0.type) } ?? [],
            result: first?.result ?? .any, implementation: .builtIn(builtIn))
    }
}
