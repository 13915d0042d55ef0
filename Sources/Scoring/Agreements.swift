import Exact
import Model

/// How far the assessors of a round agree, indicator by indicator.
enum Agreements {
    /// One entry for each indicator below which at least two decisions were
    /// taken by several people, in pack order.
    ///
    /// What is compared is the share of the full points, so that criteria of
    /// different size can stand side by side.
    static func of(_ panels: [[Judgement]], in pack: Pack) -> [Agreement] {
        guard !panels.isEmpty else { return [] }
        let byCriterion = Dictionary(grouping: panels) { $0.first?.criterion ?? "" }
        var agreements: [Agreement] = []
        func walk(_ indicator: Indicator) {
            let criteria = indicator.allCriteria
            let decisions = criteria.flatMap { criterion in
                (byCriterion[criterion.id] ?? []).map { ($0, criterion.points) }
            }
            if decisions.count > 1 {
                let shares = decisions.map { judgements, full in
                    judgements.compactMap { share($0, of: full) }
                }
                agreements.append(
                    Agreement(
                        indicator: indicator.id,
                        assessors: Set(decisions.flatMap { $0.0.map(\.assessor) }).count,
                        decisions: decisions.count,
                        interval: Krippendorff.alpha(of: shares, .interval),
                        nominal: Krippendorff.alpha(of: shares, .nominal)))
            }
            indicator.children.forEach(walk)
        }
        pack.indicators.forEach(walk)
        return agreements
    }

    private static func share(_ judgement: Judgement, of full: Points) -> Decimal128? {
        guard case .points(let points) = judgement.decision else { return nil }
        return try? points.amount.divided(by: full.amount)
    }
}
