/// One test.
struct TestCase: Sendable, Hashable {
    /// Its identifier, unique in its file.
    let id: String
    /// The decision service that is called; nil when decisions are evaluated by name.
    let service: String?
    /// What is given.
    let inputs: [TestNode]
    /// What is expected; all must match.
    let results: [TestNode]

    /// Whether something else than null is expected. An engine that answers null to
    /// everything passes the others.
    var expectsValue: Bool { results.contains { $0.value != .null } }
}
