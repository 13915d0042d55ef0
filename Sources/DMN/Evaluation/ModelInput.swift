public import FEEL

/// A value for an input, or in place of a decision.
public struct ModelInput: Sendable {
    /// The element's name.
    public let name: String
    /// The namespace of its model; nil for the model that is asked.
    public let namespace: String?
    /// The value; converted to the element's type, or null where it does not conform.
    public let value: Value

    /// A value for an element.
    public init(name: String, namespace: String? = nil, value: Value) {
        self.name = name
        self.namespace = namespace
        self.value = value
    }
}
