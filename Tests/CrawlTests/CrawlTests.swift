import Exact
import Foundation
import Markup
import Testing
import WARC

@testable import Crawl

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `A crawl` {
    @Test func `fetches what lies within the scope, and nothing else`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/site/")])
        let asked = try server.requests().map(\.target)
        #expect(
            Set(asked) == [
                "/robots.txt", "/site/", "/site/a.html", "/site/missing.html", "/site/doc.pdf",
                "/site/picture.png", "/site/deep/1.html", "/site/deep/2.html", "/site/deep/3.html",
            ])
        #expect(asked.count == Set(asked).count, "asked twice")
        #expect(try captured.response("/site/").httpResponse().status == 200)
        #expect(try captured.response("/site/missing.html").httpResponse().status == 404)
        #expect(try captured.outcome("/site/missing.html") == .answered)
        let targets = captured.records.compactMap(\.targetURI)
        #expect(!targets.contains { $0.hasPrefix("file:") || $0.contains("192.0.2.1") })
    }

    @Test func `asks for what sitemaps announce, after every link`() throws {
        let server = try TestServer(
            robots: ("200 OK", "User-agent: *\nDisallow: /no/\nSitemap: /map/index.xml\n"))
        let captured = try server.crawl([try server.scope("甲", "/flat/")]) {
            $0.concurrencyPerHost = 1
        }
        let asked = try server.requests().map(\.target)
        #expect(
            asked == [
                "/robots.txt", "/map/index.xml", "/map/a.xml.gz", "/map/b.txt", "/flat/",
                "/flat/linked.html", "/flat/deeper.html", "/flat/orphan.html", "/flat/list.pdf",
                "/flat/plain.html",
            ])
        let orphan = try captured.story("/flat/orphan.html")
        #expect(orphan[.via] == (try server.address("/map/a.xml.gz").description))
        #expect(try captured.story("/map/a.xml.gz")[.role] == "sitemap")
        #expect(try captured.story("/flat/list.pdf")[.role] == "attachment")

        let without = try TestServer(robots: ("200 OK", "Sitemap: /map/index.xml\n"))
        _ = try without.crawl([try without.scope("甲", "/flat/")]) { $0.readsSitemaps = false }
        #expect(try without.requests().count == 4)
    }

    @Test func `tells how every address was found`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/site/")])
        let seed = try captured.story("/site/")
        #expect(seed[.via] == nil)
        #expect(seed[.depth] == "0")
        #expect(seed.values(.scope) == ["甲"])
        #expect(seed[.role] == "page")
        let leaf = try captured.story("/site/deep/2.html")
        #expect(leaf[.via] == (try server.address("/site/deep/1.html").description))
        #expect(leaf[.depth] == "2")
        #expect(try captured.story("/site/doc.pdf")[.role] == "attachment")
        #expect(try captured.story("/robots.txt")[.role] == "robots")
        #expect(try captured.story("/robots.txt").values(.scope) == ["甲"])
        #expect(captured.summary.scopes.first?.isComplete == true)
        #expect(captured.summary.scopes.first?.visited == 8)
    }

    @Test func `stores request and response as they went over the wire`() throws {
        let server = try TestServer()
        let captured = try server.crawl([
            CrawlScope(
                id: "r",
                seeds: try ["chunked", "gzip", "hints", "close", "cookie"].map {
                    try server.address("/raw/\($0).html")
                }, prefixes: [try server.address("/raw/")])
        ])
        let chunked =
            "HTTP/1.1 200 Fine Thanks\r\nX-Odd:  two  blanks \r\ncontent-TYPE: text/html\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "1c;name=value\r\n<a href=\"after.html\">n</a>ab\r\n0003\r\ncde\r\n0\r\nX-Trailer: end\r\n\r\n"
        let record = try captured.response("/raw/chunked.html")
        #expect(String(decoding: record.block, as: UTF8.self) == chunked)
        #expect(
            try record.httpResponse().body().bytes
                == Array("<a href=\"after.html\">n</a>abcde".utf8))
        #expect(record.ipAddress == "127.0.0.1")
        let packed = try captured.response("/raw/gzip.html").httpResponse()
        #expect(packed.payload.starts(with: [0x1F, 0x8B]))
        #expect(try packed.body().bytes == Array("<a href=\"after.html\">n</a>".utf8))
        #expect(try captured.response("/raw/hints.html").httpResponse().status == 200)
        #expect(try captured.response("/raw/close.html").httpResponse().version == "HTTP/1.0")
        #expect(try captured.outcome("/raw/after.html") == .answered)

        let request = try #require(captured.all(.request, "/raw/chunked.html").first)
        #expect(request.concurrentTo == [record.id])
        let sent = try request.httpRequest()
        #expect(sent.method == "GET")
        #expect(sent.target == "/raw/chunked.html")
        #expect(sent.fields["User-Agent"] == "Heng/1.0")
        #expect(sent.fields["Host"] == "127.0.0.1:\(server.port)")
        let metadata = try #require(captured.all(.metadata, "/raw/chunked.html").first)
        #expect(metadata.concurrentTo == [record.id])
        #expect(
            captured.records.allSatisfy { $0.verify() != .altered(fields: ["WARC-Block-Digest"]) })
        #expect(try server.requests().allSatisfy { !$0.fields.contains { $0.hasPrefix("Cookie") } })
    }

    @Test func `survives every way of answering badly, and says what happened`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("b", "/bad/")])
        let expected: [(String, CaptureOutcome, WARCTruncation?, Bool)] = [
            ("slow", .timeout, nil, false),
            ("endless", .cut, .length, true),
            ("drip", .timeout, .time, true),
            ("bomb", .answered, nil, true),
            ("garbage", .protocolError, nil, false),
            ("hangup", .connection, nil, false),
            ("half", .connection, .disconnect, true),
            ("torn", .connection, nil, false),
            ("bighead", .protocolError, nil, false),
            ("unknown", .answered, nil, true),
            ("good", .answered, nil, true),
        ]
        for (name, outcome, truncated, isStored) in expected {
            let path = "/bad/\(name).html"
            #expect(try captured.outcome(path) == outcome, "\(name)")
            let stored = captured.all(.response, path)
            #expect(stored.count == (isStored ? 1 : 0), "\(name)")
            #expect(stored.first?.truncated == truncated, "\(name)")
            if outcome != .answered {
                #expect(try captured.story(path)[.message]?.isEmpty == false, "\(name)")
            }
        }
        let endless = try captured.response("/bad/endless.html").httpResponse()
        #expect(endless.payload.count == 100_000)
        let bomb = try captured.response("/bad/bomb.html").httpResponse().body(limit: 100_000)
        #expect(bomb.bytes.count == 100_000)
        #expect(captured.summary.scopes.first?.isComplete == false)
    }

    @Test func `follows redirects within the scope only, and not for ever`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("t", "/turn/")]) { $0.redirects = 3 }
        #expect(try captured.outcome("/turn/in") == .answered)
        #expect(try captured.story("/turn/in")[.redirect]?.hasSuffix("/turn/target.html") == true)
        #expect(try captured.story("/turn/target.html")[.via]?.hasSuffix("/turn/in") == true)
        #expect(try captured.outcome("/turn/leaf.html") == .answered)
        #expect(try captured.outcome("/turn/out") == .refusedScope)
        #expect(try captured.story("/turn/out")[.redirect]?.hasSuffix("/outside/page.html") == true)
        #expect(try captured.outcome("/turn/file") == .refusedScheme)
        #expect(try captured.outcome("/turn/nowhere") == .refusedScheme)
        #expect(try captured.outcome("/turn/loop1") == .answered)
        #expect(try captured.outcome("/turn/loop2") == .tooManyRedirects)
        #expect(try captured.outcome("/turn/self") == .tooManyRedirects)
        #expect(try captured.outcome("/turn/chain/3") == .tooManyRedirects)
        #expect(captured.all(.metadata, "/turn/chain/4").isEmpty)
        #expect(try captured.response("/turn/%B9%AB.html").httpResponse().status == 200)
        let asked = try server.requests().map(\.target)
        #expect(!asked.contains { $0.hasPrefix("/outside") || $0.contains("passwd") })
    }

    @Test func `refuses private machines that the round does not name`() throws {
        let server = try TestServer()
        let scopes = [
            try server.scope("p", "/site/"),
            CrawlScope(
                id: "n", seeds: [try server.address("/site/", host: "localhost")], prefixes: []),
        ]
        let captured = try server.crawl(scopes, allowPrivate: [])
        #expect(try server.requests().isEmpty == true)
        #expect(try captured.outcome("/site/") == .refusedPrivate)
        #expect(try captured.story("/site/")[.message]?.contains("127.0.0.1") == true)
        #expect(try captured.outcome("http://localhost:\(server.port)/site/") == .refusedPrivate)
        let named = try server.crawl([scopes[1]], allowPrivate: ["localhost"], name: "named")
        #expect(try named.outcome("http://localhost:\(server.port)/site/") == .answered)
    }

    @Test func `one unit's failure leaves the others alone`() throws {
        let server = try TestServer()
        let gone = try #require(WebAddress("http://127.0.0.1:1/"))
        let unknown = try #require(WebAddress("http://no-such-host.invalid/"))
        let captured = try server.crawl([
            CrawlScope(id: "gone", seeds: [gone], prefixes: []),
            CrawlScope(id: "unknown", seeds: [unknown], prefixes: []),
            try server.scope("well", "/site/deep/1.html"),
        ])
        #expect(try captured.outcome(gone.description) == .connection)
        #expect(try captured.outcome(unknown.description) == .dns)
        #expect(captured.summary.scopes.map(\.isComplete) == [false, false, true])
    }

    @Test func `writes the same order however often it runs`() throws {
        let server = try TestServer()
        let scopes = [try server.scope("t", "/turn/"), try server.scope("s", "/site/")]
        let first = try server.crawl(scopes, name: "first")
        let second = try server.crawl(scopes, name: "second") { $0.concurrencyPerHost = 1 }
        let order = first.records.map { [$0.type.rawValue, $0.targetURI ?? ""] }
        #expect(order == second.records.map { [$0.type.rawValue, $0.targetURI ?? ""] })
        #expect(
            first.records.filter { $0.type == .metadata }.map(\.block)
                == second.records.filter { $0.type == .metadata }.map(\.block))
    }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `The limits of a crawl` {
    @Test func `end a site that grows without end`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("t", "/tree/")]) {
            $0.pages = 20
            $0.depth = 50
        }
        let summary = try #require(captured.summary.scopes.first)
        #expect(summary.visited == 20)
        #expect(summary.limits == [.pages])
        #expect(summary.unvisited > 0)
        let left = captured.records.map(\.blockFields).filter { $0[.outcome] == "limit" }
        #expect(left.count == summary.unvisited)
        #expect(left.allSatisfy { $0[.limit] == "pages" })
        #expect(try server.requests().count == 21)
        let closing = try #require(captured.records.last?.blockFields)
        #expect(closing[.role] == "scope")
        #expect(closing[.visited] == "20")
        #expect(closing[.limit] == "pages")
    }

    @Test func `keep to the depth`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("t", "/tree/")]) { $0.depth = 2 }
        #expect(captured.summary.scopes.first?.visited == 1 + 3 + 9)
        #expect(captured.summary.scopes.first?.unvisited == 27)
        #expect(captured.summary.scopes.first?.limits == [.depth])
    }

    @Test func `stop at the bound of all bytes`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("s", "/site/")]) {
            $0.totalBytes = 1_000
            $0.concurrencyPerHost = 1
        }
        let summary = try #require(captured.summary.scopes.first)
        #expect(summary.limits == [.bytes])
        #expect(summary.unvisited > 0)
        #expect(!summary.isComplete)
        #expect(try captured.outcome("/site/") == .answered)
    }

    @Test func `keep requests apart`() throws {
        let server = try TestServer()
        _ = try server.crawl([try server.scope("s", "/site/")]) { $0.interval = .milliseconds(80) }
        let times = try server.requests().map(\.seconds)
        let gaps = zip(times.dropFirst(), times).map { $0 - $1 }
        // The server sees a request a little after it was begun.
        #expect(gaps.allSatisfy { $0 > 0.05 }, "\(gaps)")
        #expect((times.last ?? 0) - (times.first ?? 0) >= 0.08 * Double(times.count - 1) - 0.05)
    }

    @Test func `repeat what failed for a moment, and store every answer`() throws {
        let server = try TestServer()
        let captured = try server.crawl([
            try server.scope("f", "/flaky/"), try server.scope("d", "/down/"),
        ]) {
            $0.retries = 1
        }
        let answers = captured.all(.response, "/flaky/")
        #expect(try answers.map { try $0.httpResponse().status } == [503, 200])
        #expect(try captured.story("/flaky/")[.attempts] == "2")
        #expect(captured.all(.metadata, "/flaky/").first?.concurrentTo == [answers[1].id])
        #expect(try captured.story("/down/")[.attempts] == "2")
        #expect(try captured.outcome("/down/") == .answered)
    }

    @Test func `share a page between scopes without asking twice`() throws {
        let server = try TestServer()
        let captured = try server.crawl([
            try server.scope("whole", "/site/"),
            CrawlScope(
                id: "part", seeds: [try server.address("/site/deep/2.html")],
                prefixes: [try server.address("/site/deep/")]),
        ])
        #expect(try captured.story("/site/deep/3.html").values(.scope) == ["whole", "part"])
        #expect(captured.summary.scopes.map(\.visited) == [8, 2])
        let asked = try server.requests().map(\.target)
        #expect(asked.count == Set(asked).count)
    }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `Robots.txt` {
    @Test func `keeps the crawl away from what it forbids`() throws {
        let server = try TestServer(
            robots: (
                "200 OK",
                "User-agent: heng\nDisallow: /site/deep/\nAllow: /site/deep/1\nCrawl-delay: 0.05\n"
            ))
        let captured = try server.crawl([try server.scope("s", "/site/")])
        #expect(try captured.outcome("/site/deep/1.html") == .answered)
        #expect(try captured.outcome("/site/deep/2.html") == .robots)
        #expect(try captured.story("/site/deep/2.html")[.message]?.contains("/site/deep/") == true)
        #expect(try server.requests().allSatisfy { $0.target != "/site/deep/2.html" })
        let times = try server.requests().map(\.seconds)
        #expect((times.last ?? 0) - (times.first ?? 0) >= 0.05 * Double(times.count - 2) - 0.03)
    }

    @Test(arguments: ["503 Service Unavailable", "429 Too Many Requests", "hang"])
    func `that cannot be had closes the host`(status: String) throws {
        let server = try TestServer(robots: (status, ""))
        let captured = try server.crawl([try server.scope("s", "/site/")])
        #expect(try captured.outcome("/site/") == .robotsUnavailable)
        #expect(try server.requests().map(\.target) == ["/robots.txt"])
    }

    @Test func `may be elsewhere on the host`() throws {
        let server = try TestServer(robots: ("301 Moved", "/rules.txt"))
        let captured = try server.crawl([try server.scope("s", "/site/")])
        #expect(try captured.outcome("/site/a.html") == .robots)
        #expect(try captured.outcome("/site/") == .answered)
    }

    @Test(arguments: ["http://192.0.2.7/robots.txt", "/robots.txt", "file:///etc/passwd"])
    func `that leads away counts as none`(location: String) throws {
        let server = try TestServer(robots: ("302 Found", location))
        let captured = try server.crawl([try server.scope("s", "/site/a.html")])
        #expect(try captured.outcome("/site/a.html") == .answered)
        #expect(!captured.records.contains { $0.targetURI?.contains("192.0.2.7") == true })
    }
}
