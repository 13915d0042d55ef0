import Exact
import Markup
import Model

extension RecordWriter {
    mutating func finding(_ finding: Finding, of unit: UnitFigures, _ facts: FactTable) {
        let criterion = finding.criterion
        xml.open("finding")
        xml.attribute("criterion", criterion.id)
        verdict("verdict", finding.verdict, of: criterion.points)
        if let worth = unit.worth(of: finding) {
            amount("worth", worth)
            amount("gain", unit.gain(from: finding) ?? .zero)
            if Standing(finding).isOpen { amount("open", unit.open(at: finding) ?? .zero) }
        }
        if finding.judgement != nil || !finding.automatic.comes(toTheSameAs: finding.verdict) {
            verdict("automatic", finding.automatic, of: criterion.points)
        }
        if let judgement = finding.judgement { self.judgement(judgement) }
        for review in finding.reviews { self.review(review, of: criterion.points) }
        xml.open("reads")
        for fact in finding.facts {
            guard let id = facts.id(of: fact) else { continue }
            xml.open("read")
            xml.attribute("fact", id)
            xml.close()
        }
        xml.close()
        for contradiction in finding.contradictions {
            xml.open("contradiction", ["fact": contradiction.fact])
            value("claimed", contradiction.claimed)
            value("observed", contradiction.observed)
            xml.close()
        }
        xml.close()
    }

    private mutating func verdict(_ name: MarkupName, _ verdict: Verdict, of full: Points) {
        xml.open(name)
        xml.attribute("outcome", verdict.outcome.rawValue)
        if verdict.isVeto { xml.attribute("veto", "true") }
        if verdict.warnsOfVeto { xml.attribute("warning", "true") }
        score("points", verdict.outcome == .notApplicable ? nil : verdict.points, of: full)
        wording("reason", verdict.reason)
        steps(verdict.steps)
        for key in verdict.charged { xml.element("charged", text: key) }
        xml.close()
    }

    private mutating func review(_ review: Finding.Review, of full: Points) {
        xml.open("review", ["kind": review.kind.rawValue])
        verdict("before", review.before, of: full)
        judgement(review.judgement)
        xml.close()
    }

    private mutating func judgement(_ judgement: Judgement) {
        xml.open(
            "judgement",
            [
                "decision": judgement.decision.name, "assessor": judgement.assessor,
                "time": RecordText.time(judgement.time),
            ])
        if case .points(let points) = judgement.decision { amount("points", points) }
        xml.element("reason", text: judgement.reason)
        xml.close()
    }
}
