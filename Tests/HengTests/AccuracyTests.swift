import Foundation
import Testing

/// A modest part of what `make accuracy` measures: the truth is worked out in
/// Tests/PageTruth, from the documents and apart from the extractors.
@Suite("Extractors on generated sites", .enabled(if: ServedRound.python != nil, "no python3"))
struct AccuracyTests {
    /// One of each manner: layout tables in GB2312, unquoted and loose markup,
    /// a site for telephones with days inside the links.
    static let templates = ["trs-table", "anhui-loose", "mobile-cut"]

    @Test("find what is true, and nothing else")
    func sample() throws {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(filePath: try #require(ServedRound.python))
        process.arguments =
            [
                Command.root.appendingPathComponent("Tests/PageTruth/accuracy.py").path,
                "--heng", Command.executable.path, "--seeds", "2", "--port", "0", "--pages", "4",
                "--misses", "--work", scratch.path("sites"), "--templates",
            ] + Self.templates
        let url = scratch.url.appendingPathComponent("output")
        try Data().write(to: url)
        let output = try FileHandle(forWritingTo: url)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        let told = try String(contentsOf: url, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(told)")
        #expect(told.contains("nothing is below what is expected"))
    }
}
