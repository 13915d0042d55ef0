import Evidence
import Exact
import Foundation
import Indicators
import Model
import Parallel
import Reports
import Rules
import Scoring

/// `scorebench FOLDER [RECORD]` scores the round that workload.py wrote into FOLDER, from its fact
/// files to the record, and prints what it took as a line of JSON. With RECORD the record is written
/// there; without it only the scoring in memory is measured.
@main
struct ScoreBench {
    private var phases: [(name: String, wall: Double, cores: Double)] = []

    static func main() throws {
        guard CommandLine.arguments.count > 1 else {
            print("usage: scorebench FOLDER [RECORD]")
            exit(64)
        }
        var bench = ScoreBench()
        try bench.run(
            CommandLine.arguments[1], record: CommandLine.arguments.dropFirst(2).first)
    }

    private mutating func run(_ folder: String, record path: String?) throws {
        let start = Self.seconds(CLOCK_MONOTONIC)
        let reading = timed("pack and round") {
            RoundReader(packReader: PackReader { _, _ in [] }).read(folder: folder + "/round")
        }
        guard let prepared = reading.prepared else {
            for notice in reading.notices { print(notice.line(in: .en)) }
            exit(1)
        }
        let facts = timed("fact files") { Self.facts(of: prepared.round.units, in: folder) }
        let input = RoundInput(
            round: prepared.round, pack: prepared.pack, facts: facts, submissions: [],
            judgements: [])
        let findings = prepared.round.units.count * prepared.pack.criteria.count
        func score() -> ScoredRound { Scorer.score(input, with: prepared.book, engine: "bench") }
        guard let path else {
            inMemory(findings, score)
            return Self.rulesAlone(input, prepared.book)
        }
        let scored = timed("scoring", score)
        let record = timed("record") {
            RecordRenderer().round(RoundFigures(of: scored), in: .zhHans)
        }
        try timed("writing") { try Data(record).write(to: URL(fileURLWithPath: path)) }
        let wall = Self.seconds(CLOCK_MONOTONIC) - start
        print(
            "{\"findings\": \(findings), \"facts\": \(facts.count), \"wall\": \(wall), "
                + "\"bytes\": \(record.count), \"peak\": \(Self.peak()), \"phases\": {"
                + phases.map { "\"\($0.name)\": [\($0.wall), \($0.cores)]" }
                .joined(separator: ", ") + "}}")
    }

    private mutating func inMemory(_ findings: Int, _ score: () -> ScoredRound) {
        var best = Double.infinity
        var total = Points.zero
        for _ in 0..<5 {
            let scored = timed("scoring", score)
            best = min(best, phases.last?.cores ?? best)
            total = .total(scored.units.compactMap(\.total?.lowest))
        }
        print(
            "{\"engine\": \"Heng\", \"version\": \"\", \"how\": \"findings with their facts and "
                + "reasons, trees, grades, places\", \"count\": \(findings), \"seconds\": \(best), "
                + "\"total\": \"\(total.amount.reduced.plain)\", \"peak\": \(Self.peak())}")
    }

    /// The rules by themselves, over facts that were weighed beforehand: what other engines do.
    private static func rulesAlone(_ input: RoundInput, _ book: RuleBook) {
        let round = input.round
        let time = TimeBasis(asOf: round.asOf, calendar: round.calendar, period: round.period)
        let byUnit = Dictionary(grouping: input.facts, by: \.unit)
        let criteria = input.pack.criteria.map { book.compiled($0) }
        let answers = round.units.map { unit in
            UnitAnswers(
                of: UnitFacts(
                    byUnit[unit.id] ?? [], for: book, answering: .inTime, group: unit.group),
                to: book, unanswered: input.pack.policy.unanswered, time: time)
        }
        var best = Double.infinity
        var total = Points.zero
        for _ in 0..<5 {
            let start = seconds(CLOCK_PROCESS_CPUTIME_ID)
            total = answers.reduce(.zero) { sum, answers in
                criteria.reduce(sum) { $0 + ($1.judge(answers)?.points.lowest ?? .zero) }
            }
            best = min(best, seconds(CLOCK_PROCESS_CPUTIME_ID) - start)
        }
        print(
            "{\"engine\": \"Heng\", \"version\": \"\", \"how\": \"rules alone, verdicts that can tell "
                + "their reasons\", \"count\": \(answers.count * criteria.count), \"seconds\": \(best), "
                + "\"total\": \"\(total.amount.reduced.plain)\", \"peak\": \(peak())}")
    }

    private static func facts(of units: [Model.Unit], in folder: String) -> [Fact] {
        Concurrently.map(units) { unit -> [Fact] in
            let path = "\(folder)/facts/\(unit.id).jsonl"
            guard let data = FileManager.default.contents(atPath: path),
                let facts = try? FactFile.read(Array(data), file: path)
            else { return [] }
            return facts
        }.flatMap(\.self)
    }

    /// What `work` gives; the seconds it took on the clock and on all cores together are kept.
    private mutating func timed<Product>(
        _ name: String, _ work: () throws -> Product
    ) rethrows -> Product {
        let (wall, cores) = (
            Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
        )
        let product = try work()
        phases.append(
            (
                name, Self.seconds(CLOCK_MONOTONIC) - wall,
                Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - cores
            ))
        return product
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The most memory the process ever held, in kB.
    private static func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
