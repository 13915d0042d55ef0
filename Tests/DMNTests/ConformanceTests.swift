import Foundation
import Testing

@testable import conformance

@Suite("The conformance suite of DMN")
struct ConformanceTests {
    /// Where the suite is, beside the checkout.
    private static let suite = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("shared/conformance/dmn-tck/TestCases").path
    private static var isThere: Bool { FileManager.default.fileExists(atPath: suite) }

    /// Fewest tests that have to pass; rises as more do and never falls.
    private static let floor = 3_391

    @Test(
        "as many tests pass as ever",
        .enabled(if: isThere, "the suite is not in ../shared/conformance/dmn-tck"))
    func conformance() async throws {
        let outcomes = try await SuiteRunner.run(SuiteFolder.all(in: Self.suite))
        let tally = Tally(outcomes)
        #expect(tally.all >= 3_391)
        if tally.passed < Self.floor {
            for line in Tally.lines(outcomes) { print(line) }
        }
        #expect(tally.passed >= Self.floor)
    }
}
