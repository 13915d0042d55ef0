import Exact
import Markup
import Model

extension RecordElement {
    /// How far several assessors agree, by indicator.
    func agreements() throws(RejectedInput) -> [Agreement] {
        try each("agreement") { element throws(RejectedInput) in
            Agreement(
                indicator: try element.attribute("indicator"),
                assessors: try element.value("assessors") { Int($0) },
                decisions: try element.value("decisions") { Int($0) },
                interval: try element.optionalValue("interval") { Decimal128($0) },
                nominal: try element.optionalValue("nominal") { Decimal128($0) })
        }
    }

    /// What is scored over several units; its subjects in rank order, because the record does not
    /// say how they stood in the round file.
    func composite() throws(RejectedInput) -> Composite? {
        guard let composite = child("composite") else { return nil }
        return Composite(
            parts: try composite.each("part") { part throws(RejectedInput) in
                Composite.Part(
                    name: try part.attribute("name"),
                    share: try part.value("share") { Decimal128($0) })
            },
            subjects: try composite.each("subject") { subject throws(RejectedInput) in
                Composite.Subject(
                    name: try subject.attribute("name"),
                    units: try subject.each("mean") { mean throws(RejectedInput) in
                        try mean.attribute("units").split(separator: " ").map(String.init)
                    })
            })
    }

    /// What the subjects of a composite came to.
    func composites() throws(RejectedInput) -> [ScoredComposite] {
        guard let composite = child("composite") else { return [] }
        return try composite.each("subject") { subject throws(RejectedInput) in
            ScoredComposite(
                name: try subject.attribute("name"),
                means: try subject.each("mean") { mean throws(RejectedInput) in try mean.range() },
                total: try subject.child("total")?.range(), steps: try subject.steps(),
                rank: try subject.rank())
        }
    }

    /// Earlier rounds.
    func history() throws(RejectedInput) -> [PastRound] {
        guard let history = child("history") else { return [] }
        return try history.each("past") { past throws(RejectedInput) in
            var units: [String: PastRound.Standing] = [:]
            for standing in try past.each("standing", { $0 }) {
                units[try standing.attribute("unit")] = try standing.standing()
            }
            return PastRound(
                id: try past.attribute("id"), title: try past.required("title").text,
                asOf: try past.value("asOf") { DateTime($0) }, pack: try past.attribute("pack"),
                version: try past.attribute("version"), maximum: try past.points("maximum"),
                units: units)
        }
    }

    private func standing() throws(RejectedInput) -> PastRound.Standing {
        var indicators: [String: PointRange] = [:]
        for scored in try each("scored", { $0 }) {
            indicators[try scored.attribute("ref")] = try scored.range()
        }
        return PastRound.Standing(
            total: try child("total")?.range(), rank: try child("rank")?.rank(),
            indicators: indicators)
    }

    /// The places it may take; `nil` where it has none.
    func rank() throws(RejectedInput) -> ScoredUnit.RankRange? {
        guard let best = try optionalValue("best", { Int($0) }),
            let worst = try optionalValue("worst", { Int($0) })
        else { return nil }
        return ScoredUnit.RankRange(best: best, worst: worst)
    }
}
