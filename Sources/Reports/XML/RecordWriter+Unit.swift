import Exact
import Markup
import Model

extension RecordWriter {
    mutating func unit(_ unit: UnitFigures) {
        let scored = unit.unit
        let facts = FactTable(of: scored)
        copies = unit.copies
        xml.open(
            "unit",
            [
                "id": scored.unit.id, "group": scored.unit.group, "home": scored.unit.home,
                "submitted": scored.submitted.map(RecordText.time),
            ])
        xml.element("name", text: scored.unit.name)
        columns(of: scored.unit)
        result(of: unit)
        xml.open("vetoes")
        for veto in scored.vetoes { finding(veto, of: unit, facts) }
        xml.close()
        if let bonus = scored.bonus {
            xml.open("bonus")
            xml.open("base")
            range(bonus.base)
            xml.close()
            xml.open("points")
            range(bonus.points)
            xml.close()
            for finding in bonus.findings { self.finding(finding, of: unit, facts) }
            xml.close()
        }
        xml.open("nodes")
        for indicator in scored.indicators { node(indicator, of: unit, facts) }
        xml.close()
        xml.open("facts")
        for (index, fact) in facts.facts.enumerated() {
            self.fact(fact, id: FactTable.id(index))
        }
        xml.close()
        notices(scored.notices)
        xml.close()
    }

    private mutating func columns(of unit: Unit) {
        xml.open("columns")
        for name in scored.pack.orderedColumns(of: unit) {
            xml.element("column", ["name": name, "url": unit.columns[name] ?? ""])
        }
        xml.close()
    }

    private mutating func result(of unit: UnitFigures) {
        let scored = unit.unit
        xml.open(
            "result",
            [
                "provisional": scored.isProvisional ? "true" : "false",
                "vetoed": scored.isVetoed ? "true" : "false",
            ])
        score("total", scored.total, of: policy.total, fit: unit.fit)
        if let grades = scored.grades {
            xml.element(
                "grade", ["lowest": grades.lowest.name, "highest": grades.highest.name])
        }
        if let rank = scored.rank {
            xml.element(
                "rank",
                [
                    "best": String(rank.best), "worst": String(rank.worst),
                    "of": String(groupSizes[scored.unit.group] ?? 0),
                ])
        }
        if let contribution = scored.contribution {
            score("contribution", contribution, of: figures.fullContribution)
        }
        xml.element(
            "counts",
            [
                "full": String(unit.counts.full), "lost": String(unit.counts.lost),
                "notApplicable": String(unit.counts.notApplicable),
                "undetermined": String(unit.counts.undetermined),
                "awaitingReview": String(unit.counts.awaitingReview),
            ])
        steps(scored.steps)
        xml.close()
    }

    private mutating func node(
        _ node: ScoredIndicator, of unit: UnitFigures, _ facts: FactTable
    ) {
        xml.open("node", ["ref": node.indicator.id])
        score(
            "points", node.points, of: node.indicator.weight, fit: node.fit(rounding: rounding))
        steps(node.steps)
        for child in node.children { self.node(child, of: unit, facts) }
        for finding in node.findings { self.finding(finding, of: unit, facts) }
        xml.close()
    }
}
