import FEEL

/// Nothing: an element without logic, or with logic that could not be compiled.
struct NullBox: Box {
    func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value { .null }
}
