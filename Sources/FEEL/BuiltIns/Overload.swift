/// One form of a built-in: its parameters and what it does.
public struct Overload: Sendable {
    /// Computes the result.
    ///
    /// Arguments come in the order of the parameters and conform to their types. Optional ones at
    /// the end that were left out are missing from the array; a variadic one contributes each of
    /// its arguments. Report with ``EvaluationContext/report(_:)`` and return null where there is
    /// no result; call ``EvaluationContext/spend(_:)`` in loops that grow with the input.
    public typealias Body = FunctionValue.Body

    /// Makes a body for arguments that are known when an expression is compiled: for each
    /// parameter given in the call the value, or `nil` where it is known only later. Returns `nil`
    /// where there is nothing to prepare. Here a pattern is compiled once.
    public typealias Preparation = @Sendable ([Value?]) -> Body?

    /// What is wrong with a call whatever the arguments come out as that are not known yet: a
    /// pattern that is none, a date that does not exist. Gets what a ``Preparation`` gets.
    public typealias Check = @Sendable ([Value?]) -> BuiltInProblem?

    /// The parameters in order.
    public let parameters: [Parameter]
    /// What the result conforms to, if it is not null.
    public let result: ValueType
    /// What it does.
    public let body: Body
    /// How to do it faster when arguments are literals.
    public let preparation: Preparation?
    /// What authors hear of at once.
    public let check: Check?

    /// A form.
    public init(
        _ parameters: [Parameter], result: ValueType = .any, preparation: Preparation? = nil,
        check: Check? = nil, body: @escaping Body
    ) {
        self.parameters = parameters
        self.result = result
        self.preparation = preparation
        self.check = check
        self.body = body
    }

    /// Fewest arguments of a positional call.
    var fewest: Int {
        parameters.count { $0.presence != .optional }
    }

    /// Most arguments of a positional call; `nil` when there is no bound.
    var most: Int? {
        parameters.last?.presence == .variadic ? nil : parameters.count
    }
}
