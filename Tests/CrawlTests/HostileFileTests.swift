import Markup
import Testing
import WARC

@testable import Crawl

/// What stands at the addresses of robots.txt and of sitemaps, made to hurt.
@Suite(.timeLimit(.minutes(20))) struct `A hostile robots.txt` {
    private static let rule = "User-agent: *\nDisallow: /no/\n"

    /// Faults after which the rules that could be read still hold.
    static let kept: [(String, [UInt8])] = [
        ("NUL bytes", [0, 0, 10] + Array(rule.utf8)),
        ("control characters", Array(("\u{1B}[31m: x\n" + rule).utf8)),
        ("wrong encoding", [0xD6, 0xD0, 0x3A, 0xCE, 0xC4, 10] + Array(rule.utf8)),
        ("the same group twice", Array((rule + rule).utf8)),
        ("a page in front", Array(("<!DOCTYPE html><script>alert(1)</script>\n" + rule).utf8)),
        ("numbers out of range", Array((rule + "Crawl-delay: 1e99999999999999999999\n").utf8)),
        ("a negative delay", Array((rule + "Crawl-delay: -5\n").utf8)),
        ("a path escape", Array((rule + "Disallow: /../../etc\n").utf8)),
        ("100 MB behind the rules", Array(rule.utf8) + [UInt8](repeating: 0x61, count: 100 << 20)),
        ("one endless line", [UInt8](repeating: 0x61, count: 400_000) + [10] + Array(rule.utf8)),
        (
            "ten thousand sitemaps",
            Array((rule + String(repeating: "Sitemap: file:///etc/passwd\n", count: 10_000)).utf8)
        ),
    ]

    @Test(arguments: kept.indices)
    func `leaves the rules that can be read`(index: Int) {
        let (name, bytes) = Self.kept[index]
        let rules = RobotsRules(bytes, agent: "Heng")
        #expect(rules.forbids("/no/1.html") != nil, "\(name)")
        #expect(rules.forbids("/yes/1.html") == nil, "\(name)")
        #expect(rules.crawlDelay == nil, "\(name)")
        #expect(rules.sitemaps.count <= RobotsRules.maximumSitemaps, "\(name)")
    }

    @Test(arguments: [[], [0xFF, 0xFE], [0x1F, 0x8B, 8, 0], Array("User-ag".utf8)])
    func `of which nothing can be read forbids nothing`(bytes: [UInt8]) {
        #expect(RobotsRules(bytes, agent: "Heng").forbids("/a") == nil)
    }

    @Test(.enabled(if: TestServer.python != nil, "python3 is not installed"))
    func `that never ends keeps the crawl off the host, and the crawl ends`() throws {
        let server = try TestServer(robots: ("hang", ""))
        let captured = try server.crawl([try server.scope("甲", "/site/")])
        #expect(try captured.outcome("/site/") == .robotsUnavailable)
        #expect(try server.requests().map(\.target) == ["/robots.txt"])
    }
}

@Suite(.timeLimit(.minutes(20))) struct `A hostile sitemap` {
    private static let page = "<url><loc>http://a.test/1</loc></url>"

    static let cases: [(String, [UInt8], pages: Int)] = [
        ("empty", [], 0),
        ("cut off", Array("<urlset>\(page)<url><loc>http://a.t".utf8), 1),
        ("another root", Array("<rss><item><link>http://a.test/</link></item></rss>".utf8), 0),
        ("the same page again and again", Array("<urlset>\(page)\(page)\(page)</urlset>".utf8), 1),
        (
            "depth 10,000",
            Array(("<urlset>" + String(repeating: "<x>", count: 10_000) + page).utf8), 0
        ),
        (
            "an entity bomb",
            Array(
                "<!DOCTYPE u [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><urlset>&b;</urlset>".utf8
            ),
            0
        ),
        (
            "an external entity",
            Array(
                "<!DOCTYPE u [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>&e;</loc></url></urlset>"
                    .utf8), 0
        ),
        ("NUL bytes", [UInt8](repeating: 0, count: 1 << 20), 0),
        ("control characters", Array("<urlset>\(page)<url><loc>\u{1B}</loc></url>".utf8), 1),
        ("wrong encoding", [0x3C, 0xD6, 0xD0, 0x3E], 0),
        (
            "other schemes and escapes",
            Array(
                "<urlset><url><loc>javascript:alert(1)</loc></url><url><loc>file:///etc/passwd</loc></url></urlset>"
                    .utf8), 0
        ),
        (
            "a port out of range",
            Array("<urlset><url><loc>http://a.test:99999999/</loc></url></urlset>".utf8), 0
        ),
    ]

    @Test(arguments: cases.indices)
    func `announces no more than it can`(index: Int) throws {
        let (name, bytes, pages) = Self.cases[index]
        let sitemap = Sitemap(bytes, of: try #require(WebAddress("http://a.test/map.xml")))
        #expect(sitemap.pages.count == pages, "\(name)")
        #expect(sitemap.sitemaps.isEmpty, "\(name)")
    }

    @Test(.enabled(if: TestServer.python != nil, "python3 is not installed"))
    func `that is a bomb costs no more than its bound`() throws {
        let server = try TestServer(robots: ("200 OK", "Sitemap: /bad/bomb.html\n"))
        let captured = try server.crawl([try server.scope("甲", "/flat/")])
        #expect(try captured.story("/bad/bomb.html")[.role] == "sitemap")
        #expect(try captured.outcome("/flat/linked.html") == .answered)
    }
}
