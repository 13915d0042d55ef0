import Exact
import Model
import RuleFixtures
import Seeded
import Testing

@testable import Rules

@Suite("Every kind keeps what a rule promises")
struct ConformanceTests {
    private static let seeds: Range<UInt64> = 0..<100

    @Test("no kind is left out of this suite")
    func complete() {
        let kinds = RuleRole.allKinds.flatMap { RuleCatalog.standard.kindNames(for: $0) }
        #expect(Set(kinds) == Set(Specimen.all.map(\.kind)))
    }

    private func facts(
        of specimen: Specimen, _ random: inout SeededGenerator
    ) throws -> [Fact] {
        var facts: [Fact] = []
        for read in specimen.reads {
            facts += try RandomFact.facts(of: specimen.descriptor(read.fact), &random)
        }
        return facts
    }

    @Test("points lie within zero and full", arguments: Specimen.all)
    func bounded(specimen: Specimen) throws {
        let full = specimen.role == .veto ? Points.zero : Points(specimen.full)
        let rule = try specimen.compiled()
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let verdict = rule.judge(
                try facts(of: specimen, &random), Circumstances.random(&random))
            #expect(verdict.points.lowest >= Points(specimen.floor), "seed \(seed)")
            #expect(verdict.points.highest <= full, "seed \(seed)")
            #expect(verdict.outcome != .scored || verdict.points.isCertain, "seed \(seed)")
            #expect(!verdict.isVeto || specimen.role == .veto, "seed \(seed)")
        }
    }

    @Test("the order of facts and facts it does not read change nothing", arguments: Specimen.all)
    func nothingElseCounts(specimen: Specimen) throws {
        let own = Set(specimen.reads.map(\.fact))
        let rule = try specimen.compiled()
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let circumstances = Circumstances.random(&random)
            let facts = try facts(of: specimen, &random)
            var others: [Fact] = []
            for descriptor in Sample.declared where !own.contains(descriptor.name) {
                others += try RandomFact.facts(of: descriptor, &random)
            }
            let verdict = rule.judge(facts, circumstances)
            let mixed = (facts + others).shuffled(using: &random)
            #expect(rule.judge(mixed, circumstances) == verdict, "seed \(seed)")
        }
    }

    @Test(
        "the sentence names every fact and the points, in both languages", arguments: Specimen.all)
    func explained(specimen: Specimen) throws {
        let rule = try specimen.compiled()
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let verdict = rule.judge(
                try facts(of: specimen, &random), Circumstances.random(&random))
            for text in [verdict.reason.zh, verdict.reason.en] {
                // A silent fact decides alone, so the others need no mention.
                let named = specimen.reads.filter { text.contains($0.fact) }
                let isSilence =
                    text.contains("未填报") || text.contains("未按期报送")
                    || text.contains("submi")
                // What does not apply is not modified either.
                #expect(
                    named.count == specimen.reads.count || isSilence && !named.isEmpty
                        || verdict.outcome == .notApplicable && !named.isEmpty,
                    "seed \(seed): \(text)")
                guard specimen.role == .points else { continue }
                let points = verdict.points.inSentence
                #expect(
                    text.contains(points.zh) || text.contains(points.en), "seed \(seed): \(text)")
                #expect(text.contains("4"), "seed \(seed): \(text)")
            }
        }
    }

    @Test("a missing fact is never zero in silence", arguments: Specimen.all)
    func neverSilentlyZero(specimen: Specimen) throws {
        let rule = try specimen.compiled()
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            var circumstances = Circumstances.random(&random)
            circumstances.unanswered = .review
            for read in specimen.reads {
                var known = Circumstances.plain
                known.charged = circumstances.charged
                var others: [Fact] = []
                for other in specimen.reads where other.fact != read.fact {
                    let descriptor = try specimen.descriptor(other.fact)
                    others.append(
                        Sample.claimed(other.fact, try RandomFact.value(descriptor, &random)))
                    others.append(
                        Sample.observed(other.fact, try RandomFact.value(descriptor, &random)))
                }
                let verdict = rule.judge(others, circumstances)
                if verdict.outcome == .scored {
                    // Only where the points are the same whatever the missing one turns out to be.
                    for _ in 0..<8 {
                        let value = try RandomFact.value(
                            specimen.descriptor(read.fact), &random)
                        let settled = rule.judge(
                            others + [Sample.observed(read.fact, value)], circumstances)
                        #expect(
                            settled.outcome != .scored || settled.points == verdict.points,
                            "seed \(seed)")
                    }
                }
                #expect(verdict.reason.zh.contains(read.fact), "seed \(seed)")
                #expect(!verdict.isVeto, "seed \(seed)")
            }
        }
    }

    @Test("doing worse never earns more", arguments: Specimen.all)
    func monotone(specimen: Specimen) throws {
        let rule = try specimen.compiled()
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            var values: [String: FactValue] = [:]
            for read in specimen.reads {
                values[read.fact] = try RandomFact.value(
                    specimen.descriptor(read.fact), &random)
            }
            func verdict(_ values: [String: FactValue]) -> Verdict {
                rule.judge(
                    values.flatMap { [Sample.observed($0.key, $0.value)] }, .plain)
            }
            let before = verdict(values)
            for read in specimen.reads {
                guard let value = values[read.fact],
                    let worse = RandomFact.worse(value, read.sense)
                else { continue }
                var changed = values
                changed[read.fact] = worse
                let after = verdict(changed)
                // What does not apply leaves the denominator and has no points to compare.
                guard before.outcome != .notApplicable, after.outcome != .notApplicable else {
                    continue
                }
                #expect(after.points.highest <= before.points.highest, "seed \(seed)")
                #expect(after.points.lowest <= before.points.lowest, "seed \(seed)")
                #expect(!before.isVeto || after.isVeto, "seed \(seed)")
            }
        }
    }

    @Test("an open range holds whatever the facts turn out to be", arguments: Specimen.all)
    func honestRange(specimen: Specimen) throws {
        let rule = try specimen.compiled()
        guard !rule.rule.isManual, !specimen.rule.contains("manual") else { return }
        var narrowed = 0
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let facts = try facts(of: specimen, &random)
            var circumstances = Circumstances.random(&random)
            circumstances.answering = .open
            let open = rule.judge(facts, circumstances)
            guard !open.points.isCertain || open.outcome == .scored else { continue }
            if open.points != PointRange(.zero, Points(specimen.full)) { narrowed += 1 }

            var settled: [Fact] = []
            for read in specimen.reads {
                settled.append(
                    try settle(
                        specimen.descriptor(read.fact), facts.filter { $0.name == read.fact },
                        circumstances, &random))
            }
            let decided = rule.judge(settled, circumstances)
            guard decided.outcome == .scored else { continue }
            #expect(open.points.lowest <= decided.points.lowest, "seed \(seed)")
            #expect(open.points.highest >= decided.points.highest, "seed \(seed)")
            #expect(!open.isVeto || decided.isVeto, "seed \(seed)")
        }
        #expect(narrowed > 0)
    }

    /// What the facts of one name may turn out to be once everything is known.
    private func settle(
        _ descriptor: FactDescriptor, _ facts: [Fact], _ circumstances: Circumstances,
        _ random: inout SeededGenerator
    ) throws -> Fact {
        let reading = UnitFacts(facts, answering: circumstances.answering)
            .reading(of: descriptor, acceptingClaims: circumstances.acceptsDeclared)
        switch reading.state {
        case .certain(let value):
            return Sample.observed(descriptor.name, value, faults: reading.faults)
        case .suspected(.elements(let set)):
            // A suspicion is confirmed in part: some of the missing are there.
            let found = set.missing.filter { _ in .random(using: &random) }
            return Sample.observed(
                descriptor.name,
                .elements(
                    ElementSet(wanted: reading.wanted, present: Set(set.present + found))))
        case .suspected(.number(let number)):
            let most = number.asInt ?? 0
            let count = Int.random(in: 0...most, using: &random)
            return Sample.observed(descriptor.name, .number(Decimal128(count)))
        case .unknown where descriptor.type == .number:
            let more = Int.random(in: 0...4, using: &random)
            let faults = reading.faults + (0..<more).map { RandomFact.fault(10 + $0) }
            return Sample.observed(
                descriptor.name, .number(Decimal128(faults.count)), faults: faults)
        case .suspected, .claimedOnly, .unknown, .unanswered:
            return Sample.observed(descriptor.name, try RandomFact.value(descriptor, &random))
        }
    }
}

extension RuleRole {
    fileprivate static let allKinds: [RuleRole] = [.points, .veto]
}
