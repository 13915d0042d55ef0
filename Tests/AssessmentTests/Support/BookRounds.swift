import Assessment
import Exact
import Foundation
import Indicators
import Model
import Reports
import Scoring
import Testing

/// The rounds whose workbooks are checked: the sample, one on each other pack, and the sample under
/// other policies than any pack has.
enum BookRounds {
    static let names = ["shili-2022"] + HandRoundTests.packs + policies.keys.sorted()

    private static let policies: [String: (Policy.NotApplicableRule, Int, RoundingMode)] = [
        "total-even": (.total, 1, .halfEven), "total-half-down": (.total, 2, .halfDown),
        "siblings-down": (.siblings, 1, .down), "siblings-up": (.siblings, 0, .ceiling),
    ]

    private static let rounds = Dictionary(
        uniqueKeysWithValues: names.map { name in (name, Result { try make(name) }) })

    /// The round of that name, scored.
    static func scored(_ name: String) throws -> ScoredRound {
        try #require(rounds[name]).get()
    }

    /// One of its reports.
    static func report(
        _ name: String, _ format: ReportFormat, in language: Language = .zhHans
    ) throws -> [UInt8] {
        let files = try ReportWriter.files(
            for: scored(name), formats: [format], language: language)
        return try #require(files.first).bytes
    }

    private static func make(_ name: String) throws -> ScoredRound {
        if name == "shili-2022" { return try SampleRound.scored.get() }
        guard let (rule, places, mode) = policies[name] else {
            return try HandRound(pack: name).scored
        }
        let (prepared, gathered) = (
            try SampleRound.prepared.get(), try SampleRound.gathered.get()
        )
        let (old, policy) = (prepared.pack, prepared.pack.policy)
        let pack = Pack(
            id: old.id, version: old.version, title: old.title, source: old.source,
            period: old.period, weightOrigin: old.weightOrigin,
            policy: Policy(
                total: Points(120), weightFloor: policy.weightFloor,
                appraisalShare: policy.appraisalShare, notApplicable: rule,
                unanswered: policy.unanswered,
                rounding: RoundingPolicy(places: places, mode: mode), grades: policy.grades),
            columns: old.columns, facts: old.facts, indicators: old.indicators,
            vetoes: old.vetoes, digest: old.digest)
        let reading = SampleRound.assessor.check(
            packFolder: Repository.packs.appendingPathComponent(old.id).path)
        return Scorer.score(
            RoundInput(
                round: prepared.round, pack: pack, facts: gathered.facts,
                submissions: gathered.submissions, judgements: gathered.judgements),
            with: try #require(reading.book), engine: "test", archives: gathered.archives)
    }
}
