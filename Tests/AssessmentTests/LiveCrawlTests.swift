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
        let copy = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-round-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        let folder = copy.appendingPathComponent("Samples/shili-2022")
        for part in ["Samples/shili-2022", "Indicators"] {
            let target = copy.appendingPathComponent(part)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Repository.root.appendingPathComponent(part), to: target)
        }
        try FileManager.default.removeItem(at: folder.appendingPathComponent("captures"))
        let file = folder.appendingPathComponent("round.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacingOccurrences(of: "127.0.0.1:8822", with: "127.0.0.1:\(server.port)")
        try text.write(to: file, atomically: true, encoding: .utf8)

        let assessor = SampleRound.assessor
        let prepared = try assessor.prepare(roundFolder: folder.path)
        let captures = folder.appendingPathComponent("captures")
        try FileManager.default.createDirectory(at: captures, withIntermediateDirectories: true)
        let start = try #require(DateTime("2026-01-01T00:00:00Z"))
        try assessor.crawl(prepared, into: captures.path, clock: { start })
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
