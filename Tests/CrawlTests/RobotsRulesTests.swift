import Testing

@testable import Crawl

@Suite struct `Rules of a robots.txt` {
    private func isAllowed(_ text: String, _ path: String, agent: String = "Heng/1.0") -> Bool {
        RobotsRules(Array(text.utf8), agent: agent).forbids(path) == nil
    }

    @Test(arguments: [
        ("User-agent: *\nDisallow: /a", "/a/b", false),
        ("User-agent: *\nDisallow: /a", "/b", true),
        ("User-agent: *\nDisallow: /", "/robots.txt", true),
        ("User-agent: *\nDisallow:", "/a", true),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true),
        ("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false),
        ("User-agent: *\nDisallow: /a*b*c", "/a1c2b3", true),
        ("User-agent: *\nDisallow: *secret", "/x/secret/y", false),
        ("User-agent: *\nDisallow: /$", "/", false),
        ("User-agent: *\nDisallow: /$", "/a", true),
        ("User-agent: *\nDisallow: /*a$", "/aXa", false),
        ("User-agent: *\nDisallow: /a*a$", "/a", true),
        ("User-agent: *\nDisallow: /?id=", "/?id=3", false),
        ("User-agent: *\nDisallow: /%e5%85%ac", "/%E5%85%AC/1", false),
        ("User-agent: *\nDisallow: /公开", "/%E5%85%AC%E5%BC%80/1", false),
        ("User-agent: *\nDisallow: /%7Ejoe", "/~joe", false),
        ("\u{FEFF}User-Agent : *  # all\r\nDISALLOW : /a # no\r\n", "/a", false),
        ("user-agent: *\rdisallow: /a\r", "/a", false),
        ("Disallow: /", "/a", true),
        ("User-agent: *\nDisallow: a", "/a", true),
        ("<html>User-agent: nothing</html>", "/a", true),
        ("", "/a", true),
    ])
    func `decide by the longest match`(text: String, path: String, isAllowed expected: Bool) {
        #expect(isAllowed(text, path) == expected)
    }

    @Test func `of a named group come before those for all`() {
        let text = """
            User-agent: *
            Disallow: /

            User-agent: other
            User-agent: HENG/2
            Sitemap: /s.xml
            Disallow: /private
            Crawl-delay: 2.5

            User-agent: heng
            Disallow: /more
            """
        #expect(isAllowed(text, "/public"))
        #expect(!isAllowed(text, "/private"))
        #expect(!isAllowed(text, "/more"))
        #expect(!isAllowed(text, "/public", agent: "Another"))
        #expect(!isAllowed(text, "/public", agent: ""))
        #expect(RobotsRules(Array(text.utf8), agent: "heng").crawlDelay == .milliseconds(2_500))
    }

    @Test(arguments: ["-1", "x", "99999999999999999999", "1e9", "", "1.x"])
    func `with a senseless delay have none`(delay: String) {
        let rules = RobotsRules(Array("User-agent: *\nCrawl-delay: \(delay)".utf8), agent: "Heng")
        #expect(rules.crawlDelay == nil)
    }

    @Test func `beyond 500 KB are not read`() {
        let long = "User-agent: *\n" + String(repeating: "#", count: RobotsRules.maximumBytes)
        #expect(isAllowed(long + "\nDisallow: /", "/a"))
    }

    @Test func `made to cost time do not`() {
        let hostile = String(repeating: "a", count: 900) + "b"
        let text =
            "User-agent: *\n"
            + String(repeating: "Disallow: /*\(hostile)*\(hostile)\n", count: 250)
        let path = "/" + String(repeating: "a", count: 8_000)
        let rules = RobotsRules(Array(text.utf8), agent: "Heng")
        let took = ContinuousClock().measure {
            // Not to be decided cheaply, so the answer is no.
            #expect(rules.forbids(path) != nil)
        }
        #expect(took < .seconds(20))
    }
}
