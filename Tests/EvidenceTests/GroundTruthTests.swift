import Crawl
import Exact
import Foundation
import Markup
import Model
import Testing
import WARC

@testable import Evidence

/// A synthetic site with thousands of known facts, crawled for real. Its
/// generator and its list of truths come from outside this project.
@Suite("Against the truth of a generated site", .serialized)
struct GroundTruthTests {
    @Test(
        "nothing is missed and nothing is made up",
        .enabled(
            if: GeneratedSite.isAvailable, "the generator ../shared/bench/crawl/gen.py is absent"),
        arguments: [7, 8, 9])
    func truth(seed: Int) throws {
        let site = try GeneratedSite(seed: seed, pages: 400)
        let archive = try site.crawl()
        let truth = site.truth

        // The crawl had everything.
        #expect(archive.redirected == truth.redirects)
        #expect(archive.attachments == truth.attachments)

        let found = try archive.observe(site)
        #expect(found.deadLinks == truth.dead)
        #expect(found.identityCards == truth.identityCards)
        #expect(found.mobiles == truth.mobiles)

        // Each column holds the articles that lie in its folder.
        for column in truth.columns {
            let articles = truth.articles[column] ?? []
            #expect(found.counts[column] == Decimal128(articles.count), "\(column)")
            #expect(found.newest[column] == articles.max(), "\(column)")
        }
        #expect(found.undated == Decimal128(0))
    }
}

/// A site written by the generator, and what is true of it.
final class GeneratedSite {
    struct Truth {
        var dead: Set<String> = []
        var redirects: Set<String> = []
        var attachments: Set<String> = []
        /// `page number`, the number masked.
        var identityCards: Set<String> = []
        var mobiles: Set<String> = []
        /// Folders of columns.
        var columns: [String] = []
        /// The days of the articles in each folder.
        var articles: [String: [CivilDate]] = [:]
    }

    static let generator = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/bench/crawl/gen.py").standardized
    static let isAvailable = FileManager.default.fileExists(atPath: generator.path)

    let truth: Truth
    let port: Int
    private let folder: URL
    private let server: Process

    init(seed: Int, pages: Int) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-truth-\(UUID().uuidString)")
        let root = folder.appendingPathComponent("www")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        let generate = try Self.python(
            [Self.generator.path, root.path, "\(pages)", "\(seed)"], output: nil)
        generate.waitUntilExit()
        try #require(generate.terminationStatus == 0, "the site could not be generated")
        truth = try Self.truth(of: folder, root)

        let ready = folder.appendingPathComponent("ready")
        server = try Self.python(["-c", Self.serving, root.path, ready.path], output: nil)
        var port: Int?
        for _ in 0..<400 where port == nil {
            port = (try? String(contentsOf: ready, encoding: .utf8)).flatMap { Int($0) }
            if port == nil { Thread.sleep(forTimeInterval: 0.05) }
        }
        self.port = try #require(port, "the server did not start")
    }

    deinit {
        let pid = try? String(
            contentsOf: folder.appendingPathComponent("ready.pid"), encoding: .utf8)
        if let pid = pid.flatMap({ pid_t($0) }) { kill(pid, SIGKILL) }
        server.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    var origin: String { "http://127.0.0.1:\(port)" }

    /// Serves files, and sends `/go/x` on to `/x`.
    private static let serving = """
        import functools, http.server, os, sys
        class Handler(http.server.SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            def send_head(self):
                if self.path.startswith("/go/"):
                    self.send_response(302)
                    self.send_header("Location", self.path[3:])
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return None
                return super().send_head()
            def log_message(self, *a): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=sys.argv[1]))
        open(sys.argv[2] + ".pid", "w").write(str(os.getpid()))
        open(sys.argv[2] + ".new", "w").write(str(server.server_port))
        os.rename(sys.argv[2] + ".new", sys.argv[2])
        server.serve_forever()
        """

    private static func python(_ arguments: [String], output: FileHandle?) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private struct Manifest: Decodable {
        let dead: [String]
        let redir: [String]
        let attach: [String]
        let idcard: [[String]]
        let phone: [[String]]
    }

    private static func truth(of folder: URL, _ root: URL) throws -> Truth {
        let manifest = try JSONDecoder().decode(
            Manifest.self,
            from: Data(contentsOf: folder.appendingPathComponent("manifest.json")))
        var truth = Truth()
        // Every page of the site links to these two, which are not there.
        truth.dead = Set(manifest.dead + ["/sitemap.html", "/about.html"])
        truth.redirects = Set(manifest.redir)
        truth.attachments = Set(manifest.attach)
        truth.identityCards = Set(
            manifest.idcard.map { "\($0[0]) \($0[1].prefix(2))*************\($0[1].suffix(3))" })
        truth.mobiles = Set(
            manifest.phone.map { "\($0[0]) \($0[1].prefix(3))****\($0[1].suffix(4))" })
        let files = try #require(FileManager.default.enumerator(atPath: root.path))
        for case let file as String in files {
            let parts = file.split(separator: "/")
            guard parts.count > 1, parts[1].hasPrefix("c") else { continue }
            let column = "\(parts[0])/\(parts[1])"
            if parts.last == "index.html" { truth.columns.append(column) }
            // t20221103_12.html
            guard parts.count == 4, parts[3].hasPrefix("t") else { continue }
            let digits = parts[3].dropFirst().prefix(8)
            let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
            truth.articles[column, default: []].append(try #require(CivilDate(day)))
        }
        truth.columns.sort()
        return truth
    }

    /// Crawls the whole site.
    func crawl() throws -> CrawledSite {
        let archive = folder.appendingPathComponent("captures")
        try FileManager.default.createDirectory(at: archive, withIntermediateDirectories: true)
        let start: DateTime = try #require(DateTime("2026-11-20T00:00:00Z"))
        let home = try #require(WebAddress("\(origin)/"))
        var limits = CrawlLimits()
        limits.interval = .zero
        limits.concurrencyPerHost = 8
        limits.pages = 5_000
        let plan = Crawl.CrawlPlan(
            scopes: [CrawlScope(id: "site", seeds: [home], prefixes: [home])], limits: limits,
            allowPrivate: ["127.0.0.1"], userAgent: "Heng")
        let writer = try WARCWriter(
            folder: archive.path, name: "site", info: HeaderFields(), date: start)
        try Crawler.run(plan, into: writer, clock: { start })
        let (captures, notices) = CaptureArchive.open(files: [writer.path])
        #expect(notices.isEmpty, "\(notices)")
        return CrawledSite(archive: captures, origin: origin)
    }
}

/// What the crawl of a generated site brought.
struct CrawledSite {
    let archive: CaptureArchive
    let origin: String

    private func path(_ address: WebAddress) -> String {
        String(address.description.dropFirst(origin.count))
    }

    var redirected: Set<String> {
        Set(
            archive.answeredAddresses.filter { archive.answer($0)?.isRedirect ?? false }.map(path))
    }

    var attachments: Set<String> {
        Set(
            archive.answeredAddresses.filter { archive.answer($0)?.isSuccess ?? false }.map(path)
                .filter { $0.hasPrefix("/attach/") })
    }

    struct Found {
        var deadLinks: Set<String> = []
        var identityCards: Set<String> = []
        var mobiles: Set<String> = []
        var counts: [String: Decimal128] = [:]
        var newest: [String: CivilDate] = [:]
        var undated = Decimal128(0)
    }

    /// The facts of the whole site as one unit.
    func observe(_ site: GeneratedSite) throws -> Found {
        let columns = site.truth.columns
        let from = try #require(CivilDate("2015-01-01"))
        let to = try #require(CivilDate("2026-11-20"))
        let unit = Unit(
            id: "site", name: "示例", group: "示例", home: "\(origin)/",
            columns: Dictionary(uniqueKeysWithValues: columns.map { ($0, "\(origin)/\($0)/") }),
            place: Fixtures.place)
        let round = Round(
            id: "truth", title: "示例", organiser: "示例",
            asOf: try #require(DateTime("2026-11-20T09:00:00+08:00")),
            period: try #require(Period(from: from, to: to)), submissionDeadline: nil,
            units: [unit], digest: "0")
        var descriptors = try [
            Observed.descriptor("extractor: dead-links, columns: all", .number),
            Observed.descriptor("extractor: personal-data, columns: all, kind: id-card", .number),
            Observed.descriptor("extractor: personal-data, columns: all, kind: mobile", .number),
        ]
        for column in columns {
            descriptors += try [
                Observed.descriptor(
                    "extractor: column-count, column: \(column), window: all", .number),
                Observed.descriptor("extractor: column-freshness, column: \(column)", .date),
                Observed.descriptor("extractor: undated-articles, column: \(column)", .number),
            ]
        }
        let result = Observer.observe(
            round: round, pack: try Fixtures.pack(facts: descriptors, columns: columns),
            archive: archive)
        var found = Found()
        for fact in result.facts {
            let column = columns.first { fact.name.contains("column: \($0)") } ?? ""
            switch (fact.method?.extractor, fact.value) {
            case ("dead-links", _):
                found.deadLinks = Set(
                    fact.faults.map { fault in
                        String(fault.key.dropFirst("dead-link ".count + origin.count))
                    })
            case ("personal-data", _) where fact.name.contains("id-card"):
                found.identityCards = numbers(fact)
            case ("personal-data", _): found.mobiles = numbers(fact)
            case ("column-count", .number(let count)?): found.counts[column] = count
            case ("column-freshness", .date(let day)?): found.newest[column] = day
            case ("undated-articles", .number(let count)?):
                found.undated += count
            default: continue
            }
        }
        return found
    }

    /// `page number` of each leak; the number is the last word of its key.
    private func numbers(_ fact: Fact) -> Set<String> {
        Set(
            fact.faults.map { fault in
                var page = ""
                if case .capture(let capture) = fault.evidence.source {
                    page = String(capture.url.dropFirst(origin.count))
                }
                let words = fault.key.split(separator: " ")
                return "\(page) \(words.count > 1 ? words[1] : "")"
            })
    }
}
