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
        var frontier = Frontier(plan)
        // x → z → w for the first scope; y → (nothing) … → x only on level 1.
        let links = ["x": ["z"], "y": ["v"], "z": ["w"], "v": ["x"]]
        var fetched: [String] = []
        repeat {
            for entry in frontier.takeBatch() {
                let name = String(frontier.entries[entry].address.path.dropFirst())
                fetched.append(name)
                frontier.found(
                    try (links[name] ?? []).map { (try address($0), .page) }, on: entry)
            }
        } while frontier.descend()
        #expect(fetched == ["x", "y", "z", "v", "w"])
        #expect(frontier.progress.map(\.reached.count) == [3, 5])
    }

    @Test func `keeps a page full of links within bounds`() throws {
        let plan = CrawlPlan(scopes: [
            CrawlScope(id: "one", seeds: [try address("")], prefixes: [try address("")])
        ])
        var frontier = Frontier(plan)
        let links = try (0..<6_000).map { (try address("\($0)"), CaptureRole.page) }
        let batch = frontier.takeBatch()
        frontier.found(links, on: batch[0])
        #expect(frontier.entries[batch[0]].links.count == Frontier.linksBound)
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
