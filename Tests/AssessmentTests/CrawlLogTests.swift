import Assessment
import Exact
import Markup
import Testing
import WARC

@testable import Crawl

@Suite("The log of a crawl")
struct CrawlLogTests {
    private let date = DateTime("2022-07-01T01:00:03Z")

    private func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }

    private func text(_ event: CrawlEvent) -> String {
        String(decoding: CrawlLog.line(event), as: UTF8.self)
    }

    @Test("is one object a line, in a fixed order of keys")
    func lines() throws {
        let date = try #require(date)
        let exchange = CrawlEvent.Exchange(
            address: try address("http://a.test/"), date: date, method: "HEAD", status: 404,
            bytes: 120, outcome: .answered, ipAddress: "192.0.2.1", isGate: true,
            revisit: .notModified)
        #expect(
            text(.exchange(exchange)) == """
                {"event":"exchange","time":"2022-07-01T01:00:03Z","method":"HEAD","url":"http://a.test/","status":404,"outcome":"answered","bytes":120,"ip":"192.0.2.1","gate":true,"revisit":"server-not-modified"}

                """)
        let summary = ScopeSummary(
            id: "jia", visited: 3, unvisited: 2, limits: [.pages, .trap],
            outcomes: [.timeout: 1, .answered: 2])
        #expect(
            text(.scope(summary, date: date)) == """
                {"event":"scope","time":"2022-07-01T01:00:03Z","scope":"jia","visited":3,"unvisited":2,"limits":["pages","trap"],"outcomes":{"answered":2,"timeout":1}}

                """)
    }

    @Test("hides personal numbers and keeps to its line")
    func masking() throws {
        let date = try #require(date)
        let number = "13800000000"
        let decision = CrawlEvent.Decision(
            address: try address("http://a.test/?tel=\(number)"), date: date, role: .page,
            scopes: ["jia"], via: try address("http://a.test/\(number)"), depth: 1,
            outcome: .refusedScope, attempts: 1, redirect: "http://b.test/?tel=\(number)",
            fallback: nil, same: nil, limit: nil,
            message: "redirect out of the scope: \(number)\nnext \"line\"")
        let line = text(.decision(decision))
        #expect(!line.contains(number))
        #expect(line.contains("138****0000"))
        #expect(line.split(separator: "\n").count == 1)
        #expect(line.contains("\\n") && line.contains("\\\"line\\\""))
    }
}
