import Exact
import Foundation
import Model
import Rules
import Testing

@testable import Scoring

/// The engine beside a second implementation of its order of operations, in another language and
/// another arithmetic. `make reference TREES=10000` compares as many as one likes.
@Suite("The engine beside the reference", .serialized)
struct ReferenceTests {
    private static let script = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Reference/aggregate.py")

    private static let trees =
        ProcessInfo.processInfo.environment["HENG_REFERENCE_TREES"].flatMap { Int($0) } ?? 400

    /// Rounds compared at a time: ten thousand at once fill the memory.
    private static let batch = 200

    private static let isPythonThere =
        (try? run(["--version"], input: Data())) != nil

    @Test(
        "random trees with every outcome and modifier agree to the last digit",
        .enabled(if: isPythonThere, "python3 is not installed"))
    func agreement() throws {
        var seen = Seen()
        for first in stride(from: 0, to: Self.trees, by: Self.batch) {
            try compare(first..<min(first + Self.batch, Self.trees), &seen)
        }
        // The rounds are of some interest.
        #expect(seen.criteria > 10 * Self.trees)
        #expect(seen.open > Self.trees)
        #expect(seen.bonuses > Self.trees / 2)
        #expect(seen.reviews > Self.trees / 2)
        #expect(seen.composites > Self.trees / 2)
    }

    /// What the rounds were like.
    private struct Seen {
        var criteria = 0
        var open = 0
        var bonuses = 0
        var reviews = 0
        var composites = 0
    }

    private func compare(_ seeds: Range<Int>, _ seen: inout Seen) throws {
        var rounds = Data()
        var engine: [ScoredRound] = []
        for seed in seeds {
            let round = try ReferenceRound(seed: UInt64(seed))
            rounds.append(try JSONSerialization.data(withJSONObject: round.json))
            rounds.append(Data("\n".utf8))
            let (book, notices) = RuleBook.compile(pack: round.input.pack)
            try #require(!notices.contains { $0.severity == .error }, "seed \(seed): \(notices)")
            engine.append(
                Scorer.reweighed(
                    Scorer.score(round.input, with: book, engine: "test"), with: round.weights))
        }
        let lines = try Self.run([Self.script.path], input: rounds).split(separator: UInt8(10))
        try #require(lines.count == engine.count)
        for (seed, (line, scored)) in zip(seeds, zip(lines, engine)) {
            let result = try #require(
                JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            let results = try #require(result["units"] as? [[String: Any]])
            let composite = try #require(result["composite"] as? [String: [Any]])
            for subject in scored.composites {
                let differences = try compare(subject, composite[subject.name])
                #expect(differences.isEmpty, "seed \(seed), \(subject.name): \(differences)")
                seen.composites += 1
            }
            for unit in scored.units {
                let wanted = try #require(
                    results.first { $0["id"] as? String == unit.unit.id })
                let differences = try compare(unit, wanted)
                #expect(differences.isEmpty, "seed \(seed), unit \(unit.unit.id): \(differences)")
                seen.criteria += unit.findings.count
                seen.open += unit.findings.count { !$0.verdict.points.isCertain }
                seen.reviews += unit.findings.count { !$0.reviews.isEmpty }
                seen.bonuses += unit.bonus == nil ? 0 : 1
            }
        }
    }

    private func compare(_ subject: ScoredComposite, _ wanted: [Any]?) throws -> [String] {
        let wanted = try #require(wanted)
        let ends = (wanted[0] as? [String])?.compactMap { Decimal128($0) }
        let total = subject.total.map { [$0.lowest.amount, $0.highest.amount] }
        let rank = subject.rank.map { [$0.best, $0.worst] }
        return (total == ends ? [] : ["\(total ?? []), \(ends ?? [])"])
            + (rank == wanted[1] as? [Int] ? [] : ["\(rank ?? []), \(wanted[1])"])
    }

    /// What differs, in words.
    private func compare(_ unit: ScoredUnit, _ wanted: [String: Any]) throws -> [String] {
        var differences: [String] = []
        func check(_ what: String, _ points: PointRange?, _ wanted: Any?) throws {
            let ends = (wanted as? [String])?.compactMap { Decimal128($0) }
            let same =
                points.map { ends == [$0.lowest.amount, $0.highest.amount] } ?? (ends == nil)
            if !same {
                differences.append("\(what): \(String(describing: points)), \(wanted ?? "")")
            }
        }
        let criteria = try #require(wanted["criteria"] as? [String: [String]])
        let findings = unit.findings + (unit.bonus?.findings ?? [])
        // Without a total the bonus is not looked at.
        if findings.count != criteria.count { differences.append("\(findings.count) findings") }
        for finding in findings {
            let expected = try #require(criteria[finding.criterion.id])
            let verdict = finding.verdict
            if verdict.outcome.rawValue != expected[0] {
                differences.append(
                    "\(finding.criterion.id): \(verdict.outcome), \(expected[0])")
            }
            try check(finding.criterion.id, verdict.points, Array(expected.dropFirst()))
        }
        let nodes = try #require(wanted["nodes"] as? [String: Any])
        func walk(_ node: ScoredIndicator) throws {
            try check("node \(node.indicator.id)", node.points, nodes[node.indicator.id])
            for child in node.children { try walk(child) }
        }
        for node in unit.indicators { try walk(node) }
        try check("total", unit.total, wanted["total"])
        try check("bonus", unit.bonus?.points, wanted["bonus"])
        try check("contribution", unit.contribution, wanted["contribution"])
        let rank = unit.rank.map { [$0.best, $0.worst] }
        if rank != wanted["rank"] as? [Int] { differences.append("rank \(rank ?? [])") }
        let grades = unit.grades.map { [$0.lowest.name, $0.highest.name] }
        if grades != wanted["grades"] as? [String] { differences.append("grades \(grades ?? [])") }
        return differences
    }

    private static func run(_ arguments: [String], input: Data) throws -> Data {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-reference-\(UUID().uuidString)")
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = output
        try process.run()
        let result = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return result
    }
}
