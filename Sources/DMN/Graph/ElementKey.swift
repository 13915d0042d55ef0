/// What a reference names: an identifier in the model of a namespace.
struct ElementKey: Sendable, Hashable {
    let namespace: String
    let id: String
}
