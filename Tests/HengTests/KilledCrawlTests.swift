import Foundation
import Seeded
import Testing
import WARC

/// What becomes of a crawl when its process, its disk or its patience ends.
@Suite(
    "A crawl that is killed", .enabled(if: CrawledRound.python != nil, "python3 is not installed"),
    .timeLimit(.minutes(20)))
struct KilledCrawlTests {
    @Test("at any of 50 moments goes on to the same archive, asking for nothing it has")
    func killed() throws {
        let site = try CrawledRound()
        let start = ContinuousClock.now
        #expect(try Command("crawl", site.round, "-q").status == 0)
        let whole = try site.content(of: site.captures)
        let duration = start.duration(to: .now)
        let pages = try site.settled(in: site.captures)
        #expect(pages.count > 60)

        var generator = SeededGenerator(seed: 50)
        var kills = 0
        while kills < 50 {
            site.removeCaptures()
            for _ in 0..<5 where !site.isCrawled {
                try rest(site) {
                    try kill(site, after: duration * .random(in: 0.2...1, using: &generator))
                }
                kills += 1
            }
            if !site.isCrawled {
                try rest(site) {
                    let status = try Command("crawl", site.round, "--resume", "-q").status
                    #expect(status == 0)
                }
            }
            #expect(try site.content(of: site.captures) == whole, "after \(kills) kills")
            let stories = try site.records(in: site.captures).filter { $0.type == .metadata }
                .map { "\($0.targetURI ?? "") \($0.blockFields[.role] ?? "")" }
            #expect(stories.count == Set(stories).count, "told twice, after \(kills) kills")
        }
    }

    /// Runs a crawl and holds it to asking for nothing that is in the archive.
    private func rest(_ site: CrawledRound, _ crawl: () throws -> Void) throws {
        let known = try site.settled(in: site.partial)
        let before =
            FileManager.default.fileExists(atPath: site.scratch.path("requests"))
            ? try site.requests().count : 0
        try crawl()
        let asked = try site.requests().dropFirst(before)
        #expect(known.isDisjoint(with: asked), "asked again for what was there")
        #expect(asked.count == Set(asked).count, "asked twice")
    }

    private func kill(_ site: CrawledRound, after time: Duration) throws {
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = ["crawl", site.round, "--resume", "-q"]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let (seconds, attoseconds) = time.components
        Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) / 1e18)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    @Test("by a file that may grow no more says so, and goes on once there is room")
    func fileBound() throws {
        let site = try CrawledRound()
        #expect(try Command("crawl", site.round, "-q").status == 0)
        let whole = try site.content(of: site.captures)
        site.removeCaptures()
        let (status, errors) = try Self.bash(
            "ulimit -f 8; exec \"$0\" crawl \"$1\" -q", Command.executable.path, site.round)
        #expect(status == 1)
        #expect(errors.contains("small-00001.warc.gz"), "\(errors)")
        #expect(errors.contains("--resume"), "\(errors)")
        let settled = try site.settled(in: site.partial)
        #expect(!settled.isEmpty)
        try rest(site) {
            let status = try Command("crawl", site.round, "--resume", "-q").status
            #expect(status == 0)
        }
        #expect(try site.content(of: site.captures) == whole)
    }

    @Test(
        "by a full disk says so, and goes on once there is room",
        .enabled(if: Self.canMount, "only root can mount a small disk"))
    func fullDisk() throws {
        let site = try CrawledRound()
        #expect(try Command("crawl", site.round, "-q").status == 0)
        let whole = try site.content(of: site.captures)
        site.removeCaptures()
        let disk = site.scratch.path("disk")
        // The disk is gone with its process, so what it held is put aside first.
        let (status, errors) = try Self.bash(
            """
            mkdir "$2" && mount -t tmpfs -o size=16k tmpfs "$2" || exit 99
            "$0" crawl "$1" -q --output "$2/captures"; status=$?
            cp -r "$2/captures.partial" "$3"; exit $status
            """, Command.executable.path, site.round, disk, site.partial,
            through: ["/usr/bin/unshare", "-m"])
        #expect(status == 1)
        #expect(errors.contains("No space left"), "\(errors)")
        try rest(site) {
            let status = try Command("crawl", site.round, "--resume", "-q").status
            #expect(status == 0)
        }
        #expect(try site.content(of: site.captures) == whole)
    }

    private static let canMount =
        getuid() == 0
        && (try? bash(
            "mount -t tmpfs -o size=16k tmpfs /mnt", through: ["/usr/bin/unshare", "-m"]
        ).status) == 0

    private static func bash(
        _ script: String, _ arguments: String..., through wrapper: [String] = []
    ) throws -> (status: Int32, errors: String) {
        let process = Process()
        let words = wrapper + ["/bin/bash", "-c", script] + arguments
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        var environment = ProcessInfo.processInfo.environment
        environment["LC_ALL"] = "en_US.UTF-8"
        process.environment = environment
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let errors = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, errors)
    }
}
