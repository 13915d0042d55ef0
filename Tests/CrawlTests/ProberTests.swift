import Exact
import Markup
import Testing
import WARC

@testable import Crawl

@Suite(.enabled(if: TestServer.python != nil, "python3 is not installed"))
struct `A probe` {
    private func probe(
        _ paths: [String], timeout: Duration = .milliseconds(700),
        allowing: [String] = ["127.0.0.1"]
    ) throws -> [ProbeTry] {
        let server = try TestServer()
        let targets = try paths.map {
            ProbePlan.Target(id: $0, address: try server.address($0))
        }
        let time = try #require(DateTime("2022-06-30T10:00:00Z"))
        return try Prober.run(
            ProbePlan(targets: targets, timeout: timeout, allowPrivate: allowing)
        ) { time }
    }

    @Test func `tells what opened, what did not, and how long it took`() throws {
        let tries = try probe([
            "/site/", "/site/missing.html", "/bad/slow.html", "/bad/hangup.html", "/turn/loop1",
        ])
        #expect(tries.map(\.target.id).first == "/site/")
        #expect(
            tries.map(\.outcome) == [
                .answered, .answered, .timeout, .connection, .tooManyRedirects,
            ])
        #expect(tries.map(\.status) == [200, 404, nil, nil, 302])
        #expect(tries[0].elapsed > .zero && tries[0].elapsed < .milliseconds(700))
        #expect(tries[2].elapsed >= .milliseconds(690))
    }

    @Test func `follows redirects to where a visitor would come out`() throws {
        let tries = try probe(["/turn/in"])
        #expect(tries.first?.status == 200)
        #expect(tries.first?.address.path == "/turn/target.html")
    }

    @Test func `contacts no private address that is not named`() throws {
        let tries = try probe(["/site/"], allowing: [])
        #expect(tries.map(\.outcome) == [.refusedPrivate])
    }
}
