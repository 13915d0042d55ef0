import Exact
import Model
import Rules

/// What the judgements on one criterion of one unit come to together.
struct PanelVerdict {
    let judgement: Judgement
    /// Says that the assessors lie far apart.
    let notice: Notice?

    /// `nil` for no judgements. With one, or without a panel, the first stands.
    init?(_ judgements: [Judgement], _ panel: Policy.Panel?, full: Points) {
        guard let first = judgements.first else { return nil }
        let points = judgements.compactMap { judgement -> Points? in
            if case .points(let points) = judgement.decision { points } else { nil }
        }
        guard let panel, judgements.count > 1, points.count == judgements.count,
            let combined = Self.combine(points.sorted(), by: panel.combination),
            let least = points.min(), let most = points.max()
        else {
            judgement = first
            notice = nil
            return
        }
        let awards = judgements.map { judgement -> String in
            guard case .points(let points) = judgement.decision else { return judgement.assessor }
            return "\(judgement.assessor) \(points.inSentence)"
        }
        let names = judgements.map(\.assessor).joined(separator: "、")
        judgement = Judgement(
            unit: first.unit, criterion: first.criterion, decision: .points(combined),
            assessor: names, time: judgements.map(\.time).max() ?? first.time,
            reason: awards.joined(separator: "、") + "；"
                + judgements.map(\.reason).joined(separator: "；"), place: first.place)
        notice =
            most - least > full * panel.apart
            ? Notice(
                .warning, at: first.place, ScoringWording.farApart(first.criterion),
                found: awards.joined(separator: "、"),
                wanted: ScoringWording.withinShare(full * panel.apart)) : nil
    }

    /// `sorted` amounts as one; `nil` for none.
    private static func combine(
        _ sorted: [Points], by combination: Policy.Panel.Combination
    ) -> Points? {
        switch combination {
        case .mean: mean(sorted[...])
        case .trimmedMean: mean(sorted.count > 2 ? sorted.dropFirst().dropLast() : sorted[...])
        case .median:
            mean(sorted[((sorted.count - 1) / 2)...(sorted.count / 2)])
        }
    }

    private static func mean(_ amounts: ArraySlice<Points>) -> Points? {
        Points.total(amounts).share(1, of: Decimal128(amounts.count))
    }
}
