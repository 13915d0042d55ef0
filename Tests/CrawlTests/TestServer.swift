import Exact
import Foundation
import Markup
import Testing
import WARC

@testable import Crawl

/// The scripted server under `Fixtures/`, on a free port of loopback.
final class TestServer {
    struct Request {
        let seconds: Double
        let line: String
        let fields: [String]
        var method: String { String(line.split(separator: " ").first ?? "") }
        func field(_ name: String) -> String? {
            fields.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
        var target: String { String(line.split(separator: " ").dropFirst().first ?? "") }
    }

    static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    let port: Int
    private let process: Process
    private let folder: URL
    // Closed when this process ends, however it ends; the server then ends too.
    private let input = Pipe()

    /// - Parameter robots: status and body of its robots.txt.
    init(robots: (status: String, body: String) = ("404 Not Found", "")) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "heng-crawl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/server.py")
        process = Process()
        process.executableURL = URL(filePath: try #require(Self.python))
        process.arguments = [
            script.path(percentEncoded: false), folder.path(percentEncoded: false) + "/log",
            robots.status, robots.body,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = input
        try process.run()
        let line = String(
            decoding: pipe.fileHandleForReading.availableData, as: UTF8.self
        ).trimmingCharacters(in: .whitespacesAndNewlines)
        port = try #require(Int(line), "the server did not start")
    }

    deinit {
        // The threads that tests run on block SIGTERM, and children inherit that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    func address(_ path: String, host: String = "127.0.0.1") throws -> WebAddress {
        try #require(WebAddress("http://\(host):\(port)\(path)"))
    }

    /// What was asked of the server so far, in order of arrival.
    func requests() throws -> [Request] {
        try String(contentsOf: folder.appending(path: "log"), encoding: .utf8)
            .split(separator: "\n").map { line in
                let parts = line.split(separator: "\t").map(String.init)
                return Request(
                    seconds: Double(parts[0]) ?? 0, line: parts[1], fields: Array(parts[2...]))
            }
    }

    /// Crawls with quick limits and reads the archive back.
    /// - Parameters:
    ///   - earlier: the file an interrupted crawl left, to go on with.
    ///   - former: the file of a crawl of an earlier time.
    func crawl(
        _ scopes: [CrawlScope], allowPrivate: [String] = ["127.0.0.1"], name: String = "test",
        continuing earlier: [UInt8]? = nil, since former: String? = nil,
        change: (inout CrawlLimits) -> Void = { _ in },
        log: @escaping (CrawlEvent) -> Void = { _ in }
    ) throws -> Captured {
        var limits = CrawlLimits()
        limits.interval = .zero
        limits.concurrencyPerHost = 4
        limits.timeout = .milliseconds(1_500)
        limits.retries = 0
        limits.bodyBytes = 100_000
        change(&limits)
        let plan = CrawlPlan(
            scopes: scopes, limits: limits, allowPrivate: allowPrivate, userAgent: "Heng/1.0",
            today: CivilDate("2022-07-01"))
        let start = try #require(DateTime("2022-07-01T09:00:00+08:00"))
        var tick = 0
        func clock() -> DateTime {
            tick += 1
            return DateTime(unixSeconds: start.unixSeconds + tick) ?? start
        }
        let archive = folder.appending(path: name)
        if let earlier {
            try FileManager.default.createDirectory(
                at: archive, withIntermediateDirectories: true)
            try Data(earlier).write(to: archive.appending(path: "test-00001.warc.gz"))
        }
        let path = archive.path(percentEncoded: false)
        let writer = try WARCWriter(
            folder: path, name: "test", info: HeaderFields([.init("software", "heng")]), date: start
        )
        let summary = try Crawler.run(
            plan, into: writer, continuing: earlier == nil ? nil : WARCArchive(path: path),
            since: former.map { WARCArchive(files: [$0]) }, clock: clock, log: log)
        return try Captured(summary: summary, path: writer.path, port: port)
    }

    func scope(_ id: String, _ path: String) throws -> CrawlScope {
        CrawlScope(id: id, seeds: [try address(path)], prefixes: [try address(path)])
    }
}

/// A crawl and the records it left.
struct Captured {
    let summary: CrawlSummary
    let path: String
    let records: [WARCRecord]
    private let port: Int

    init(summary: CrawlSummary, path: String, port: Int) throws {
        self.summary = summary
        self.path = path
        self.port = port
        var records: [WARCRecord] = []
        for event in try WARCReader(path: path) {
            switch event {
            case .record(let record, _): records.append(record)
            case .notice(let notice): Issue.record("\(notice)")
            }
        }
        self.records = records
    }

    /// The archive's file as it stands.
    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    func all(_ type: WARCType, _ path: String) -> [WARCRecord] {
        records.filter { record in
            record.type == type
                && (record.targetURI == "http://127.0.0.1:\(port)\(path)"
                    || record.targetURI == path)
        }
    }

    func response(_ path: String) throws -> WARCRecord {
        try #require(all(.response, path).last, "no response for \(path)")
    }

    /// The capture fields of an address; there is exactly one record of them.
    func story(_ path: String) throws -> HeaderFields {
        let found = all(.metadata, path).filter { $0.blockFields[.role] != "scope" }
        #expect(found.count == 1, "\(path)")
        return try #require(found.first, "no metadata for \(path)").blockFields
    }

    func outcome(_ path: String) throws -> CaptureOutcome? {
        try story(path)[.outcome].flatMap { CaptureOutcome(rawValue: $0) }
    }
}
