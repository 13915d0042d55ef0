import Markup
import Testing
import WARC

@testable import Crawl

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `A crawl of a site that was crawled before` {
    private struct Pair {
        let server: TestServer
        let first: Captured
        let second: Captured
        let asked: [TestServer.Request]

        init() throws {
            let server = try TestServer()
            self.server = server
            let scope = try server.scope("甲", "/kept/")
            first = try server.crawl([scope], name: "first") { $0.attachmentBytes = 1_000_000 }
            let before = try server.requests().count
            second = try server.crawl([scope], name: "second", since: first.path) {
                $0.attachmentBytes = 1_000_000
            }
            asked = Array(try server.requests().dropFirst(before))
        }

        func revisit(_ path: String) throws -> WARCRecord {
            try #require(second.all(.revisit, path).first, "no revisit of \(path)")
        }
    }

    @Test func `asks by what the server can tell, and stores no answer twice`() throws {
        let pair = try Pair()
        func asked(_ path: String) throws -> TestServer.Request {
            try #require(pair.asked.first { $0.target == path })
        }
        #expect(try asked("/kept/tagged.html").field("If-None-Match") == "W/\"t-1\"")
        #expect(
            try asked("/kept/dated.html").field("If-Modified-Since")
                == "Fri, 01 Jul 2022 01:00:00 GMT")
        #expect(try asked("/kept/same.html").field("If-None-Match") == nil)
        for path in ["/kept/", "/kept/tagged.html", "/kept/dated.html", "/kept/file.docx"] {
            let record = try pair.revisit(path)
            #expect(record.revisitProfile == .notModified, "\(path)")
            #expect(try record.httpResponse().status == 304, "\(path)")
        }
        for path in ["/kept/same.html", "/kept/deeper.html"] {
            #expect(try pair.revisit(path).revisitProfile == .identicalPayload, "\(path)")
            #expect(try pair.revisit(path).httpResponse().payload.isEmpty, "\(path)")
        }
    }

    @Test func `keeps the record of then beside its revisit, so that the archive stands alone`()
        throws
    {
        let pair = try Pair()
        for revisit in pair.second.records where revisit.type == .revisit {
            let original = try #require(pair.second.records.first { $0.id == revisit.refersTo })
            #expect(original == pair.first.records.first { $0.id == original.id })
            #expect(revisit.refersToTargetURI == original.targetURI)
            #expect(revisit.refersToDate == original.date)
            #expect(original.verify() == .intact)
        }
        #expect(pair.second.records.count { $0.type == .revisit } == 6)
    }

    @Test func `follows the links of pages that have not changed`() throws {
        let pair = try Pair()
        #expect(
            pair.second.summary.scopes.map(\.visited) == pair.first.summary.scopes.map(\.visited))
        #expect(try pair.second.outcome("/kept/deeper.html") == .answered)
    }

    @Test func `stores what is new or gone`() throws {
        let pair = try Pair()
        #expect(pair.second.all(.revisit, "/kept/new.html").isEmpty)
        #expect(
            try pair.second.response("/kept/new.html").httpResponse().payload
                == Array("<p>2</p>".utf8))
        #expect(try pair.second.response("/kept/gone.html").httpResponse().status == 404)
        #expect(pair.second.all(.response, "/kept/gone.html").count == 1)
    }

    @Test func `may itself be the crawl that another one goes by`() throws {
        let pair = try Pair()
        let third = try pair.server.crawl(
            [try pair.server.scope("甲", "/kept/")], name: "third", since: pair.second.path
        ) { $0.attachmentBytes = 1_000_000 }
        #expect(third.records.count { $0.type == .revisit } == 6)
        let tagged = try #require(third.all(.revisit, "/kept/tagged.html").first)
        #expect(tagged.refersTo == (try pair.revisit("/kept/tagged.html").refersTo))
    }

    @Test func `goes on where it was interrupted`() throws {
        let pair = try Pair()
        let bytes = try pair.second.bytes()
        let scope = try pair.server.scope("甲", "/kept/")
        for cut in [bytes.count / 3, bytes.count / 2, bytes.count] {
            let again = try pair.server.crawl(
                [scope], name: "cut-\(cut)", continuing: Array(bytes.prefix(cut)),
                since: pair.first.path
            ) { $0.attachmentBytes = 1_000_000 }
            #expect(
                again.summary.scopes.map(\.visited) == pair.second.summary.scopes.map(\.visited))
            #expect(Set(again.all(.revisit, "/kept/tagged.html").map(\.refersTo)).count == 1)
            #expect(try again.outcome("/kept/deeper.html") == .answered)
        }
    }
}
