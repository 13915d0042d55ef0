import Markup
import Model

extension RecordWriter {
    /// Figures over all units.
    mutating func summary() {
        xml.open(
            "summary",
            [
                "units": String(figures.table.rows.count),
                "vetoed": String(figures.table.vetoed),
                "warned": figures.table.warned > 0 ? String(figures.table.warned) : nil,
                "provisional": String(figures.table.provisional),
                "submitted": String(figures.table.submitted),
            ])
        if let average = figures.average {
            xml.open("average")
            range(average)
            xml.close()
        }
        extreme("highest", figures.highest)
        extreme("lowest", figures.lowest)
        for count in figures.grades {
            xml.element(
                "grade",
                [
                    "name": count.grade.name, "units": String(count.certain),
                    "possible": String(count.possible),
                ])
        }
        for node in scored.pack.indicators { rates(below: node) }
        for agreement in scored.agreements { self.agreement(agreement) }
        if let composite = scored.round.composite { self.composite(composite) }
        xml.close()
    }

    private mutating func agreement(_ agreement: Agreement) {
        xml.element(
            "agreement",
            [
                "indicator": agreement.indicator, "assessors": String(agreement.assessors),
                "decisions": String(agreement.decisions),
                "interval": agreement.interval.map(RecordText.exact),
                "nominal": agreement.nominal.map(RecordText.exact),
            ])
    }

    private mutating func composite(_ composite: Composite) {
        xml.open("composite")
        for part in composite.parts {
            xml.element("part", ["name": part.name, "share": RecordText.exact(part.share)])
        }
        let members = Dictionary(
            composite.subjects.map { ($0.name, $0.units) }, uniquingKeysWith: { first, _ in first })
        for subject in scored.composites {
            xml.open(
                "subject",
                [
                    "name": subject.name, "best": subject.rank.map { String($0.best) },
                    "worst": subject.rank.map { String($0.worst) },
                ])
            for (index, mean) in subject.means.enumerated() {
                xml.open(
                    "mean",
                    [
                        "part": composite.parts[index].name,
                        "units": members[subject.name]?[index].joined(separator: " "),
                    ])
                if let mean { range(mean) }
                xml.close()
            }
            if let total = subject.total {
                xml.open("total")
                range(total)
                xml.close()
            }
            steps(subject.steps)
            xml.close()
        }
        xml.close()
    }

    private mutating func extreme(_ name: MarkupName, _ extreme: RoundFigures.Extreme?) {
        guard let extreme else { return }
        let ids = extreme.units.map { figures.table.rows[$0].id }
        xml.open(name, ["units": ids.joined(separator: " ")])
        range(extreme.total)
        xml.close()
    }

    private mutating func rates(below node: Indicator) {
        rate(indicator: node.id, figures.rate(of: node.id, isCriterion: false))
        for child in node.children { rates(below: child) }
        for leaf in node.criteria {
            rate(criterion: leaf.id, figures.rate(of: leaf.id, isCriterion: true))
        }
    }

    private mutating func rate(
        indicator: String? = nil, criterion: String? = nil, _ rate: ScoreRate
    ) {
        xml.open(
            "rate",
            [
                "indicator": indicator, "criterion": criterion, "units": String(rate.units),
                "losing": String(rate.losing),
            ])
        if let percent = rate.percent {
            xml.open("percent")
            range(percent)
            xml.close()
            amount("lost", rate.lost)
        }
        xml.close()
    }
}
