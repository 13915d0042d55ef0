import Assessment
import Exact
import Foundation
import Model
import Testing

/// The whole main job over a real network stack.
@Suite("A real crawl of the sample site")
struct LiveCrawlTests {
    @Test("scores every criterion like the committed captures")
    func sameScores() throws {
        let server = try SampleServer()
        let copy = try RoundCopy(port: server.port)
        let assessor = SampleRound.assessor
        let prepared = try assessor.prepare(roundFolder: copy.round.path)
        let captures = copy.round.appendingPathComponent("captures")
        try FileManager.default.createDirectory(at: captures, withIntermediateDirectories: true)
        let start = try #require(DateTime("2026-01-01T00:00:00Z"))
        try assessor.crawl(prepared, into: captures.path, clock: { start })
        let index = try String(
            contentsOf: captures.appendingPathComponent("index.cdxj"), encoding: .utf8)
        #expect(index.contains("/xz/qinghe/lhzl/\", \"mime\": \"text/html\", \"status\": \"200\""))
        let scored = assessor.score(
            prepared, try assessor.gather(prepared, captures: captures.path))

        #expect(Self.points(of: scored) == Self.points(of: try SampleRound.scored.get()))
        #expect(
            scored.units.map { $0.unit.id }
                == (try SampleRound.scored.get().units.map { $0.unit.id }))
    }

    /// Outcome and range of every criterion of every unit.
    static func points(of round: ScoredRound) -> [String: [String]] {
        Dictionary(
            uniqueKeysWithValues: round.units.map { unit in
                (
                    unit.unit.id,
                    unit.findings.map {
                        "\($0.criterion.id) \($0.verdict.outcome) \($0.verdict.points.lowest.amount.plain)..\($0.verdict.points.highest.amount.plain)"
                    }
                )
            })
    }
}
