/// The language of a function's body (DMN 1.5, table 47).
public enum FunctionKind: String, Sendable, Hashable {
    /// A boxed expression.
    case feel = "FEEL"
    /// A static method of a Java class; only those of ``KnownJavaMethods`` exist.
    case java = "Java"
    /// A predictive model; never read.
    case pmml = "PMML"
}
