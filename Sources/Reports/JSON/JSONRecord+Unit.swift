import Exact
import Model

extension JSONRecord {
    /// A unit with its result, findings and facts.
    func unit(_ unit: UnitFigures) -> JSONValue {
        var record = self
        record.copies = unit.copies
        return record.value(of: unit)
    }

    private func value(of unit: UnitFigures) -> JSONValue {
        let scored = unit.unit
        let facts = FactTable(of: scored)
        return .object([
            "id": .text(scored.unit.id), "name": .text(scored.unit.name),
            "group": .text(scored.unit.group), "home": .text(scored.unit.home),
            "submitted": scored.submitted.map(time), "columns": columns(of: scored.unit),
            "result": result(of: unit),
            "vetoes": .list(scored.vetoes.map { finding($0, of: unit, facts) }),
            "bonus": scored.bonus.map { bonus in
                .object([
                    "base": range(bonus.base), "points": range(bonus.points),
                    "findings": .list(bonus.findings.map { finding($0, of: unit, facts) }),
                ])
            },
            "nodes": .list(scored.indicators.map { node($0, of: unit, facts) }),
            "facts": .list(
                facts.facts.enumerated().map { fact($1, id: FactTable.id($0)) }),
            "notices": notices(scored.notices),
        ])
    }

    private func columns(of unit: Unit) -> JSONValue {
        .list(
            scored.pack.orderedColumns(of: unit).map {
                .object(["name": .text($0), "url": .text(unit.columns[$0] ?? "")])
            })
    }

    private func result(of unit: UnitFigures) -> JSONValue {
        let scored = unit.unit
        return .object([
            "provisional": .flag(scored.isProvisional), "vetoed": .flag(scored.isVetoed),
            "total": score(scored.total, of: policy.total, fit: unit.fit),
            "grade": scored.grades.map {
                .object(["lowest": .text($0.lowest.name), "highest": .text($0.highest.name)])
            },
            "rank": scored.rank.map {
                .object([
                    "best": .integer($0.best), "worst": .integer($0.worst),
                    "of": .integer(figures.groupSize(of: scored.unit.group)),
                ])
            },
            "contribution": scored.contribution.map { score($0, of: figures.fullContribution) },
            "counts": .object([
                "full": .integer(unit.counts.full), "lost": .integer(unit.counts.lost),
                "notApplicable": .integer(unit.counts.notApplicable),
                "undetermined": .integer(unit.counts.undetermined),
                "awaitingReview": .integer(unit.counts.awaitingReview),
            ]),
            "steps": steps(scored.steps),
        ])
    }

    private func node(
        _ node: ScoredIndicator, of unit: UnitFigures, _ facts: FactTable
    ) -> JSONValue {
        .object([
            "ref": .text(node.indicator.id),
            "points": score(
                node.points, of: node.indicator.weight, fit: node.fit(rounding: rounding)),
            "steps": steps(node.steps),
            "nodes": .list(node.children.map { self.node($0, of: unit, facts) }),
            "findings": .list(node.findings.map { finding($0, of: unit, facts) }),
        ])
    }

    private func finding(
        _ finding: Finding, of unit: UnitFigures, _ facts: FactTable
    ) -> JSONValue {
        let full = finding.criterion.points
        let worth = unit.worth(of: finding)
        let isDecided =
            finding.judgement != nil
            || !finding.automatic.comes(toTheSameAs: finding.verdict)
        return .object([
            "criterion": .text(finding.criterion.id), "verdict": verdict(finding.verdict, of: full),
            "worth": worth.map(amount),
            "gain": worth == nil ? nil : amount(unit.gain(from: finding) ?? .zero),
            "open": worth != nil && Standing(finding).isOpen
                ? amount(unit.open(at: finding) ?? .zero) : nil,
            "automatic": isDecided ? verdict(finding.automatic, of: full) : nil,
            "judgement": finding.judgement.map(judgement),
            "reviews": finding.reviews.isEmpty
                ? nil
                : .list(
                    finding.reviews.map {
                        .object([
                            "kind": .text($0.kind.rawValue), "before": verdict($0.before, of: full),
                            "judgement": judgement($0.judgement),
                        ])
                    }),
            "reads": .list(finding.facts.compactMap(facts.id).map(text)),
            "contradictions": finding.contradictions.isEmpty
                ? nil
                : .list(
                    finding.contradictions.map {
                        .object([
                            "fact": .text($0.fact), "claimed": value($0.claimed),
                            "observed": value($0.observed),
                        ])
                    }),
        ])
    }

    private func verdict(_ verdict: Verdict, of full: Points) -> JSONValue {
        .object([
            "outcome": .text(verdict.outcome.rawValue),
            "veto": verdict.isVeto ? .flag(true) : nil,
            "warning": verdict.warnsOfVeto ? .flag(true) : nil,
            "points": score(verdict.outcome == .notApplicable ? nil : verdict.points, of: full),
            "reason": wording(verdict.reason), "steps": steps(verdict.steps),
            "charged": verdict.charged.isEmpty ? nil : .list(verdict.charged.map(text)),
        ])
    }

    private func judgement(_ judgement: Judgement) -> JSONValue {
        var points: JSONValue?
        if case .points(let given) = judgement.decision { points = amount(given) }
        return .object([
            "decision": .text(judgement.decision.name), "assessor": .text(judgement.assessor),
            "time": time(judgement.time), "points": points, "reason": .text(judgement.reason),
        ])
    }

    // MARK: - Facts

    private func fact(_ fact: Fact, id: String) -> JSONValue {
        var (known, unknown): (JSONValue?, JSONValue?)
        switch fact.reading {
        case .known(let value): known = self.value(value)
        case .unknown(let why): unknown = wording(why)
        }
        return .object([
            "id": .text(id), "name": .text(fact.name), "origin": .text(fact.origin.rawValue),
            "certainty": .text(fact.certainty.rawValue),
            "extractor": fact.method.map { .text($0.extractor) },
            "version": fact.method.map { .integer($0.version) },
            "value": known, "unknown": unknown,
            "faults": fact.faults.isEmpty
                ? nil
                : .list(
                    fact.faults.map {
                        .object([
                            "key": .text($0.key), "count": .integer($0.count),
                            "what": wording($0.what), "evidence": evidence($0.evidence),
                        ])
                    }),
            "evidence": .list(fact.evidence.map(evidence)),
        ])
    }

    private func value(_ value: FactValue) -> JSONValue {
        switch value {
        case .boolean(let truth): .object(["boolean": .flag(truth)])
        case .number(let number): .object(["number": exact(number)])
        case .date(let date): .object(["date": .text(date.description)])
        case .text(let text): .object(["text": .text(text)])
        case .elements(let set):
            .object([
                "present": .list(set.present.map(text)), "missing": .list(set.missing.map(text)),
            ])
        case .ledger(let entries):
            .object([
                "ledger": .list(
                    entries.map {
                        .object([
                            "title": .text($0.title), "from": .text(RecordText.moment($0.from)),
                            "to": $0.to.map { .text(RecordText.moment($0)) },
                            "extended": .flag($0.isExtended),
                        ])
                    })
            ])
        }
    }

    private func evidence(_ evidence: Evidence) -> JSONValue {
        let source: JSONValue =
            switch evidence.source {
            case .capture(let capture):
                .object([
                    "kind": .text("capture"), "url": .text(capture.url),
                    "time": time(capture.time), "status": capture.status.map { .integer($0) },
                    "record": .text(capture.record), "copy": copies[evidence].map(text),
                ])
            case .submission(let file):
                .object(["kind": .text("submission"), "file": .text(file)])
            case .log(let file): .object(["kind": .text("log"), "file": .text(file)])
            }
        return source.adding([
            "sha256": .text(evidence.sha256), "locator": .text(evidence.locator),
            "snippet": evidence.snippet.isEmpty ? nil : .text(evidence.snippet),
        ])
    }
}
