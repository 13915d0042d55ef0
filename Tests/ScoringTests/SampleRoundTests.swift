import Evidence
import Exact
import Foundation
import Indicators
import Model
import RuleFixtures
import Rules
import Testing

@testable import Scoring

/// Scores the sample round from the true values in its defect manifest, so
/// that the arithmetic is checked apart from the crawl and the extractors.
@Suite("The sample round scores what was worked out by hand")
struct SampleRoundTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Samples/shili-2022")

    private let table: HandWorkedTable
    private let scored: ScoredRound

    init() throws {
        table = try HandWorkedTable(readme: Self.folder.appendingPathComponent("README.md"))
        let reading = RoundReader(packReader: PackReader { _, _ in [] })
            .read(folder: Self.folder.path)
        let prepared = try #require(reading.prepared, "\(reading.notices)")
        let (round, pack) = (prepared.round, prepared.pack)
        let submitted = SubmissionFolder.read(
            prepared.plan.submissions, named: "submissions", round: round, pack: pack)
        let judged = try JudgementReader.read(
            [UInt8](Data(contentsOf: URL(fileURLWithPath: prepared.plan.judgements))),
            file: "judgements.yaml", round: round, pack: pack)
        let observed = try Manifest(Self.folder.appendingPathComponent("manifest.json"))
            .facts(of: round, pack: pack)
        scored = Scorer.score(
            RoundInput(
                round: round, pack: pack,
                facts: observed
                    + ClaimedFacts.of(submitted.submissions, round: round, pack: pack),
                submissions: submitted.submissions, judgements: judged.judgements),
            with: prepared.book, engine: "test")
    }

    @Test("every cell of every township")
    func cells() throws {
        #expect(scored.units.count == table.units.count)
        for unit in scored.units {
            #expect(unit.findings.map(\.criterion.id).sorted() == table.criteria)
            for finding in unit.findings {
                let id = finding.criterion.id
                let verdict = finding.verdict
                let cell =
                    switch verdict.outcome {
                    case .scored: verdict.points.cell()
                    case .notApplicable: "—"
                    case .awaitingReview, .undetermined:
                        "\(verdict.points.cell()) \(verdict.outcome.wording.zh)"
                    }
                #expect(
                    try cell == table.cell(id, unit.unit.id),
                    "\(unit.unit.id) \(id) \(verdict.reason.zh)"
                )
            }
        }
    }

    @Test("subtotals, totals, grades, ranks and vetoes")
    func results() throws {
        for unit in scored.units {
            let id = unit.unit.id
            for node in unit.indicators {
                #expect(
                    try (node.points?.cell() ?? "—")
                        == table.cell("subtotal \(node.indicator.id)", id), "\(id)")
            }
            let total = try #require(unit.total)
            let written = try table.cell("total", id)
            #expect(
                total.cell() == written
                    || total.cell(scored.pack.policy.rounding.format) == written,
                "\(id)")
            let grades = try #require(unit.grades)
            let grade =
                grades.lowest == grades.highest
                ? grades.lowest.name : "\(grades.lowest.name)..\(grades.highest.name)"
            #expect(try grade == table.cell("grade", id), "\(id)")
            let rank = try #require(unit.rank)
            let place =
                rank.best == rank.worst ? "\(rank.best)" : "\(rank.best)..\(rank.worst)"
            #expect(try place == table.cell("rank", id), "\(id)")
            let vetoes = unit.vetoes.filter(\.verdict.isVeto).map(\.criterion.id)
            #expect(
                try (vetoes.isEmpty ? "无" : vetoes.joined(separator: "、"))
                    == table.cell("veto", id), "\(id)")
        }
    }

    @Test("the contribution to the appraisal is 4 % of the total")
    func contribution() throws {
        let best = try #require(scored.units.first { $0.unit.id == "qinghe" })
        #expect(best.contribution?.cell() == "3.98")
    }

    @Test("the township whose claims the crawl contradicts is told so")
    func contradictions() throws {
        let hewan = try #require(scored.units.first { $0.unit.id == "hewan" })
        let found = hewan.findings.flatMap(\.contradictions).map(\.fact)
        #expect(found == ["标准目录领域数", "一本通已公开"])
        let reason = hewan.findings.first?.verdict.reason.zh
        #expect(
            reason == "标准目录领域数 12 个，满分线 16 个，得 3/4 分；标准目录领域数填报为“16”，与采集结果“12”不符，以采集为准")
    }
}

/// The defect manifest: the true value of every observed fact.
private struct Manifest {
    private let units: [String: [String: Any]]
    private let defects: [String: [[String: Any]]]

    init(_ file: URL) throws {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        let root = try #require(json as? [String: Any])
        let all = try #require(root["units"] as? [String: [String: Any]])
        units = all.compactMapValues { $0["facts"] as? [String: Any] }
        defects = all.compactMapValues { $0["defects"] as? [[String: Any]] }
    }

    func facts(of round: Round, pack: Pack) throws -> [Fact] {
        var facts: [Fact] = []
        for unit in round.units {
            for descriptor in pack.facts where descriptor.observation != nil {
                let raw = try #require(units[unit.id]?[descriptor.name])
                facts.append(try fact(unit.id, descriptor, raw))
            }
        }
        return facts
    }

    private func fact(_ unit: String, _ descriptor: FactDescriptor, _ raw: Any) throws -> Fact {
        let name = descriptor.name
        if let open = raw as? [String: Any], open["undetermined"] != nil {
            return Sample.unseen(name, of: unit)
        }
        let value: FactValue
        switch descriptor.type {
        case .boolean: value = .boolean(try #require(raw as? Bool))
        case .number: value = .number(Decimal128(try #require(raw as? Int)))
        case .elements:
            let set = try #require(raw as? [String: [String]])
            value = .elements(
                ElementSet(present: set["present"] ?? [], missing: set["missing"] ?? []))
        case .date, .text, .ledger: throw Unexpected(name: name)
        }
        return Sample.observed(
            name, value, faults: descriptor.type == .number ? faults(unit, name) : [], of: unit)
    }

    /// A dead address is the fault that several facts may count.
    private func faults(_ unit: String, _ fact: String) -> [Fault] {
        (defects[unit] ?? []).compactMap { defect in
            guard defect["kind"] as? String == "dead-link",
                (defect["facts"] as? [String])?.contains(fact) == true,
                let page = defect["page"] as? String
            else { return nil }
            return Fault(
                key: "dead-link \(page)", what: Wording(verbatim: page),
                evidence: Sample.evidence())
        }
    }

    private struct Unexpected: Error { let name: String }
}
