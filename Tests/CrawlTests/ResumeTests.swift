import Foundation
import Seeded
import Testing
import WARC

@testable import Crawl

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `An interrupted crawl` {
    /// A whole crawl, and the same one cut off at a byte of its archive and
    /// gone on with. A crawl only ever appends, so that a file cut anywhere is
    /// what a crash at that moment leaves.
    private struct Resumption {
        let server: TestServer
        let whole: Captured
        let bytes: [UInt8]

        init() throws {
            server = try TestServer(
                robots: ("200 OK", "User-agent: *\nDisallow: /turn/no\nSitemap: /map/index.xml\n"))
            whole = try server.crawl(Self.scopes(server), name: "whole")
            bytes = Array(try Data(contentsOf: URL(filePath: whole.path)))
        }

        static func scopes(_ server: TestServer) throws -> [CrawlScope] {
            try ["/site/", "/turn/", "/flat/"].map { try server.scope($0, $0) }
        }

        func resumed(at cut: Int) throws -> (captured: Captured, asked: [String]) {
            let before = try server.requests().count
            let captured = try server.crawl(
                Self.scopes(server), name: "cut-\(cut)", continuing: Array(bytes.prefix(cut)))
            return (captured, try server.requests().dropFirst(before).map(\.target))
        }

        /// What a person would compare: how each address ended, and what it gave.
        static func content(_ captured: Captured) -> Set<[String]> {
            let stories = captured.records.filter { $0.type == .metadata }.map { record in
                let fields = record.blockFields
                return ["story", record.targetURI ?? ""]
                    + [.role, .outcome, .depth, .via, .redirect, .message, .visited, .unvisited]
                    .map { (field: CaptureField) in fields[field] ?? "" } + fields.values(.scope)
            }
            let answers = captured.records.filter { $0.type == .response }.map { record in
                ["answer", record.targetURI ?? "", String(decoding: record.block, as: UTF8.self)]
            }
            return Set(stories + answers)
        }
    }

    @Test func `goes on from any byte to the same archive, asking for nothing twice`() throws {
        let crawl = try Resumption()
        let all = Resumption.content(crawl.whole)
        var generator = SeededGenerator(seed: 20_220_701)
        let cuts = (0..<50).map { _ in Int.random(in: 0...crawl.bytes.count, using: &generator) }
        for cut in cuts + [crawl.bytes.count] {
            let (captured, asked) = try crawl.resumed(at: cut)
            #expect(Resumption.content(captured) == all, "cut at \(cut)")
            #expect(captured.summary == crawl.whole.summary, "cut at \(cut)")
            let stories = captured.records.filter { $0.type == .metadata }
                .map { "\($0.targetURI ?? "") \($0.blockFields[.role] ?? "")" }
            #expect(stories.count == Set(stories).count, "told twice, cut at \(cut)")
            #expect(asked.count == Set(asked).count, "asked twice, cut at \(cut)")
        }
    }

    @Test func `asks for nothing when everything is there`() throws {
        let crawl = try Resumption()
        let (captured, asked) = try crawl.resumed(at: crawl.bytes.count)
        #expect(asked.isEmpty)
        #expect(captured.records.count == crawl.whole.records.count)
    }

    @Test func `asks again for what the network kept back`() throws {
        let server = try TestServer()
        let scope = try server.scope("甲", "/bad/")
        let whole = try server.crawl([scope], name: "whole")
        let bytes = Array(try Data(contentsOf: URL(filePath: whole.path)))
        let before = try server.requests().count
        _ = try server.crawl([scope], name: "again", continuing: bytes)
        let asked = Set(try server.requests().dropFirst(before).map(\.target))
        #expect(asked.isSuperset(of: ["/bad/slow.html", "/bad/hangup.html"]))
        #expect(asked.isDisjoint(with: ["/bad/", "/bad/good.html", "/robots.txt"]))
    }
}
