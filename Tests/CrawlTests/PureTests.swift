import Exact
import Markup
import Testing
import WARC

@testable import Crawl

@Suite struct `Addresses of machines` {
    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1",
        "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::",
        "2001::1", "2001:db8::1", "100::1", "3fff::1", "::127.0.0.1",
    ])
    func `that are not public are refused`(text: String) throws {
        let address = try #require(NetworkGuard.parse(text))
        #expect(!address.isPublic)
        #expect(!NetworkGuard(allowing: []).allows(address, host: "a.test"))
        #expect(NetworkGuard(allowing: ["A.test"]).allows(address, host: "a.test"))
        #expect(NetworkGuard(allowing: ["[\(text)]"]).allows(address, host: "b.test"))
        #expect(NetworkGuard(allowing: [text]).allows(address, host: "b.test"))
    }

    @Test(arguments: [
        "1.1.1.1", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1",
        "223.5.5.5", "2400:3200::1", "2606:4700::1111", "64:ff9b::101:101", "2002:101:101::",
        "::ffff:8.8.8.8",
    ])
    func `that are public are taken`(text: String) throws {
        #expect(try #require(NetworkGuard.parse(text)).isPublic)
    }
}

@Suite struct `A block of addresses` {
    @Test(arguments: [
        ("10.12.0.0/16", "10.12.255.1", true), ("10.12.0.0/16", "10.13.0.1", false),
        ("10.0.0.128/25", "10.0.0.200", true), ("10.0.0.128/25", "10.0.0.127", false),
        ("10.0.0.1/32", "10.0.0.1", true), ("10.0.0.1/32", "10.0.0.2", false),
        ("fd00::/8", "fd12::1", true), ("fd00::/8", "fc00::1", false),
        ("fd00::/8", "10.0.0.1", false), ("10.0.0.0/8", "::ffff:10.1.1.1", true),
    ])
    func `opens just its members`(block: String, text: String, isInside: Bool) throws {
        let address = try #require(NetworkGuard.parse(text))
        #expect(NetworkGuard(allowing: [block]).allows(address, host: "a.test") == isInside)
    }

    @Test(arguments: ["0.0.0.0/0", "10.0.0.0/33", "::/0", "10.0.0.0/", "/8", "a.test/8", "10/8"])
    func `that is none opens nothing`(text: String) throws {
        let address = try #require(NetworkGuard.parse("10.0.0.1"))
        #expect(!NetworkGuard(allowing: [text]).allows(address, host: "b.test"))
    }
}

@Suite struct `Retry-After` {
    @Test(arguments: [
        ("120", 120), (" 7 ", 7), ("0", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
        ("Sun, 06 Nov 1994 08:48:00 GMT", 0),
    ])
    func `says how long to wait`(text: String, seconds: Int) throws {
        let now = try #require(DateTime("1994-11-06T16:49:00+08:00"))
        #expect(RetryAfter.seconds(text, now: now) == seconds)
    }

    @Test(arguments: ["", "soon", "-5", "1e9", "99999999999", "Sun, 31 Feb 2022 00:00:00 GMT"])
    func `that cannot be read says nothing`(text: String) throws {
        let now = try #require(DateTime("1994-11-06T16:49:00+08:00"))
        #expect(RetryAfter.seconds(text, now: now) == nil)
    }
}

@Suite struct `A host in trouble` {
    @Test func `is asked more slowly, and faster again as it recovers`() {
        var lane = HostLane(now: .now)
        #expect(lane.interval(.seconds(1)) == .seconds(1))
        lane.note(isInTrouble: true)
        #expect(lane.interval(.seconds(1)) == .seconds(2))
        #expect(lane.interval(.zero) == .milliseconds(200))
        for _ in 0..<20 { lane.note(isInTrouble: true) }
        #expect(lane.interval(.seconds(1)) == .seconds(60))
        #expect(lane.interval(.seconds(300)) == .seconds(300))
        for _ in 0..<48 { lane.note(isInTrouble: false) }
        #expect(lane.interval(.seconds(1)) == .seconds(1))
    }
}

@Suite struct `A sitemap` {
    private func sitemap(_ text: String) throws -> Sitemap {
        Sitemap(Array(text.utf8), of: try #require(WebAddress("http://a.test/map.xml")))
    }

    @Test func `names pages in order, each once`() throws {
        let read = try sitemap(
            "<urlset><url><loc>http://a.test/1</loc></url><url><loc>\n/2 </loc></url>"
                + "<url><loc>http://a.test/1</loc></url></urlset>")
        #expect(read.pages.map(\.description) == ["http://a.test/1", "http://a.test/2"])
        #expect(read.sitemaps.isEmpty)
    }

    @Test(arguments: [
        "", "<", "<urlset>", "<html><body><a href='/x'>x</a></body></html>", "not here",
        "<!DOCTYPE u [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&e;</loc></url></urlset>",
        "<urlset><url><loc>file:///etc/passwd</loc></url></urlset>",
        String(repeating: "<url>", count: 10_000),
    ])
    func `that is none announces nothing`(text: String) throws {
        let read = try sitemap(text)
        #expect(read.pages.isEmpty && read.sitemaps.isEmpty)
    }

    @Test func `keeps what stood before the damage`() throws {
        let read = try sitemap("<urlset><url><loc>http://a.test/1</loc></url><url><lo")
        #expect(read.pages.count == 1)
    }

    @Test func `reads no more than the protocol allows`() throws {
        let lines = (0..<60_000).map { "http://a.test/\($0)" }.joined(separator: "\n")
        #expect(try sitemap(lines).pages.count == Sitemap.entriesBound)
    }
}

@Suite struct `A scope` {
    private func scope(_ prefixes: [String]) throws -> CrawlScope {
        CrawlScope(
            id: "s", seeds: [try #require(WebAddress("http://seed.test/x"))],
            prefixes: try prefixes.map { try #require(WebAddress($0)) })
    }

    @Test(arguments: [
        ("http://a.test/xz/", "http://a.test/xz/1.html", true),
        ("http://a.test/xz/", "http://a.test/xz", true),
        ("http://a.test/xz/", "https://a.test/xz/1.html", true),
        ("http://a.test/xz/", "http://a.test/xz1.html", false),
        ("http://a.test/xz/", "http://a.test/xz/../secret", false),
        ("http://a.test/xz/", "http://a.test/xz/%2e%2e/secret", false),
        ("http://a.test/xz/", "http://b.test/xz/", false),
        ("http://a.test/xz/", "http://a.test.evil.test/xz/", false),
        ("http://a.test/xz/", "http://a.test@evil.test/xz/", false),
        ("http://a.test/xz/", "http://a.test:8080/xz/", false),
        ("http://a.test:8080/", "http://a.test:8080/x", true),
        ("http://a.test:8080/", "https://a.test/x", false),
        ("http://a.test/xz", "http://a.test/xz/1", true),
        ("http://a.test/xz", "http://a.test/xzy", false),
        ("http://a.test/list?id=3", "http://a.test/list?id=3&page=2", true),
        ("http://a.test/list?id=3", "http://a.test/list?id=30", false),
        ("http://a.test/list?id=3", "http://a.test/list", false),
        ("http://none.test/", "http://seed.test/x", true),
        ("http://none.test/", "http://seed.test/x/y", false),
        ("http://a.test/", "mailto:a@a.test", false),
        ("http://a.test/", "ftp://a.test/", false),
    ])
    func `covers what lies below its prefixes`(prefix: String, address: String, isInside: Bool)
        throws
    {
        // What is no address at all is in no scope.
        let isCovered = try WebAddress(address).map { try scope([prefix]).contains($0) }
        #expect((isCovered ?? false) == isInside)
    }
}

@Suite struct `The frontier` {
    private func address(_ name: String) throws -> WebAddress {
        try #require(WebAddress("http://a.test/\(name)"))
    }

    @Test func `follows remembered links for a scope that reaches a page late`() throws {
        let root = try address("")
        let plan = CrawlPlan(scopes: [
            CrawlScope(id: "one", seeds: [try address("x")], prefixes: [root]),
            CrawlScope(id: "two", seeds: [try address("y")], prefixes: [root]),
        ])
        var frontier = Frontier(plan, today: try #require(CivilDate("2022-07-01")))
        // x → z → w for the first scope; y → (nothing) … → x only on level 1.
        let links = ["x": ["z"], "y": ["v"], "z": ["w"], "v": ["x"]]
        var fetched: [String] = []
        repeat {
            for entry in frontier.takeBatch() {
                let name = String(frontier.address(entry).path.dropFirst())
                fetched.append(name)
                frontier.found(
                    try (links[name] ?? []).map { (try address($0), .page) }, on: entry)
            }
        } while frontier.descend()
        #expect(fetched == ["x", "y", "z", "v", "w"])
        #expect(frontier.progress.map(\.reached) == [3, 5])
    }

    @Test func `lets scopes take turns`() throws {
        let plan = CrawlPlan(
            scopes: try ["a", "b"].map { name in
                CrawlScope(
                    id: name, seeds: try (1...3).map { try address("\(name)/\($0)") },
                    prefixes: [try address("\(name)/")])
            })
        var frontier = Frontier(plan, today: try #require(CivilDate("2022-07-01")))
        let order = frontier.takeBatch().map { frontier.address($0).path }
        #expect(order == ["/a/1", "/b/1", "/a/2", "/b/2", "/a/3", "/b/3"])
    }

    @Test func `keeps a page full of links within bounds`() throws {
        let plan = CrawlPlan(scopes: [
            CrawlScope(id: "one", seeds: [try address("")], prefixes: [try address("")])
        ])
        var frontier = Frontier(plan, today: try #require(CivilDate("2022-07-01")))
        let links = try (0..<6_000).map { (try address("\($0)"), CaptureRole.page) }
        let batch = frontier.takeBatch()
        frontier.found(links, on: batch[0])
        #expect(frontier.links(of: batch[0]).count == Frontier.linksBound)
    }
}

@Suite struct `The frontier of a large site` {
    private func address(_ number: Int) throws -> WebAddress {
        try #require(WebAddress("http://a.test/zwgk/\(number / 100)/t\(number).html"))
    }

    /// Every page links to the same menu and to a few pages nobody else knows.
    private func crawled(pages: Int, menu: Int) throws -> Frontier {
        let root = try #require(WebAddress("http://a.test/"))
        var limits = CrawlLimits()
        limits.pages = 1_000_000
        limits.depth = 1_000
        var frontier = Frontier(
            CrawlPlan(
                scopes: [CrawlScope(id: "one", seeds: [root], prefixes: [root])], limits: limits),
            today: try #require(CivilDate("2022-07-01")))
        let common = try (0..<menu).map { (try address($0), CaptureRole.page) }
        var next = menu
        repeat {
            for entry in frontier.takeBatch() {
                let new = try (next..<max(next, min(next + 9, pages))).map {
                    (try address($0), CaptureRole.page)
                }
                next += new.count
                frontier.found(common + new, on: entry)
            }
        } while frontier.descend()
        return frontier
    }

    @Test func `remembers a link once, however many pages hold it`() throws {
        let frontier = try crawled(pages: 3_000, menu: 200)
        let reached = try #require(frontier.progress.first?.reached)
        #expect(reached == 3_001)
        let remembered = (0..<Int32(reached)).reduce(0) { $0 + frontier.links(of: $1).count }
        #expect(remembered == 3_000)
    }
}

@Suite struct `A plan that cannot be run` {
    @Test func `is refused before anything is sent`() throws {
        let seed = try #require(WebAddress("http://a.test/"))
        let mail = try #require(WebAddress("mailto:a@a.test"))
        let good = CrawlScope(id: "a", seeds: [seed], prefixes: [])
        let cases: [(CrawlPlan, CrawlError)] = [
            (CrawlPlan(scopes: [good, good]), .duplicateScope("a")),
            (
                CrawlPlan(scopes: [CrawlScope(id: "b", seeds: [], prefixes: [seed])]),
                .noSeed(scope: "b")
            ),
            (
                CrawlPlan(scopes: [CrawlScope(id: "c", seeds: [mail], prefixes: [])]),
                .noSeed(scope: "c")
            ),
            (CrawlPlan(scopes: [good], userAgent: "x\r\nHost: y"), .badUserAgent("x\r\nHost: y")),
        ]
        for (plan, error) in cases {
            #expect(throws: error) { try Crawler.check(plan) }
            #expect(!error.zh.isEmpty && !error.description.isEmpty)
        }
    }
}
