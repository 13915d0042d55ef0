import Assessment
import Exact
import Foundation
import Model
import Testing

/// Evidence need not come from our own crawler.
@Suite("An archive made by wget of the sample site", .timeLimit(.minutes(10)))
struct WgetCaptureTests {
    /// `nil` where wget is not installed.
    private static let wget = ["/usr/bin/wget", "/usr/local/bin/wget"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(
        "leads to the same facts and scores as our own crawl",
        .enabled(if: wget != nil, "wget is not installed"))
    func sameResult() throws {
        let server = try SampleServer()
        let copy = try RoundCopy(port: server.port)
        let assessor = SampleRound.assessor
        let prepared = try assessor.prepare(roundFolder: copy.round.path)

        let ours = copy.folder.appendingPathComponent("ours")
        try FileManager.default.createDirectory(at: ours, withIntermediateDirectories: true)
        let start = try #require(DateTime("2026-01-01T00:00:00Z"))
        try assessor.crawl(prepared, into: ours.path, clock: { start })
        let theirs = try fetch(prepared.round, into: copy.folder)

        let own = try assessor.gather(prepared, captures: ours.path)
        let foreign = try assessor.gather(prepared, captures: theirs)
        #expect(foreign.archives.map(\.file) == ["wget.warc.gz"])
        #expect(foreign.notices == [])
        #expect(Self.lines(foreign.facts) == Self.lines(own.facts))
        #expect(
            LiveCrawlTests.points(of: assessor.score(prepared, foreign))
                == LiveCrawlTests.points(of: assessor.score(prepared, own)))
    }

    /// What each fact says; why something could not be seen, and in which
    /// record the rest was, differ from one crawler to the other.
    private static func lines(_ facts: [Fact]) -> [String] {
        facts.map { fact in
            let value = fact.value.map { "\($0)" } ?? "unknown"
            let faults = fact.faults.map { "\($0.key) ×\($0.count)" }
            return "\(fact.unit) \(fact.name) \(fact.origin) \(fact.certainty) \(value) \(faults)"
        }
    }

    /// Fetches every unit's home and columns, and what lies below them.
    private func fetch(_ round: Round, into folder: URL) throws -> String {
        let list = folder.appendingPathComponent("addresses")
        let seeds = round.units.flatMap { [$0.home] + $0.columns.values.sorted() }
        try (seeds.joined(separator: "\n") + "\n").write(
            to: list, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.wget))
        process.arguments = [
            "--quiet", "--no-config", "--no-proxy", "--recursive", "--level=5", "--no-parent",
            "--page-requisites", "--tries=1", "--timeout=2", "--delete-after", "--no-hsts",
            "--execute", "robots=on", "--input-file", list.path,
            "--directory-prefix", folder.appendingPathComponent("files").path,
            "--warc-file", folder.appendingPathComponent("wget").path,
            "--warc-tempdir", folder.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        // 0: everything answered; 4: something timed out; 8: something answered 404.
        #expect([0, 4, 8].contains(process.terminationStatus))
        return folder.appendingPathComponent("wget.warc.gz").path
    }
}
