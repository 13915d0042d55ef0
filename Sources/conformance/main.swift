import Foundation

// conformance SUITE [RESULTS]: runs the DMN conformance suite in the folder SUITE (its
// `TestCases`), prints what failed by folder, and writes the leaderboard's file to RESULTS.
let arguments = Array(CommandLine.arguments.dropFirst())
guard let suite = arguments.first, arguments.count <= 2 else {
    FileHandle.standardError.write(Data("usage: conformance SUITE [tck_results.csv]\n".utf8))
    exit(64)
}
do {
    let outcomes = try await SuiteRunner.run(SuiteFolder.all(in: suite))
    for line in Tally.lines(outcomes) { print(line) }
    if arguments.count == 2 {
        try Data(ResultsCSV.text(outcomes).utf8).write(to: URL(fileURLWithPath: arguments[1]))
    }
    exit(outcomes.allSatisfy { $0.failure == nil } ? 0 : 2)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
