/// A test's own input is malformed: the test is wrong, not the code.
struct UnreadableSample: Error {
    let text: String
}
