import Foundation
import Testing
import WARC

@Suite("heng crawl", .enabled(if: CrawledRound.python != nil, "python3 is not installed"))
struct CrawlCommandTests {
    private func lines(_ path: String) throws -> [[String: Any]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test("writes a log with an object for every request and decision")
    func log() throws {
        let site = try CrawledRound()
        let log = site.scratch.path("crawl.jsonl")
        #expect(try Command("crawl", site.round, "-q", "--log", log).status == 0)
        let lines = try lines(log)
        let exchanges = lines.filter { $0["event"] as? String == "exchange" }
        #expect(exchanges.count == (try site.requests().count))
        #expect(exchanges.allSatisfy { $0["method"] as? String == "GET" && $0["time"] is String })
        let decisions = lines.filter { $0["event"] as? String == "decision" }
        let stories = try site.records(in: site.captures).filter { $0.type == .metadata }
        #expect(decisions.count == stories.count - 1)
        #expect(lines.last?["event"] as? String == "scope")
        #expect(lines.last?["unvisited"] as? Int == 0)
    }

    @Test("does not overwrite a log, and goes on with that of an interrupted crawl")
    func logs() throws {
        let site = try CrawledRound()
        let log = site.scratch.path("crawl.jsonl")
        try Data("{}\n".utf8).write(to: URL(filePath: log))
        let refused = try Command("crawl", site.round, "-q", "--log", log)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("not overwritten"))
        #expect(try Command("crawl", site.round, "-q", "--log", log, "--resume").status == 0)
        #expect(try lines(log).first?.isEmpty == true)
        #expect(try lines(log).count > 60)
    }

    @Test("fetches only what has changed since an earlier crawl")
    func since() throws {
        let site = try CrawledRound(site: "kept")
        #expect(try Command("crawl", site.round, "-q").status == 0)
        let later = site.scratch.path("later")
        #expect(
            try Command(
                "crawl", site.round, "-q", "--output", later, "--since", site.captures
            ).status == 0)
        let revisits = try site.records(in: later).filter { $0.type == .revisit }
        #expect(revisits.count == 6)
        let facts = try Command("facts", site.round, "--captures", later, "-q")
        #expect(facts.status == 0, "\(facts.errors)")
        let lost = try Command(
            "crawl", site.round, "--since", site.scratch.path("nothing"), "--force")
        #expect(lost.status == 1)
    }

    @Test(
        "shows a terminal how far it is",
        arguments: [("en_US.UTF-8", "a second"), ("zh_CN.UTF-8", "每秒")])
    func progress(locale: String, words: String) throws {
        let site = try CrawledRound()
        let process = Process()
        process.executableURL = URL(filePath: try #require(CrawledRound.python))
        process.arguments = [
            "-c", "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)",
            Command.executable.path, "crawl", site.round,
        ]
        process.environment = ["LANG": locale, "TERM": "xterm", "PATH": "/usr/bin:/bin"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let shown = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(shown.contains(words), "\(shown)")
    }
}
