import Markup
import Testing
import WARC

@testable import Crawl

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `A gate that hands out a cookie` {
    @Test func `is passed with the cookie, which the stored requests show`() throws {
        let server = try TestServer()
        let captured = try server.crawl(
            [try server.scope("甲", "/gate/")], allowPrivate: ["127.0.0.1", "localhost"]
        ) { $0.concurrencyPerHost = 1 }
        let answers = captured.all(.response, "/gate/")
        #expect(try answers.map { try $0.httpResponse().status } == [302, 200])
        #expect(try captured.story("/gate/")[.attempts] == "2")
        #expect(try captured.story("/gate/")[.outcome] == "answered")
        #expect(try captured.story("/gate/")[.redirect] == nil)
        let cookies = try captured.all(.request, "/gate/").map {
            try $0.httpRequest().fields["Cookie"]
        }
        #expect(cookies == [nil, "pass=7"])
        #expect(try captured.response("/gate/inner.html").httpResponse().status == 200)
        let asked = try server.requests()
        #expect(asked.last { $0.target == "/gate/inner.html" }?.field("Cookie") == "pass=7")
        // What is set on an ordinary page is not kept.
        #expect(asked.allSatisfy { $0.field("Cookie")?.contains("visit") != true })
    }

    @Test(arguments: ["refusing", "blank"])
    func `may refuse or show a blank page first`(name: String) throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/gate/\(name).html")])
        let answers = try captured.all(.response, "/gate/\(name).html").map {
            try $0.httpResponse()
        }
        #expect(answers.count == 2)
        #expect(try answers.last?.body().bytes == Array("<p>inner</p>".utf8))
    }

    @Test func `that never opens is given up`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/gate/never")])
        #expect(try captured.outcome("/gate/never") == .tooManyRedirects)
        #expect(try server.requests().filter { $0.target == "/gate/never" }.count == 4)
    }

    @Test func `is left closed where the round says so`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/gate/")]) {
            $0.replaysCookies = false
        }
        #expect(try captured.outcome("/gate/") == .tooManyRedirects)
        #expect(try server.requests().allSatisfy { $0.field("Cookie") == nil })
    }

    @Test func `does not let a cookie out to another host`() throws {
        let server = try TestServer()
        let there = try server.address("/gate/page.html", host: "localhost")
        _ = try server.crawl(
            [
                try server.scope("甲", "/gate/"),
                CrawlScope(id: "乙", seeds: [there], prefixes: []),
            ], allowPrivate: ["127.0.0.1", "localhost"]
        ) { $0.replaysCookies = true }
        let first = try server.requests().first {
            $0.field("Host")?.hasPrefix("localhost") == true && $0.target == "/gate/page.html"
        }
        #expect(first != nil)
        #expect(first?.field("Cookie") == nil)
    }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `Spellings of one page` {
    @Test func `with other session ids are asked for once`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/session/")])
        let asked = try server.requests().map(\.target)
        #expect(asked.filter { $0.hasPrefix("/session/list.html") }.count == 1)
        #expect(asked.filter { $0.hasPrefix("/session/show") }.count == 2)
        // A redirect to the address with an id is meant.
        #expect(asked.filter { $0.hasPrefix("/session/bounce") }.count == 2)
        // The archive keeps the address that was asked for.
        let list = try #require(asked.first { $0.hasPrefix("/session/list.html") })
        #expect(try captured.response(list).httpResponse().status == 200)
        #expect(captured.summary.scopes.first?.isComplete == true)
    }

    @Test func `as folder and index are asked for once when that is proven`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/twins/")])
        let asked = try server.requests().map(\.target)
        #expect(asked.contains("/twins/a/index.html") && asked.contains("/twins/b/index.html"))
        #expect(!asked.contains("/twins/c/index.html"))
        #expect(asked.contains("/twins/d/index.htm"))
        let story = try captured.story("/twins/c/index.html")
        #expect(story[.outcome] == "same")
        #expect(story[.same] == (try server.address("/twins/c/").description))
    }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `A site without end` {
    private func crawl(_ path: String) throws -> (captured: Captured, asked: [String]) {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", path)]) {
            $0.pages = 2_000
            $0.depth = 100
        }
        return (captured, try server.requests().map(\.target))
    }

    @Test(arguments: [("/calendar/", 430), ("/grow/", 40), ("/loop/", 20)])
    func `is cut off, which is told as a limit`(path: String, most: Int) throws {
        let (captured, asked) = try crawl(path)
        #expect(asked.count <= most, "\(asked.count)")
        #expect(asked.contains { $0.hasSuffix("article.html") || $0.hasSuffix("leaf.html") })
        let summary = try #require(captured.summary.scopes.first)
        #expect(summary.limits.contains(.trap))
        #expect(summary.unvisited > 0)
        let held = captured.records.map(\.blockFields).filter {
            $0[.limit] == "trap" && $0[.role] != "scope"
        }
        #expect(!held.isEmpty)
        #expect(held.allSatisfy { $0[.outcome] == "limit" && $0[.message]?.isEmpty == false })
    }

    @Test func `is not asked for dates of another age`() throws {
        let (_, asked) = try crawl("/calendar/")
        #expect(!asked.contains { $0.contains("year=25") })
    }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `An address whose https handshake fails` {
    private func secure(_ server: TestServer, _ path: String) throws -> WebAddress {
        try #require(WebAddress("https://127.0.0.1:\(server.port)\(path)"))
    }

    @Test func `is asked for over http, and both are told`() throws {
        let server = try TestServer()
        let home = try secure(server, "/flat/")
        let captured = try server.crawl([CrawlScope(id: "甲", seeds: [home], prefixes: [home])])
        let plain = try server.address("/flat/")
        let failed = captured.all(.metadata, home.description).filter {
            $0.blockFields[.role] != "scope"
        }
        #expect(failed.count == 1)
        #expect(failed.first?.blockFields[.outcome] == "tls")
        #expect(failed.first?.blockFields[.fallback] == plain.description)
        #expect(try captured.story("/flat/")[.via] == home.description)
        #expect(try captured.outcome("/flat/linked.html") == .answered)
    }

    @Test func `is left alone where the round says so`() throws {
        let server = try TestServer()
        let home = try secure(server, "/flat/")
        let captured = try server.crawl([CrawlScope(id: "甲", seeds: [home], prefixes: [home])]) {
            $0.fallsBackToHTTP = false
        }
        #expect(captured.all(.metadata, home.description).first?.blockFields[.fallback] == nil)
        #expect(try server.requests().isEmpty)
    }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `Documents` {
    private func crawl(_ extent: CrawlLimits.AttachmentFetch) throws -> (TestServer, Captured) {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/files/")]) {
            $0.attachments = extent
            $0.attachmentBytes = 1_000_000
        }
        return (server, captured)
    }

    @Test func `are fetched whole, unless they say that they are too long`() throws {
        let (_, captured) = try crawl(.whole)
        let whole = try captured.response("/files/ranged.docx")
        #expect(try whole.httpResponse().payload.count == 204_800)
        #expect(whole.truncated == nil)
        let long = try captured.response("/files/long.pdf")
        #expect(try long.httpResponse().payload.count == CrawlLimits.beginning)
        #expect(long.truncated == .length)
        #expect(try captured.outcome("/files/long.pdf") == .cut)
    }

    @Test func `are fetched by their beginning where the round says so`() throws {
        let (server, captured) = try crawl(.range)
        let sizes = [
            ("ranged.docx", 206, CrawlLimits.beginning, WARCTruncation.length),
            ("small.docx", 206, 500, nil), ("unranged.xlsx", 200, CrawlLimits.beginning, .length),
            ("empty.pdf", 416, 0, nil),
        ]
        for (name, status, bytes, truncated) in sizes {
            let record = try captured.response("/files/\(name)")
            let response = try record.httpResponse()
            #expect(response.status == status, "\(name)")
            #expect(response.payload.count == bytes, "\(name)")
            #expect(record.truncated == truncated, "\(name)")
            #expect(try captured.outcome("/files/\(name)") == .answered, "\(name)")
        }
        let asked = try server.requests()
        #expect(
            asked.first { $0.target == "/files/ranged.docx" }?.field("Range") == "bytes=0-65535")
        #expect(asked.first { $0.target == "/files/page.html" }?.field("Range") == nil)
    }

    @Test func `are asked for by HEAD where the round says so`() throws {
        let (server, captured) = try crawl(.head)
        let record = try captured.response("/files/ranged.docx")
        #expect(try record.httpResponse().fields["Content-Length"] == "204800")
        #expect(try record.httpResponse().payload.isEmpty)
        #expect(record.truncated == .length)
        #expect(try captured.outcome("/files/long.pdf") == .answered)
        let methods = try server.requests().filter { $0.target.hasPrefix("/files/") }
            .map { "\($0.method) \($0.target)" }
        #expect(methods.contains("GET /files/page.html"))
        #expect(methods.contains("HEAD /files/long.pdf"))
        #expect(methods.filter { $0.hasPrefix("GET") }.count == 2)
    }
}
