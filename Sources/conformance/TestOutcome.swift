/// What came of one test.
struct TestOutcome: Sendable, Hashable {
    /// The folder below the suite's own: level and name.
    let folder: String
    /// The test file, without `.xml`.
    let file: String
    /// The identifier of the test.
    let id: String
    /// Whether something else than null was expected.
    let expectsValue: Bool
    /// Why it failed; nil when it passed.
    let failure: String?
}
