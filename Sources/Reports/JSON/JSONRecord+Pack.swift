import Exact
import Model

extension JSONRecord {
    /// The indicator pack.
    var pack: JSONValue {
        let pack = scored.pack
        return .object([
            "id": .text(pack.id), "version": .text(pack.version), "sha256": .text(pack.digest),
            "weights": .text(pack.weightOrigin.rawValue), "title": .text(pack.title),
            "source": .object([
                "document": .text(pack.source.document), "title": pack.source.title.map(text),
                "annex": pack.source.annex.map(text),
            ]),
            "period": period(pack.period), "policy": policyValue,
            "columns": .list(pack.columns.map(text)),
            "declarations": .list(pack.facts.map(declaration)),
            "indicators": .list(pack.indicators.map(indicator)),
            "vetoes": criteria(pack.vetoes),
            "groups": .list(pack.groups.map(group)), "bonus": pack.bonus.map(bonus),
            "tailorings": pack.tailorings.isEmpty
                ? nil : .list(pack.tailorings.map(tailoring)),
        ])
    }

    private func tailoring(_ tailoring: Tailoring) -> JSONValue {
        .object([
            "file": .text(tailoring.file.name), "sha256": .text(tailoring.file.digest),
            "title": .text(tailoring.title),
            "changes": .list(
                tailoring.changes.map {
                    .object([
                        "action": .text($0.action.rawValue), "target": .text($0.target),
                        "code": $0.code.map(text), "before": $0.before.map(text),
                        "after": $0.after.map(text), "reason": .text($0.reason),
                    ])
                }),
        ])
    }

    /// Criteria that carry no share of the total.
    func criteria(_ criteria: [Criterion]) -> JSONValue {
        .list(criteria.map { criterion($0, weight: nil) })
    }

    private var policyValue: JSONValue {
        .object([
            "total": exact(policy.total), "weightFloor": exact(policy.weightFloor),
            "weightFloorReason": policy.weightFloorReason.map(text),
            "appraisalShare": exact(policy.appraisalShare), "passLine": exact(policy.passLine),
            "notApplicable": .text(policy.notApplicable.rawValue),
            "unanswered": .text(policy.unanswered.rawValue),
            "vetoedTotal": policy.vetoedTotal.map(exact),
            "assessors": policy.panel.map { .text($0.combination.rawValue) },
            "assessorsApart": policy.panel.map { exact($0.apart) },
            "places": .integer(rounding.places), "rounding": .text(rounding.mode.rawValue),
            "grades": .list(
                policy.grades.map {
                    .object([
                        "name": .text($0.name), "from": exact($0.from), "top": $0.top.map(exact),
                    ])
                }),
        ])
    }

    private func declaration(_ fact: FactDescriptor) -> JSONValue {
        .object([
            "name": .text(fact.name), "type": .text(fact.type.rawValue),
            "unit": fact.unit.map(text), "claimed": .flag(fact.isClaimed),
            "elements": fact.elements.isEmpty
                ? nil
                : .list(
                    fact.elements.map {
                        .object(["name": .text($0.name), "synonyms": .list($0.synonyms.map(text))])
                    }),
            "observation": fact.observation.map {
                .object(["extractor": .text($0.extractor), "settings": setting($0.settings)])
            },
        ])
    }

    private func indicator(_ node: Indicator) -> JSONValue {
        .object([
            "id": .text(node.id), "name": .text(node.name), "weight": exact(node.weight),
            "share": policy.share(of: node.weight).map(exact),
            "misfit": node.misfit == .error ? nil : .text(node.misfit.rawValue),
            "indicators": .list(node.children.map(indicator)),
            "criteria": .list(node.criteria.map { criterion($0, weight: node.weight(of: $0)) }),
        ])
    }

    private func criterion(_ criterion: Criterion, weight: Points?) -> JSONValue {
        var applies: JSONValue?
        switch criterion.applies {
        case .atLeast(let fact, let number):
            applies = .object(["fact": .text(fact), "atLeast": exact(number)])
        case .condition(let setting):
            applies = .object(["when": .text(setting.scalar ?? "")])
        case nil: break
        }
        return .object([
            "id": .text(criterion.id), "points": exact(criterion.points),
            "share": weight.flatMap(policy.share).map(exact),
            "due": criterion.due.map { .text($0.description) },
            "acceptsDeclared": .flag(criterion.acceptsDeclared),
            "status": criterion.status.map { .text($0.rawValue) }, "check": .text(criterion.check),
            "clause": .text(criterion.clause), "responsible": criterion.responsible.map(text),
            "applies": applies, "rule": setting(criterion.rule), "fix": .text(criterion.fix),
        ])
    }

    private func group(_ group: GroupWeights) -> JSONValue {
        .object([
            "name": .text(group.group),
            "weights": .list(
                group.weights.map {
                    .object(["indicator": .text($0.indicator), "points": exact($0.points)])
                }),
        ])
    }

    private func bonus(_ bonus: Bonus) -> JSONValue {
        .object([
            "cap": bonus.cap.map(exact),
            "entry": bonus.entry.map {
                .object([
                    "line": exact($0.line), "above": .flag($0.isAbove),
                    "of": .list($0.of.map(text)),
                ])
            },
            "criteria": criteria(bonus.criteria),
        ])
    }

    // MARK: - Figures over all units

    var summary: JSONValue {
        .object([
            "units": .integer(figures.table.rows.count),
            "vetoed": .integer(figures.table.vetoed),
            "warned": figures.table.warned > 0 ? .integer(figures.table.warned) : nil,
            "provisional": .integer(figures.table.provisional),
            "submitted": .integer(figures.table.submitted),
            "average": figures.average.map(range),
            "highest": figures.highest.map(extreme), "lowest": figures.lowest.map(extreme),
            "grades": .list(
                figures.grades.map {
                    .object([
                        "name": .text($0.grade.name), "units": .integer($0.certain),
                        "possible": .integer($0.possible),
                    ])
                }),
            "rates": .list(scored.pack.indicators.flatMap(rates)),
            "agreements": scored.agreements.isEmpty
                ? nil : .list(scored.agreements.map(agreement)),
            "composite": scored.round.composite.map(composite),
        ])
    }

    private func agreement(_ agreement: Agreement) -> JSONValue {
        .object([
            "indicator": .text(agreement.indicator), "assessors": .integer(agreement.assessors),
            "decisions": .integer(agreement.decisions), "interval": agreement.interval.map(exact),
            "nominal": agreement.nominal.map(exact),
        ])
    }

    private func composite(_ composite: Composite) -> JSONValue {
        let members = Dictionary(
            composite.subjects.map { ($0.name, $0.units) }, uniquingKeysWith: { first, _ in first })
        return .object([
            "parts": .list(
                composite.parts.map {
                    .object(["name": .text($0.name), "share": exact($0.share)])
                }),
            "subjects": .list(
                scored.composites.map { subject in
                    .object([
                        "name": .text(subject.name), "rank": subject.rank.map(rank),
                        "total": subject.total.map(range), "steps": steps(subject.steps),
                        "means": .list(
                            zip(composite.parts, subject.means).enumerated().map { index, mean in
                                .object([
                                    "part": .text(mean.0.name),
                                    "units": .list(
                                        (members[subject.name]?[index] ?? []).map(text)),
                                    "points": mean.1.map(range),
                                ])
                            }),
                    ])
                }),
        ])
    }

    // MARK: - Earlier rounds

    var history: JSONValue? {
        guard !scored.history.isEmpty else { return nil }
        return .list(
            scored.history.map { past in
                .object([
                    "id": .text(past.id), "title": .text(past.title), "asOf": time(past.asOf),
                    "pack": .text(past.pack), "version": .text(past.version),
                    "maximum": exact(past.maximum),
                    "units": .list(
                        figures.table.rows.compactMap { unit in
                            past.units[unit.id].map { standing($0, of: unit.id) }
                        }),
                ])
            })
    }

    private func standing(_ standing: PastRound.Standing, of unit: String) -> JSONValue {
        .object([
            "unit": .text(unit), "total": standing.total.map(range),
            "rank": standing.rank.map(rank),
            "indicators": .list(
                standing.indicators.sorted { $0.key < $1.key }.map {
                    .object(["ref": .text($0.key), "points": range($0.value)])
                }),
        ])
    }

    private func rank(_ rank: ScoredUnit.RankRange) -> JSONValue {
        .object(["best": .integer(rank.best), "worst": .integer(rank.worst)])
    }

    private func extreme(_ extreme: RoundFigures.Extreme) -> JSONValue {
        range(extreme.total).adding([
            "units": .list(extreme.units.map { .text(figures.table.rows[$0].id) })
        ])
    }

    private func rates(below node: Indicator) -> [JSONValue] {
        [rate("indicator", node.id, figures.rate(of: node.id, isCriterion: false))]
            + node.children.flatMap(rates)
            + node.criteria.map {
                rate("criterion", $0.id, figures.rate(of: $0.id, isCriterion: true))
            }
    }

    private func rate(_ kind: String, _ id: String, _ rate: ScoreRate) -> JSONValue {
        .object([
            "kind": .text(kind), "id": .text(id), "units": .integer(rate.units),
            "losing": .integer(rate.losing), "percent": rate.percent.map(range),
            "lost": rate.percent == nil ? nil : amount(rate.lost),
        ])
    }
}
