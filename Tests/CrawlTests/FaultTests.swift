import Markup
import Testing
import WARC

@testable import Crawl

@Suite(
    .enabled(if: TestServer.python != nil, "python3 is not installed"), .timeLimit(.minutes(15)))
struct `Faults of servers and networks` {
    static let cases: [(String, CaptureOutcome, WARCTruncation?, isStored: Bool)] = [
        ("reset", .connection, .disconnect, true),
        ("cutgzip", .answered, nil, true),
        ("short", .answered, nil, true),
        ("chunks", .cut, .length, true),
        ("badchunk", .connection, .disconnect, true),
        ("hugehead", .protocolError, nil, false),
        ("manyheads", .protocolError, nil, false),
        ("slowhead", .timeout, nil, false),
        ("hints", .protocolError, nil, false),
        ("after", .answered, nil, true),
    ]

    @Test func `are told and stop nothing`() throws {
        let server = try TestServer()
        let captured = try server.crawl([try server.scope("甲", "/fault/")]) {
            $0.concurrencyPerHost = 8
        }
        for (name, outcome, truncated, isStored) in Self.cases {
            let path = "/fault/\(name).html"
            #expect(try captured.outcome(path) == outcome, "\(name)")
            let stored = captured.all(.response, path)
            #expect(stored.count == (isStored ? 1 : 0), "\(name)")
            #expect(stored.first?.truncated == truncated, "\(name)")
        }
        // What libcurl makes of these differs from version to version; they end.
        for name in ["negative", "nul"] {
            #expect(try captured.outcome("/fault/\(name).html") != nil, "\(name)")
        }
        // As much of a torn page as came is read.
        #expect(try captured.outcome("/fault/found.html") == .answered)
        let short = try captured.response("/fault/short.html").httpResponse()
        #expect(short.payload == Array("<p>lo".utf8))
        #expect(captured.records.allSatisfy { $0.block.count < 400_000 })
        for record in captured.records where record.type == .response {
            #expect(record.verify() == .intact)
        }
    }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `The bounds of one unit` {
    @Test func `end its own crawl and no other's`() throws {
        let server = try TestServer()
        let captured = try server.crawl([
            try server.scope("甲", "/tree/"), try server.scope("乙", "/site/"),
        ]) {
            $0.scopeBytes = 20_000
            $0.depth = 6
        }
        let (one, other) = (captured.summary.scopes[0], captured.summary.scopes[1])
        #expect(one.limits.contains(.bytes))
        #expect(one.unvisited > 0)
        #expect(one.visited < 200)
        #expect(other.limits.isEmpty)
        #expect(other.visited == 8)
    }

    @Test func `hold for the time its requests take`() throws {
        let server = try TestServer()
        let captured = try server.crawl([
            try server.scope("甲", "/bad/"), try server.scope("乙", "/site/"),
        ]) {
            $0.scopeTime = .milliseconds(1_000)
            $0.concurrencyPerHost = 1
        }
        let (slow, other) = (captured.summary.scopes[0], captured.summary.scopes[1])
        #expect(slow.limits == [.time])
        #expect(slow.unvisited > 0)
        #expect(other.isComplete)
        let left = captured.records.map(\.blockFields).filter { $0[.limit] == "time" }
        #expect(left.contains { $0[.role] == "page" && $0[.message]?.isEmpty == false })
    }

    @Test func `hold for the hosts it is spread over`() throws {
        let server = try TestServer()
        let seeds = try ["127.0.0.1", "localhost", "127.0.0.2"].map {
            try server.address("/flat/linked.html", host: $0)
        }
        let captured = try server.crawl(
            [CrawlScope(id: "甲", seeds: seeds, prefixes: [])],
            allowPrivate: ["127.0.0.0/8", "localhost"]
        ) { $0.hosts = 1 }
        #expect(captured.summary.scopes.first?.limits == [.hosts])
        #expect(captured.summary.scopes.first?.unvisited == 2)
        #expect(
            try server.requests().allSatisfy { $0.field("Host")?.hasPrefix("127.0.0.1") == true })
    }
}

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `The log of a crawl` {
    @Test func `tells every request and every decision in the order of the archive`() throws {
        let server = try TestServer()
        var events: [CrawlEvent] = []
        let captured = try server.crawl(
            [try server.scope("甲", "/turn/")], log: { events.append($0) })
        let told = events.map { event in
            switch event {
            case .exchange(let exchange): "request \(exchange.address)"
            case .decision(let decision): "metadata \(decision.address)"
            case .scope: "metadata scope"
            }
        }
        let stored = captured.records.compactMap { record -> String? in
            switch record.type {
            case .request: "request \(record.targetURI ?? "")"
            case .metadata:
                record.blockFields[.role] == "scope"
                    ? "metadata scope" : "metadata \(record.targetURI ?? "")"
            default: nil
            }
        }
        #expect(told == stored)
        let circles = events.compactMap { event in
            if case .decision(let decision) = event, decision.outcome == .tooManyRedirects {
                decision.redirect
            } else {
                nil
            }
        }
        #expect(circles.count == 3)
    }
}
