import FEEL

/// A compiled boxed expression.
protocol Box: Sendable {
    /// Evaluates it with the values of the scope it was compiled in. What goes wrong is reported
    /// to `context` and gives null. Boxes nest no deeper than the file they were read from.
    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value
}
