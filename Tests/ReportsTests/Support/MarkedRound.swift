import Exact
import Model

/// Two units of the sample round (one open, one vetoed) with one text wherever a
/// stranger could have written something.
enum MarkedRound {
    static func make(_ text: String) throws -> ScoredRound {
        let sample = try SampleRound.make()
        let pack = marked(sample.pack, text)
        let kept = ["nanping", "yunling"]
        let units = sample.units.filter { kept.contains($0.unit.id) }.map { unit in
            ScoredUnit(
                unit: Unit(
                    id: unit.unit.id, name: text, group: text, home: text, columns: [text: text],
                    place: unit.unit.place),
                indicators: unit.indicators.map { marked($0, text) }, total: unit.total,
                steps: unit.steps, vetoes: unit.vetoes.map { marked($0, text) },
                grades: unit.grades, rank: unit.rank, contribution: unit.contribution,
                submitted: unit.submitted,
                notices: [Notice(.error, at: Place(file: text), Wording(verbatim: text))])
        }
        let round = sample.round
        return ScoredRound(
            round: Round(
                id: round.id, title: text, organiser: text, asOf: round.asOf,
                period: round.period, submissionDeadline: round.submissionDeadline,
                units: units.map(\.unit), digest: round.digest),
            pack: pack, engine: sample.engine,
            archives: [
                ScoredRound.Archive(file: text, digest: text, first: nil, last: nil, exchanges: 1)
            ], units: units)
    }

    private static func marked(_ pack: Pack, _ text: String) -> Pack {
        Pack(
            id: pack.id, version: pack.version, title: text,
            source: Pack.Source(document: text, title: text, annex: text), period: pack.period,
            weightOrigin: pack.weightOrigin, policy: pack.policy, columns: pack.columns,
            facts: pack.facts, indicators: pack.indicators.map { marked($0, text) },
            vetoes: pack.vetoes.map { marked($0, text) }, digest: pack.digest)
    }

    private static func marked(_ node: Indicator, _ text: String) -> Indicator {
        Indicator(
            id: node.id, name: text, weight: node.weight,
            children: node.children.map { marked($0, text) },
            criteria: node.criteria.map { marked($0, text) }, place: node.place)
    }

    private static func marked(_ criterion: Criterion, _ text: String) -> Criterion {
        Criterion(
            id: criterion.id, check: text, points: criterion.points, clause: text,
            due: criterion.due, responsible: text, acceptsDeclared: criterion.acceptsDeclared,
            applies: criterion.applies, rule: criterion.rule, fix: text, place: criterion.place)
    }

    private static func marked(_ node: ScoredIndicator, _ text: String) -> ScoredIndicator {
        ScoredIndicator(
            indicator: marked(node.indicator, text), points: node.points,
            children: node.children.map { marked($0, text) },
            findings: node.findings.map { marked($0, text) }, steps: node.steps)
    }

    private static func marked(_ finding: Finding, _ text: String) -> Finding {
        let verdict = finding.verdict
        return Finding(
            criterion: marked(finding.criterion, text),
            verdict: Verdict(
                verdict.outcome, verdict.points, because: Wording(verbatim: text),
                charged: [text], isVeto: verdict.isVeto),
            automatic: finding.automatic,
            judgement: finding.judgement.map {
                Judgement(
                    unit: $0.unit, criterion: $0.criterion, decision: $0.decision,
                    assessor: text, time: $0.time, reason: text, place: $0.place)
            }, facts: [fact(text)])
    }

    private static func fact(_ text: String) -> Fact {
        let evidence = Evidence(
            source: .capture(
                Evidence.Capture(
                    url: text, time: SampleRound.time("2022-07-01T01:02:11Z"), status: 200,
                    record: text)), sha256: text, locator: text, snippet: text)
        return Fact(
            unit: "x", name: text, origin: .observed, certainty: .measured,
            reading: .known(.text(text)),
            faults: [Fault(key: text, what: Wording(verbatim: text), evidence: evidence)],
            evidence: [evidence])
    }
}
