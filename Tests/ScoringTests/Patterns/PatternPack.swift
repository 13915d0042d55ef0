import Exact
import Foundation
import Indicators
import Model
import RuleFixtures
import Rules
import Testing

@testable import Scoring

/// A pattern as a pack on disk, read and scored as any other.
struct PatternPack {
    let pattern: Pattern
    let pack: Pack
    let notices: [Notice]
    private let book: RuleBook

    init(_ pattern: Pattern) throws {
        self.pattern = pattern
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-pattern-\(UUID().uuidString)")
            .appendingPathComponent("pattern")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        try Self.yaml(of: pattern).write(
            to: folder.appendingPathComponent("pack.yaml"), atomically: true, encoding: .utf8)
        let reading = PackReader(checkObservation: { _, _ in [] }).read(folder: folder.path)
        notices = reading.notices
        let lines = reading.notices.map { $0.line(in: .en) }.joined(separator: "\n")
        pack = try #require(reading.pack, "\(pattern.id): \(lines)")
        book = try #require(reading.book)
    }

    /// The whole file: what the pattern shows, and what every pack has.
    private static func yaml(of pattern: Pattern) -> String {
        let total = pattern.total ?? pattern.weight
        let policy = ["total: \(total)", "weight-floor: 4%"] + pattern.policy
        let grades =
            pattern.policy.contains { $0.hasPrefix("grades") }
            ? [] : ["grades: {合格: \(total * 6 / 10), 不合格: 0}"]
        let facts = pattern.facts.map {
            "  - {name: \($0.name), \($0.declaration), crawl: {extractor: sample}}"
        }
        return """
            pack: pattern
            version: 1.0.0
            title: 规则示例
            source: {document: 示例}
            period: {from: 2022-01-01, to: 2022-06-30}
            weights: assigned
            policy:
            \((policy + grades).map { "  " + $0 }.joined(separator: "\n"))
            facts:
            \(facts.joined(separator: "\n"))
            \(tree(of: pattern))

            """
    }

    /// The tree, with what a criterion must say besides and the document leaves out.
    private static func tree(of pattern: Pattern) -> String {
        var lines = pattern.yaml.split(separator: "\n").map(String.init)
        if !pattern.yaml.hasPrefix("indicators:") {
            lines =
                [
                    "indicators:", "  - id: \"1\"", "    name: 指标",
                    "    weight: \(pattern.weight)", "    criteria:",
                ] + lines.map { "      " + $0 }
        }
        return lines.flatMap { line -> [String] in
            guard line.drop(while: { $0 == " " }).hasPrefix("rule:") else { return [line] }
            let indent = String(line.prefix { $0 == " " })
            return ["check: 示例", "clause: 示例", "fix: 示例"].map { indent + $0 } + [line]
        }.joined(separator: "\n")
    }

    /// The result of each case, in the order of the pattern.
    func score() throws -> [ScoredUnit] {
        let units = pattern.cases.indices.map { SmallRound.unit("u\($0 + 1)") }
        var facts: [Fact] = []
        var judgements: [Judgement] = []
        for (unit, one) in zip(units, pattern.cases) {
            for (name, value) in one.facts {
                facts.append(
                    Sample.observed(name, value, faults: one.faults[name] ?? [], of: unit.id))
            }
            for (criterion, points) in one.judged {
                judgements.append(
                    try SmallRound.judgement(criterion, .points(points), of: unit.id))
            }
        }
        let round = Round(
            id: "pattern", title: "规则示例", organiser: "示例",
            asOf: try #require(DateTime("2022-07-01T09:00:00+08:00")), period: pack.period,
            submissionDeadline: nil, units: units, digest: "")
        let scored = Scorer.score(
            RoundInput(
                round: round, pack: pack, facts: facts, submissions: [], judgements: judgements),
            with: book, engine: "test")
        return try units.map { unit in
            try #require(scored.units.first { $0.unit.id == unit.id })
        }
    }
}
