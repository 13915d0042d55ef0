/// The leaderboard's file: folder, file, test, `SUCCESS` or `ERROR`, message.
enum ResultsCSV {
    /// A line for each outcome, in their order.
    static func text(_ outcomes: [TestOutcome]) -> String {
        outcomes.map { outcome in
            [
                outcome.folder, outcome.file, outcome.id,
                outcome.failure == nil ? "SUCCESS" : "ERROR", outcome.failure ?? "",
            ].map(quoted).joined(separator: ",") + "\n"
        }.joined()
    }

    private static func quoted(_ field: String) -> String {
        let line = field.map { $0.isNewline ? " " : String($0) }.joined()
        return "\""
            + line.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
