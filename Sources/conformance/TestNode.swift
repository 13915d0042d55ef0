/// A value for, or expected of, an element of the model.
struct TestNode: Sendable, Hashable {
    /// The element's name.
    let name: String
    /// The namespace of its model; nil for the model under test.
    let namespace: String?
    /// The value.
    let value: TestValue
}
