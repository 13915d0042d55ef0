public import Model

/// A report that could not be written.
public struct ReportError: Error, Sendable, Hashable {
    /// Its path inside the report folder.
    public let file: String
    /// Why, in one sentence.
    public let why: Wording

    /// A file that could not be written, and why.
    public init(file: String, why: Wording) {
        self.file = file
        self.why = why
    }

    /// What a person is told.
    public var notice: Notice { Notice(.error, at: Place(file: file), why) }
}
