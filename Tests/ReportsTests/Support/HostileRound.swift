import Exact
import Model

/// A round in which every text a stranger could have written tries to break out of its page.
enum HostileRound {
    static let strings = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</style></title></textarea><svg onload=alert(1)>", "]]><!--", "&lt;&#60;&amp;",
        "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}", "\u{202E}txt.exe\u{2066}", "{{7*7}} ${7*7} <%= 7 %>",
        "\u{FFFE}\u{FFFF}\u{FEFF}", "line\r\nbreak\ttab",
        String(repeating: "长", count: 3_500),
    ]

    /// The same without the long one, for places where all of them stand together.
    static let short = Array(strings.dropLast())

    static let addresses = [
        "javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd", "vbscript:x", "http://ok.example/\"><script>alert(1)</script>",
        "HTTPS://ok.example/a b?c=<d>", "//evil.example/x", "",
    ]

    static func make() throws -> ScoredRound {
        let sample = try SampleRound.make()
        let text = short.joined(separator: " ")
        let units = sample.units.enumerated().map { index, unit in
            let kept = unit.indicators.map { hostile($0, seed: index) }
            return ScoredUnit(
                unit: Unit(
                    id: unit.unit.id, name: "\(unit.unit.name) \(text)", group: strings[index],
                    home: addresses[index % addresses.count],
                    columns: ["工作动态": addresses[(index + 1) % addresses.count], text: text],
                    place: unit.unit.place),
                indicators: kept, total: unit.total,
                steps: short.map { Wording(verbatim: $0) }, vetoes: unit.vetoes,
                grades: unit.grades, rank: unit.rank, contribution: unit.contribution,
                submitted: unit.submitted,
                notices: [
                    Notice(
                        .error, at: Place(file: text, line: 3), Wording(verbatim: text),
                        found: text, wanted: Wording(verbatim: text), fix: Wording(verbatim: text))
                ])
        }
        let round = sample.round
        return ScoredRound(
            round: Round(
                id: "hostile", title: text, organiser: text, asOf: round.asOf,
                period: round.period, submissionDeadline: nil, units: units.map(\.unit),
                digest: round.digest),
            pack: sample.pack, engine: sample.engine, archives: sample.archives, units: units,
            notices: sample.notices)
    }

    /// The sample with `strings` as evidence, handed out one after the other to its findings: as
    /// snippets, places, addresses, faults and ledger entries.
    static func evidence(_ strings: [String]) throws -> ScoredRound {
        let sample = try SampleRound.make()
        var rest = strings[...]
        let each = strings.count / sample.units.count + 1
        let units = sample.units.map { unit in
            let own = Array(rest.prefix(each))
            rest = rest.dropFirst(each)
            return ScoredUnit(
                unit: unit.unit, indicators: unit.indicators.map { adding(own, to: $0) },
                total: unit.total, vetoes: unit.vetoes, grades: unit.grades, rank: unit.rank,
                contribution: unit.contribution, submitted: unit.submitted)
        }
        return ScoredRound(
            round: sample.round, pack: sample.pack, engine: sample.engine,
            archives: sample.archives, units: units)
    }

    private static func adding(_ strings: [String], to node: ScoredIndicator) -> ScoredIndicator {
        ScoredIndicator(
            indicator: node.indicator, points: node.points,
            children: node.children.map { adding(strings, to: $0) },
            findings: node.findings.map { finding in
                let facts = strings.map { string in
                    let evidence = Evidence(
                        source: .capture(
                            Evidence.Capture(
                                url: string, time: SampleRound.time("2022-07-01T01:02:11Z"),
                                status: 200, record: string)),
                        sha256: string, locator: string, snippet: string)
                    return Fact(
                        unit: "x", name: string, origin: .observed, certainty: .measured,
                        reading: .known(.text(string)),
                        faults: [
                            Fault(key: string, what: Wording(verbatim: string), evidence: evidence)
                        ], evidence: [evidence])
                }
                return Finding(
                    criterion: finding.criterion,
                    verdict: Verdict(
                        finding.verdict.outcome, finding.verdict.points,
                        because: Wording(verbatim: strings.joined(separator: " ")),
                        charged: strings),
                    automatic: finding.automatic, facts: facts)
            }, steps: node.steps)
    }

    private static func hostile(_ node: ScoredIndicator, seed: Int) -> ScoredIndicator {
        ScoredIndicator(
            indicator: node.indicator, points: node.points,
            children: node.children.map { hostile($0, seed: seed) },
            findings: node.findings.map { hostile($0, seed: seed) }, steps: node.steps)
    }

    private static func hostile(_ finding: Finding, seed: Int) -> Finding {
        let verdict = finding.verdict
        let bad = Verdict(
            verdict.outcome, verdict.points, because: Wording(verbatim: short.joined()),
            steps: short.map { Wording(verbatim: $0) }, charged: short)
        return Finding(
            criterion: finding.criterion, verdict: bad, automatic: finding.automatic,
            judgement: finding.judgement, facts: (0..<4).map { fact(3 * $0 + seed) },
            contradictions: [
                Finding.Contradiction(
                    fact: strings[0], claimed: .text(strings[1]),
                    observed: .elements(ElementSet(present: short, missing: short)))
            ])
    }

    private static func ledger(titled title: String) -> FactValue {
        let from = LedgerMoment.time(SampleRound.time("2022-07-01T01:02:11Z"))
        let entries = [
            LedgerEntry(title: title, from: from, to: nil, isExtended: true),
            LedgerEntry(title: title, from: .day(.epoch), to: from),
        ]
        return .ledger(entries.compactMap(\.self))
    }

    private static func fact(_ seed: Int) -> Fact {
        let string = strings[seed % strings.count]
        let evidence = Evidence(
            source: .capture(
                Evidence.Capture(
                    url: addresses[seed % addresses.count],
                    time: SampleRound.time("2022-07-01T01:02:11Z"), status: -1, record: string)),
            sha256: string, locator: string, snippet: string)
        return Fact(
            unit: "x", name: string, origin: .observed, certainty: .suspected,
            reading: .known(seed.isMultiple(of: 2) ? .text(string) : ledger(titled: string)),
            faults: [Fault(key: string, what: Wording(verbatim: string), evidence: evidence)],
            evidence: [evidence])
    }
}
