import Markup
import Testing
import WARC

@testable import Crawl

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `Links to other sites` {
    private static let machines = ["127.0.0.1", "localhost"]

    @Test func `are not asked for unless the round says so`() throws {
        let server = try TestServer()
        _ = try server.crawl([try server.scope("甲", "/outer/")], allowPrivate: Self.machines)
        #expect(
            try server.requests().allSatisfy { $0.method == "GET" && !$0.target.hasPrefix("/far") })
    }

    @Test func `are looked at with one HEAD each, after the crawl`() throws {
        let server = try TestServer()
        let captured = try server.crawl(
            [try server.scope("甲", "/outer/")], allowPrivate: Self.machines
        ) {
            $0.outsideLinks = 100
            $0.concurrencyPerHost = 1
        }
        let asked = try server.requests()
        let heads = asked.filter { $0.method == "HEAD" }.map(\.target)
        #expect(
            Set(heads) == [
                "/far/fine.html", "/far/gone.html", "/far/refused.html", "/far/no-head.html",
                "/far/turn.html", "/far/target.html", "/far/late.html", "/far/closed/x.html",
                "/outside/page.html",
            ])
        #expect(heads.count == Set(heads).count, "asked twice")
        let last = try #require(asked.lastIndex { $0.target.hasPrefix("/outer/") })
        #expect(asked[...last].allSatisfy { $0.method == "GET" })
        // Each host's robots.txt is asked for first.
        #expect(asked.filter { $0.target == "/robots.txt" }.count == 2)

        func far(_ name: String) throws -> (status: Int, story: HeaderFields) {
            let address = try server.address("/far/\(name)", host: "localhost").description
            let story = captured.all(.metadata, address)
            #expect(story.count == 1, "\(name)")
            return (
                try captured.response(address).httpResponse().status,
                try #require(story.first).blockFields
            )
        }
        #expect(try far("gone.html").status == 404)
        #expect(try far("refused.html").status == 403)
        #expect(try far("no-head.html").status == 405)
        #expect(try far("turn.html").story[.redirect]?.hasSuffix("/far/target.html") == true)
        #expect(try far("target.html").story[.via]?.hasSuffix("/far/turn.html") == true)
        let fine = try far("fine.html").story
        #expect(fine[.role] == "outside")
        #expect(fine.values(.scope) == ["甲"])
        #expect(fine[.via] == (try server.address("/outer/").description))
        // A private machine is written down and not contacted.
        let closed = captured.all(.metadata, "http://10.1.2.3/far/private.html")
        #expect(closed.first?.blockFields[.outcome] == "refused-private")
        // Neither the pages there nor their failures are the unit's.
        #expect(captured.summary.scopes.first?.visited == 2)
        #expect(captured.summary.scopes.first?.isComplete == true)
    }

    @Test func `keep to robots.txt, and to their bounds`() throws {
        let server = try TestServer(robots: ("200 OK", "User-agent: *\nDisallow: /far/closed/\n"))
        let captured = try server.crawl(
            [try server.scope("甲", "/outer/")], allowPrivate: Self.machines
        ) { $0.outsideLinks = 100 }
        let closed = try server.address("/far/closed/x.html", host: "localhost").description
        #expect(captured.all(.metadata, closed).first?.blockFields[.outcome] == "robots")
        #expect(try !server.requests().contains { $0.target == "/far/closed/x.html" })

        let other = try TestServer()
        _ = try other.crawl([try other.scope("甲", "/outer/")], allowPrivate: Self.machines) {
            $0.outsideLinks = 3
            $0.redirects = 0
        }
        #expect(try other.requests().filter { $0.method == "HEAD" }.count == 3)
    }
}
