/// Everything that keeps an expression from being compiled, in the order of the text.
public struct CompilationErrors: Error, Sendable, Hashable {
    /// The errors; never empty, at most ``limit``.
    public let diagnostics: [Diagnostic]

    /// Reading stops after so many errors.
    public static let limit = 20

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension CompilationErrors: CustomStringConvertible {
    /// One line an error, in English.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
