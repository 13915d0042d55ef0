import Markup
import Testing
import WARC

@testable import Crawl

@Suite struct `A cookie jar` {
    private func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }

    private func response(_ lines: [String], status: Int = 302, body: String = "") throws
        -> HTTPResponse
    {
        let head = ["HTTP/1.1 \(status) X", "Content-Type: text/html"] + lines
        return try HTTPResponse(
            parsing: Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
    }

    @Test func `gives a cookie back to the host that set it, and to no other`() throws {
        var jar = CookieJar()
        let home = try address("http://a.test/x/")
        #expect(jar.take(try response(["Set-Cookie: k=v; Path=/; Domain=test"]), of: home))
        #expect(jar.field(for: home) == "k=v")
        #expect(jar.field(for: try address("http://a.test:8080/y")) == "k=v")
        #expect(jar.field(for: try address("http://b.test/")) == nil)
        #expect(jar.field(for: try address("http://sub.a.test/")) == nil)
    }

    @Test func `keeps to the path, and to https where a cookie asks for it`() throws {
        var jar = CookieJar()
        let home = try address("https://a.test/x/y/z.html")
        let lines = [
            "Set-Cookie: own=1", "Set-Cookie: all=2; path=/", "Set-Cookie: safe=3; Path=/; Secure",
        ]
        #expect(jar.take(try response(lines), of: home))
        #expect(jar.field(for: home) == "own=1; all=2; safe=3")
        #expect(jar.field(for: try address("http://a.test/x/y")) == "own=1; all=2")
        #expect(jar.field(for: try address("http://a.test/x/yz")) == "all=2")
    }

    @Test func `notices when nothing has changed, and forgets what is taken back`() throws {
        var jar = CookieJar()
        let home = try address("http://a.test/")
        #expect(jar.take(try response(["Set-Cookie: k=v"]), of: home))
        #expect(!jar.take(try response(["Set-Cookie: k=v"]), of: home))
        #expect(jar.take(try response(["Set-Cookie: k=w"]), of: home))
        #expect(jar.take(try response(["Set-Cookie: k=; Max-Age=0"]), of: home))
        #expect(jar.field(for: home) == nil)
    }

    @Test(arguments: [
        "Set-Cookie: ", "Set-Cookie: =v", "Set-Cookie: novalue", "Set-Cookie: a b=c",
        "Set-Cookie: k=a\u{7F}b",
        "Set-Cookie: k=" + String(repeating: "v", count: 5_000),
    ])
    func `takes nothing that does not fit into a header line`(line: String) throws {
        var jar = CookieJar()
        #expect(!jar.take(try response([line]), of: try address("http://a.test/")))
    }

    @Test func `holds few cookies of one host`() throws {
        var jar = CookieJar()
        let home = try address("http://a.test/")
        _ = jar.take(try response((0..<500).map { "Set-Cookie: k\($0)=v" }), of: home)
        #expect(jar.field(for: home)?.split(separator: ";").count == 20)
    }

    @Test(
        arguments: [
            (302, ["Location: /x"], "", true),
            (302, ["Location: http://a.test/x;jsessionid=1"], "", true),
            (302, ["Location: /y"], "", false), (302, ["Location: https://b.test/x"], "", false),
            (412, [], "", true), (412, [], "<script>f()</script>", false), (403, [], "no", true),
            (404, [], "", false), (500, [], "", false),
            (200, [], "<meta http-equiv='refresh' content='0;url=/x'>", true),
            (200, [], "<meta http-equiv='refresh' content='0;url=/y'>", false),
            (200, [], "<meta http-equiv='refresh' content='0;url=/x'><script>f()</script>", false),
            (200, [], "<meta http-equiv='refresh' content='0;url=/x'><a href='/z'>z</a>", false),
            (200, [], "a page", false),
        ] as [(Int, [String], String, Bool)])
    func `is for gates alone`(status: Int, lines: [String], body: String, isGate: Bool) throws {
        let home = try address("http://a.test/x")
        let cookie = try response(lines + ["Set-Cookie: k=v"], status: status, body: body)
        #expect(CookieGate.isOne(cookie, of: home) == isGate)
        #expect(!CookieGate.isOne(try response(lines, status: status, body: body), of: home))
    }
}
